"""Showing long work: a spinner on a terminal, a line a step elsewhere."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

from rich.console import Console
from rich.progress import Progress

CONSOLE = Console(stderr=True, highlight=False)
Report = Callable[[str], None]


@contextmanager
def step(title: str) -> Iterator[Report]:
    """Show that a step runs, what it is at, and how long it took."""
    started = monotonic()
    if CONSOLE.is_terminal:
        with CONSOLE.status(f"{title} …") as status:
            yield lambda at: status.update(f"{title}: {at} ({monotonic() - started:.0f} s)")
    else:
        CONSOLE.print(f"{title} …")
        yield lambda at: CONSOLE.print(f"  {at} ({monotonic() - started:.0f} s)")
    CONSOLE.print(f"[green]✓[/] {title} ({monotonic() - started:.0f} s)")


@contextmanager
def bar(title: str, total: int) -> Iterator[Callable[[int], None]]:
    """Show how much of a long work is done; the time it took stays in sight."""
    started = monotonic()
    if CONSOLE.is_terminal:
        with Progress(console=CONSOLE, transient=True) as progress:
            task = progress.add_task(title, total=total)
            yield lambda done: progress.update(task, completed=done)
    else:
        CONSOLE.print(f"{title} …")
        yield lambda done: None
    CONSOLE.print(f"[green]✓[/] {title} ({monotonic() - started:.0f} s)")
