"""That the words beside a file only point at it."""

from actions.domain.script import shape

PICTURE = r"(?:(?:my |the |a )?(?:photo|picture|pic|video|screenshot)s?)"
POINTS = shape(
    r"^\W*(?:please |pls |just |can you |could you )*(?:"
    rf"(?:have a |take a )?look(?: here)?(?: at (?:this|that|it|these|{PICTURE}))?"
    rf"|(?:see|check)(?: (?:this|these|here|attached|above|below|{PICTURE}))?"
    r"|(?:this|it)(?: is|['’]s)? (?:how|what) it (?:looks(?: like)?|is)"
    rf"|here(?: it is| you (?:go|are)|['’]s {PICTURE})?|{PICTURE}|like this|this(?: one)?"
    r")\W*$"
    r"|^\W*(?:请|麻烦|你们?|您|帮我?)*(?:看(?:一?下|看|看?这个?|这里|图|照片|图片|视频)*"
    r"|如图|见图|就是?这[个样](?:的|子)?|这[个样](?:的|子)?|(?:上|下|附)?(?:照片|图片|图|视频))(?:吧|啊|呀)?\W*$"
)


def only_points(text: str) -> bool:
    """Tell whether words say nothing but that there is something to see."""
    return bool(POINTS.match(text))
