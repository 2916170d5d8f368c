"""Learn the weights of the alignment from unlabelled articles, and write service/alignment/weights.toml.

    python bench/train_alignment.py ARTICLES.jsonl [MORE.jsonl ...]

Each line is a JSON object with a `text`. Within one article two mentions of the same figure are almost always about the
same thing, two different figures almost always about two things. So a pair of claims with one figure stands for a
contradiction before its slip: one of the two figures is thought of as mistyped, in the ways that slips go. A pair whose
figures clash as published stands for a chance pair. Where a careful reader has labelled the article, the line also has
`gold`, the [start, end] spans of the mentions that contradict each other, and `ignore`, those of a doubtful pair; then
these are its contradictions, and none is thought of; so it is with the checks' own examples. A logistic regression over
the named features tells the two kinds of pairs apart; each weight is held near what is known of it beforehand (PRIORS),
the more so the less the articles say of it.
"""

from __future__ import annotations

import argparse
import json
import math
import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from service import engine
from service.alignment import align
from service.alignment.align import setting_of
from service.alignment.features import Features, Setting, crowd_features
from service.checks import CHECKS
from service.checks.clashing.comparison import Clash, clash, digits_of
from service.checks.clashing.evidence import SMALL, difference, figures_of, repeats, side_by_side
from service.conversion import both_counted
from service.model import Claim, Interval, SourceDocument, Span

WEIGHTS = Path(__file__).parent.parent / "service" / "alignment" / "weights.toml"
PRIORS = {
    "alignment": {
        "place differs": -3.0, "names differ": -2.0, "modifiers differ": -1.0, "period differs": -1.8,
        "part of a year only in one": -0.7, "role differs": -1.5, "portion": -2.5, "portion before": -1.5,
        "addition before": -1.0, "offset": -1.0, "criterion": -1.5, "opposites": -1.5, "name of its own": -0.7,
        "new and indefinite": -0.3, "parallel": -0.7, "share told otherwise": -0.7, "forecast in one": -1.0,
        "another instance": -1.0,
        "target in one": -0.8, "former in one": -1.2, "past only in one": -0.5, "agents of two names": -0.8,
        "agent differs": -0.4, "basis differs": -1.0, "noun differs": -0.5, "counted noun differs": -2.0,
        "noun of one class": -1.0,
        "noun same": 0.5, "noun related": 0.4, "noun akin": 0.3, "modifiers shared": 0.6, "names shared": 0.5,
        "event same": 0.3, "place same": 0.3, "agent same": 0.2, "context": 1.0, "vicinity": 1.0, "definite": 0.8,
        "lead": 0.7, "phrase same": 0.8, "told alike": 1.5,
        "other document": 0.8,  # of figures in two articles about one event; within one there are none
    },
    "difference": {
        "transposed": 1.5, "digit": 1.0, "magnitude": 1.0, "far": -2.0, "near": 1.0, "loose": 0.3, "vague": 2.5,
        "equal": 2.0, "above vague": -1.5, "two maxima": -0.5, "near in another unit": 0.5,
    },
}  # fmt: skip
STRENGTH = 8.0  # of the priors, in pairs
CAP = 3  # pairs with one figure that one article may bring at full weight
ROUND = 0.5  # weight of a pair whose figure is round or small, and may be equal by chance
COMPARING = frozenset({"value", "magnitude", "bound"})  # the checks that rest on these weights
LABELLED = 6.0  # weight of a contradiction that a reader has labelled, among those thought of
LOOSENED = 0.1  # share of counts of which one mention is thought of as a vague amount
CALIBRATION = 0.35  # log-odds by which findings in labelled articles prove surer than among these pairs
SEED = 5


def main() -> None:
    """Read the articles, fit the weights, write them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="+", type=Path)
    paths: list[Path] = parser.parse_args().articles
    chance = random.Random(SEED)
    rows: list[tuple[Features, bool, float]] = []
    for path in paths:
        for line in path.open(encoding="utf-8"):
            article = json.loads(line)
            if "gold" in article:
                rows += labelled_examples(article["text"], article["gold"], article.get("ignore", []))
            else:
                rows += examples(article["text"], chance)
    for check in CHECKS:
        if check.id in COMPARING:
            for text in check.flagged:
                rows += labelled_examples(text, [[at, at + 1] for at in range(len(text))])
        for text in check.passed:
            rows += [(features, real, LABELLED * weight) for features, real, weight in labelled_examples(text, [])]
    write(fit(rows), len(rows), sum(same for _, same, _ in rows))


def examples(text: str, chance: random.Random) -> list[tuple[Features, bool, float]]:
    """Return an article's pairs: features, whether the figures are one, and the weight of the pair."""
    documents, claims = engine.read((SourceDocument("body", text),))
    alignment = align(documents, claims, possible=0.0)
    repeated = repeats(alignment)
    setting = setting_of(claims)
    figures = figures_of(claims)
    same: list[tuple[Features, float]] = []
    rows: list[tuple[Features, bool, float]] = []
    for pair in alignment.pairs:
        a, b = claims[pair.first], claims[pair.second]
        found = clash(a, b)
        if found is not None and not side_by_side(figures, a, b):
            partners = (repeated[pair.first] > 0) + (repeated[pair.second] > 0)
            rows.append((joined(pair.features, difference(a, b, found, partners)), False, 1.0))
        elif found is None and a.quantity.value and a.quantity.value == b.quantity.value and a.quantity.value != 1:
            partners = (repeated[pair.first] > 1) + (repeated[pair.second] > 1)
            odd = len(digits_of(a.quantity)) > 1 or a.quantity.value >= 1000
            if odd or "noun same" in pair.features or "noun related" in pair.features:
                slipped = difference(a, b, slip(a, b, chance), partners)
                if both_counted(a.unit, b.unit) and chance.random() < LOOSENED:  # one mention is "hundreds of" them
                    slipped = {"vague": 1.0, "loose": 1.0} | {n: v for n, v in slipped.items() if n == "repeated"}
                crowded = pair.features | slipped_crowd(setting, a, b)
                same.append((joined(crowded, slipped), 1.0 if odd else ROUND))
    share = min(1.0, CAP / len(same)) if same else 1.0
    return rows + [(features, True, weight * share) for features, weight in same]


def labelled_examples(
    text: str, gold: list[list[int]], ignore: Sequence[list[int]] = ()
) -> list[tuple[Features, bool, float]]:
    """Return the clashing pairs of a labelled text: those of its contradiction (`gold`), and others."""
    documents, claims = engine.read((SourceDocument("body", text),))
    alignment = align(documents, claims, possible=0.0)
    repeated, figures = repeats(alignment), figures_of(claims)
    real: list[Features] = []
    chance: list[Features] = []
    for pair in alignment.pairs:
        a, b = claims[pair.first], claims[pair.second]
        found = clash(a, b)
        if found is None or side_by_side(figures, a, b) or touched(a, b, ignore):
            continue
        partners = (repeated[pair.first] > 0) + (repeated[pair.second] > 0)
        features = joined(pair.features, difference(a, b, found, partners))
        (real if touched(a, b, gold) > 1 else chance).append(features)
    return [(each, True, LABELLED / len(real)) for each in real] + [(each, False, 1.0) for each in chance]


def touched(a: Claim, b: Claim, spans: Sequence[list[int]]) -> int:
    """Return how many of the spans the mentions of two claims overlap."""
    return sum(any(claim.span.overlaps(Span(*span)) for claim in (a, b)) for span in spans)


def slipped_crowd(setting: Setting, a: Claim, b: Claim) -> Features:
    """Return how many figures of their kinds the text would have with one of two equal figures mistyped: one more."""
    return crowd_features(a, b, replace(setting, crowds={kind: number + 1 for kind, number in setting.crowds.items()}))


def slip(a: Claim, b: Claim, chance: random.Random) -> Clash:
    """Return the clash that one of two equal figures would make if it were mistyped, in one of the ways of slips."""
    own = a.quantity.value or 1.0
    here = Interval(own, own)
    kind = "bound" if chance.random() < 0.2 else "value"
    if both_counted(a.unit, b.unit) and own <= SMALL and own == int(own):
        other = max(1.0, own + chance.choice((-2, -1, 1, 1, 2, 3)))
        return Clash(kind, (here, here), abs(math.log10(other / own)) or 0.1, None)
    way = chance.random()
    if way < 0.12:
        return Clash("magnitude", (here, here), float(chance.choice((1, 1, 3))), "magnitude")
    if way < 0.3 and len(digits_of(a.quantity)) > 1:
        return Clash(kind, (here, here), abs(chance.gauss(0, 0.1)), chance.choice(("transposed", "digit")))
    return Clash(kind, (here, here), min(0.6, abs(chance.gauss(0, 0.15)) + 0.01), None)


def joined(alignment: Features, differing: Features) -> Features:
    """Return both kinds of features as one set."""
    return {f"alignment/{n}": v for n, v in alignment.items()} | {f"difference/{n}": v for n, v in differing.items()}


def fit(rows: list[tuple[Features, bool, float]]) -> dict[str, float]:
    """Return the weight of each feature, and of "bias", by Newton's method on the penalised likelihood."""
    names = sorted({name for features, _, _ in rows for name in features})
    at = {name: i for i, name in enumerate(names)}
    x = np.zeros((len(rows), len(names) + 1))
    x[:, -1] = 1.0
    for row, (features, _, _) in enumerate(rows):
        for name, given in features.items():
            x[row, at[name]] = given
    y = np.array([same for _, same, _ in rows], float)
    weight = np.array([w for _, _, w in rows])
    prior = np.array([PRIORS[n.split("/")[0]].get(n.split("/")[1], 0.0) for n in names] + [0.0])
    strength = np.array([STRENGTH] * len(names) + [1e-6])
    beta = prior.copy()
    for _ in range(100):
        p = 1 / (1 + np.exp(-x @ beta))
        gradient = x.T @ (weight * (p - y)) + strength * (beta - prior)
        hessian = (x * (weight * p * (1 - p))[:, None]).T @ x + np.diag(strength)
        step = np.linalg.solve(hessian, gradient)
        beta -= step
        if np.abs(step).max() < 1e-9:
            break
    return {name: float(beta[i]) for name, i in [*at.items(), ("bias", -1)]}


def write(weights: dict[str, float], pairs: int, same: int) -> None:
    """Write the weights as TOML, the weightiest of each kind first."""
    lines = [
        "# Log-odds that a pair of claims speaks of one thing, by feature; made by bench/train_alignment.py",
        f"# from {pairs:,} pairs of claims, {same:,} of them with one figure. Not edited by hand.",
        "",
        "[bias]",
        f"alignment = {weights['bias']:.2f}",
        f"difference = {CALIBRATION:.2f}",
    ]
    for kind in PRIORS:
        # what no pair of the articles shows stays as it is known beforehand
        own = PRIORS[kind] | {name.split("/")[1]: w for name, w in weights.items() if name.startswith(f"{kind}/")}
        lines += ["", f"[{kind}]", *(f'"{n}" = {w:.2f}' for n, w in sorted(own.items(), key=lambda e: (-e[1], e[0])))]
    WEIGHTS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(weights)} weights from {pairs:,} pairs, {same:,} of them with one figure")


if __name__ == "__main__":
    main()
