"""Papers that a step prints: their language and head, and the way into the topic."""

from dataclasses import dataclass

from actions.domain.messages import Medium
from actions.services.cases.cases import Change
from actions.services.cases.stepping import Stepping
from actions.services.papers import keep_paper
from actions.services.posting import line_of
from actions.texts.papers import Writing


@dataclass(frozen=True, kw_only=True)
class Printing(Stepping):
    """What the papers of complaints and rulings share."""

    def writing(self) -> Writing:
        """Give how papers are written: in the staff's language, the company's zone and money."""
        currency = self.policy.company.currency
        return Writing(self.language, self.policy.hours.zone, currency, self.now())

    def head(self, title: str, to: Writing) -> dict[str, str]:
        """Give what stands on every page."""
        made = self.say("form-made", at=to.stamp(self.now()))
        company = self.policy.company.name.to(self.language)
        return {"company": company, "title": title, "foot": made}

    def keep(self, change: Change, name: str, content: bytes, key: str) -> Medium:
        """Keep a file once, and give it as a message carries it."""
        return keep_paper(change.session, name, content, key=key, now=self.now()).medium

    def post_paper(self, change: Change, medium: Medium, key: str) -> None:
        """Put a file into the topic; the same key does it once."""
        line = line_of(key, change.topic.id)
        self.board.post(change.session, change.topic, line, "", media=[medium])
