"""A customer's copy of what is kept of them, as one web page for any telephone."""

from actions.documents.web import template
from actions.domain.language import Language
from actions.texts import say
from actions.texts.copies import Copy

TITLES = ("who", "units", "cases", "talk")


def write_personal(copy: Copy, language: Language) -> bytes:
    """Write the page."""
    titles = {name: say(f"own-data-{name}", language) for name in TITLES}
    page = template("personal.html.j2").render(copy=copy, language=language, titles=titles)
    return page.encode()
