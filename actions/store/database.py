"""The database by its URL: SQLite for one machine, PostgreSQL for several."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import cache
from pathlib import Path
from threading import Lock, RLock, local
from typing import Any, TypeVar

from sqlalchemy import (
    URL,
    Engine,
    Select,
    bindparam,
    create_engine,
    event,
    inspect,
    make_url,
    text,
)
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlmodel import Session, SQLModel, select
from sqlmodel.sql.expression import SelectOfScalar

from actions.domain.errors import GatewayError

Found = TypeVar("Found")
Row = TypeVar("Row", bound=SQLModel)
Asked = TypeVar("Asked", bound=Select[*tuple[Any, ...]])
TAKE = text("select pg_try_advisory_lock(hashtextextended(:key, 0))")
GIVE_BACK = text("select pg_advisory_unlock(hashtextextended(:key, 0))")
SILENT = {
    "connect_timeout": "10",
    **{"keepalives_idle": "30", "keepalives_interval": "10", "keepalives_count": "3"},
    "tcp_user_timeout": "30000",
}
"""When a PostgreSQL that no longer says anything is away: libpq's parameters, in s and ms.

Without them a broken network holds a connection for a quarter of an hour.
"""
LAST, FOUND = "last", "found"
"""Where a session keeps what is done last in its transaction, and what it has found."""


class Database:
    """One database, opened once; every service works in its sessions.

    Args:
        url: of the database.
        durable: whether what is committed outlives a loss of power; only what can be made anew
            may do without.

    Raises:
        GatewayError: if the URL names no database that can be reached.
    """

    def __init__(self, url: str, *, durable: bool = True) -> None:
        parsed = make_url(url)
        if parsed.get_backend_name() == "postgresql":
            parsed = impatient(parsed).set(drivername="postgresql+psycopg")
        self.is_sqlite = parsed.get_backend_name() == "sqlite"
        if self.is_sqlite and parsed.database and parsed.database != ":memory:":
            folder = Path(parsed.database).parent
            try:
                folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise GatewayError("error-folder", path=str(folder)) from error
        self.engine = _open(
            parsed.render_as_string(hide_password=False), sqlite=self.is_sqlite, durable=durable
        )
        # SQLite lets one write at a time, and who finds it taken sleeps and looks again, longer
        # each time: threads of one process wait for each other here, without sleeping.
        self._turn: AbstractContextManager[object] = RLock() if self.is_sqlite else nullcontext()
        self._busy: dict[str, Lock] = defaultdict(Lock)
        self._reader = self.engine.execution_options(reading=True)
        self._hasty = self.engine.execution_options(hasty=True)
        self._shared = local()

    @contextmanager
    def transaction(self, *, hasty: bool = False) -> Iterator[Session]:
        """Work in one transaction: committed at the end, rolled back on any error.

        A hasty one does not wait for the disk: a loss of power may undo it, unless a later one
        that did wait is kept, so it is for what would then be done over. A kill undoes neither.
        """
        # What is read together is let go first: nobody holds one connection and waits for another.
        self._forget()
        with (
            self._turn,
            Session(self._hasty if hasty else self.engine, expire_on_commit=False) as session,
            session.begin(),
        ):
            yield session
            while waiting := session.info.pop(LAST, None):
                for work in waiting.values():
                    work()
        self._forget()

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Look something up; nothing is written."""
        if shared := self._shared_one():
            yield shared
            return
        with Session(self._reader, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def together(self) -> Iterator[None]:
        """Let all that this thread looks up inside the block be one reading.

        Each row is then read once, as it was at first; a transaction inside begins it anew.
        """
        if self._shared_one():
            yield
            return
        with Session(self._reader, expire_on_commit=False, autoflush=False) as session:
            self._shared.session = session
            try:
                yield
            finally:
                del self._shared.session

    def _shared_one(self) -> Session | None:
        return getattr(self._shared, "session", None)

    def _forget(self) -> None:
        """Look anew at what a transaction of this thread may have changed."""
        if shared := self._shared_one():
            shared.close()
            shared.info.clear()

    @contextmanager
    def alone(self, key: str) -> Iterator[bool]:
        """Tell whether nobody else is at something; nobody else begins it inside the block.

        That holds for every process that works on PostgreSQL; SQLite is one process's.
        """
        if self.is_sqlite:
            mine = self._busy[key].acquire(blocking=False)
            try:
                yield mine
            finally:
                if mine:
                    self._busy[key].release()
            return
        apart = self.engine.execution_options(isolation_level="AUTOCOMMIT")
        with apart.connect() as connection:
            mine = bool(connection.execute(TAKE, {"key": key}).scalar())
            try:
                yield mine
            finally:
                if mine:
                    connection.execute(GIVE_BACK, {"key": key})

    def check(self) -> None:
        """Raise `GatewayError` unless the database answers."""
        try:
            with self.engine.connect() as connection:
                connection.execute(text("select 1"))
        except (SQLAlchemyError, OSError) as error:
            raise GatewayError("error-database", reason=_plain(error)) from error

    def close(self) -> None:
        """Give all connections back."""
        self.engine.dispose()


def impatient(url: URL) -> URL:
    """Give the URL of a PostgreSQL that is soon found to be silent, unless it says how soon."""
    return url.set(query={**SILENT, **url.query})


def do_last(session: Session, name: object, work: Callable[[], None]) -> None:
    """Do something once, when all else in a session's transaction is done, just before the end."""
    session.info.setdefault(LAST, {}).setdefault(name, work)


def find_once(session: Session, what: object, look: Callable[[], Found | None]) -> Found | None:
    """Look a row up, unless this session has found it before: it would be the same object."""
    found: dict[object, Any] = session.info.setdefault(FOUND, {})
    if what not in found and (row := look()) is not None:
        found[what] = row
    return found.get(what)


def lock(session: Session, table: type[Row], number: int) -> Row | None:
    """Get a row by its number as it is now, so that changes at once come one after the other.

    Other rows may refer to it meanwhile; only another change waits.
    """
    return session.exec(_locked(table), params={"number": number}).one_or_none()


def lock_known(session: Session, table: type[Row], number: int) -> Row:
    """Get a row as `lock` does that is certainly there."""
    found = lock(session, table, number)
    assert found, (table, number)
    return found


@cache
def _locked(table: type[Row]) -> SelectOfScalar[Row]:
    # What is asked at every step is built once: building it takes as long as asking.
    return locking(select(table).where(inspect(table).primary_key[0] == bindparam("number")))


def locking(query: Asked, **how: Any) -> Asked:
    """Let a question give rows as they are now, each kept from other changes until the end.

    A row that the session has seen before is read anew: what it said then may have been changed
    while the lock was waited for. Other rows may refer to it meanwhile.
    """
    return query.with_for_update(key_share=True, **how).execution_options(populate_existing=True)


def hold(session: Session, key: str) -> None:
    """Make every other transaction that holds the same key wait until this one ends.

    What is then looked up by the key is either there or nobody else's to write. SQLite's
    transactions wait for each other anyway.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.connection().execute(
            text("select pg_advisory_xact_lock(hashtextextended(:key, 0))"), {"key": key}
        )


def _open(url: str, *, sqlite: bool, durable: bool) -> Engine:
    # Parameters are what people wrote: an error that quoted them would carry them into a log.
    if not sqlite:
        engine = create_engine(
            url, pool_pre_ping=True, pool_size=10, max_overflow=10, hide_parameters=True
        )

        @event.listens_for(engine, "begin")
        def _haste(connection: Any) -> None:
            if connection.get_execution_options().get("hasty"):
                connection.exec_driver_sql("set local synchronous_commit = off")

        return engine
    engine = create_engine(
        url,
        connect_args={"timeout": 15, "check_same_thread": False},
        hide_parameters=True,
    )

    @event.listens_for(engine, "connect")
    def _configure(connection: Any, _: Any) -> None:
        # The driver's own transaction handling is switched off: it begins lazily, so that two
        # writers could both read before either writes and one would fail with "locked".
        connection.isolation_level = None
        connection.execute("pragma journal_mode = wal")
        connection.execute("pragma foreign_keys = on")

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        options = connection.get_execution_options()
        # Who only reads waits for nobody.
        if options.get("reading"):
            connection.exec_driver_sql("begin")
            return
        waits = "normal" if options.get("hasty") else "full"
        connection.exec_driver_sql(f"pragma synchronous = {waits if durable else 'off'}")
        connection.exec_driver_sql("begin immediate")

    return engine


def _plain(error: Exception) -> str:
    """Say what failed without statement, parameters or password."""
    cause = error.orig if isinstance(error, DBAPIError) and error.orig else error
    return " ".join(str(cause).split())[:200]
