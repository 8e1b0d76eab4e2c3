"""What staff are shown where they asked: words, with what they may do under them."""

from dataclasses import dataclass

from actions.domain.messages import Button


@dataclass(frozen=True)
class Shown:
    """Words and buttons."""

    text: str
    buttons: tuple[Button, ...] = ()
