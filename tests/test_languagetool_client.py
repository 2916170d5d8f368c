"""A LanguageTool client of the wild, pointed at the service as `make run` starts it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from language_tool_python import LanguageTool
from running import Server

# (what it shows, the text with the figures that disagree in [brackets], the rules that find them)
PLANTED = [
    (
        "a headline and its story",
        "Council to plant [5,000 trees]\n\nThe council will plant [500 trees] along the ring road this winter, it said.",
        ["CROSSFOOT_MAGNITUDE"] * 2,
    ),
    (
        "behind characters of two UTF-16 units",
        "🚢🚢🚢 Ferries\n\nThe 🚢 line made a loss of [£38m] last year. 🐟\n\n𝄞 Its loss of [£83m] last year was a record 🎺.",
        ["CROSSFOOT_VALUE"] * 2,
    ),
    ("one figure alone", "It sails again on [Thursday, 6 March 2026], the firm said.", ["CROSSFOOT_DATE"]),
    ("three figures", "Fares go up [40%], from [£12] to [£15].", ["CROSSFOOT_CHANGE"] * 3),
    ("figures that agree", "The bridge is 84 metres (276 feet) long. The 84-metre bridge opens in May.", []),
    ("no figures", "Nothing to see here.", []),
    ("no text", "", []),
]


@pytest.fixture(scope="module")
def tool(server: Server) -> Iterator[LanguageTool]:
    with LanguageTool("en-GB", remote_server=f"http://{server.address}") as made:
        yield made


@pytest.mark.parametrize(("marked", "rules"), [row[1:] for row in PLANTED], ids=[row[0] for row in PLANTED])
def test_the_client_finds_what_was_planted(tool: LanguageTool, marked: str, rules: list[str]) -> None:
    text = marked.replace("[", "").replace("]", "")
    figures = [piece.partition("]")[0] for piece in marked.split("[")[1:]]
    matches = tool.check(text)
    assert [text[match.offset : match.offset + match.error_length] for match in matches] == figures
    assert [match.offset for match in matches] == [text.index(figure) for figure in figures]
    assert [match.rule_id for match in matches] == rules
    assert {match.rule_issue_type for match in matches} <= {"inconsistency"}
    assert all(match.replacements == [] and match.category == "CROSSFOOT" for match in matches)
    assert tool.correct(text) == text


def test_a_match_names_the_other_figure_and_its_place(tool: LanguageTool) -> None:
    text = PLANTED[0][1].replace("[", "").replace("]", "")
    first, second = tool.check(text)
    assert "“500 trees” in paragraph 2" in first.message
    assert "“5,000 trees” in the headline" in second.message
    assert (first.matched_text, second.matched_text) == ("5,000 trees", "500 trees")
    assert second.get_line_and_column(text) == (3, 24)


def test_a_figure_far_off_is_pointed_to(tool: LanguageTool) -> None:
    text = "Fares on the ferry to go up 20%\n\nIslanders will pay more from May. The fare, now £80, will go up to £88."
    in_headline, *in_story = tool.check(text)
    assert in_headline.message.endswith(" See “£80” in paragraph 2 and “£88” in paragraph 2.")
    assert [match.message.endswith(" See “20%” in the headline.") for match in in_story] == [True, True]


def test_rules_can_be_turned_off_and_on(server: Server) -> None:
    text = PLANTED[0][1].replace("[", "").replace("]", "") + " It met on Thursday, 6 March 2026."
    with LanguageTool("auto", mother_tongue="en-US", remote_server=f"http://{server.address}") as tool:
        assert {match.rule_id for match in tool.check(text)} == {"CROSSFOOT_MAGNITUDE", "CROSSFOOT_DATE"}
        tool.disabled_rules = {"CROSSFOOT_DATE", "WHITESPACE_RULE"}
        tool.picky = True
        assert {match.rule_id for match in tool.check(text)} == {"CROSSFOOT_MAGNITUDE"}
        tool.disabled_rules = set()
        tool.enabled_rules, tool.enabled_rules_only = {"CROSSFOOT_DATE"}, True
        assert {match.rule_id for match in tool.check(text)} == {"CROSSFOOT_DATE"}
        tool.enabled_rules, tool.enabled_rules_only = set(), False
        tool.disable_spellchecking()
        tool.disabled_categories |= {"CROSSFOOT"}
        assert tool.check(text) == []


def test_the_client_refuses_a_language_that_is_not_read(server: Server) -> None:
    with pytest.raises(ValueError, match="de-DE"):
        LanguageTool("de-DE", remote_server=f"http://{server.address}")
