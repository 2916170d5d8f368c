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
    ("a line break that the sense goes over", "<p>The board lost 4,000<br>jobs.<br />It<br><br>is late</p>", "The board lost 4,000 jobs.|It|is late"),
    ("a line break for the looks of a headline", "<h1>Board to cut<br>4,000 jobs</h1><th>A<br>B", "Board to cut 4,000 jobs|A|B"),
    ("media part words", "<p>12 men<img alt='8 men'>9 men<svg/>7<input>6<video>5</video>4</p>", "12 men 9 men 7 6 4"),
    ("a browser's quotation marks", "<p>He said: <q>No <q>more</q> ferries</q>.</p></q>", "He said: “No ‘more’ ferries”."),
    ("end tags of what is not open end nothing", "<p>One</div> two</h2> three</li></td></table> four</p>five</p>six", "One two three four|five|six"),
    ("parts of a table outside of one are no tags", "<div>One <td>two <tr>three</td></div>", "One two three"),
    ("a list within an item, an item within a cell", "<li>One<ul><li>Two</ul>Three<table><td>Four<li>Five</table>Six", "One|Two|Three|Four|Five|Six"),
    ("end tags within a cell end nothing about it", "<div><p>One<table><td>Two</div></p>three</td></table>Four</div>Five", "One|Two|three|Four|Five"),
    ("references", "<p>&pound;10, &euro;5, &#163;3, &#xA3;2, 5 &lt; 6, R&amp;D, &frac12;</p>", "£10, €5, £3, £2, 5 < 6, R&D, ½"),
    ("references without a semicolon", "<p>&pound10 &amp &notanything; &#8364</p>", "£10 & ¬anything; €"),
    ("a reference to two characters", "<p>&fjlig;ord</p>", "fjord"),
    ("spaces of every kind", "<p>4&nbsp;000&#8239;km&thinsp;&emsp;off\u2009shore</p>", "4 000 km off shore"),
    ("what nobody sees", "<p>10&shy;,0&#8203;00\u200d ships\0 in\u00ad all</p>", "10,000 ships in all"),
    ("comments", "<p>4,<!-- > -->000</p><!-- <p>5</p> --><![CDATA[6]]><?seven?>", "4,000"),
    ("code and controls", "<style>p{}</style><p>1<script>2<p>3</script><textarea>4</textarea><button>5</button>", "1"),
    ("what stands in for media", "<noscript>1</noscript><iframe>2</iframe><template>3</template><svg><text>4</svg>5", "5"),
    ("what was struck out", "<p><del>12</del> <s>13</s> <ins>14</ins> ships</p>", "14 ships"),
    ("controls that show a figure", "<p>5<meter value=2>2 of 10</meter> <progress value=7>70%</progress> men</p>", "5 men"),
    ("what a style or a class hides", "<p style='display:none'>1</p><p>2<span style='color:red; Display : None'>3</span><i class='a sr-only'>4</i></p>", "2"),
    ("an element within a hidden one of its name", "<p>1<span hidden> 2<span> 3</span> 4</span> 5</p>", "1 5"),
    ("a dialog that is not open", "<dialog>1</dialog><dialog open>2</dialog>", "2"),
    ("ways to other pages", "<nav><li>1</nav><div role=navigation>2</div><p>3</p><aside class='related-stories x'><h3>4</h3><ul><li>5</ul></aside>", "3"),
    ("lines that lead to other stories", "<p>Read more: <a href=/1>4,000 jobs to go</a></p><p>RELATED | 3 men</p><p>Related costs were £3m.</p>", "Related costs were £3m."),
    ("an aside of the story", "<aside><h3>One</h3><p>Two</p></aside><div class='has-related'>Three</div>", "One|Two|Three"),
    ("what is hidden", "<p hidden>1</p><p>2<span hidden> of <b>3</b></span></p><body hidden>4", "2|4"),
    ("cells", "<table><caption>Ships</caption><tr><th>North<td>5<tr><th>South<td>6</table>", "Ships|North|5|South|6"),
    ("a description list", "<dl><dt>North<dd>5<dt>South<dd>6</dl>", "North|5|South|6"),
    ("items", "<ul><li>One<li>Two<ul><li>Three</ul></ul><ol><li>Four</ol>", "One|Two|Three|Four"),
    ("items with a mark of their own", "<p>• One</p><p>2. Two</p><p>3.5 three</p>", "One|Two|3.5 three"),
    ("blank lines in preformatted text", "<pre>One\ntwo\n\nThree</pre>", "One two|Three"),
    ("an ordinal", "<p>The 5<sup>th</sup> ship</p>", "The 5th ship"),
    ("exponents", "<p>72 km<sup>2</sup>, 10<sup>6</sup>, 10<sup>-3</sup>, CO<sub>2</sub></p>", "72 km², 10⁶, 10⁻³, CO2"),
    ("the mark of a footnote", "<p>4,000<sup>1</sup> ships<sup><a href=#n>[2]</a></sup> left.</p>", "4,000 ships left."),
    ("exponents in markup of their own", "<p>72 km<sup><span style='x'>2</span></sup>, 21<sup>o</sup>C, 5 m s<sup>-1</sup></p>", "72 km², 21°C, 5 m s⁻¹"),
    ("footnotes of every kind", "<p>4,000<sup>*</sup> 5<sup>1, 2</sup> 6<sup><a href=#a>b</a></sup> 7<sup>[c]</sup> 8<sup>(i)</sup> 9<sup>†</sup></p>", "4,000 5 6 7 8 9"),
    (
        "a footnote as an encyclopaedia sets it",
        "<p>4,000<sup id='cite_ref-1' class='reference'><a href='#cite_note-1'><span class='cite-bracket'>&#91;</span>1<span "
        "class='cite-bracket'>&#93;</span></a></sup> jobs<sup class=noprint>[<i>citation needed</i>]</sup></p>",
        "4,000 jobs",
    ),
    ("footnotes behind a unit and behind millions", "<p>12 km<sup>1</sup> cost £4m<sup>2</sup>.</p>", "12 km cost £4m."),
    ("a fraction", "<p>1<sup>1</sup>/<sub>2</sub> hours</p>", "1 1/2 hours"),
    (
        "blocks of WordPress",
        '<!-- wp:paragraph {"fontSize":"12"} -->\n<p class="has-drop-cap">One 4,000</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:image '
        '{"id":1234} -->\n<figure class="wp-block-image"><img src="a-1024x768.jpg"/><figcaption>Two</figcaption></figure>',
        "One 4,000|Two",
    ),
    (
        "shortcodes",
        '<p>One [b]two[/b] [gallery ids="12,34" columns=\'4\'] three [sic] of [the] four [vc_row width="1/2" /]five</p>',
        "One two three [sic] of [the] four five",
    ),
    ("a shortcode's caption", 'One[caption id="a_1" width="300"]<img src=a.jpg width=300 /> Two[/caption]three', "One|Two|three"),
    ("blank lines of an editor that writes no paragraphs", "One\ntwo.\n\n<b>Three</b>\n \nfour.<p>Five\n\nsix</p>", "One two.|Three|four.|Five six"),
    (
        "a word processor's markup",
        "<xml><w:Zoom>100</w:Zoom></xml><p class=MsoListParagraph><!--[if !supportLists]--><span style='mso-list:Ignore'>1.<span>"
        "&nbsp;&nbsp;</span></span><!--[endif]-->The<span style='mso-spacerun:yes'>  </span>4,<b>000</b> jobs<o:p></o:p></p>",
        "The 4,000 jobs",
    ),
    (
        "an editor's marks and empty breaks",
        "<p>4,<span data-mce-annotation=x>000</span><span data-mce-bogus=1>\ufeff</span>&nbsp;jobs.<br data-mce-bogus='1'></p><p><br></p>",
        "4,000 jobs.",
    ),
    ("an accelerated page", "<amp-img alt='5 men'></amp-img><amp-video><div fallback>4</div></amp-video><p>3</p><amp-ad>2</amp-ad>", "3"),
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
    ("300 jobs", "<p>All <i title='300 jobs'>[300</i> jobs] left"),
    ("said: “No.” He", "<p>She [said: <q>No.</q> He] left"),
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
