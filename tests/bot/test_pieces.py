"""Which calls a message of staff or a customer becomes."""

import pytest

from actions.domain.messages import Outbound
from bot.telegram.pieces import CAPTION, pieces
from bot.telegram.rendering import length

STORY = "the drum makes a noise like a lorry 🚛 " * 60
"""As much as people with Telegram Premium may write under a photo."""


def row(text, *captions):
    media = [{"kind": "photo", "file_id": f"p{n}", "caption": c} for n, c in enumerate(captions)]
    return Outbound(channel="telegram", chat_id=1, lane="1", text=text, media=media, key="k")


@pytest.mark.parametrize(
    ("text", "captions"),
    [
        ("", (STORY,)),
        ("", ("the front", STORY)),
        ("", (STORY, "the back")),
        ("Sam:", (STORY, STORY.upper(), "the back")),
        (STORY, ("", "")),
    ],
    ids=["alone", "second", "first", "two of three", "said beside"],
)
def test_words_too_long_for_a_bot_to_put_under_a_file_follow_it(text, captions):
    found = pieces(row(text, *captions))
    under = [
        words
        for piece in found
        if piece.media
        for words in (piece.text or piece.media[0].caption, *(m.caption for m in piece.media[1:]))
    ]
    assert len(under) == len(captions)
    assert [words for words in under if length(words) > CAPTION] == []
    said = "".join([*under, *(piece.text for piece in found if not piece.media)])
    for words in (text, *captions):
        assert "".join(words.split()) in "".join(said.split())


def test_short_words_stay_under_their_files():
    (only,) = pieces(row("Sam:", "the front", "the back"))
    assert only.text == "Sam:\nthe front"
    assert only.media[1].caption == "the back"
