"""Delivery of updates to a webhook: in order, with the secret, again until it is accepted."""

from __future__ import annotations

import asyncio
import contextlib
import re
import time
from typing import Any
from urllib.parse import urlsplit

import httpx

from .errors import refuse
from .updates import Updates

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
HERE = ("127.0.0.1", "localhost", "::1")
PORTS = (None, 443, 80, 88, 8443)
FIRST_PAUSE, LONGEST_PAUSE = 0.05, 1.0


class Webhook:
    """Where updates go, if anywhere, and how it went so far."""

    def __init__(self, updates: Updates) -> None:
        self.updates = updates
        self.url = ""
        self.secret = ""
        self.max_connections = 40
        self.certificate = False
        self.last_error: tuple[int, str] | None = None
        self.timeout = 10.0
        self.task: asyncio.Task[None] | None = None

    def set(self, params: dict[str, Any]) -> bool:
        """Carry out `setWebhook`; an empty address removes it."""
        url = params.get("url", "")
        if not url:
            return self.delete(params)
        check_address(url)
        secret = params.get("secret_token", "")
        if secret and not SECRET.fullmatch(secret):
            refuse("secret token contains unallowed characters")
        self.updates.allow(params.get("allowed_updates"))
        self.drop_pending(params)
        self.url, self.secret, self.last_error = url, secret, None
        self.max_connections = params.get("max_connections", 40)
        self.certificate = "certificate" in params
        self.updates.webhook_active = True
        self.updates.interrupt()
        self.start()
        return True

    def delete(self, params: dict[str, Any]) -> bool:
        """Carry out `deleteWebhook`."""
        self.stop()
        self.url, self.secret, self.last_error = "", "", None
        self.updates.webhook_active = False
        self.drop_pending(params)
        return True

    def drop_pending(self, params: dict[str, Any]) -> None:
        if params.get("drop_pending_updates"):
            self.updates.pending.clear()

    def info(self) -> dict[str, Any]:
        """Return the WebhookInfo object."""
        info: dict[str, Any] = {
            "url": self.url,
            "has_custom_certificate": self.certificate,
            "pending_update_count": len(self.updates.pending),
        }
        if self.url:
            info |= {"max_connections": self.max_connections, "ip_address": "127.0.0.1"}
        if self.last_error:
            info["last_error_date"], info["last_error_message"] = self.last_error
        if self.updates.asked:
            info["allowed_updates"] = self.updates.asked
        return info

    def start(self) -> None:
        """Begin to deliver, if there is an address."""
        self.stop()
        if self.url:
            self.task = asyncio.get_running_loop().create_task(self.deliver())

    def stop(self) -> None:
        """End delivery; what is not accepted stays in the queue."""
        if self.task is not None:
            self.task.cancel()
            self.task = None

    async def deliver(self) -> None:
        """Post update after update for as long as the webhook is set."""
        pause = FIRST_PAUSE
        async with httpx.AsyncClient(timeout=self.timeout, trust_env=False) as client:
            while True:
                if not self.updates.pending:
                    self.updates.arrived.clear()
                    await self.updates.arrived.wait()
                    continue
                update = self.updates.pending[0]
                problem = await self.post(client, update)
                if problem is None:
                    self.forget(update)
                    pause = FIRST_PAUSE
                    continue
                self.last_error = (int(time.time()), problem)
                await asyncio.sleep(pause)
                pause = min(2 * pause, LONGEST_PAUSE)

    def forget(self, update: dict[str, Any]) -> None:
        with contextlib.suppress(ValueError):
            self.updates.pending.remove(update)

    async def post(self, client: httpx.AsyncClient, update: dict[str, Any]) -> str | None:
        """Post one update and return what went wrong, if anything."""
        headers = {SECRET_HEADER: self.secret} if self.secret else {}
        try:
            answer = await client.post(self.url, json=update, headers=headers)
        except httpx.TimeoutException:
            return "Read timeout expired"
        except httpx.ConnectError:
            return "Connection refused"
        except httpx.HTTPError as error:
            return f"Connection failed: {type(error).__name__}"
        if answer.is_success:
            return None
        return f"Wrong response from the webhook: {answer.status_code} {answer.reason_phrase}"


def check_address(url: str) -> None:
    """Refuse what Telegram refuses; this machine alone may go without HTTPS and on any port."""
    parts = urlsplit(url)
    if parts.hostname in HERE:
        return
    if parts.scheme != "https":
        refuse("bad webhook: An HTTPS URL must be provided for webhook")
    if parts.port not in PORTS:
        ports = "Webhook can be set up only on ports 80, 88, 443 or 8443"
        refuse(f"bad webhook: {ports}")
