"""Conversations that an engine keeps in memory are those of the database."""

import json
import subprocess

import pytest

from bot.engine.environment import ROOT, prepare

SCRIPT = """
import asyncio, json, sys, time
from types import SimpleNamespace as Plain
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActiveLoop, BotUttered, SessionStarted
from rasa.shared.core.events import SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from nlu.server.channel import DeskChannel
from nlu.server.conversations import ConversationStore

domain = Domain.from_dict({"intents": ["greet"], "forms": {"repair_form": {"required_slots": []}},
    "slots": {"told": {"type": "text", "mappings": [{"type": "custom"}]}}})

def opened():
    return ConversationStore(domain=domain, dialect="sqlite", db=sys.argv[1])

def says(tracker, words):
    tracker.update(UserUttered(words, {"name": "greet"}), domain)

def words(tracker):
    return [event.text for event in tracker.events if isinstance(event, UserUttered)]

async def begun(store):
    tracker = await store.get_or_create_tracker("sam", append_action_listen=False)
    tracker.update_with_events([SessionStarted(), ActionExecuted("action_listen")], domain)
    says(tracker, "hello")
    await store.save(tracker)

async def turn(store, said):
    tracker = await store.retrieve("sam")
    says(tracker, said)
    await store.save(tracker)
    return tracker

async def shared():
    one, other = opened(), opened()
    await begun(one)
    await turn(one, "a")
    await turn(other, "b")
    await turn(one, "c")
    return [words(await store.retrieve("sam")) for store in (one, other, opened())]

async def failed():
    store = opened()
    await begun(store)
    await turn(store, "a")
    says(await store.retrieve("sam"), "of a turn that failed")
    never = await store.get_or_create_tracker("li", append_action_listen=False)
    says(never, "of a first turn that failed")
    li = await store.retrieve("li")
    return [words(await store.retrieve("sam")), words(li) if li else []]

async def anew():
    store = opened()
    await begun(store)
    await turn(store, "a")
    tracker = await store.retrieve("sam")
    tracker.update_with_events([SessionStarted(), ActionExecuted("action_listen")], domain)
    says(tracker, "b")
    await store.save(tracker)
    await turn(store, "c")
    return [words(await one.retrieve("sam")) for one in (store, opened())]

async def kept():
    store = opened()
    await begun(store)
    last = await turn(store, "a")
    return (await store.retrieve("sam")) is last

async def erased():
    store = opened()
    await begun(store)
    await turn(store, "a")
    with store.engine.begin() as connection:
        connection.execute(store.SQLEvent.__table__.delete())
    gone = await store.retrieve("sam")
    await begun(store)
    return [gone, words(await store.retrieve("sam"))]

async def long(form=None):
    store = opened()
    await begun(store)
    tracker = await store.retrieve("sam")
    tracker.update_with_events([SlotSet("told", "a leak"), ActiveLoop(form)], domain)
    await store.save(tracker)
    for number in range(200):
        tracker = await store.retrieve("sam")
        tracker.update_with_events([ActionExecuted("action_listen")], domain)
        says(tracker, str(number))
        await store.save(tracker)
    cold = await opened().retrieve("sam")
    warm = await store.retrieve("sam")
    with store.engine.connect() as connection:
        rows = connection.execute(store.SQLEvent.__table__.select()).fetchall()
    written = [row.type_name for row in rows].count("user")
    shown = [[len(words(t)), words(t)[-1], t.active_loop_name] for t in (warm, cold)]
    again = [DialogueStateTracker.from_events("sam", list(t.events), domain.slots)
             for t in (warm, cold)]
    return [shown, [[t.slots["told"].value, t.active_loop_name] for t in again], written]

async def in_form():
    return await long("repair_form")

def engine():
    store, channel = opened(), DeskChannel()

    async def answer(message):
        tracker = await store.get_or_create_tracker("sam", append_action_listen=False)
        heard = UserUttered(message.text, {"name": "greet"}, metadata=message.metadata)
        tracker.update_with_events([heard, BotUttered(f"heard {message.text}")], domain)
        await asyncio.sleep(0.05)
        await store.save(tracker)
        await message.output_channel.send_text_message("sam", f"heard {message.text}")

    async def ask(key, text):
        context = Plain(agent=Plain(processor=Plain(tracker_store=store)))
        asked = {"sender": "sam", "turn": key, "text": text}
        said = await channel._turn(Plain(json=asked, app=Plain(ctx=context)), answer)
        return [reply["text"] for reply in json.loads(said.body)["replies"]]

    return store, ask

async def taken_over():
    (_, one), (_, other), (store, _) = engine(), engine(), engine()
    said = [await one("t1", "a"), await other("t2", "b"), await one("t2", "b")]
    said += [await one("t3", "c"), await one("t3", "c"), await other("t3", "c")]
    return said, words(await store.retrieve("sam"))

async def at_once():
    store, ask = engine()
    said = await asyncio.gather(ask("t1", "a"), ask("t1", "a"), ask("t2", "b"))
    return said, words(await store.retrieve("sam"))

async def remembered():
    store, ask = engine()
    await ask("t1", "a")
    reads = []
    load = store._event_query
    store._event_query = lambda *given, **more: reads.append(1) or load(*given, **more)
    await ask("t2", "b")
    return len(reads)

print(json.dumps(asyncio.run(globals()[sys.argv[2]]())))
"""


@pytest.fixture
def played(tmp_path):
    def play(what):
        command = [str(prepare()), "-W", "ignore", "-c", SCRIPT, str(tmp_path / "t.db"), what]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr[-2000:]
        return json.loads(done.stdout)

    return play


def test_two_engines_on_one_database_hold_one_conversation(played):
    assert played("shared") == [["hello", "a", "b", "c"]] * 3


def test_a_turn_that_fails_is_in_no_conversation(played):
    assert played("failed") == [["hello", "a"], []]


def test_a_new_session_begins_without_the_words_of_the_last_one(played):
    assert played("anew") == [["b", "c"]] * 2


def test_a_conversation_that_goes_on_is_not_read_again(played):
    assert played("kept")


def test_a_conversation_that_was_erased_is_not_remembered(played):
    assert played("erased") == [None, ["hello"]]


def test_a_conversation_of_many_turns_stays_short_and_keeps_what_was_understood(played):
    shown, again, written = played("long")
    assert all(turns <= 40 and last == "199" for turns, last, _ in shown)
    assert again == [["a leak", None]] * 2
    assert written == 201


def test_a_form_is_never_parted_however_long_it_takes(played):
    assert played("in_form") == [
        [[201, "199", "repair_form"]] * 2,
        [["a leak", "repair_form"]] * 2,
        201,
    ]


def test_a_turn_that_another_engine_has_run_is_answered_alike_and_not_run_again(played):
    said, words = played("taken_over")
    assert said == [["heard a"], ["heard b"], ["heard b"], *[["heard c"]] * 3]
    assert words == ["a", "b", "c"]


def test_a_second_turn_in_one_engine_reads_no_conversation(played):
    assert played("remembered") == 0


def test_a_turn_that_is_asked_twice_at_once_is_run_once(played):
    said, words = played("at_once")
    assert said == [["heard a"], ["heard a"], ["heard b"]]
    assert words == ["a", "b"]
