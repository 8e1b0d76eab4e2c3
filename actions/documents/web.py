"""Web pages that need nothing else: templates whose every value is escaped."""

from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from actions.documents.printing import TEMPLATES


@cache
def template(name: str) -> Template:
    """Give the template of a page by the name of its file."""
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    ).get_template(name)
