from hypothesis import given
from hypothesis import strategies as some

from nlu.components.slips import Slip, distance, mended, typed_place

PIECES = some.lists(
    some.tuples(some.text("ab ", max_size=4), some.text("xy", min_size=1, max_size=4)), max_size=4
)
MEANT = some.lists(some.text("mn", min_size=1, max_size=6), min_size=4, max_size=4)


def slips_of(pieces: list[tuple[str, str]], meant: list[str]) -> tuple[str, list[Slip]]:
    text, slips = "", []
    for (before, typed), word in zip(pieces, meant, strict=False):
        text += before
        slips.append(Slip(len(text), len(text) + len(typed), word))
        text += typed
    return text, slips


@given(PIECES, MEANT)
def test_what_stands_between_slips_stays_as_typed(pieces, meant):
    text, slips = slips_of(pieces, meant)
    whole = "".join(before + word for (before, _), word in zip(pieces, meant, strict=False))

    assert mended(text, slips) == whole


@given(PIECES, MEANT)
def test_the_borders_of_a_mended_word_are_those_of_the_typed_one(pieces, meant):
    text, slips = slips_of(pieces, meant)
    longer = 0
    for slip in slips:
        start = slip.start + longer
        assert typed_place(slips, start) == slip.start
        assert typed_place(slips, start + len(slip.meant)) == slip.end
        longer += len(slip.meant) - (slip.end - slip.start)
    assert typed_place(slips, len(mended(text, slips))) == len(text)


@given(PIECES, MEANT)
def test_places_keep_their_order(pieces, meant):
    text, slips = slips_of(pieces, meant)
    places = [typed_place(slips, place) for place in range(len(mended(text, slips)) + 1)]

    assert places == sorted(places)
    assert all(0 <= place <= len(text) for place in places)


def test_slips_that_people_make_are_nearer_than_other_letters():
    assert distance("wnat", "want") < distance("wnat", "what")
    assert distance("realy", "really") < distance("realy", "ready")
    assert distance("fone", "phone") < distance("fone", "stone")
    assert distance("dosnt", "doesn't") < distance("dosnt", "dust")
    assert distance("drain", "drain") == 0
