import re
from pathlib import Path

import pytest
from pydantic import AnyHttpUrl

from actions.domain.language import Language
from actions.texts import say
from bot.settings import (
    SPOKEN,
    Settings,
    SettingsError,
    load_settings,
    operator_language,
    require_token,
    unknown_settings,
)

TOKEN = "123456:AbC-dEf_0123456789"
URL = "postgresql://desk:hunter2@db.example/aftercare"
SECRETS = {
    "AFTERCARE_TELEGRAM_TOKEN": TOKEN,
    "AFTERCARE_DATABASE_URL": URL,
    "AFTERCARE_ENGINE_TOKEN": "engine-s3cret",
    "AFTERCARE_EVENTS_SECRET": "whsec_c2VjcmV0IHNoYXJlZCB3aXRoIHRoZSBFUlAgc3lzdGVt",
}


WRONG = [
    ("TELEGRAM_TOKEN", "hunter2", "the token that @BotFather gave, such as 123456:ABC-DEF"),
    ("TELEGRAM_TOKEN", "123456:", "the token that @BotFather gave, such as 123456:ABC-DEF"),
    ("TELEGRAM_TOKEN", f"{TOKEN} x", "the token that @BotFather gave"),
    ("TELEGRAM_API_URL", "hunter2", "such as https://api.telegram.org"),
    ("WEBHOOK_URL", "hunter2", "such as https://desk.example/hook"),
    ("WEBHOOK_URL", "http://hunter2.example/hook", "https URL that Telegram calls"),
    ("WEBHOOK_URL", "https://hunter2.example:9000/hook", "on port 443, 80, 88 or 8443"),
    ("WEBHOOK_LISTEN", "hunter2", "host:port, such as 127.0.0.1:8443"),
    ("WEBHOOK_LISTEN", "127.0.0.1:99999", "host:port, such as 127.0.0.1:8443"),
    ("WEBHOOK_LISTEN", ":8443", "host:port, such as 127.0.0.1:8443"),
    ("ACTIONS_LISTEN", "127.0.0.1:http", "host:port, such as 127.0.0.1:8443"),
    ("DATABASE_URL", "hunter2", "sqlite:///path/to/file.db or postgresql://"),
    ("DATABASE_URL", "mysql://desk:hunter2@db/x", "sqlite:///path/to/file.db or"),
    ("DATABASE_URL", "postgresql://desk:hunter2@db:x/desk", "sqlite:///path/to/file.db or"),
    ("DATABASE_URL", "postgresql://desk:hunter2@db", "sqlite:///path/to/file.db or"),
    ("DATABASE_URL", "sqlite://", "sqlite:///path/to/file.db or"),
    ("ENGINE_URL", "hunter2", "such as http://127.0.0.1:5005"),
    ("EVENTS_URL", "hunter2", "such as https://erp.example/aftercare"),
    ("EVENTS_SECRET", "hunter2", "whsec_ and at least 24 bytes in base64"),
    ("STAFF_CHAT_ID", "hunter2", "the number of the staff group, such as -1001234567890"),
    ("STAFF_CHAT_ID", "12345", "the number of the staff group, such as -1001234567890"),
    ("STAFF_CHAT_ID", "-99999999999999999999", "the number of the staff group, such as"),
    ("STAFF_LANGUAGE", "hunter2", "en or zh"),
    ("CANNED", "/nowhere/hunter2.yml", "the path of a file of canned replies that exists"),
    ("DIAGNOSIS", "/nowhere/hunter2.yml", "the path of a file of checks that exists"),
    ("TEXTS", "/nowhere/hunter2", "the path of a folder with sentences of your own"),
    ("KNOWLEDGE", "/nowhere/hunter2.yml", "the path of a file of articles that exists"),
    ("EVALUATION", "/nowhere/hunter2.yml", "criteria and scores that exists"),
    ("POLICY", "/nowhere/hunter2.yml", "the path of a policy file that exists"),
    ("LOG_LEVEL", "hunter2", "one of DEBUG, INFO, WARNING, ERROR"),
]


@pytest.fixture(autouse=True)
def bare(monkeypatch, tmp_path):
    """No setting of the machine, and no `.env` of the checkout."""
    for name in (*(f"AFTERCARE_{name.upper()}" for name in Settings.model_fields), *SPOKEN):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


def refused():
    with pytest.raises(SettingsError) as no:
        load_settings()
    assert no.value.__cause__ is None
    assert no.value.__suppress_context__
    return in_words(no.value)


def in_words(error, language=Language.EN):
    return say(error.key, language, **error.fields)


@pytest.mark.parametrize(("name", "value", "wanted"), WRONG)
def test_a_wrong_setting_is_named_in_one_line_that_does_not_repeat_its_value(
    monkeypatch, name, value, wanted
):
    monkeypatch.setenv(f"AFTERCARE_{name}", value)
    said = refused()
    assert said.startswith(f"AFTERCARE_{name} should be ")
    assert wanted in said
    assert "\n" not in said
    assert "hunter2" not in said
    assert TOKEN not in said


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({}, Language.EN),
        ({"LANG": "zh_CN.UTF-8"}, Language.ZH),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "de_DE.UTF-8"}, Language.EN),
        ({"LANG": "en_GB.UTF-8", "LANGUAGE": "zh:en"}, Language.ZH),
        ({"LANG": "en_GB.UTF-8", "AFTERCARE_STAFF_LANGUAGE": "zh"}, Language.ZH),
        ({"LANG": "zh_CN.UTF-8", "AFTERCARE_STAFF_LANGUAGE": "en"}, Language.EN),
        ({"LANG": "zh_CN.UTF-8", "AFTERCARE_STAFF_LANGUAGE": "hunter2"}, Language.EN),
    ],
)
def test_who_runs_the_desk_reads_the_staffs_language_or_the_machines(
    monkeypatch, variables, language
):
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert operator_language() is language


def test_the_language_of_who_runs_the_desk_may_stand_in_the_file(tmp_path):
    (tmp_path / ".env").write_text("AFTERCARE_STAFF_LANGUAGE=zh\n", encoding="utf-8")
    assert operator_language() is Language.ZH


def test_a_wrong_setting_is_named_in_chinese_too(monkeypatch):
    monkeypatch.setenv("AFTERCARE_LOG_LEVEL", "LOUD")
    with pytest.raises(SettingsError) as no:
        load_settings()
    assert in_words(no.value, Language.ZH).startswith("AFTERCARE_LOG_LEVEL 应为 DEBUG")


def test_events_are_not_sent_without_a_secret_to_sign_them(monkeypatch):
    monkeypatch.setenv("AFTERCARE_EVENTS_URL", "https://erp.example/aftercare")
    assert refused().startswith("AFTERCARE_EVENTS_SECRET should be whsec_")


def test_every_setting_that_can_be_wrong_is_tried_above():
    any_value_will_do = {"engine_token", "data_dir", "cache_dir"}
    tried = {name.lower() for name, _, _ in WRONG}
    assert set(Settings.model_fields) - any_value_will_do == tried


def test_a_missing_token_is_named_with_where_to_get_it():
    with pytest.raises(SettingsError) as no:
        require_token(load_settings())
    assert re.match(r"AFTERCARE_TELEGRAM_TOKEN is missing.*@BotFather", in_words(no.value))


def test_no_secret_stands_in_what_is_shown_of_the_settings(monkeypatch):
    for name, value in SECRETS.items():
        monkeypatch.setenv(name, value)
    settings = load_settings()
    shown = f"{settings!r} {settings} {settings.model_dump()} {settings.model_dump_json()}"
    assert [value for value in (*SECRETS.values(), "hunter2") if value in shown] == []
    assert require_token(settings) == TOKEN
    assert settings.database == URL


def test_without_any_setting_everything_has_a_place():
    settings = load_settings()
    assert settings.database == f"sqlite:///{settings.data_dir / 'aftercare.db'}"
    assert settings.models == settings.cache_dir / "models"
    assert settings.webhook_listen == ("127.0.0.1", 8443)
    assert settings.staff_language is Language.EN


@pytest.mark.parametrize(
    ("name", "value", "read"),
    [
        ("webhook_listen", "0.0.0.0:443", ("0.0.0.0", 443)),
        ("actions_listen", "[::1]:5055", ("::1", 5055)),
        ("staff_chat_id", "-1001234567890", -1001234567890),
        ("staff_language", "zh", Language.ZH),
        ("webhook_url", "https://desk.example:8443/x", AnyHttpUrl("https://desk.example:8443/x")),
        ("log_level", "debug", "DEBUG"),
        ("data_dir", "/srv/desk", Path("/srv/desk")),
    ],
)
def test_a_setting_is_read_from_the_environment(monkeypatch, name, value, read):
    monkeypatch.setenv(f"AFTERCARE_{name.upper()}", value)
    assert getattr(load_settings(), name) == read


@pytest.mark.parametrize(
    "url",
    [
        "sqlite:////srv/desk.db",
        "sqlite:///desk.db",
        URL,
        "postgresql:///desk?host=/run/postgresql",
        "postgresql+psycopg://desk:pw@[::1]:5432/desk",
        "postgresql://desk:p@ss:word@db.example:5432/desk",
    ],
)
def test_sqlite_and_postgresql_are_taken(monkeypatch, url):
    monkeypatch.setenv("AFTERCARE_DATABASE_URL", url)
    assert load_settings().database == url


def test_a_bot_api_server_of_one_s_own_may_call_without_https(monkeypatch):
    monkeypatch.setenv("AFTERCARE_TELEGRAM_API_URL", "http://127.0.0.1:8081")
    monkeypatch.setenv("AFTERCARE_WEBHOOK_URL", "http://127.0.0.1:9000/hook")
    assert str(load_settings().webhook_url) == "http://127.0.0.1:9000/hook"


def test_an_empty_variable_counts_as_not_set(monkeypatch):
    for name in Settings.model_fields:
        monkeypatch.setenv(f"AFTERCARE_{name.upper()}", "")
    assert load_settings() == Settings(_env_file=None)


def test_a_file_named_env_is_read_and_the_environment_wins(monkeypatch, tmp_path):
    (tmp_path / ".env").write_text("AFTERCARE_LOG_LEVEL=ERROR\nAFTERCARE_STAFF_LANGUAGE=zh\n")
    monkeypatch.setenv("AFTERCARE_LOG_LEVEL", "DEBUG")
    settings = load_settings()
    assert (settings.log_level, settings.staff_language) == ("DEBUG", Language.ZH)


def test_other_programs_variables_do_not_disturb(monkeypatch, tmp_path):
    (tmp_path / ".env").write_text("SOMETHING_ELSE=1\nAFTERCARE_NO_SUCH_SETTING=1\n")
    monkeypatch.setenv("LOG_LEVEL", "nonsense")
    assert load_settings().log_level == "INFO"


def test_a_variable_that_is_no_setting_is_named_with_the_one_that_was_meant(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("AFTERCARE_TELEGRAM_TOKN", "123456:SECRET")
    monkeypatch.setenv("AFTERCARE_ENCODER", "/models/encoder")
    (tmp_path / ".env").write_text("AFTERCARE_POLCY=ours.yml\nAFTERCARE_XYZ=1\nPATH_OF=x\n")
    assert unknown_settings() == {
        "AFTERCARE_TELEGRAM_TOKN": "AFTERCARE_TELEGRAM_TOKEN",
        "AFTERCARE_POLCY": "AFTERCARE_POLICY",
        "AFTERCARE_XYZ": "",
    }


def test_a_folder_may_be_named_as_a_shell_names_it(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("AFTERCARE_DATA_DIR", "~/desk")
    monkeypatch.setenv("AFTERCARE_CACHE_DIR", "cache")
    settings = load_settings()
    assert settings.data_dir == tmp_path / "home" / "desk"
    # The engine runs in a folder of its own, and is told where its model lies.
    assert settings.models == tmp_path / "cache" / "models"


@pytest.mark.parametrize("given", ["", "~/desk"])
def test_a_user_without_a_home_is_told_which_folders_to_name(monkeypatch, tmp_path, given):
    def unknown(number):
        raise KeyError(number)

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("pwd.getpwuid", unknown)
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name in ("AFTERCARE_DATA_DIR", "AFTERCARE_CACHE_DIR"):
        monkeypatch.setenv(name, given)
    with pytest.raises(SettingsError) as wrong:
        load_settings()
    assert "has no home folder" in say(wrong.value.key, Language.EN)

    for name in ("AFTERCARE_DATA_DIR", "AFTERCARE_CACHE_DIR"):
        monkeypatch.setenv(name, str(tmp_path))
    assert load_settings().data_dir == tmp_path
