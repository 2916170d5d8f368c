"""LanguageTool's protocol around a stub of the engine: what editors send, and what they get."""

from __future__ import annotations

import io
import json
from typing import Any
from urllib.parse import urlencode

import pytest
from api_stub import StubEngine
from hypothesis import given, settings
from hypothesis import strategies as st
from marshmallow import RAISE
from test_api_errors import problem_of
from test_api_fuzz import CLIENT, anything, assert_answered, words
from test_api_openapi import check_schema

from schemas.languagetool import Matches
from service.api.languagetool import examples
from service.config import Settings
from service.model import Markup, Options, SourceDocument, Span

STORY = "Just 2 dogs came.\n\nThe vet said that 30 dogs came.\n"
SECRET = "Zanzibarium"
FORM = "application/x-www-form-urlencoded"

MATCH = {
    "message": "The first two figures differ.",
    "shortMessage": "Figures disagree: the first two",
    "replacements": [],
    "offset": 5,
    "length": 6,
    "context": {"text": "Just 2 dogs came.  The vet said that 30 dogs came. ", "offset": 5, "length": 6},
    "sentence": STORY,
    "type": {"typeName": "Other"},
    "rule": {
        "id": "CROSSFOOT_VALUE",
        "description": "Finds it.",
        "issueType": "inconsistency",
        "category": {"id": "CROSSFOOT", "name": "Figures that disagree"},
    },
    "ignoreForIncompleteSentence": True,
    "contextForSureMatch": -1,
}


def ask(client: Any, **form: Any) -> Any:
    return client.post("/v2/check", data={"language": "en-GB"} | form)


def annotation(*pieces: dict[str, Any]) -> str:
    return json.dumps({"annotation": pieces})


def test_an_answer_is_languagetools_to_the_letter(client) -> None:
    answer = ask(client, text=STORY).get_json()
    assert list(answer) == ["software", "warnings", "language", "matches"]
    assert list(answer["software"]) == ["name", "version", "buildDate", "apiVersion", "premium", "status"]
    assert answer["warnings"] == {"incompleteResults": True, "incompleteResultsReason": "a stub read this"}
    english = {"name": "English (GB)", "code": "en-GB"}
    assert answer["language"] == {**english, "detectedLanguage": {**english, "confidence": 0.0}}
    assert json.dumps(answer["matches"][0]) == json.dumps(MATCH)
    assert [match["offset"] for match in answer["matches"]] == [5, 37]
    check_schema("Matches", answer)


# what clients send, taken down from their source
REQUESTS = [
    ("a form", {"data": urlencode({"text": "1 á & 2 b", "language": "en"})}),
    ("a form that names its charset", {"data": "text=1+%C3%A1+%26+2+b&language=en", "content_type": "application/x-www-form-urlencoded;charset=UTF-8"}),
    ("a form that is called JSON", {"data": "text=1%20%C3%A1%20%26%202%20b&language=en", "content_type": "application/json"}),
    ("a form that is called nothing", {"data": "text=1 á %26 2 b&language=en".encode(), "content_type": None}),
    ("all in the query", {"method": "GET", "query_string": {"text": "1 á & 2 b", "language": "en"}}),
    ("some in the query", {"data": "text=1%20á%20%26%202%20b".encode(), "query_string": "language=en&c=1&instanceId=4%3A1&v=8.1"}),
    ("a name without a value", {"data": "text=1 á %26 2 b&language=en&x&=".encode()}),
    ("twice, of which the last counts", {"data": "text=no&text=1 á %26 2 b&language=de".encode(), "query_string": "language=en"}),
    ("the text as data", {"data": {"data": '{"text": "1 á & 2 b", "metaData": {"DocumentTitle": "x"}}', "language": "en"}}),
    (
        "what nothing depends on",
        {
            "data": {
                "text": "1 á & 2 b", "language": "en", "motherTongue": "de", "preferredVariants": "en-GB,de-DE", "level": "picky", "username": "x",
                "apiKey": "y", "dicts": "a,b", "mode": "textLevelOnly", "allowIncompleteResults": "true", "useragent": "x", "textSessionId": "1:2",
                "enableHiddenRules": "true", "enableTempOffRules": "true", "noopLanguages": "de,fr", "altLanguages": "de-DE", "ruleValues": "A:1",
                "enabledOnly": "false", "disabledRules": "", "abtest": "x", "callback": "alert", "inputLogging": "no",
            }
        },
    ),
]  # fmt: skip


@pytest.mark.parametrize("request_", [row[1] for row in REQUESTS], ids=[row[0] for row in REQUESTS])
def test_a_text_is_read_however_it_comes(client, engine, request_) -> None:
    form = {"content_type": FORM} if isinstance(request_.get("data"), str | bytes) else {}
    response = client.open("/v2/check", **{"method": "POST"} | form | request_)
    assert response.status_code == 200, response.text
    assert engine.sources == [SourceDocument("body", "1 á & 2 b")]
    assert engine.options == Options(checks=frozenset({"value", "total"}), min_confidence=Settings().min_confidence)


def test_a_percent_sign_that_escapes_nothing_is_one(client, engine) -> None:
    client.post("/v2/check", data="text=up 3% or 100%&language=en", content_type=FORM)
    assert engine.sources == [SourceDocument("body", "up 3% or 100%")]


# LanguageTool's parameters, and the checks that are left to run
CHOICES = [
    ({}, "value total"),
    ({"disabledRules": "WHITESPACE_RULE,UPPERCASE_SENTENCE_START"}, "value total"),
    ({"disabledRules": "CROSSFOOT_VALUE"}, "total"),
    ({"disabledRules": "CROSSFOOT_VALUE, CROSSFOOT_TOTAL"}, ""),
    ({"disabledRules": "crossfoot_value"}, "value total"),
    ({"disabledCategories": "TYPOS,STYLE"}, "value total"),
    ({"disabledCategories": "TYPOS,CROSSFOOT"}, ""),
    ({"disabledCategories": "CROSSFOOT", "enabledCategories": "CROSSFOOT"}, "value total"),
    ({"disabledCategories": "CROSSFOOT", "enabledRules": "CROSSFOOT_TOTAL"}, "total"),
    ({"disabledRules": "CROSSFOOT_TOTAL", "enabledRules": "CROSSFOOT_TOTAL"}, "value total"),
    ({"enabledRules": "CROSSFOOT_TOTAL"}, "value total"),
    ({"enabledCategories": "STYLE"}, "value total"),
    ({"enabledOnly": "true", "enabledRules": "CROSSFOOT_TOTAL"}, "total"),
    ({"enabledOnly": "yes", "enabledRules": "OXFORD_SPELLING,CROSSFOOT_VALUE,CROSSFOOT_TOTAL"}, "value total"),
    ({"enabledOnly": "yes", "enabledRules": "OXFORD_SPELLING"}, ""),
    ({"enabledOnly": "true", "enabledCategories": "CROSSFOOT"}, "value total"),
    ({"enabledOnly": "true", "enabledCategories": "TYPOS", "enabledRules": "CROSSFOOT_VALUE"}, "value"),
    ({"enabledOnly": "1", "enabledRules": "CROSSFOOT_TOTAL"}, "value total"),
    ({"mode": "all"}, "value total"),
    ({"mode": "textLevelOnly"}, "value total"),
    ({"mode": "allButTextLevelOnly"}, ""),
    ({"mode": "allButTextLevelOnly", "enabledRules": "CROSSFOOT_TOTAL"}, ""),
]


@pytest.mark.parametrize(("form", "expected"), CHOICES)
def test_rules_are_chosen_as_languagetool_chooses_them(client, engine, form, expected) -> None:
    answer = ask(client, text=STORY, **form).get_json()
    if expected:
        assert engine.options.checks == frozenset(expected.split())
    else:
        assert engine.options is None, "nothing is read where nothing is wanted"
        assert answer["matches"] == []


def test_the_confidence_is_the_services_own(make_app, engine) -> None:
    ask(make_app(engine, min_confidence=0.8).test_client(), text="a")
    assert engine.options.min_confidence == 0.8


LANGUAGES = [
    # language, preferredVariants, the language that the answer names, is the text read?
    ("en", "", "English", "en", True),
    ("en-GB", "", "English (GB)", "en-GB", True),
    ("en-US", "en-GB", "English (US)", "en-US", True),
    ("EN_nz", "", "English (New Zealand)", "en-NZ", True),
    ("en-IE", "", "English", "en", True),
    ("auto", "", "English (US)", "en-US", True),
    ("auto", "de-DE, EN-za,en-AU", "English (South African)", "en-ZA", True),
    ("de-DE", "", "de-DE", "de-DE", False),
    ("ca_ES-valencia", "", "ca-ES-valencia", "ca-ES-valencia", False),
    ("eng", "", "eng", "eng", False),
]


@pytest.mark.parametrize(("language", "variants", "name", "code", "is_read"), LANGUAGES)
def test_english_is_read_and_other_languages_are_said_not_to_be(
    client, language, variants, name, code, is_read
) -> None:
    answer = ask(client, text=STORY, language=language, preferredVariants=variants).get_json()
    named = {"name": name, "code": code}
    assert answer["language"] == {**named, "detectedLanguage": {**named, "confidence": 0.0}}
    assert bool(answer["matches"]) == is_read
    if not is_read:
        assert answer["warnings"]["incompleteResults"]
        assert f"another language ({code})" in answer["warnings"]["incompleteResultsReason"]


def test_an_empty_text_has_no_matches(client) -> None:
    for form in ({"text": ""}, {"text": " \n"}, {"data": annotation()}, {"data": annotation({"markup": "<hr>"})}):
        assert ask(client, **form).get_json()["matches"] == []


def test_annotated_text_is_told_with_its_markup(client, engine) -> None:
    pieces = [
        {"markup": "<p>", "interpretAs": "\n\n", "offset": {"start": 0, "end": 3}},
        {"text": "😀 2 "},
        {"markup": "<b>"},
        {"text": "dogs"},
        {"markup": "</b>", "interpretAs": ""},
    ]
    assert ask(client, data=annotation(*pieces)).status_code == 200
    markup = (Markup(Span(0, 3), "\n\n"), Markup(Span(7, 10)), Markup(Span(14, 18)))
    assert engine.sources == [SourceDocument("body", "<p>😀 2 <b>dogs</b>", markup=markup)]


CONTEXTS = [
    # the text, the context of its first match, and what the context and the text hold at the places given
    ("1 dog, 2 dogs", "1 dog, 2 dogs", "1 dog"),
    ("a😀b 1 dog,\n2 dogs", "a😀b 1 dog, 2 dogs", "1 dog"),
    ("x" * 50 + " 1 dog" + "y" * 50, None, None),
    ("😀" * 50 + " 1 dog " + "😀" * 50 + "2 cats", "..." + "😀" * 39 + " 1 dog " + "😀" * 39 + "...", "1 dog"),
    ("z" * 600 + " 1 dog or 2", "..." + "z" * 39 + " 1 dog or 2", None),
]


@pytest.mark.parametrize(("text", "context", "figure"), CONTEXTS)
def test_places_count_in_utf16_units(client, text, context, figure) -> None:
    matches = ask(client, text=text).get_json()["matches"]
    if figure is None:
        assert matches == []
        return
    match = matches[0]
    assert match["context"]["text"] == context
    assert utf16_slice(text, match["offset"], match["length"]) == figure
    assert utf16_slice(context, match["context"]["offset"], match["context"]["length"]) == figure


def test_an_endless_sentence_is_not_repeated_in_full(client) -> None:
    matches = ask(client, text="1 dog" + " and so" * 100 + " 2 dogs").get_json()["matches"]
    assert [match["sentence"] for match in matches] == [match["context"]["text"] for match in matches]


def utf16_slice(text: str, offset: int, length: int) -> str:
    return text.encode("utf-16-le")[2 * offset : 2 * (offset + length)].decode("utf-16-le")


INVALID = [
    # the request, the parameter and the pointer in it that the problem names, and words that it must hold
    ("no language", {"text": SECRET, "language": ""}, "language", None, ["code of a language", "en-GB", '""']),
    ("no code of a language", {"text": SECRET, "language": "English, please"}, "language", None, ["English, please"]),
    ("neither text nor data", {}, "text", None, ["data", "required"]),
    ("both text and data", {"text": SECRET, "data": "{}"}, "data", None, ["text"]),
    ("enabledOnly of nothing", {"text": SECRET, "enabledOnly": "true"}, "enabledOnly", None, ["enabledRules"]),
    ("enabledOnly and disabled rules", {"text": SECRET, "enabledOnly": "yes", "enabledRules": "A", "disabledRules": "B"}, "disabledRules", None, ["enabledOnly"]),
    ("enabledOnly and a disabled category", {"text": SECRET, "enabledOnly": "yes", "enabledRules": "A", "disabledCategories": "B"}, "disabledCategories", None, ["enabledOnly"]),
    ("data of a wrong type", {"data": f'["{SECRET}"]'}, "data", "", ["JSON object"]),
    ("data without text", {"data": f'{{"x": "{SECRET}"}}'}, "data", "", ["text or annotation", "neither"]),
    ("data with two texts", {"data": f'{{"text": "{SECRET}", "annotation": []}}'}, "data", "", ["both"]),
    ("an annotation of a wrong type", {"data": f'{{"annotation": "{SECRET}"}}'}, "data", "/annotation", ["list", "string"]),
    ("a piece of a wrong type", {"data": f'{{"annotation": ["{SECRET}"]}}'}, "data", "/annotation/0", ["JSON object"]),
    ("a piece that is neither", {"data": annotation({"text": SECRET}, {"interpretAs": SECRET})}, "data", "/annotation/1", ["text or markup", "neither"]),
    ("a piece that is both", {"data": annotation({"text": SECRET, "markup": SECRET})}, "data", "/annotation/0", ["both"]),
    ("text interpreted", {"data": annotation({"text": SECRET, "interpretAs": ""})}, "data", "/annotation/0/interpretAs", ["markup"]),
    ("text of a wrong type", {"data": annotation({"text": [SECRET]})}, "data", "/annotation/0/text", ["string", "list"]),
    ("markup null", {"data": annotation({"markup": None})}, "data", "/annotation/0/markup", ["null"]),
    ("half of a UTF-16 pair", {"data": '{"annotation": [{"text": "a \\ud83d"}]}'}, "data", "/annotation/0/text", ["character 2"]),
]  # fmt: skip


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize(
    ("form", "parameter", "pointer", "words"), [row[1:] for row in INVALID], ids=[row[0] for row in INVALID]
)
def test_a_bad_parameter_is_named(client, method, form, parameter, pointer, words) -> None:
    given = {"query_string" if method == "GET" else "data": {"language": "en"} | form}
    problem = problem_of(client.open("/v2/check", method=method, **given), 422, "invalid-request")
    flaw = problem["errors"][0]
    assert (flaw["parameter"], flaw.get("pointer")) == (parameter, pointer)
    assert problem["detail"].startswith(f"{parameter}{pointer or ''} ")
    for word in words:
        assert word in flaw["detail"]


def test_the_language_is_required(client) -> None:
    problem = problem_of(client.post("/v2/check", data={"text": SECRET}), 422, "invalid-request")
    assert problem["detail"] == "language is required."


REFUSED = [
    ("no JSON", {"data": {"data": f"{{{SECRET}", "language": "en"}}, 400, "invalid-json", ["The parameter data is not JSON", "line 1"]),
    ("NaN", {"data": {"data": '{"text": NaN}', "language": "en"}}, 400, "invalid-json", ["The parameter data", "NaN"]),
    ("a key twice", {"data": {"data": '{"text": "a", "text": "b"}', "language": "en"}}, 400, "invalid-json", ['"text" twice']),
    ("nesting without end", {"data": {"data": "[" * 100_000, "language": "en"}}, 400, "invalid-json", ["deeply"]),
    ("not UTF-8", {"data": b"text=caf\xe9&language=en", "content_type": FORM}, 400, "not-utf-8", ["form"]),
    ("an escape that is not UTF-8", {"data": "text=caf%E9&language=en", "content_type": FORM}, 400, "not-utf-8", ["form"]),
    ("a query not UTF-8", {"query_string": "text=caf%E9&language=en"}, 400, "not-utf-8", ["query string"]),
    ("too large", {"data": {"text": "x" * 1_000_000, "language": "en"}}, 413, "body-too-large", ["1,000,000"]),
    ("compressed", {"data": {"text": SECRET, "language": "en"}, "headers": {"Content-Encoding": "gzip"}}, 415, "unsupported-media-type", ["gzip"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("request_", "status", "kind", "words"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED]
)
def test_a_bad_form_is_refused(client, request_, status, kind, words) -> None:
    problem = problem_of(client.post("/v2/check", **request_), status, kind)
    for word in words:
        assert word in problem["detail"]


def test_what_the_service_is_and_takes(make_app, client) -> None:
    assert client.get("/v2/info").get_json()["software"]["name"] == "crossfoot"
    check_schema("Info", client.get("/v2/info").get_json())
    languages = client.get("/v2/languages").get_json()
    assert {"name": "English (GB)", "code": "en", "longCode": "en-GB"} in languages
    for language in languages:
        check_schema("Language", language)
    small = make_app(max_body_bytes=2_000).test_client()
    length = small.get("/v2/maxtextlength")
    assert (length.mimetype, length.text) == ("text/plain", "200")
    assert ask(small, text="€" * 200).status_code == 200


@pytest.mark.parametrize(("method", "path", "status"), [("PUT", "/v2/check", 405), ("POST", "/v2/info", 405), ("GET", "/v2/words", 404)])  # fmt: skip
def test_a_wrong_method_or_path_is_a_problem(client, method, path, status) -> None:
    problem_of(client.open(path, method=method), status, "not-found" if status == 404 else "method-not-allowed")


def test_a_failure_of_the_engine_tells_nothing(client, engine) -> None:
    engine.fails_with = ValueError(f"could not convert {SECRET}")
    problem_of(ask(client, text=SECRET), 500, "internal-error")


def test_a_service_that_is_not_ready_says_so(make_app) -> None:
    problem_of(ask(make_app(StubEngine(not_warm=OSError("no model"))).test_client(), text=""), 503, "not-ready")


@pytest.mark.parametrize("fails", [False, True])
def test_nothing_of_a_text_is_logged(make_app, engine, fails, capfd, caplog) -> None:
    log = io.StringIO()
    engine.fails_with = ValueError(f"cannot read {SECRET}") if fails else None
    client = make_app(engine, log).test_client()
    ask(client, text=f"{SECRET} had 1 dog, no 2 dogs")
    ask(client, data=annotation({"markup": SECRET}, {"text": f"{SECRET} had 1 dog, no 2 dogs"}))
    ask(client, text="", language=f"{SECRET} {SECRET}", username=SECRET, apiKey=SECRET)
    ask(client, data=f'{{"{SECRET}"')
    client.get("/v2/check", query_string={"text": f"{SECRET} had 1 dog", "language": "en"})
    written = log.getvalue() + "".join(capfd.readouterr()) + caplog.text + client.get("/metrics").text
    assert SECRET.lower() not in written.lower()
    assert written.count('"route": "/v2/check"') == 5


def test_a_request_is_logged_and_counted_as_a_check_is(make_app) -> None:
    log = io.StringIO()
    client = make_app(log=log).test_client()
    ask(client, text="1 dog, 2 dogs")
    line = json.loads(log.getvalue())
    counts = {"bytes_in": 33, "documents": 1, "characters": 13, "quantities": 2, "discrepancies": 1}
    assert {name: line[name] for name in counts} == counts
    metrics = client.get("/metrics").text
    assert "crossfoot_quantities_total 2.0" in metrics
    assert 'crossfoot_findings_total{check="value"} 1.0' in metrics


@pytest.mark.usefixtures("model")
def test_the_example_is_what_the_service_answers() -> None:
    from service.api import create_app

    client = create_app(Settings(), log=io.StringIO()).test_client()
    assert client.post("/v2/check", data=examples.FORM).get_json() == examples.MATCHES
    check_schema("CheckForm", examples.FORM)
    check_schema("Matches", examples.MATCHES)


piece = st.fixed_dictionaries(
    {}, optional={"text": words | anything, "markup": words | anything, "interpretAs": words | anything}
)
data = st.fixed_dictionaries(
    {}, optional={"annotation": st.lists(piece, max_size=5) | anything, "text": words | anything}
)
form = st.fixed_dictionaries(
    {},
    optional={
        "text": words,
        "data": (data | anything).map(json.dumps) | words,
        "language": st.sampled_from(["en", "auto", "de", ""]) | words,
        "enabledRules": st.sampled_from(["CROSSFOOT_VALUE", ",", ""]) | words,
        "disabledCategories": st.sampled_from(["CROSSFOOT", ""]) | words,
        "enabledOnly": st.sampled_from(["true", "no"]) | words,
        "mode": st.sampled_from(["all", "allButTextLevelOnly"]) | words,
    },
).map(lambda fields: urlencode(fields, errors="surrogatepass").encode())  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(form | st.binary(max_size=300))
def test_any_form_gets_matches_or_a_problem(body: bytes) -> None:
    response = CLIENT.post("/v2/check", data=body, content_type=FORM)
    assert_answered(response, Matches)
    if response.status_code == 200:
        Matches().load(response.get_json(), unknown=RAISE)
