"""Make service/alignment/nouns.txt from WordNet's database files: what each noun can name, and what that is a kind of.

    python bench/make_nouns.py DIRECTORY

DIRECTORY holds index.noun and data.noun of WordNet 3.0 (Princeton University; its licence stands in the file made).
Kept are the first senses of the nouns of one word that name things which can be counted.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

NOUNS = Path(__file__).parent.parent / "service" / "alignment" / "nouns.txt"
SENSES = 3  # of each noun, the commonest first
CLASSES = {  # WordNet's lexicographer files that hold countable things
    "03": "top", "04": "act", "05": "animal", "06": "artifact", "10": "communication", "11": "event", "13": "food",
    "14": "group", "15": "location", "17": "object", "18": "person", "20": "plant", "21": "possession",
}  # fmt: skip
HEADER = """\
# Nouns with their first senses, and kinds of things with what they are kinds of; made by bench/make_nouns.py
# from WordNet 3.0, whose licence follows.
# A line is either "kind class parent,parent" or "noun = kind,kind"; kinds are numbered.
#
"""


def main() -> None:
    """Read WordNet's files and write the nouns."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("directory", type=Path)
    directory: Path = parser.parse_args().directory
    classes: dict[str, str] = {}
    parents: dict[str, list[str]] = {}
    for line in database(directory / "data.noun"):
        fields = line.partition("|")[0].split()
        at = 4 + 2 * int(fields[3], 16)
        pointers = fields[at + 1 : at + 1 + 4 * int(fields[at])]
        classes[fields[0]] = CLASSES.get(fields[1], "")
        parents[fields[0]] = [pointers[i + 1] for i in range(0, len(pointers), 4) if pointers[i] == "@"]
    nouns: dict[str, list[str]] = {}
    for line in database(directory / "index.noun"):
        fields = line.split()
        if re.fullmatch("[a-z][a-z-]+", fields[0]):
            first = fields[6 + int(fields[3]) :][:SENSES]
            if countable := [sense for sense in first if classes[sense]]:
                nouns[fields[0]] = countable
    numbers: dict[str, int] = {}
    queue = sorted({sense for senses in nouns.values() for sense in senses})
    for kind in queue:
        numbers.setdefault(kind, len(numbers))
        queue += [parent for parent in parents[kind] if parent not in numbers and classes[parent]]
    text = (directory / "data.noun").read_text(encoding="utf-8").splitlines()
    licence = [f"# {line[4:]}".rstrip() for line in text if line.startswith("  ")]
    lines = [
        f"{numbers[kind]} {classes[kind]} {','.join(str(numbers[p]) for p in parents[kind] if p in numbers)}".rstrip()
        for kind in numbers
    ]
    lines += [f"{noun} = {','.join(str(numbers[sense]) for sense in senses)}" for noun, senses in sorted(nouns.items())]
    NOUNS.write_text(HEADER + "\n".join(licence + lines) + "\n", encoding="utf-8")
    print(f"{len(nouns):,} nouns, {len(numbers):,} kinds")


def database(path: Path) -> list[str]:
    """Return the lines of one of WordNet's files without the licence at its head."""
    return [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith(" ")]


if __name__ == "__main__":
    main()
