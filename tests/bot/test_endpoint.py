import asyncio
from functools import partial

import httpx
import pytest
from rasa_sdk.executor import ActionExecutor

from bot.engine.endpoint import ActionServer, build_app

TOKEN = "shared-with-the-server"


class Greets:
    def name(self):
        return "greets"

    async def run(self, dispatcher, *_):
        dispatcher.utter_message("Hello.")
        return []


class Breaks(Greets):
    async def run(self, *_):
        raise ValueError("the customer's words")


class Waits(Greets):
    async def run(self, *_):
        await asyncio.sleep(0)


@pytest.fixture(params=["127.0.0.1", "::1"])
def server(request):
    executor = ActionExecutor()
    for name, action in {"greets": Greets(), "breaks": Breaks(), "waits": Waits()}.items():
        executor.actions[name] = action.run
    running = ActionServer(build_app(executor, TOKEN), (request.param, 0))
    running.start()
    yield partial(httpx.post, running.url)
    running.stop()


def calls(server, action, token=TOKEN):
    call = {"next_action": action, "tracker": {"sender_id": "telegram:1"}}
    return server(params={"token": token}, json=call)


def test_an_action_is_run_and_what_it_says_is_the_answer(server):
    assert [said["text"] for said in calls(server, "greets").json()["responses"]] == ["Hello."]


@pytest.mark.parametrize("token", ["", "wrong", "wröng"])
def test_who_does_not_know_the_token_runs_nothing(server, token):
    assert calls(server, "greets", token).status_code == 401


@pytest.mark.parametrize("body", ["", "{", "[]", "\xff"])
def test_a_call_that_makes_no_sense_is_refused(server, body):
    sent = body.encode("latin-1")
    assert server(params={"token": TOKEN}, content=sent).status_code == 422


@pytest.mark.parametrize("action", ["breaks", "waits", "unknown"])
def test_an_action_that_fails_is_told_without_a_word_of_the_customers(server, action):
    answer = calls(server, action)
    assert answer.status_code == 500
    assert "words" not in answer.text
