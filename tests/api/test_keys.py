"""Who may have a text read where keys are set, and that a key is shown nowhere."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from service.config import BadSetting, Settings
from service.keys import holder_of, read_keys

CMS, DESK, OLD = "c0ffee00c0ffee00c0ffee00", "de5c0000de5c0000de5c0000", "01d0000001d0000001d00000"
KEYS = read_keys(f"cms:{CMS}, desk:{DESK}\ncms:{OLD}")
TEXT = {"data": "3 dogs. 4 dogs.", "content_type": "text/plain"}
FORM = {"text": "3 dogs. 4 dogs.", "language": "en-GB"}

OFFERED = [
    # the headers, and the status of the answer
    ({}, 401),
    ({"Authorization": f"Bearer {CMS}"}, 200),
    ({"Authorization": f"bearer  {DESK} "}, 200),
    ({"X-API-Key": OLD}, 200),
    ({"Authorization": "Basic Y21zOmNtcw==", "X-API-Key": CMS}, 200),
    ({"Authorization": f"Basic {CMS}"}, 401),
    ({"Authorization": "Bearer "}, 401),
    ({"Authorization": f"Bearer {CMS}x"}, 401),
    ({"Authorization": f"Bearer cms:{CMS}"}, 401),
    ({"X-API-Key": CMS.upper()}, 401),
    ({"X-API-Key": "wörd"}, 401),
]


@pytest.fixture
def log() -> io.StringIO:
    return io.StringIO()


@pytest.fixture
def client(make_app, log):
    return make_app(log=log, api_keys=KEYS).test_client()


@pytest.mark.parametrize(("headers", "status"), OFFERED)
@pytest.mark.parametrize("path", ["/v1/check", "/v1/extract"])
def test_texts_are_read_for_those_with_a_key(client, path, headers, status) -> None:
    response = client.post(path, headers=headers, **TEXT)
    assert response.status_code == status
    if status == 401:
        assert response.json["type"] == "/problems/no-key"
        assert response.headers["WWW-Authenticate"].startswith("Bearer")
        assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("headers", "key", "status"),
    [
        ({}, None, 401),
        ({}, CMS, 200),
        ({}, "wrong", 401),
        ({"X-API-Key": DESK}, None, 200),
        ({"X-API-Key": "w"}, CMS, 401),
    ],
)
def test_editors_send_their_key_in_the_form(client, headers, key, status) -> None:
    form = FORM | ({"apiKey": key} if key else {})
    assert client.post("/v2/check", data=form, headers=headers).status_code == status
    assert client.get("/v2/check", query_string=form, headers=headers).status_code == status


@pytest.mark.parametrize("path", ["/", "/docs", "/openapi.json", "/healthz", "/readyz", "/metrics", "/v1/checks", "/v2/languages", "/v2/info", "/v2/maxtextlength"])  # fmt: skip
def test_what_reads_no_text_needs_no_key(client, path) -> None:
    assert client.get(path).status_code == 200


def test_a_browser_asks_without_a_key_and_reads_that_one_is_needed(make_app) -> None:
    client = make_app(api_keys=KEYS, allowed_origins=frozenset({"https://cms.example.org"})).test_client()
    origin = {"Origin": "https://cms.example.org"}
    assert client.options("/v1/check", headers=origin).status_code == 200
    refused = client.post("/v1/check", headers=origin, **TEXT)
    assert (refused.status_code, refused.headers["Access-Control-Allow-Origin"]) == (401, origin["Origin"])


def test_no_part_of_a_key_is_shown(client, log) -> None:
    shown = [repr(KEYS), repr(Settings(api_keys=KEYS))]
    for headers, _ in OFFERED:
        response = client.post("/v1/check", headers=headers, **TEXT)
        shown += [response.text, str(response.headers)]
    shown += [client.get(path).text for path in ("/", "/docs", "/metrics")]
    for key in (CMS, DESK, OLD):
        assert not any(key[:6] in text for text in [*shown, log.getvalue()])


def test_the_page_asks_for_a_key_only_where_one_is_needed(client, make_app) -> None:
    assert 'id="key"' in client.get("/").text
    assert 'id="key"' not in make_app().test_client().get("/").text


def test_a_client_may_have_two_keys_while_it_changes_from_one_to_the_other() -> None:
    assert [holder_of(key, KEYS) for key in (CMS, OLD, DESK, "", "cms")] == ["cms", "cms", "desk", None, None]


def test_keys_are_read_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "keys"
    file.write_text(f"cms:{CMS}\ndesk:{DESK}\n")
    settings = Settings.from_environment({"CROSSFOOT_API_KEYS_FILE": str(file)})
    assert [key.name for key in settings.api_keys] == ["cms", "desk"]


@pytest.mark.parametrize("text", [CMS, f":{CMS}", "cms:", "cms:tooshort", f"cms:{CMS},{DESK}", f"c/m/s:{CMS}", ","])
def test_a_bad_key_is_refused_without_its_words(text) -> None:
    with pytest.raises(BadSetting, match="CROSSFOOT_API_KEYS must") as refused:
        Settings.from_environment({"CROSSFOOT_API_KEYS": text})
    assert CMS[:6] not in str(refused.value)
    assert "tooshort" not in str(refused.value)
