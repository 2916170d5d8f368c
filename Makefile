# Each target sets up what it needs in .venv, once; after that it starts at once, until a lock file changes.
PYTHON ?= python3

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
# The lock files name every package and only wheels are taken, so pip has nothing to resolve and nothing to build.
LOCKED := $(PIP) install --require-hashes --only-binary :all: --no-deps

.PHONY: run test fuzz lint types audit openapi pages lock image

# Serves on HOST and PORT of the environment, else on 127.0.0.1:8000.
run: $(VENV)/run.stamp
	exec $(BIN)/python -m service serve

test: $(VENV)/dev.stamp
	$(BIN)/python -m pytest

# The running service against its own contract, all checks; a minute or two.
fuzz: $(VENV)/dev.stamp
	$(BIN)/python -m pytest -m slow tests/fuzz/test_service_fuzz.py

lint: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/dev.stamp
	$(BIN)/mypy

# Asks whether vulnerabilities are known of the locked packages, and says so where it cannot ask.
audit: $(VENV)/dev.stamp
	$(BIN)/python .ci/audit.py

openapi: $(VENV)/run.stamp
	$(BIN)/python -m service.api.openapi > openapi.yaml

# A page for each check, from its examples.
pages: $(VENV)/run.stamp
	$(BIN)/python -m service.reporting.pages docs/checks

image:
	docker build --tag crossfoot .

# Writes the lock files anew from pyproject.toml. A version locked before stays while it fits;
# `make lock UPGRADE=--upgrade` takes the newest. docopt is left out: it serves only num2words' command line, and
# comes only as source.
COMPILE = $(BIN)/uv pip compile --quiet --no-config --universal --python-version 3.11 \
	--generate-hashes --no-emit-package docopt --custom-compile-command 'make lock' $(UPGRADE)

lock: $(VENV)/run.stamp
	$(PIP) install uv==0.13.9
	$(COMPILE) pyproject.toml --output-file requirements.lock
	$(COMPILE) --extra archive --constraint requirements.lock pyproject.toml --output-file requirements-archive.lock
	$(COMPILE) --extra archive --group dev --constraint requirements.lock pyproject.toml --output-file requirements-dev.lock

# A stamp is written when its set-up has gone all the way through.
$(VENV)/run.stamp: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	    echo 'Crossfoot needs Python 3.11 or newer, and $(PYTHON) is not that. Name another: make PYTHON=python3.12' >&2; \
	    exit 1; }
	$(PYTHON) -m venv --clear $(VENV)
	$(LOCKED) --requirement requirements.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev.stamp: $(VENV)/run.stamp requirements-dev.lock
	$(LOCKED) --requirement requirements-dev.lock
	@touch $@
