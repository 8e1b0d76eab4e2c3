"""Telephone numbers as customers write them: of which country one is, and written for all."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress

import phonenumbers

from actions.domain.errors import InvalidAnswer
from actions.domain.script import shape
from actions.domain.words.spoken import with_digits

LEAST, MOST = 7, 15
"""Digits of a number that can be called."""
ALONE = shape(r"(?:[^\W\d]+[\s:：,，]*){0,4}\+?[\d\s().\-/]{7,}\W*")
"""A number with hardly a word beside it."""
CHINESE_LANDLINE = re.compile(r"(?<!\d)0(\d{2,3}[ -]?\d{7,8})(?!\d)")
CHINESE_MOBILE = re.compile(r"(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)")
NUMBER = re.compile(r"\+?\d[\d\s().\-/]{5,}\d")
OF_A_NUMBER = shape(
    r"\b(?:my|the|our|it['’]?s|its|is|number|phone|telephone|mobile|cell|landline|tel|call|ring|me"
    r"|us|on|at|please|yes|ok|thanks?|thank|you|best|use|sure|here|and|to|can|hong|kong|hk|macau"
    r"|macao|taiwan)\b"
    r"|我的?|电话|手机|座机|号码|号|打|是|请|这个|就|吧|的|好|可以|谢谢|联系|香港|澳门|[台臺][湾灣]"
)
"""What is said of a number and tells nothing of who answers there."""
NAMED = {
    "HK": shape(r"\bhong ?kong\b|\bhk\b|香港"),
    "MO": shape(r"\bmaca[uo]\b|澳门"),
    "TW": shape(r"\btaiwan\b|[台臺][湾灣]"),
}
"""Where a number is from, said beside it."""


def told_phone(text: str, country: str, others: Sequence[str] = ()) -> str:
    """Read what a customer gives for a telephone number, even one that no list knows yet.

    Raises:
        InvalidAnswer: if it is too short or too long for one, or may be of any country.
    """
    try:
        return read_phone(text, country, others)
    except InvalidAnswer:
        if new := _new_number(text, country):
            return new
        landline = CHINESE_LANDLINE.search(with_digits(text))
        with suppress(InvalidAnswer):
            if landline:
                return read_phone(f"+86{landline[1]}", country)
        if as_typed(text):
            raise InvalidAnswer("trouble-phone-country") from None
        raise


def read_phone(text: str, country: str, others: Sequence[str] = ()) -> str:
    """Find a telephone number and write it internationally.

    Args:
        text: what was written.
        country: whose numbers come without a country code, by two letters.
        others: further such countries; a number that fits several of them is not guessed.

    Raises:
        InvalidAnswer: if there is none, or it is not plain of which country it is.
    """
    text = with_digits(text)
    named = next((region for region, words in NAMED.items() if words.search(text)), country)
    for number in _found(text, named):
        return number
    chinese = CHINESE_MOBILE.search(text)
    if chinese:
        return read_phone(f"+86{chinese[0]}", country)
    fitting = [number for region in others for number in _found(text, region)]
    if len(fitting) == 1:
        return fitting[0]
    raise InvalidAnswer("trouble-phone-country" if fitting else "trouble-phone")


def as_typed(text: str) -> str:
    """Give a number that stands alone as it is typed; empty where there is none."""
    digits = sum(sign.isdigit() for sign in text)
    found = re.search(r"\+?\d[\d\s().\-/]*\d", text) if ALONE.fullmatch(text) else None
    return found[0] if found and LEAST <= digits <= MOST else ""


def says_more(text: str) -> bool:
    """Tell whether more stands beside a number than that it is one: who answers, or another."""
    numbers = NUMBER.findall(text)
    words = re.search(r"[^\W\d_]{2}", OF_A_NUMBER.sub(" ", text))
    return len(numbers) > 1 or bool(numbers and words)


def _found(text: str, region: str) -> Iterator[str]:
    for match in phonenumbers.PhoneNumberMatcher(text, region):
        yield _written(match.number)
        return


def _new_number(text: str, country: str) -> str:
    """Write a number of the country's own length that no list knows; empty where it is none."""
    if not ALONE.fullmatch(text):
        return ""
    with suppress(phonenumbers.NumberParseException):
        number = phonenumbers.parse(text, country)
        if _is_usual(number) and phonenumbers.is_possible_number(number):
            return _written(number)
    return ""


def _is_usual(number: phonenumbers.PhoneNumber) -> bool:
    """Tell whether a number has as many digits as those of its country mostly have."""
    region = phonenumbers.region_code_for_country_code(number.country_code or 0)
    kinds = (phonenumbers.PhoneNumberType.FIXED_LINE, phonenumbers.PhoneNumberType.MOBILE)
    usual = (phonenumbers.example_number_for_type(region, kind) for kind in kinds)
    length = len(phonenumbers.national_significant_number(number))
    return length in {len(phonenumbers.national_significant_number(one)) for one in usual if one}


def _written(number: phonenumbers.PhoneNumber) -> str:
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
