"""Elements whose text is none of the story: what no browser shows, and what leads away from the story."""

from __future__ import annotations

import re

from service.documents.markup import Tag

HIDDEN = frozenset(
    """amp-ad amp-audio amp-embed amp-iframe amp-sidebar amp-video audio button canvas datalist del iframe meter nav
    noembed noframes noscript object optgroup option progress rp s script select strike style svg template textarea
    video xml""".split()
)
"""Code, controls, what stands in for media, what was struck out, and what a word processor leaves (<xml>)."""

UNSHOWN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
CLASSES = frozenset({"sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only"})
LEADS_AWAY = re.compile(
    r"(?:^|\s)(?:related|recirc(?:ulation)?|read-?more|more-on|newsletter|advert(?:isement)?)(?:$|[\s_A-Z-])"
)
ASIDES = frozenset("aside div figure ol p section ul".split())  # that may only lead to other stories


def is_hidden(tag: Tag) -> bool:
    """Tell whether the text of an element that a tag opens is none of the story."""
    if tag.name in HIDDEN or "hidden" in tag.attributes:
        return True
    if not tag.attributes:
        return tag.name == "dialog"
    classes = tag.attributes.get("class", "")
    return (
        (tag.name == "dialog" and "open" not in tag.attributes)
        or tag.attributes.get("role") == "navigation"
        or UNSHOWN.search(tag.attributes.get("style", "")) is not None
        or not CLASSES.isdisjoint(classes.split())
        or (tag.name in ASIDES and LEADS_AWAY.search(classes) is not None)
    )
