"""Who is to speak with whom: a person, no calls, a word to the technician."""

from actions.domain.script import shape

A_PERSON = shape(r"\b(?:person|human|talk|speak|agent|staff|representative)\b|人工|客服|真人|说话")
PUT_THROUGH = shape(
    r"^\W*(?:please |i (?:want|need|would like) to |let me |can i )?(?:talk|speak) (?:to|with) "
    r"(?:an? |some |the )?(?:real |actual )?(?:human|person|agent|someone|somebody|colleague)\b"
    r"|^\W*(?:请|帮我|给我|我要|我想|要|想)*(?:转|找|接)(?:一下|个|到)?(?:人工|真人|客服)"
)
"""That a message begins with the wish for a person, whatever follows."""
NO_CALLS = shape(
    r"(?:不用|不要|别|不必|不需要)(?:给我)?(?:打|来|留)?电话|\b(?:don['’]?t|no need to) (?:call"
    r"|phone|ring)\b"
)
FOR_THE_TECHNICIAN = shape(
    r"\b(?:tell|ask|let|remind)\b.{0,12}\b(?:technician|engineer|repairman|man|guy|him|driver)\b"
    r"|(?:跟|和|告诉|让|叫|请|麻烦)(?:一下)?(?:维修)?师傅(?!(?:来|上门|修))"
)
