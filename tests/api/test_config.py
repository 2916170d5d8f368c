"""Each setting has its environment variable, and a value that cannot be is refused by name."""

from __future__ import annotations

import inspect
from dataclasses import fields

import pytest

from service import config
from service.config import BadSetting, Settings, variable


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


@pytest.mark.parametrize("field", fields(Settings), ids=lambda field: field.name)
def test_every_setting_is_documented(field) -> None:
    assert f'"""{variable(field.name)}: ' in inspect.getsource(config)
