"""Ask whether a vulnerability is known of what the lock files name; say so where nobody could be asked.

Ends with 1 where one is known, and with 0 where none is, or where the data cannot be reached: a build without a network
is not to fail for that, and its log says which packages were not audited.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

LOCKS = ("requirements.lock", "requirements-archive.lock", "requirements-dev.lock")
SECONDS = 180  # for all of a lock file
REQUEST_SECONDS = 5


def main(locks: list[str]) -> int:
    """Audit each lock file, and return the exit code."""
    return max(audit(lock) for lock in locks)


def audit(lock: str) -> int:
    """Audit a lock file, and return 1 where a vulnerability is known of something in it."""
    command = [str(Path(sys.executable).with_name("pip-audit")), "--requirement", lock, "--disable-pip"]
    command += ["--require-hashes", "--format", "json", "--progress-spinner", "off", "--timeout", str(REQUEST_SECONDS)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
        found: list[dict[str, Any]] = json.loads(done.stdout)["dependencies"]
    except subprocess.TimeoutExpired:
        print(f"{lock}: NOT AUDITED: no end within {SECONDS} seconds")
        return 0
    except (ValueError, KeyError):
        last = done.stderr.strip().splitlines()[-1:] or [f"pip-audit ended with {done.returncode}"]
        print(f"{lock}: NOT AUDITED: {last[0][:200]}")
        return 0
    return told(lock, found)


def told(lock: str, found: list[dict[str, Any]]) -> int:
    """Print what was found of a lock file's packages, and return 1 where a vulnerability is known of one."""
    skipped = [each["name"] for each in found if "skip_reason" in each]
    vulnerable = [each for each in found if each.get("vulns")]
    for each in vulnerable:
        for known in each["vulns"]:
            fixed = ", ".join(known.get("fix_versions", [])) or "no version yet"
            print(f"{lock}: {each['name']} {each['version']}: {known['id']}, fixed in {fixed}")
    audited = len(found) - len(skipped)
    if skipped and not audited:
        print(f"{lock}: NOT AUDITED: the data on vulnerabilities could not be reached ({len(found)} packages)")
    else:
        without = f"; not audited: {', '.join(skipped)}" if skipped else ""
        print(f"{lock}: {audited} of {len(found)} packages audited, {len(vulnerable)} vulnerable{without}")
    return 1 if vulnerable else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or list(LOCKS)))
