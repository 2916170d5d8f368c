"""What the project's own files say of ports, users and variables, for the tests of what is deployed."""

from __future__ import annotations

import re
from dataclasses import fields

from running import ROOT

from service.config import Settings, variable

DOCKERFILE = (ROOT / "Dockerfile").read_text()
SERVING = (ROOT / "service" / "serving.py").read_text()  # read, not imported: that would set up metrics of workers here

PORT = int(re.search(r"^EXPOSE (\d+)$", DOCKERFILE, re.MULTILINE)[1])
USER, GROUP = map(int, re.search(r"^USER (\d+):(\d+)$", DOCKERFILE, re.MULTILINE).groups())
SETTINGS = {variable(field.name): field.default for field in fields(Settings)}
VARIABLES = set(re.findall(r'environ\.get\("(\w+)"', SERVING)) | SETTINGS.keys()


def serving(name: str) -> int:
    """Return a number that service/serving.py gives to gunicorn."""
    return int(re.search(rf"^{name} = ([\d_]+)$", SERVING, re.MULTILINE)[1])
