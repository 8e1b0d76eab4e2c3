"""What was done in Telegram is written down, however often the database has to be asked."""

import pytest
from sqlalchemy.exc import IntegrityError, OperationalError

from bot.telegram import persisting
from bot.telegram.persisting import persist


class Book:
    """Refuses to be written into a few times."""

    def __init__(self, *refusals: Exception) -> None:
        self.refusals = list(refusals)
        self.asked = 0

    def write(self, words: str) -> str:
        self.asked += 1
        if self.refusals:
            raise self.refusals.pop(0)
        return words


@pytest.fixture(autouse=True)
def hurried(monkeypatch):
    monkeypatch.setattr(persisting, "FIRST_PAUSE", 0.001)


def away() -> OperationalError:
    return OperationalError("update", {}, Exception("the server closed the connection"))


async def test_while_the_database_is_away_it_is_asked_again(caplog):
    book = Book(away(), away())
    assert await persist(book.write, "arrived") == "arrived"
    assert book.asked == 3
    assert "Book.write: OperationalError: the server closed the connection" in caplog.text


async def test_what_the_database_refuses_for_good_is_raised_at_once():
    book = Book(IntegrityError("insert", {}, Exception("a twin")))
    with pytest.raises(IntegrityError):
        await persist(book.write, "arrived")
    assert book.asked == 1


async def test_once_a_claim_has_run_out_it_is_given_up(monkeypatch):
    monkeypatch.setattr(persisting, "FIRST_PAUSE", 1000.0)
    book = Book(away())
    with pytest.raises(OperationalError):
        await persist(book.write, "arrived")
    assert book.asked == 1
