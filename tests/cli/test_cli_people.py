"""What people are shown: the place, the finding, and its sentences with the figures marked."""

from __future__ import annotations

from pathlib import Path

import pytest
from command import AGREEING, FINGERPRINT, STORY, check, write
from handmade import claims, document
from rich.cells import cell_len

from service.cli.checking import Checked
from service.cli.files import File
from service.cli.people import People
from service.cli.stories import Story
from service.model import Discrepancy, Report, Severity, Why

SHOWN = f"""\
trees.txt:1:18: error[magnitude] 0.99: The figures for trees (Council) are 10 times apart, with the same leading \
digits: “5,000 trees” in the headline and “500 trees” in paragraph 2.
  1 | Council to plant 5,000 trees
    |                  ^^^^^^^^^^^
  3 | The council will plant 500 trees along the ring road this winter, it said.
    |                        ^^^^^^^^^
    = fingerprint {FINGERPRINT}

"""


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, trees_txt=STORY, good_txt=AGREEING)


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        (["trees.txt"], SHOWN + "1 discrepancy found in 1 file (1 error); 2 quantities read.\n"),
        (["good.txt", "trees.txt"], SHOWN + "1 discrepancy found in 1 of 2 files (1 error); 4 quantities read.\n"),
        (["trees.txt", "none.txt"], SHOWN + "1 discrepancy found in 1 file (1 error); 2 quantities read. 1 file was not checked.\n"),
        (["good.txt"], "No discrepancies found in 1 file; 2 quantities read.\n"),
        (["--quiet", "trees.txt"], SHOWN),
        (["--quiet", "good.txt"], ""),
    ],
)  # fmt: skip
def test_a_story_is_told_as_this(arguments: list[str], shown: str) -> None:
    assert check(*arguments).stdout == shown


@pytest.mark.usefixtures("model")
def test_figures_of_another_document_stand_below_its_name() -> None:
    Path("story.crossfoot.json").write_text(
        '{"documents": [{"id": "head", "role": "headline", "text": "Council to plant 5,000 trees"},'
        ' {"id": "story", "text": "The council will plant 500 trees along the ring road this winter, it said."}]}'
    )
    assert check("-q", "story.crossfoot.json").stdout == (
        "story.crossfoot.json#head:1:18: error[magnitude] 0.99: The figures for trees (Council) are 10 times apart, with "
        "the same leading digits: “5,000 trees” in the headline and “500 trees” in paragraph 1.\n"
        "  1 | Council to plant 5,000 trees\n"
        "    |                  ^^^^^^^^^^^\n"
        "  ::: story.crossfoot.json#story:1:24\n"
        "  1 | The council will plant 500 trees along the ring road this winter, it said.\n"
        "    |                        ^^^^^^^^^\n"
        f"    = fingerprint {FINGERPRINT}\n\n"
    )


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize(
    ("arguments", "environment", "coloured"),
    [
        ([], {}, False),  # no terminal
        (["--color", "always"], {}, True),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
        ([], {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colour_is_for_those_who_ask_for_it(arguments: list[str], environment: dict[str, str], coloured: bool) -> None:
    shown = check("-q", "trees.txt", *arguments, **environment).stdout
    assert ("\x1b[1;4;31m5,000 trees\x1b[0m" in shown) is coloured
    assert ("^^^^" in shown) is not coloured


SENTENCES = [
    # columns, the sentence, and what is shown of it
    (60, "The port has 12 piers.", ["The port has 12 piers.",
                                    "             ^^"]),
    (60, "In\tall\u00a0 12   piers, 7 boats.", ["In all 12 piers, 7 boats.",
                                                    "       ^^        ^"]),
    (60, "東京の港 has 12 piers.", ["東京の港 has 12 piers.",
                                    "             ^^"]),
    (60, "🚢👩\u200d🚀 e\u0301 12 piers.", ["🚢👩\u200d🚀 e\u0301 12 piers.",
                                           "       ^^"]),
    (60, "The\x1b[m port\x07 has\u202e 12 piers.", ["The [m port has 12 piers.",
                                                    "                ^^"]),
    (32, "The port has 12 piers for 40 boats and 7 ferries.", ["The port has 12 piers for",
                                                               "             ^^",
                                                               "40 boats and 7 ferries.",
                                                               "^^           ^"]),
    (5, "The port has 12 piers.", ["The port has 12",
                                   "             ^^",
                                   "piers."]),
]  # fmt: skip


@pytest.mark.parametrize(("columns", "text", "rows"), SENTENCES)
def test_figures_are_marked_from_below(columns: int, text: str, rows: list[str]) -> None:
    shown = sentence_shown(text, columns)
    assert shown == rows


def test_what_runs_on_for_thousands_of_characters_is_cut_between_its_figures() -> None:
    words = "on and on " * 1000
    rows = sentence_shown(f"It had 12 piers {words} and 7 boats {words}", 100)
    assert len("".join(rows)) < 3000
    assert sum(row.count(" … ") for row in rows) == 2
    assert sum(row.count("^^") for row in rows) == 1
    assert max(map(cell_len, rows)) <= 94


def sentence_shown(text: str, columns: int) -> list[str]:
    """Return the rows of the one sentence of a text, its figures said to disagree."""
    story = document(text)
    made = claims(story)
    found = Discrepancy(
        "value",
        Severity.ERROR,
        0.9,
        "it",
        "They differ.",
        tuple(range(len(made))),
        Why(None, (), ""),
        "0123456789abcdef",
    )
    checked = Checked(Story(File("a.txt", "text", Path("a.txt")), ()), (), Report((story,), made, (found,)), 1.0)
    shown = People(coloured=False, width=columns, quiet=False).tell(checked).text
    return [row.partition(" | ")[2] for row in shown.splitlines() if " | " in row]
