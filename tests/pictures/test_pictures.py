from io import BytesIO
from threading import Thread

import pytest
from matplotlib.font_manager import get_font
from matplotlib.text import Text
from PIL import Image
from pylopdf_fonts_zh_cn import sans_path

from actions.domain.language import Language
from actions.domain.reports.control import Kept, individuals, shares
from actions.domain.reports.counting import funnel, pareto
from actions.domain.reports.held import Repair, held_by_group
from actions.domain.surveys.servqual import Answer, quality
from actions.pictures.canvas import minus, png
from actions.pictures.control import draw_control
from actions.pictures.counting import draw_funnel, draw_pareto
from actions.pictures.gaps import draw_gaps
from actions.pictures.held import draw_held
from actions.texts import say
from tests.pictures.samples import KINDS, sample
from tests.test_texts import sentences, words

ALL = pytest.mark.parametrize("language", Language)
EVERY = pytest.mark.parametrize("kind", KINDS, ids=[kind.__name__ for kind in KINDS])


def beyond(axis):
    """The labels of ticks that lie outside the axis and are never drawn."""
    low, high = sorted(axis.get_view_interval())
    ticks = (tick for tick in axis.get_major_ticks() if not low <= tick.get_loc() <= high)
    return {label for tick in ticks for label in (tick.label1, tick.label2)}


def texts(figure):
    unseen = {
        label
        for axes in figure.axes
        for axis in (axes.xaxis, axes.yaxis)
        for label in beyond(axis)
    }
    found = (text for text in figure.findobj(Text) if text.get_visible() and text not in unseen)
    return [text for text in found if text.get_text().strip()]


def written(figure):
    return "\n".join(text.get_text() for text in texts(figure))


@ALL
@EVERY
def test_a_picture_is_a_png_of_a_size_that_a_chat_shows_well(kind, language):
    with Image.open(BytesIO(png(sample(kind, language)))) as picture:
        assert picture.format == "PNG"
        assert picture.width == 1200
        assert 300 <= picture.height <= 1200


@ALL
@EVERY
def test_no_word_of_a_picture_is_cut_off(kind, language):
    figure = sample(kind, language)
    png(figure)
    edges = figure.bbox.padded(1)
    boxes = {text.get_text(): text.get_window_extent() for text in texts(figure)}
    corners = {words: (box.min, box.max) for words, box in boxes.items()}
    cut = [words for words, pair in corners.items() if not all(edges.contains(*at) for at in pair)]
    assert cut == []


@EVERY
def test_a_chinese_picture_is_written_in_chinese(kind):
    english, chinese = (written(sample(kind, language)) for language in Language)
    assert any("一" <= sign <= "鿿" for sign in chinese)
    assert not any("一" <= sign <= "鿿" for sign in english)


@ALL
def test_the_font_that_ships_has_every_sign_of_the_texts(language):
    known = get_font(str(sans_path())).get_charmap()
    signs = {
        sign
        for key, entry in sentences(language).items()
        if key.startswith(("picture-", "band-", "dimension-"))
        for sign in words(entry)
    }
    assert {sign for sign in signs - {"\n"} if ord(sign) not in known} == set()


@ALL
def test_a_chart_of_few_points_says_that_its_limits_may_move(language):
    few = draw_control(individuals([("a", 1), ("b", 2)]), "", language)
    many = draw_control(individuals([(str(n), n % 2) for n in range(20)]), "", language)
    assert say("picture-provisional", language, count=2) in written(few)
    assert say("picture-provisional", language, count=20) not in written(many)


def test_a_month_without_cases_is_named_below_the_chart():
    chart = shares([Kept("Jan", 3, 4), Kept("Feb", 0, 0), Kept("Mar", 4, 4)])
    shown = written(draw_control(chart, "", Language.EN, shares=True))
    assert "Without cases: Feb" in shown
    assert "Jan\nn = 4" in shown


def test_every_gap_stands_beside_the_number_of_answers():
    shown = written(draw_gaps(quality([Answer()]), Language.EN))
    assert shown.count("0 answers") == 7


def test_causes_beyond_ten_are_counted_together_and_not_dropped():
    many = pareto([f"cause {n}" for n in range(15) for _ in range(20 - n)])
    shown = written(draw_pareto(many, "", Language.EN))
    assert "6 further causes" in shown
    assert str(sum(20 - n for n in range(9, 15))) in shown


def test_groups_that_are_not_drawn_are_named():
    repairs = [
        Repair(10, came_back=True, group=f"G{size}") for size in range(1, 7) for _ in range(size)
    ]
    shown = written(draw_held(held_by_group(repairs), "", Language.EN))
    assert "G2, G1" in shown


@ALL
def test_nothing_to_draw_is_drawn_empty_and_not_refused(language):
    for figure in (
        draw_funnel(funnel([]), "", language),
        draw_pareto(pareto([]), "", language),
        draw_held({}, "", language),
        draw_gaps(quality([]), language),
    ):
        assert png(figure)


def test_several_threads_draw_at_once():
    made = []
    threads = [
        Thread(target=lambda kind=kind: made.append(png(sample(kind, Language.ZH))))
        for kind in KINDS
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == len(KINDS)


def test_a_fall_is_written_with_a_true_minus():
    assert (minus(-0.5), minus(0.25)) == ("−0.50", "+0.25")
