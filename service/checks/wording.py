"""How a finding is told: its subject, and its figures as written, with where they stand and who says them."""

from __future__ import annotations

from service.alignment import Alignment, role_of
from service.claims.phrases import TIMES
from service.model import Claim, Report, Role, Subject

QUALIFIER_GAP = 3  # characters from a qualifier to its figure, "the" not among them
PRONOUNS = frozenset("i he she it we they you this that these those who which what there".split())
REPORTS = frozenset(
    "data figures numbers poll report research statistics study survey".split()
)  # own nothing they tell
DETERMINERS = frozenset("all both each total".split())  # a parse may take them for what is measured


def written(alignment: Alignment | Report, claim: Claim) -> str:
    """Return a claim's mention as written, with its qualifier, in quotation marks, on one line."""
    text = alignment.documents[claim.document].text
    qualifier, start = claim.quantity.qualifier_span, claim.span.start
    if qualifier is not None and 0 < start - qualifier.end + 1 <= QUALIFIER_GAP:
        start = qualifier.start
    return f"“{' '.join(text[start : claim.span.end].split())}”"


def told(alignment: Alignment | Report, claim: Claim) -> str:
    """Return a mention with who says it."""
    shown = written(alignment, claim)
    return f"{shown} (according to {claim.speaker})" if claim.speaker else shown


def place_of(alignment: Alignment | Report, claim: Claim) -> str:
    """Return where a claim stands, for an editor: "the headline", "paragraph 4", "the table (Votes, Ada Wren)"."""
    document, role = alignment.documents[claim.document], role_of(alignment.documents, claim)
    part = document.part_at(claim.span.start)
    if role in (Role.HEADLINE, Role.STANDFIRST):
        where = f"the {role.value}"
    elif claim.in_table:
        headers = ", ".join(filter(None, (claim.subject.shown if claim.subject else None, claim.period)))
        where = f"the table ({headers})" if headers else "the table"
    elif part.source.role is Role.CAPTION:
        where = "a caption"
    else:
        where = f"paragraph {part.before + claim.paragraph - part.paragraph + 1}"
    if document.related:
        return f"{where} of the related text “{part.source.id}”"
    across = isinstance(alignment, Alignment) and alignment.across
    return f"{where} of the story" if across and where.startswith("paragraph") else where


def subject_of(claims: tuple[Claim, ...]) -> str:
    """Return the fullest name that the claims give their subject; one of a single word with whose it is.

    The first claim's subject leads: another's is fuller only where it has the same head.
    """
    subjects = [claim.subject for claim in claims if claim.subject is not None and is_told(claim.subject)]
    alike = [subject for subject in subjects if subject.head == subjects[0].head]
    named = max((subject.text for subject in alike), key=len, default="")
    if named and " " not in named:
        holders = [subject.holder for subject in alike if subject.text == named and subject.holder]
        holder = max((each for each in holders if each.lower() not in REPORTS), key=len, default=None)
        named = f"{named} ({holder})" if holder else named
    measures = (claim.measure for claim in claims if claim.measure not in (None, claim.event))
    measure = next((each for each in measures if each not in DETERMINERS | PRONOUNS), None)
    if measure and named and measure.split()[-1] not in named.lower():
        return f"{named} ({measure})"
    return named or measure or next((claim.unit.name for claim in claims if claim.unit), "the same thing")


def is_told(subject: Subject) -> bool:
    """Tell whether a subject says what it is of outside its sentence, as neither "she" nor "last year" do."""
    return subject.text.lower() not in PRONOUNS and subject.head not in TIMES


def amount(alignment: Alignment, like: Claim, value: float) -> str:
    """Return a value as the text writes its like: "£1.24bn", "12,800"."""
    text, unit = alignment.documents[like.document].text, like.quantity.unit_span
    sign = unit.of(text) if unit is not None and unit.start < like.quantity.figure.start else ""
    for size, name in ((1e9, "bn"), (1e6, "m")):
        if value >= size:
            return f"{sign}{value / size:,.6g}{name}"
    return f"{sign}{value:,.10g}"


def listed(parts: list[str]) -> str:
    """Return the parts as a list in words: "a, b and c"."""
    return " and ".join(filter(None, [", ".join(parts[:-1]), parts[-1]]))


def located(alignment: Alignment | Report, claims: tuple[Claim, ...]) -> str:
    """Return the mentions of the claims with where each stands, as a list in words."""
    return listed([f"{told(alignment, claim)} in {place_of(alignment, claim)}" for claim in claims])


def about(alignment: Alignment, like: Claim, value: float) -> str:
    """Return a value that was worked out, to three digits, as the text writes its like."""
    return amount(alignment, like, float(f"{value:.3g}"))


def shown(value: float) -> str:
    """Return a value that was worked out to three digits, without an exponent."""
    return f"{float(f'{value:.3g}'):,.12g}"


def percent(share: float) -> str:
    """Return a share as a percentage, to three digits."""
    return f"{shown(share * 100)}%"
