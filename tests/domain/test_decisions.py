"""What customers type to a quote: yes, no, a maybe, time to think, or something else."""

import pytest

from actions.domain.words.decisions import read_decision

TOLD = {
    "accept": [
        *("ok go ahead", "yes please do it", "I accept", "yes please", "please fix it"),
        *("同意", "可以，修吧", "接受", "好的，修吧", "就这样修"),
    ],
    "decline": [
        *("no thanks that's far too much", "I won't pay that", "no", "decline", "not worth it"),
        *("too expensive, forget it", "no thank you", "I don't want it"),
        *("太贵了不修了", "不用了", "拒绝", "算了", "不修了"),
    ],
    "unsure": ["ok", "fine", "yes", "好的", "嗯"],
    "later": [
        "I'll think about it",
        "not now",
        "let me ask my husband",
        "我考虑一下",
        "商量一下再说",
    ],
    None: [
        *("can you do it cheaper?", "what is the part for?", "yes but only the seal", "hello"),
        *(
            "能便宜点吗",
            "这个配件是干嘛的",
            "ok if you come on Monday",
            "the fridge leaks too",
            "no it smokes",
            "no it still leaks",
        ),
    ],
}


@pytest.mark.parametrize(
    ("text", "decision"), [(text, d) for d, texts in TOLD.items() for text in texts]
)
def test_an_answer_to_a_quote_is_read_from_words(text, decision):
    assert read_decision(text) == decision
