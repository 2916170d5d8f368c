"""Tell what was found to people, as a compiler does: where, what, and the sentences with their figures marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import StringIO
from itertools import groupby
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import Console
from rich.style import Style
from rich.text import Text

from service.cli.checking import Checked, Outcome, Told
from service.cli.files import Unread
from service.model import Claim, Discrepancy, Report, Severity, Span
from service.reporting.lines import counted, one_line, summary
from service.reporting.offsets import Offsets

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTICE: "cyan"}
BOLD, FAINT = Style(bold=True), Style(dim=True)
NARROWEST = 20
"""The columns of a sentence, however narrow the terminal."""
CONTEXT = 300
"""The characters that are shown on either side of a figure; what is no sentence may run on for thousands."""


class Excerpt(NamedTuple):
    """A sentence, and the places of its figures in the clean text."""

    document: int
    sentence: Span
    figures: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class People:
    """Findings one below the other, and a line that sums them up."""

    coloured: bool
    width: int  # columns
    quiet: bool  # leave out the line that sums up

    def tell(self, checked: Checked) -> Told:
        """Return the findings of a file."""
        report = checked.report
        offsets = Offsets(report.documents, utf16=False)
        console = Console(
            file=StringIO(),
            width=self.width,
            force_terminal=self.coloured,
            color_system="standard" if self.coloured else None,
            no_color=False,  # that is decided already, and not by the environment alone
            legacy_windows=False,
        )
        with console.capture() as captured:
            for warning in report.warnings:
                console.print(Text(f"{checked.story.file.name}: note: {one_line(warning)}\n"), soft_wrap=True)
            for found in report.discrepancies:
                for line in self._finding(found, report, offsets, console):
                    console.print(line, soft_wrap=True)
        return Told(captured.get())

    def tell_unread(self, unread: Unread) -> Told:
        """Return nothing: standard error says it."""
        return Told()

    def end(self, outcomes: Sequence[Outcome], complete: bool) -> str:
        """Return the line that sums up all files."""
        if self.quiet:
            return ""
        checked = [outcome for outcome in outcomes if outcome.unread is None]
        severities = [severity for outcome in checked for severity in outcome.severities]
        files = counted(len(checked), "file", "files")
        with_findings = sum(1 for outcome in checked if outcome.severities)
        where = f" in {with_findings:,} of {files}" if with_findings and len(checked) > 1 else f" in {files}"
        line = summary(severities, sum(outcome.quantities for outcome in checked), where)
        unread = len(outcomes) - len(checked)
        return f"{line} {counted(unread, 'file was', 'files were')} not checked.\n" if unread else f"{line}\n"

    def _finding(self, found: Discrepancy, report: Report, offsets: Offsets, console: Console) -> Iterator[Text]:
        """Yield the lines of a finding."""
        colour = COLOURS[found.severity]
        claims = [report.claims[index] for index in found.claims]
        excerpts = list(_excerpts(claims))
        places = [offsets.place(excerpt.document, excerpt.figures[0]) for excerpt in excerpts]
        gutter = len(str(max(place.line for place in places))) + 2

        at = one_line(f"{places[0].source}:{places[0].line}:{places[0].column}")
        yield Text.assemble(
            (at, BOLD), ": ", (f"{found.severity}[{found.kind}]", f"bold {colour}"), f" {found.confidence:.2f}: ",
            (one_line(found.message), BOLD),
        )  # fmt: skip
        source = places[0].source
        for excerpt, place in zip(excerpts, places, strict=True):
            if place.source != source:
                source = place.source
                yield Text(f"{':::':>{gutter + 2}} {one_line(source)}:{place.line}:{place.column}", FAINT)
            sentence = _marked(report.documents[excerpt.document].text, excerpt, f"bold underline {colour}")
            number = str(place.line)
            for row in sentence.wrap(console, max(NARROWEST, self.width - gutter - 3)):
                row.rstrip()
                yield Text.assemble((f"{number:>{gutter}} | ", FAINT), row)
                number = ""
                if not self.coloured and row.spans:
                    yield Text(f"{'':{gutter}} | {_carets(row)}")
        yield Text(f"{'':{gutter}} = fingerprint {found.fingerprint}\n", FAINT)


def _excerpts(claims: Iterable[Claim]) -> Iterator[Excerpt]:
    """Yield each sentence of the claims once, with the figures in it; the claims are in the order of the text."""
    for (document, sentence), within in groupby(claims, lambda claim: (claim.document, claim.sentence)):
        yield Excerpt(document, sentence, tuple(claim.span for claim in within))


def _marked(text: str, excerpt: Excerpt, style: str) -> Text:
    """Return a sentence on one line, its figures in a style."""
    sentence, position = Text(), excerpt.sentence.start
    for figure in excerpt.figures:
        sentence.append(_shortened(text[position : figure.start]))
        sentence.append(one_line(text[max(position, figure.start) : figure.end]), style)
        position = max(position, figure.end)
    return sentence.append(_shortened(text[position : excerpt.sentence.end]))


def _shortened(words: str) -> str:
    """Return what stands between figures on one line, the middle left out where it is long."""
    return one_line(words if len(words) <= 2 * CONTEXT else f"{words[:CONTEXT]} … {words[-CONTEXT:]}")


def _carets(row: Text) -> str:
    """Return the line that marks the styled stretches of another from below."""
    marks = ""
    for span in sorted(row.spans):
        marks += " " * (cell_len(row.plain[: span.start]) - len(marks))
        marks += "^" * cell_len(row.plain[span.start : span.end].rstrip())
    return marks
