"""Reading the articles: the shipped ones, changed by the company's own file."""

from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from pathlib import Path

from actions.domain.errors import FileError, sentence
from actions.domain.language import Language
from actions.domain.policy.knowledge import Article, Articles
from actions.domain.policy.policy import Policy
from actions.services.company.facts import FROM_CATALOGUE, facts
from actions.services.company.files import YamlFile
from actions.texts import knows

SHIPPED = Path(str(files("actions") / "defaults" / "knowledge.yml"))


def load_articles(policy: Policy, path: Path | None = None) -> dict[str, Article]:
    """Read the shipped articles and lay the company's file over them.

    Raises:
        FileError: naming file, line and what is wrong there: a fact that the policy does not have,
            a topic that no question leads to, a button that does not exist.
    """
    told = dict(_shipped().root)
    if path:
        file = YamlFile(path, FileError)
        for topic, article in file.read_as(Articles).root.items():
            _check(file, topic, article, policy)
            told[topic] = article
    return {topic: article for topic, article in told.items() if article}


@cache
def _shipped() -> Articles:
    return YamlFile(SHIPPED, FileError).read_as(Articles)


def _check(file: YamlFile, topic: str, article: Article | None, policy: Policy) -> None:
    """Raise what is wrong with an article, at its line."""
    known = _shipped().root
    if topic not in known and not (article and article.asks):
        near = get_close_matches(topic, list(known), n=1)
        said = sentence("slip-no-topic", near=near[0] if near else "none")
        raise file.fault((topic,), said)
    if article is None:
        return
    for offer in article.offers:
        if not knows(f"button-{offer}"):
            raise file.fault((topic, "offers"), sentence("slip-no-button", name=offer))
    for language in Language:
        told = facts(policy, language) | dict.fromkeys(FROM_CATALOGUE, "")
        try:
            article.to(language).format_map(told)
        except (AttributeError, LookupError, ValueError) as error:
            said = sentence("slip-no-fact", said=str(error))
            raise file.fault((topic, language.value), said) from error
