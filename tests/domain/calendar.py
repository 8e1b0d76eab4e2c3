from datetime import datetime
from zoneinfo import ZoneInfo


def at(text, zone="Europe/London"):
    """Read a moment of a wall clock."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))
