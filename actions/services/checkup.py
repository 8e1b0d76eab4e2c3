"""What the database tells an operator: how long messages wait, and who is there for customers."""

from datetime import timedelta

from actions.domain.checkup import Finding, fine, noted, wrong
from actions.domain.staff import Role
from actions.services.base import Service
from actions.store.backlog import count_given_up, count_waiting
from actions.store.feed import count_untold
from actions.store.staff import list_team

LATE = timedelta(minutes=5)
"""What waits longer waits for something that does not come by itself."""
LOOKED_BACK = timedelta(days=7)


class Checkup(Service):
    """Findings about the desk's own rows."""

    def backlog(self) -> list[Finding]:
        """Say how long messages wait, and how many were given up lately."""
        now = self.now()
        with self.database.reading() as session:
            inbound, outbound, oldest = count_waiting(session)
            lost_in, lost_out = count_given_up(session, now - LOOKED_BACK)
        age = now - oldest if oldest else timedelta()
        minutes = max(int(age.total_seconds() // 60), 0)
        waiting = {"inbound": inbound, "outbound": outbound, "minutes": minutes}
        found = [
            wrong("doctor-late", **waiting) if age > LATE else fine("doctor-backlog", **waiting)
        ]
        if lost_in or lost_out:
            found.append(noted("doctor-given-up", inbound=lost_in, outbound=lost_out))
        return found

    def events(self) -> list[Finding]:
        """Say how long what other systems should know waits to be told."""
        now = self.now()
        with self.database.reading() as session:
            count, oldest = count_untold(session)
        age = now - oldest if oldest else timedelta()
        if age <= LATE:
            return [fine("doctor-events", count=count)]
        return [wrong("doctor-events-late", count=count, minutes=int(age.total_seconds() // 60))]

    def team(self) -> list[Finding]:
        """Say whether somebody leads and somebody is on duty."""
        with self.database.reading() as session:
            members = list_team(session)
        on_duty = sum(member.on_duty for member in members)
        if not any(member.role is Role.ADMIN for member in members):
            return [noted("doctor-no-admin")]
        return [fine("doctor-team", count=on_duty) if on_duty else noted("doctor-nobody")]
