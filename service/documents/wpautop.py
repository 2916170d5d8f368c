"""HTML as WordPress stores it, before its `wpautop` filter sets paragraphs and its shortcodes are replaced."""

from __future__ import annotations

import re

from service.documents import html
from service.documents.blocks import Cleaned

# Square brackets are also an editor's own ("[sic]", "[£3m]"): a shortcode is known by name, an attribute, or its slash.
SHORTCODE = re.compile(
    r"""\[(?:
    /[A-Za-z][\w-]{0,50}
    | (?:audio|caption|embed|gallery|playlist|video)
    | [A-Za-z][\w-]{0,50}\s(?=[^\[\]]{0,1000}=)[^\[\]]{0,2000}
    )\]""",
    re.VERBOSE,
)


def read(source: str) -> Cleaned:
    """Return the text of a source; in the place of each shortcode a paragraph ends."""
    return html.read(SHORTCODE.sub(lambda shortcode: "\n" * len(shortcode[0]), source), preformatted=True)
