"""A system of the company's on loopback that is told of cases, as strict as the specification."""

from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from standardwebhooks import Webhook, WebhookVerificationError

from actions.domain.feed import Feed

SECRET = "whsec_" + "c2VjcmV0IHNoYXJlZCB3aXRoIHRoZSBFUlAgc3lzdGVt"


class Erp(ThreadingHTTPServer):
    """Checks the signature as its maker would, and answers as it is told to."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Call)
        self.answers: list[int] = []
        self.taken: list[Feed] = []
        self.secret = SECRET

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/aftercare"


class Call(BaseHTTPRequestHandler):
    server: Erp

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"]))
        status = self.server.answers.pop(0) if self.server.answers else HTTPStatus.NO_CONTENT
        try:
            told = Webhook(self.server.secret).verify(body, dict(self.headers))
        except WebhookVerificationError:
            status = HTTPStatus.UNAUTHORIZED
        if status == HTTPStatus.NO_CONTENT:
            self.server.taken.append(Feed.model_validate(told))
        self.send_response(status)
        self.end_headers()

    def log_message(self, *_: object) -> None: ...


@contextmanager
def listening() -> Iterator[Erp]:
    server = Erp()
    Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()
