"""Each setting has its environment variable, and a value that cannot be is refused by name."""

from __future__ import annotations

import inspect
from dataclasses import fields
from pathlib import Path

import pytest
from running import ROOT

from service import config
from service.api.problems import KINDS
from service.config import BadSetting, Settings, variable

GUARDS = {"no-key", "too-many-requests", "upload-too-slow", "body-too-large", "text-too-long", "busy", "out-of-time"}


def test_settings_come_from_the_environment() -> None:
    environment = {"CROSSFOOT_MAX_BODY_BYTES": "10", "CROSSFOOT_MIN_CONFIDENCE": "0.7", "CROSSFOOT_OTHER": "x"}
    assert Settings.from_environment(environment) == Settings(max_body_bytes=10, min_confidence=0.7)
    assert Settings.from_environment({}) == Settings()


def test_origins_are_separated_by_commas() -> None:
    given = {"CROSSFOOT_ALLOWED_ORIGINS": "https://cms.example.org, http://[::1]:3000,moz-extension://6f1c2a1e,"}
    origins = {"https://cms.example.org", "http://[::1]:3000", "moz-extension://6f1c2a1e"}
    assert Settings.from_environment(given).allowed_origins == origins
    assert Settings.from_environment({"CROSSFOOT_ALLOWED_ORIGINS": "*"}).allowed_origins == {"*"}
    assert Settings.from_environment({"CROSSFOOT_ALLOWED_ORIGINS": ""}).allowed_origins == frozenset()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("CROSSFOOT_MAX_BODY_BYTES", "1MB"),
        ("CROSSFOOT_MAX_BODY_BYTES", "0"),
        ("CROSSFOOT_MAX_DOCUMENTS", "-1"),
        ("CROSSFOOT_MAX_DOCUMENTS", ""),
        ("CROSSFOOT_MAX_CHARACTERS", "0"),
        ("CROSSFOOT_MAX_SECONDS", "0"),
        ("CROSSFOOT_MAX_SECONDS", "nan"),
        ("CROSSFOOT_MAX_SECONDS", "inf"),
        ("CROSSFOOT_MAX_UPLOAD_SECONDS", "-1"),
        ("CROSSFOOT_MAX_CONCURRENT", "0"),
        ("CROSSFOOT_MAX_WAITING", "-1"),
        ("CROSSFOOT_RATE_LIMIT", "often"),
        ("CROSSFOOT_RATE_LIMIT_STORAGE", "localhost:6379"),
        ("CROSSFOOT_PROXIES", "-1"),
        ("CROSSFOOT_MIN_CONFIDENCE", "1.1"),
        ("CROSSFOOT_MIN_CONFIDENCE", "nan"),
        ("CROSSFOOT_ALLOWED_ORIGINS", "cms.example.org"),
        ("CROSSFOOT_ALLOWED_ORIGINS", "https://cms.example.org/"),
        ("CROSSFOOT_ALLOWED_ORIGINS", "*,https://*.example.org"),
    ],
)
def test_a_bad_setting_is_refused_by_name(name, value) -> None:
    with pytest.raises(BadSetting, match=name):
        Settings.from_environment({name: value})


def test_any_setting_may_stand_in_a_file(tmp_path: Path) -> None:
    file = tmp_path / "storage"
    file.write_text("redis://:secret@localhost:6379/0\n")
    settings = Settings.from_environment({"CROSSFOOT_RATE_LIMIT_STORAGE_FILE": str(file)})
    assert settings.rate_limit_storage == "redis://:secret@localhost:6379/0"
    assert "secret" not in repr(settings)
    both = {"CROSSFOOT_RATE_LIMIT_STORAGE_FILE": str(file), "CROSSFOOT_RATE_LIMIT_STORAGE": "memory://"}
    with pytest.raises(BadSetting, match="both"):
        Settings.from_environment(both)
    with pytest.raises(BadSetting, match="CROSSFOOT_API_KEYS_FILE must name a text file"):
        Settings.from_environment({"CROSSFOOT_API_KEYS_FILE": str(tmp_path / "none")})


def test_a_setting_that_may_hold_a_password_is_not_repeated() -> None:
    with pytest.raises(BadSetting) as refused:
        Settings.from_environment({"CROSSFOOT_RATE_LIMIT_STORAGE": "mysql://:secret@localhost"})
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize("field", fields(Settings), ids=lambda field: field.name)
def test_every_setting_is_documented(field) -> None:
    assert f'"""{variable(field.name)}: ' in inspect.getsource(config)
    pages = [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]
    assert any(f"`{variable(field.name)}`" in page.read_text(encoding="utf-8") for page in pages)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.slug in GUARDS], ids=lambda kind: kind.slug)
def test_every_limit_is_in_the_threat_model_with_its_default_and_its_problem(kind) -> None:
    rows = [line for line in (ROOT / "docs/security.md").read_text().splitlines() if f"`{kind.slug}`" in line]
    assert any(f"{kind.status}" in row and row.startswith("|") for row in rows)


@pytest.mark.parametrize("name", [field.name for field in fields(Settings) if field.name.startswith("max_")])
def test_the_threat_model_has_the_defaults(name) -> None:
    row = next(line for line in (ROOT / "docs/security.md").read_text().splitlines() if f"`{variable(name)}`" in line)
    assert f"| {getattr(Settings(), name):,g} " in row.replace(" bytes", " ") or f"{getattr(Settings(), name):,}" in row
