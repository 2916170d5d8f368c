"""Make the output of the shards, in their order: the findings, the stories, what was set aside, and the report."""

from __future__ import annotations

import json
from contextlib import ExitStack
from pathlib import Path

from service.archive import report, tables
from service.archive.store import Store
from service.archive.summary import Summary


def join(store: Store, shards: int, name: str) -> Summary:
    """Write all outputs, the findings last: with them the run is complete. Return what they hold."""
    summary = Summary()
    out = store.out
    with ExitStack() as stack:
        # Entered first, so left last.
        findings_path = stack.enter_context(store.replacing(out))
        stories_path, rejected_path, report_path = (
            stack.enter_context(store.replacing(beside(out, what))) for what in ("stories", "rejected", "report")
        )
        findings = stack.enter_context(tables.Writer(findings_path, tables.FINDINGS, store.manifest))
        stories = stack.enter_context(tables.Writer(stories_path, tables.STORIES, store.manifest))
        rejected = stack.enter_context(rejected_path.open("w", encoding="utf-8"))
        for number in range(shards):
            parts = store.read(number)
            summary.add(parts)
            stories.add(parts.stories)
            findings.add(tables.findings_table(parts.findings))
            rejected.writelines(f"{json.dumps(row, ensure_ascii=False)}\n" for row in parts.rejected)
        report_path.write_text(report.page(summary, name), encoding="utf-8")
    return summary


def beside(out: Path, what: str) -> Path:
    """Return where the stories, the records set aside or the report of an output are written."""
    endings = {"stories": "stories.parquet", "rejected": "rejected.jsonl", "report": "report.html"}
    return out.with_name(f"{out.name.removesuffix('.parquet')}.{endings[what]}")
