"""Start the engine: configuration comes as one JSON line on standard input.

Keeping it off the command line and out of the environment keeps secrets out of process lists.
The open pipe is also the lifeline: when the parent is gone, however it went, reading ends and the
engine ends too. The port is printed as JSON on standard output once the engine answers.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import json
import logging
import os
import socket
import sys
import threading
import warnings
from typing import Any, Dict

# Before numpy is: one message is too small a product to be shared out, and waking threads for it
# takes longer than reckoning it.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ["RASA_TELEMETRY_ENABLED"] = "false"
os.environ["LOG_LEVEL_LIBRARIES"] = "ERROR"
# Filters are reset by several of the libraries.
warnings.showwarning = lambda *_args, **_kwargs: None


def main() -> None:
    """Read the configuration, serve until the parent is gone."""
    config = json.loads(sys.stdin.readline())
    # Standard output is for the line that tells the port; what libraries print goes to the log.
    config["announce"] = os.dup(1)
    os.dup2(2, 1)
    threading.Thread(target=_die_with_parent, daemon=True).start()
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((config.get("host", "127.0.0.1"), config.get("port", 0)))
    _serve(config, listener)


def _die_with_parent() -> None:
    while sys.stdin.read(1):
        pass
    os._exit(0)


def _serve(config: Dict[str, Any], listener: socket.socket) -> None:
    from functools import partial

    from nlu.server.absent import leave_tensorflow_out

    leave_tensorflow_out()
    import rasa.core.run

    from nlu.server.channel import DeskChannel

    _mend()
    endpoints = _endpoints(config)
    app = rasa.core.run.configure_app(
        [DeskChannel()],
        auth_token=config["token"],
        enable_api=True,
        endpoints=endpoints,
        route="/webhooks/",
        use_uvloop=True,
    )
    _quiet(config["token"])
    _guard(app, config["token"])
    load = partial(rasa.core.run.load_agent_on_start, config["model"], endpoints, None)
    app.register_listener(load, "before_server_start")
    app.register_listener(_fail_instead_of_forgetting, "after_server_start")
    app.register_listener(_settle, "after_server_start")
    app.register_listener(partial(_announce, listener, config["announce"]), "after_server_start")
    app.register_listener(rasa.core.run.close_resources, "after_server_stop")
    app.run(sock=listener, workers=1, access_log=False)


def _mend() -> None:
    """Change what Rasa does too leniently or too slowly for a desk."""
    from nlu.server.narrowing import look_rules_up_by_their_last_turn
    from nlu.server.strictness import (
        check_results_by_their_shape,
        fail_turns_with_their_actions,
        find_event_classes_once,
    )

    fail_turns_with_their_actions()
    check_results_by_their_shape()
    find_event_classes_once()
    look_rules_up_by_their_last_turn()


def _endpoints(config: Dict[str, Any]) -> Any:
    """Name where actions are called and conversations kept."""
    from rasa.core.utils import AvailableEndpoints

    from nlu.server.actions import DeskActions
    from nlu.server.conversations import ConversationStore

    return AvailableEndpoints(
        action=DeskActions(
            config["actions_url"], token=config["token"], enable_selective_domain=True
        ),
        tracker_store=ConversationStore(**config["tracker_store"]),
    )


def _quiet(token: str) -> None:
    """Log warnings only: below them Rasa logs what customers write."""
    import rasa.utils.log_utils

    from nlu.server.logs import Discreet

    handler = logging.StreamHandler()
    handler.setFormatter(Discreet(token))
    logging.basicConfig(level="WARNING", handlers=[handler], force=True)
    rasa.utils.log_utils.configure_structlog(logging.WARNING)
    for name in ("rasa", "nlu", "sanic.root", "sanic.error", "sanic.access", "apscheduler"):
        logging.getLogger(name).setLevel("WARNING")


def _guard(app: Any, token: str) -> None:
    """Ask for the token on the desk's route too: Rasa protects only its own."""
    import hmac

    from sanic import response

    @app.middleware("request")
    async def refuse_strangers(request: Any) -> Any:
        given = request.args.get("token", "")
        if request.path != "/" and not hmac.compare_digest(given.encode(), token.encode()):
            return response.json({"error": "the token is missing or wrong"}, status=401)
        return None


async def _settle(_: Any, __: Any) -> None:
    """Give back what only the start needed, and keep the rest from being looked over again."""
    gc.collect()
    gc.freeze()
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):  # another C library than GNU's
            ctypes.CDLL("libc.so.6").malloc_trim(0)


async def _fail_instead_of_forgetting(app: Any, _: Any) -> None:
    # Rasa falls back to a store in memory when the database fails: a turn that is answered and
    # then forgotten. Without the fallback the turn fails and is run again.
    processor = app.ctx.agent.processor
    processor.tracker_store = processor.tracker_store._tracker_store


async def _announce(listener: socket.socket, output: int, app: Any, _: Any) -> None:
    os.write(output, json.dumps({"port": listener.getsockname()[1]}).encode() + b"\n")


if __name__ == "__main__":
    main()
