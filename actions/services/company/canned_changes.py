"""Ready replies that supervisors add, change and remove in the chat, and take back."""

from dataclasses import dataclass

from sqlmodel import Session

from actions.domain.errors import InvalidAnswer, NotFound
from actions.domain.language import Language, of_text
from actions.domain.policy.canned import (
    KNOWN,
    CannedChange,
    CannedChanged,
    CannedPlace,
    CannedReply,
    strange_place,
)
from actions.domain.staff import Role, StaffMember
from actions.services.base import Service
from actions.services.company.library import Library
from actions.services.staff import require
from actions.store.canned import list_changers, list_changes, list_of_key
from actions.texts import say
from actions.texts.visits import write_day_name

LONGEST_TITLE = 40


@dataclass(frozen=True, kw_only=True)
class CannedChanges(Service):
    """Lays changes over the replies of the files; each says who made it, and can be undone."""

    library: Library

    def add(self, user_id: int, title: str, words: str, *, key: str) -> str:
        """Keep words as a reply, new or in place of those in their language.

        Raises:
            InvalidAnswer: where title or words are missing, or the title is too long.
            CannedPlace: where the words name a place that nothing fills.
        """
        title, words = title.strip(), words.strip()
        if not title or not words:
            raise InvalidAnswer("error-canned-words")
        if len(title) > LONGEST_TITLE:
            raise InvalidAnswer("error-canned-title", most=str(LONGEST_TITLE))
        strange = strange_place(words)
        if strange:
            raise CannedPlace(place=strange, known=KNOWN)
        spoken = of_text(words) or self.library.language
        with self.database.transaction() as session:
            member = require(session, user_id, Role.SUPERVISOR)
            old = self._called(session, title)
            self._write(session, member, old, title, {spoken: words}, key)
            kept = self._called(session, title)
        assert kept
        missing = next((other for other in Language if not kept.text(other)), None)
        return self._say(
            "canned-kept",
            title=kept.title[self.library.language],
            spoken=self._say(f"language-{spoken}"),
            text=words,
            missing=self._say(f"language-{missing}") if missing else "none",
        )

    def remove(self, user_id: int, title: str, *, key: str) -> str:
        """Take a reply away in every language, or raise `NotFound`."""
        if not title.strip():
            raise InvalidAnswer("error-canned-words")
        with self.database.transaction() as session:
            member = require(session, user_id, Role.SUPERVISOR)
            done = list_of_key(session, key)
            old = self._called(session, title)
            if old is None and not done:
                raise NotFound("error-no-such-canned", name=title.strip()[:LONGEST_TITLE])
            self._write(session, member, old, title, dict.fromkeys(Language, ""), key)
        shown = old.title[self.library.language] if old else title.strip()
        return self._say("canned-removed", title=shown)

    def undo(self, user_id: int, key: str) -> str:
        """Take back what one step changed, unless somebody has changed it again since.

        Raises:
            CannedChanged: where a newer change follows.
        """
        with self.database.transaction() as session:
            require(session, user_id, Role.SUPERVISOR)
            step = list_of_key(session, key)
            if not step:
                raise NotFound
            newest = {(one.name, one.language): one.id for one in list_changes(session)}
            for one in step:
                if one.undone_at is None and newest[one.name, one.language] != one.id:
                    raise CannedChanged(title=one.title)
                one.undone_at = one.undone_at or self.now()
                session.add(one)
            return self._say("canned-undone", title=step[0].title)

    def listed(self, user_id: int) -> str:
        """List what was changed, by whom and when."""
        language, zone = self.library.language, self.policy.hours.zone
        with self.database.reading() as session:
            require(session, user_id, Role.AGENT)
            there = {reply.name: reply for reply in self.library.known(session)}
            newest = {change.name: (change, who.name) for change, who in list_changers(session)}
        if not newest:
            return self._say("canned-list-none")
        lines = [self._say("canned-list")]
        for name, (change, who) in newest.items():
            reply, day = there.get(name), change.changed_at.astimezone(zone).date()
            spoken = [f"language-{one}" for one in Language if reply and reply.text(one)]
            lines.append(
                self._say(
                    "canned-listed" if reply else "canned-listed-gone",
                    title=reply.title[language] if reply else change.title,
                    languages=tuple(map(self._say, spoken)),
                    name=who,
                    day=write_day_name(day, language),
                )
            )
        return "\n".join(lines)

    def leading(self, words: str) -> tuple[str, str]:
        """Part the title that comes first from the words behind it: a known one, else a word."""
        with self.database.reading() as session:
            known = self.library.known(session)
        said, names = words.strip(), [n for r in known for n in (r.name, *r.title.values())]
        fits = [name for name in names if _begins(said, name)]
        title = max(fits, key=len) if fits else said.split(maxsplit=1)[0] if said else ""
        return title.rstrip(":："), said[len(title) :].lstrip(" \t\n:：")

    def _called(self, session: Session, title: str) -> CannedReply | None:
        session.flush()
        said = title.strip()
        return next((one for one in self.library.known(session) if one.is_called(said)), None)

    def _write(
        self,
        session: Session,
        member: StaffMember,
        old: CannedReply | None,
        title: str,
        words: dict[Language, str],
        key: str,
    ) -> None:
        """Write a change once, however often its step is taken."""
        if list_of_key(session, key):
            return
        for language, said in words.items():
            session.add(
                CannedChange(
                    name=old.name if old else title.casefold(),
                    title=old.title[self.library.language] if old else title,
                    language=language,
                    words=said,
                    by_id=member.id or 0,
                    changed_at=self.now(),
                    key=key,
                )
            )

    def _say(self, key: str, **fields: object) -> str:
        return say(key, self.library.language, **fields)


def _begins(said: str, name: str) -> bool:
    behind = said[len(name) : len(name) + 1]
    return said.casefold().startswith(name.casefold()) and not (
        behind.isascii() and behind.isalnum()
    )
