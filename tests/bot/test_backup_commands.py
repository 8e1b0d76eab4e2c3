"""The databases in one file and back, as an operator does it."""

import os
import sqlite3
import threading
from contextlib import closing
from errno import ENOSPC
from zipfile import ZipFile

import pytest

from tests.bot.conftest import SAM, aftercare
from tests.services.people import repair


@pytest.fixture(autouse=True)
def desk(installed, tmp_path):
    """A desk that is running, with a ticket and a conversation."""
    installed.tickets.open(SAM, repair(), turn="t1")
    with closing(sqlite3.connect(tmp_path / "data" / "aftercare.talk.db")) as talks, talks:
        talks.execute("create table events (sender_id text)")
        talks.execute("insert into events values ('telegram:1001')")
    return installed


def codes():
    with closing(sqlite3.connect("data/aftercare.db")) as database:
        return [code for (code,) in database.execute("select code from ticket order by id")]


def test_a_backup_of_a_running_desk_brings_everything_back(desk, tmp_path, monkeypatch):
    aftercare("backup", "--out", "desk.zip")
    desk.tickets.open(SAM, repair(), turn="t2")
    desk.database.close()
    monkeypatch.setenv("AFTERCARE_DATA_DIR", str(tmp_path / "other"))
    assert "The databases are back." in aftercare("restore", "desk.zip")
    assert codes() == ["R-1001", "R-1002"]
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data").rename(tmp_path / "old")
    (tmp_path / "other").rename(tmp_path / "data")
    assert codes() == ["R-1001"]
    with closing(sqlite3.connect("data/aftercare.talk.db")) as talks:
        assert talks.execute("select * from events").fetchall() == [("telegram:1001",)]


def test_a_backup_is_whole_while_tickets_are_opened(desk):
    ends = threading.Event()

    def works():
        number = 0
        while not ends.is_set():
            desk.tickets.open(SAM, repair(), turn=f"busy{(number := number + 1)}")

    worker = threading.Thread(target=works)
    worker.start()
    try:
        aftercare("backup", "--out", "busy.zip")
    finally:
        ends.set()
        worker.join()
    with ZipFile("busy.zip") as archive:
        archive.extract("aftercare.db", "out")
    with closing(sqlite3.connect("out/aftercare.db")) as copy:
        assert copy.execute("pragma integrity_check").fetchone() == ("ok",)
        tickets, events = (
            copy.execute(f"select count(*) from {table}").fetchone()[0]
            for table in ("ticket", "ticketevent where what = 'opened'")
        )
    assert tickets == events > 0


def test_without_a_name_the_file_has_the_day_and_stands_here(desk, tmp_path):
    said = aftercare("backup")
    [file] = tmp_path.glob("aftercare-2*.zip")
    assert file.name in said


def test_no_file_is_written_over(desk, tmp_path):
    (tmp_path / "desk.zip").write_text("mine")
    aftercare("backup", "--out", "desk.zip", code=1)
    assert (tmp_path / "desk.zip").read_text() == "mine"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "desk.zip"]


def test_nothing_is_restored_over_a_desk_or_beside_one_that_runs(desk, tmp_path):
    aftercare("backup", "--out", "desk.zip")
    assert "nothing was changed" in aftercare("restore", "desk.zip", code=1)
    (tmp_path / "data" / "aftercare.db").rename(tmp_path / "moved.db")
    assert "a desk has it open" in aftercare("restore", "desk.zip", code=1)
    assert not (tmp_path / "data" / "aftercare.db").exists()


def test_conversations_are_written_over_no_more_than_the_desk_is(desk, tmp_path):
    aftercare("backup", "--out", "desk.zip")
    desk.database.close()
    data = tmp_path / "data"
    talk, changes = data / "aftercare.talk.db", data / "aftercare.talk.db-wal"
    (data / "aftercare.db").unlink()
    talk.write_bytes(b"another desk's")
    assert "There is a database at" in aftercare("restore", "desk.zip", code=1)
    assert talk.read_bytes() == b"another desk's"

    # What a crash left of it would be read into the one that comes back.
    talk.rename(tmp_path / "moved.db")
    changes.write_bytes(b"changes")
    assert "a desk has it open" in aftercare("restore", "desk.zip", code=1)
    assert [path.name for path in data.iterdir()] == [changes.name]


@pytest.mark.parametrize("content", [b"", b"no zip", "half"])
def test_a_damaged_backup_is_refused_and_leaves_nothing(desk, tmp_path, monkeypatch, content):
    aftercare("backup", "--out", "desk.zip")
    whole = (tmp_path / "desk.zip").read_bytes()
    bad = whole[: len(whole) // 2] if content == "half" else content
    (tmp_path / "bad.zip").write_bytes(bad)
    monkeypatch.setenv("AFTERCARE_DATA_DIR", str(tmp_path / "other"))
    assert "is damaged, or no backup of a desk" in aftercare("restore", "bad.zip", code=1)
    assert list((tmp_path / "other").iterdir()) == []
    assert "cannot be read" in aftercare("restore", "nowhere.zip", code=1)


def test_a_backup_with_torn_bytes_is_refused(desk, tmp_path, monkeypatch):
    aftercare("backup", "--out", "desk.zip")
    torn = bytearray((tmp_path / "desk.zip").read_bytes())
    with ZipFile("desk.zip") as archive:
        first = archive.infolist()[0]
    torn[first.header_offset + 30 + len(first.filename)] = 0xFF
    (tmp_path / "bad.zip").write_bytes(torn)
    monkeypatch.setenv("AFTERCARE_DATA_DIR", str(tmp_path / "other"))
    assert "is damaged, or no backup of a desk" in aftercare("restore", "bad.zip", code=1)
    assert list((tmp_path / "other").iterdir()) == []


def test_a_folder_that_nothing_can_be_written_to_is_named(desk, tmp_path, monkeypatch):
    aftercare("backup", "--out", "desk.zip")
    monkeypatch.setenv("AFTERCARE_DATA_DIR", "/dev/null/desk")
    said = aftercare("restore", "desk.zip", code=1)
    assert "/dev/null/desk/aftercare.db cannot be written: Not a directory" in said

    def full(*_, **__):
        raise OSError(ENOSPC, os.strerror(ENOSPC))

    monkeypatch.setenv("AFTERCARE_DATA_DIR", str(tmp_path / "other"))
    monkeypatch.setattr(ZipFile, "extract", full)
    said = aftercare("restore", "desk.zip", code=1)
    assert "other/aftercare.db cannot be written: No space left on device" in said


def test_postgresql_is_named_its_own_way_and_no_password_is_shown(monkeypatch):
    monkeypatch.setenv("AFTERCARE_DATABASE_URL", "postgresql://desk:hunter2@db/shop")
    said = aftercare("backup", "--out", "desk.zip", code=1)
    assert "pg_dump shop" in said
    assert "hunter2" not in said


def test_a_backup_of_nothing_says_where_it_looked(monkeypatch, tmp_path):
    monkeypatch.setenv("AFTERCARE_DATA_DIR", str(tmp_path / "empty"))
    assert "AFTERCARE_DATA_DIR" in aftercare("backup", code=1)
