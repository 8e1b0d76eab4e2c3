"""Settings: by environment or `.env`, each checked at the start and named when wrong."""

import os
import re
from difflib import get_close_matches
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

from platformdirs import user_cache_path, user_data_path
from pydantic import AnyHttpUrl, Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from actions.domain.errors import DeskError
from actions.domain.language import Language, of_code

VERSION = version("aftercare")
PREFIX = "AFTERCARE_"
TOKEN = re.compile(r"\d+:[\w-]{3,}")
NAMED = re.compile(rf"^\s*(?:export\s+)?({PREFIX}\w+)\s*=", re.MULTILINE)
DATABASE = re.compile(
    r"sqlite:///.|postgresql(?:\+psycopg)?://(?:[^/]*@)?(?:[^/@:\[\]]*|\[[^\]]+\])(?::\d+)?/."
)
SIGNS = re.compile(r"whsec_[A-Za-z0-9+/]{32,}={0,2}")
"""A secret as the Standard Webhooks specification has it."""
TELEGRAM = AnyHttpUrl("https://api.telegram.org")
SPOKEN = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""Where a machine says its user's language, as gettext looks for it."""
READ_ELSEWHERE = (f"{PREFIX}ENCODER", f"{PREFIX}TEST_POSTGRES")
"""Variables that other parts read for themselves."""
LARGEST_CHAT = 2**52
"""Telegram's numbers of chats have no more bits."""
WEBHOOK_PORTS = (443, 80, 88, 8443)
"""Telegram calls no others."""


class SettingsError(DeskError):
    """Raised when a setting, or a choice behind a command, is wrong; it says what it should be."""


class Settings(BaseSettings):
    """Everything that differs between installations."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=".env", extra="ignore", env_ignore_empty=True
    )

    telegram_token: SecretStr | None = None
    telegram_api_url: AnyHttpUrl = TELEGRAM
    webhook_url: AnyHttpUrl | None = None
    webhook_listen: Annotated[tuple[str, int], NoDecode] = ("127.0.0.1", 8443)
    database_url: SecretStr | None = None
    engine_url: AnyHttpUrl | None = None
    engine_token: SecretStr | None = None
    actions_listen: Annotated[tuple[str, int], NoDecode] = ("127.0.0.1", 0)
    events_url: AnyHttpUrl | None = None
    events_secret: SecretStr | None = Field(default=None, validate_default=True)
    staff_chat_id: int | None = None
    staff_language: Language = Language.EN
    policy: Path | None = None
    canned: Path | None = None
    evaluation: Path | None = None
    diagnosis: Path | None = None
    knowledge: Path | None = None
    texts: Path | None = None
    data_dir: Path = Field(default_factory=lambda: user_data_path("aftercare"))
    cache_dir: Path = Field(default_factory=lambda: user_cache_path("aftercare"))
    log_level: str = "INFO"

    @field_validator("telegram_token")
    @classmethod
    def _token(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not TOKEN.fullmatch(value.get_secret_value()):
            raise ValueError
        return value

    @field_validator("webhook_url")
    @classmethod
    def _webhook(cls, value: AnyHttpUrl | None, info: ValidationInfo) -> AnyHttpUrl | None:
        """Refuse what Telegram refuses; a Bot API server of one's own calls any address."""
        api: AnyHttpUrl | None = info.data.get("telegram_api_url")
        if value is None or (api and api.host != TELEGRAM.host):
            return value
        if value.scheme != "https" or value.port not in WEBHOOK_PORTS:
            raise ValueError
        return value

    @field_validator("database_url")
    @classmethod
    def _database(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not DATABASE.match(value.get_secret_value()):
            raise ValueError
        return value

    @field_validator("events_secret")
    @classmethod
    def _signs(cls, value: SecretStr | None, info: ValidationInfo) -> SecretStr | None:
        if value is None and info.data.get("events_url") is None:
            return value
        if value is None or not SIGNS.fullmatch(value.get_secret_value()):
            raise ValueError
        return value

    @field_validator("webhook_listen", "actions_listen", mode="before")
    @classmethod
    def _listen(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        host, _, port = value.rpartition(":")
        if not host or not port.isdigit() or not 0 <= int(port) <= 65535:
            raise ValueError
        return host.strip("[]"), int(port)

    @field_validator("staff_chat_id")
    @classmethod
    def _group(cls, value: int | None) -> int | None:
        if value is not None and not -LARGEST_CHAT < value < 0:
            raise ValueError
        return value

    @field_validator("log_level")
    @classmethod
    def _level(cls, value: str) -> str:
        if value.upper() not in ("DEBUG", "INFO", "WARNING", "ERROR"):
            raise ValueError
        return value.upper()

    @field_validator("policy", "canned", "evaluation", "diagnosis", "knowledge")
    @classmethod
    def _readable(cls, value: Path | None) -> Path | None:
        if value is not None and not value.is_file():
            raise ValueError
        return value

    @field_validator("texts")
    @classmethod
    def _folder(cls, value: Path | None) -> Path | None:
        if value is not None and not value.is_dir():
            raise ValueError
        return value

    @field_validator("data_dir", "cache_dir")
    @classmethod
    def _whole(cls, value: Path) -> Path:
        """Name a folder as every program finds it: the engine runs elsewhere than the desk."""
        return value.expanduser().absolute()

    @property
    def database(self) -> str:
        """Give the database URL: by default a file in the user's data directory."""
        if self.database_url:
            return self.database_url.get_secret_value()
        return f"sqlite:///{self.data_dir / 'aftercare.db'}"

    @property
    def models(self) -> Path:
        """Give the folder of trained models, each named by its fingerprint."""
        return self.cache_dir / "models"


def load_settings() -> Settings:
    """Read the settings.

    Raises:
        SettingsError: naming the first wrong variable and what it should be; never its value,
            which may be a secret.
    """
    try:
        return Settings()
    except ValidationError as error:
        name = str(error.errors()[0]["loc"][0])
        raise SettingsError(f"error-setting-{name}", name=f"{PREFIX}{name.upper()}") from None
    except RuntimeError:
        # Of a user that the system does not know, as containers often have: where is "~"?
        raise SettingsError("error-setting-no-home") from None


class _Spoken(BaseSettings):
    """The one setting that is needed to say that another is wrong."""

    model_config = Settings.model_config
    staff_language: str = ""


def operator_language() -> Language:
    """Give the language of who runs the desk: the staff's if it is set, else the machine's."""
    spoken = (_Spoken().staff_language, *map(os.environ.get, SPOKEN))
    return of_code(next(filter(None, spoken), None))


def require_token(settings: Settings) -> str:
    """Give the bot's token, or raise `SettingsError`."""
    if settings.telegram_token is None:
        raise SettingsError("error-setting-no-token", name=f"{PREFIX}TELEGRAM_TOKEN")
    return settings.telegram_token.get_secret_value()


def unknown_settings() -> dict[str, str]:
    """Name the variables that look like a setting and are none, each with the one meant.

    Of their values nothing is read: one may be a secret under a slip of the pen.
    """
    known = [f"{PREFIX}{name.upper()}" for name in Settings.model_fields]
    file = Path(".env")
    written = NAMED.findall(file.read_text("utf-8", "replace")) if file.is_file() else []
    given = dict.fromkeys([*os.environ, *written])
    strange = [
        name for name in given if name.startswith(PREFIX) and name not in (*known, *READ_ELSEWHERE)
    ]
    return {
        name: next(iter(get_close_matches(name, known, n=1, cutoff=0.85)), "") for name in strange
    }
