"""Requests that hold a planted word wherever a request can hold one."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from urllib.parse import quote, urlencode

WORD = "Zanzibarium"
STORY = f"{WORD} had 1 dog, no 2 dogs"

# A path for each route, by the test that holds them against the app's own.
PATHS = (
    "/",
    f"/web/{WORD}.js",
    "/v1/check",
    "/v1/extract",
    "/v1/checks",
    "/v2/check",
    "/v2/languages",
    "/v2/maxtextlength",
    "/v2/info",
    "/healthz",
    "/readyz",
    "/metrics",
    "/openapi.json",
    "/docs",
    f"/problems/{WORD}",
    f"/{WORD}/{WORD}",
)
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", WORD.upper())

HEADERS = {
    "Accept": f"text/{WORD}, */*;q=0.1",
    "Accept-Language": WORD,
    "Authorization": f"Bearer {WORD}",
    "Cookie": f"{WORD}={WORD}",
    "Origin": f"https://{WORD}.example",
    "Referer": f"https://{WORD}.example/{WORD}",
    "User-Agent": WORD,
    "X-Forwarded-For": WORD,
    "X-Forwarded-Host": WORD,
    "X-Request-ID": f"{WORD} {WORD}",
    "X-API-Key": WORD,
    f"X-{WORD}": WORD,
    "baggage": f"{WORD}={WORD}",
    "traceparent": f"00-{WORD}-00f067aa0ba902b7-01",
    "tracestate": f"{WORD}={WORD}",
}

_TEXT, _JSON, _FORM = "text/plain", "application/json", "application/x-www-form-urlencoded"
_NINJS = {"headline": WORD, "body_text": STORY, "body_xhtml": f"<p>{STORY}</p>", "versioncreated": WORD, WORD: WORD}
_ANS = {"type": "story", "version": "0.10.9", "headlines": {"basic": WORD}, "content_elements": [{"type": "text", "content": STORY}]}  # fmt: skip
_WORDPRESS = {"title": {"rendered": WORD}, "content": {"rendered": f"<p>{STORY}</p>"}, "excerpt": {"rendered": WORD}}
_ANNOTATED = {"annotation": [{"text": STORY}, {"markup": f"<{WORD}>", "interpretAs": WORD}]}


@dataclass(frozen=True)
class Marked:
    """A request with the word in it."""

    method: str
    path: str
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)


def _posted(path: str, body: str, media_type: str, **headers: str) -> Marked:
    return Marked("POST", path, body.encode(), {"Content-Type": media_type, **headers})


def _in_every_route() -> list[Marked]:
    query = f"?{WORD}={WORD}&format={WORD}"
    return [
        Marked(method, path + query, STORY.encode() if method == "POST" else b"", {"Content-Type": _TEXT, **HEADERS})
        for path in PATHS
        for method in METHODS
    ]


def _in_bodies() -> list[Marked]:
    bodies = [
        (STORY, _TEXT),
        (f"<p title='{WORD}'>{STORY}</p>", "text/html"),
        (json.dumps({"text": STORY}), _JSON),
        (json.dumps({"documents": [{"id": WORD, "text": STORY}, {"id": WORD, "role": WORD, WORD: 1}]}), _JSON),
        (
            json.dumps({"text": STORY, "checks": [WORD], "published": WORD, "ignore": [WORD], "offset_unit": WORD}),
            _JSON,
        ),
        (f'{{"{WORD}": NaN', _JSON),
        (f'{{"{WORD}": 1, "{WORD}": 2}}', _JSON),
        (STORY, f"text/{WORD}"),
        (STORY, f"{_TEXT}; charset={WORD}"),
    ]
    news = [
        (f"/v1/{resource}?format={format}", json.dumps(story), _JSON)
        for resource in ("check", "extract")
        for format, story in (
            ("ninjs", _NINJS),
            ("ans", _ANS),
            ("wordpress", _WORDPRESS),
            (WORD, _NINJS),
            ("ninjs", {}),
        )
    ]
    return [
        *(_posted(f"/v1/{resource}", *body) for resource in ("check", "extract") for body in bodies),
        *(_posted(path, story, media_type) for path, story, media_type in news),
        Marked("POST", "/v1/check", STORY.encode("utf-16"), {"Content-Type": _TEXT}),  # not UTF-8
        _posted("/v1/check", STORY, _TEXT, **{"Content-Encoding": WORD}),
        _posted("/v1/check", f"{STORY} " * 50_000, _TEXT),  # too large
        _posted(f"/v1/check?{quote(STORY)}", STORY, _TEXT),
        _posted("/v1/check?%ff" + WORD, STORY, _TEXT),
    ]


def _in_forms() -> list[Marked]:
    forms = [
        {"language": "en-GB", "text": STORY},
        {"language": "en-GB", "data": json.dumps(_ANNOTATED)},
        {"language": "en-GB", "data": f'{{"{WORD}"'},
        {"language": WORD, "text": STORY},
        {"language": f"{WORD} {WORD}", "text": STORY, "username": WORD, "apiKey": WORD, "dicts": WORD, WORD: WORD},
        {"language": "auto", "preferredVariants": WORD, "text": STORY, "motherTongue": WORD, "level": WORD},
        {"language": "en", "text": STORY, "enabledRules": WORD, "disabledRules": WORD, "enabledCategories": WORD},
        {"language": "en", "text": STORY, "mode": WORD},
        {"language": "en", "text": STORY, "data": STORY},
    ]
    return [
        *(_posted("/v2/check", urlencode(form), _FORM) for form in forms),
        *(Marked("GET", f"/v2/check?{urlencode(form)}") for form in forms),
    ]


REQUESTS = (*_in_every_route(), *_in_bodies(), *_in_forms())
