"""HTML: what text is read, in which paragraphs and roles, and that each slice of the source holds what was read."""

import pytest

from service.documents import read
from service.model import Document, Format, Role, SourceDocument, Span

# (what it shows, source, paragraphs)
PARAGRAPHS = [
    ("blocks end a paragraph", "<p>One.</p>Two.<div>Three.<div>Four.</div>Five.</div>", "One.|Two.|Three.|Four.|Five."),
    ("inline elements do not", "<p><b>4</b>,<i>000</i> <a href=x>peo</a>ple</p>", "4,000 people"),
    ("a line break does", "<p>One.<br>Two.<br/><br>Three.</br>Four.</p>", "One.|Two.|Three.|Four."),
    ("white space runs together", "<p>\n One \t\r\n two <b> three </b> four\n</p>", "One two three four"),
    ("references", "<p>&pound;10, &euro;5, &#163;3, &#xA3;2, 5 &lt; 6, R&amp;D, &frac12;</p>", "£10, €5, £3, £2, 5 < 6, R&D, ½"),
    ("references without a semicolon", "<p>&pound10 &amp &notanything; &#8364</p>", "£10 & ¬anything; €"),
    ("a reference to two characters", "<p>&fjlig;ord</p>", "fjord"),
    ("spaces of every kind", "<p>4&nbsp;000&#8239;km&thinsp;&emsp;off\u2009shore</p>", "4 000 km off shore"),
    ("what nobody sees", "<p>10&shy;,0&#8203;00\u200d ships\0 in\u00ad all</p>", "10,000 ships in all"),
    ("comments", "<p>4,<!-- > -->000</p><!-- <p>5</p> --><![CDATA[6]]><?seven?>", "4,000"),
    ("code and controls", "<style>p{}</style><p>1<script>2<p>3</script><textarea>4</textarea><button>5</button>", "1"),
    ("what stands in for media", "<noscript>1</noscript><iframe>2</iframe><template>3</template><svg><text>4</svg>5", "5"),
    ("what was struck out", "<p><del>12</del> <s>13</s> <ins>14</ins> ships</p>", "14 ships"),
    ("what is hidden", "<p hidden>1</p><p>2<span hidden> of <b>3</b></span></p><body hidden>4", "2|4"),
    ("cells", "<table><caption>Ships</caption><tr><th>North<td>5<tr><th>South<td>6</table>", "Ships|North|5|South|6"),
    ("items", "<ul><li>One<li>Two<ul><li>Three</ul></ul><ol><li>Four</ol>", "One|Two|Three|Four"),
    ("items with a mark of their own", "<p>• One</p><p>2. Two</p><p>3.5 three</p>", "One|Two|3.5 three"),
    ("blank lines in preformatted text", "<pre>One\ntwo\n\nThree</pre>", "One two|Three"),
    ("an ordinal", "<p>The 5<sup>th</sup> ship</p>", "The 5th ship"),
    ("exponents", "<p>72 km<sup>2</sup>, 10<sup>6</sup>, 10<sup>-3</sup>, CO<sub>2</sub></p>", "72 km², 10⁶, 10⁻³, CO2"),
    ("the mark of a footnote", "<p>4,000<sup>1</sup> ships<sup><a href=#n>[2]</a></sup> left.</p>", "4,000 ships left."),
    ("a fraction", "<p>1<sup>1</sup>/<sub>2</sub> hours</p>", "1 1/2 hours"),
    ("plain text that claims to be HTML", "5 < 6 & 7 > 3\nso", "5 < 6 & 7 > 3 so"),
    ("tags that nothing closes or opened", "<div><p>One<p>Two</b></div></p></i>Three<b", "One|Two|Three"),
    ("an element cut off by its parent", "<figure><figcaption>One</figure>Two<div><button>3</div>Four", "One|Two|Four"),
    ("a tag without a name", "<p>4,</>000</></p>", "4,000"),
    ("no text at all", "<p> </p><!-- -->", ""),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), [row[1:] for row in PARAGRAPHS], ids=[row[0] for row in PARAGRAPHS])
def test_html_is_read_as_a_browser_shows_it(source: str, expected: str) -> None:
    assert "|".join(texts(page(source))) == expected


H, S, B, C = Role.HEADLINE, Role.STANDFIRST, Role.BODY, Role.CAPTION
ROLES = [
    ("headings", "<h1>One</h1><h2>Two</h2><p>Three</p>", [H, B, B]),
    ("a standfirst by its class", "<p class='story__standfirst'>One</p><div class='dek'><p>Two</div><p>Three", [S, S, B]),
    ("not the class of the whole story", "<article class='summary-page'><p>One</p></article>", [B]),
    ("captions", "<figure><figcaption>One <p>Two</p></figcaption></figure><p class=wp-caption-text>Three", [C, C, C]),
    ("the caption of a table ends with its rows", "<table><caption>One<tr><td>Two</table>", [C, B]),
    ("the title of a page without a headline", "<title>One</title><p>Two", [H, B]),
    ("a title that repeats the headline", "<title>One &ndash; The Quay</title><h1>one</h1><p>Two", [H, B]),
    ("a title that differs", "<title>Two</title><h1>One</h1><p>Two", [H, H, B]),
    ("unclosed elements end where a browser ends them", "<h1>One<h2>Two<p class=dek>Three<p>Four<div>Five", [H, B, S, B, B]),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), [row[1:] for row in ROLES], ids=[row[0] for row in ROLES])
def test_html_has_the_roles_of_its_elements(source: str, expected: list[Role]) -> None:
    assert [paragraph.role for paragraph in page(source).paragraphs] == expected


# (clean text, source with [what the clean text was made of] in brackets)
SLICES = [
    ("£10", "<p>Sold for [&pound;10] at most"),
    ("£10", "<p>Sold for [&pound10] at most"),
    ("4,000 ships", "<p>All [4<b>,<i>000</i></b>&nbsp;ships] left"),
    ("10,000", "<p>All [10,<!-- 1 -->0&shy;00]\0 left"),
    ("½", "🚢\r\n<p>Some \r\n[&frac12;] left"),
    ("5th", "<p>\u0301\U0001f6a2 The [5<sup>th</sup] > ship".replace("[5<sup>th</sup]", "[5<sup>th]</sup")),
    ("72 km²", "<p>Of [72 km<sup>2]</sup> 3"),
    ("1 1/2", "<p>In [1<sup>1</sup>/<sub>2]</sub> hours"),
    ("fjord", "<p>The [&fjlig;ord] is"),
    ("one two", "<p>[one\r\n\t</span> two]"),
    ("000 left", "<p>4,</></>[000</> left]"),
]


@pytest.mark.parametrize(("clean", "marked"), SLICES)
def test_a_slice_of_the_source_holds_what_was_read(clean: str, marked: str) -> None:
    source = marked.replace("[", "").replace("]", "")
    document = page(source)
    start = document.text.index(clean)
    expected = Span(marked.index("["), marked.index("]") - 1)
    assert document.to_source(Span(start, start + len(clean))).of(source) == expected.of(source)
    assert document.to_source(Span(start, start + len(clean))) == expected


def page(source: str) -> Document:
    return read(SourceDocument("body", source, format=Format.HTML))


def texts(document: Document) -> list[str]:
    return [paragraph.span.of(document.text) for paragraph in document.paragraphs]
