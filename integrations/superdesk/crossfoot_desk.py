"""Ask Crossfoot which figures of a Superdesk item cannot all be true; where asked to, hold such an item back.

Put this file into the folder that Superdesk's server starts in. It needs nothing but Python 3.8 or newer. The
environment holds the settings:

CROSSFOOT_URL      where the service runs; by default http://127.0.0.1:8000
CROSSFOOT_API_KEY  a key, sent as a bearer token, where the service or a proxy before it asks for one

To let the desk dismiss findings, give its content profile a custom text field with the id crossfoot_dismissed: the
fingerprints in it, which each finding is told with, are left out.

To hold back items with errors, add "crossfoot_desk" to INSTALLED_APPS in settings.py; the macro needs no such line.
"""

import http.client
import json
import logging
import os
import re
import urllib.error
import urllib.request
from datetime import date

SECONDS = 10  # that the service is waited for
PARTS = {"headline": ("headline", "html"), "abstract": ("standfirst", "html"), "body_html": ("body", "html")}
"""The fields of an item that are checked, with what each is to the story and how it is written."""

DISMISSED = "crossfoot_dismissed"  # the custom field
FINGERPRINT = re.compile(r"\b[0-9a-f]{8,64}\b")

logger = logging.getLogger(__name__)


class NotChecked(Exception):
    """Say why an item could not be checked; never with words of it."""


class _StayHere(urllib.request.HTTPRedirectHandler):
    """Follow no redirect: copy goes where the setting says, and nowhere else."""

    def redirect_request(self, *_args):
        """Return no request, so that the redirect counts as an error."""


def discrepancies(item):
    """Return what Crossfoot finds in an item, as its API has it, or raise NotChecked."""
    documents = [
        {"id": field, "role": role, "format": written, "text": item[field]}
        for field, (role, written) in PARTS.items()
        if (item.get(field) or "").strip()  # Crossfoot refuses blank ones
    ]
    if not documents:
        return []
    asked = {
        "documents": documents,
        "published": str(item.get("firstpublished") or date.today())[:10],
        "ignore": FINGERPRINT.findall((item.get("extra") or {}).get(DISMISSED) or ""),
        "include_quantities": False,
    }
    return _ask(asked)


def lines(found):
    """Return a line for each discrepancy, for people."""
    return [f"{one['severity'].capitalize()}: {one['message']} (Crossfoot {one['fingerprint']})" for one in found]


def init_app(app):
    """Hold back items with errors when they are published. Superdesk calls this for each of INSTALLED_APPS."""
    from superdesk.signals import item_validate

    item_validate.connect(validate)


def validate(sender, item, response, **kwargs):
    """Add the errors to those that keep an item from being published. One that cannot be checked is let through."""
    try:
        response.extend(lines(one for one in discrepancies(item) if one["severity"] == "error"))
    except NotChecked as error:
        logger.warning("not checked before it was published: %s", error)


def _ask(asked):
    url = os.environ.get("CROSSFOOT_URL", "http://127.0.0.1:8000").rstrip("/") + "/v1/check"
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    if os.environ.get("CROSSFOOT_API_KEY"):
        headers["Authorization"] = "Bearer " + os.environ["CROSSFOOT_API_KEY"]
    try:
        request = urllib.request.Request(url, json.dumps(asked).encode(), headers)
        with urllib.request.build_opener(_StayHere).open(request, timeout=SECONDS) as answer:
            return json.load(answer)["discrepancies"]
    except urllib.error.HTTPError as refusal:
        raise NotChecked(_told(refusal)) from None
    except (OSError, http.client.HTTPException, ValueError, LookupError) as error:
        raise NotChecked(f"Crossfoot does not answer at {url}: {error!r}.") from None


def _told(refusal):
    """Return what a problem document (RFC 9457) says; a proxy's page of its own says nothing."""
    if refusal.headers.get_content_type() == "application/problem+json":
        return f"Crossfoot refused: {json.load(refusal)['detail']}"
    return f"Crossfoot answered with status {refusal.code}."
