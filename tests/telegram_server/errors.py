"""The one error of the server: a refusal as Telegram words it."""

from __future__ import annotations

from typing import Any, NoReturn


class ApiError(Exception):
    """A call that is answered with `ok: false`."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> dict[str, Any]:
        """The JSON object that Telegram answers."""
        body = {"ok": False, "error_code": self.code, "description": self.description}
        return body | ({"parameters": self.parameters} if self.parameters else {})


def bad(description: str, **parameters: Any) -> ApiError:
    """Make a 400."""
    return ApiError(400, f"Bad Request: {description}", **parameters)


def refuse(description: str, **parameters: Any) -> NoReturn:
    """Refuse a call with a 400."""
    raise bad(description, **parameters)


def forbidden(description: str) -> ApiError:
    """Make a 403."""
    return ApiError(403, f"Forbidden: {description}")


def unauthorized() -> ApiError:
    """Make a 401."""
    return ApiError(401, "Unauthorized")


def not_found() -> ApiError:
    """Make a 404."""
    return ApiError(404, "Not Found")


def too_large() -> ApiError:
    """Make a 413."""
    return ApiError(413, "Request Entity Too Large")


def conflict(description: str) -> ApiError:
    """Make a 409."""
    return ApiError(409, f"Conflict: {description}")


def too_many(retry_after: int) -> ApiError:
    """Make a 429."""
    description = f"Too Many Requests: retry after {retry_after}"
    return ApiError(429, description, retry_after=retry_after)
