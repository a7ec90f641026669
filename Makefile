# Ten commands. Each starts from nothing but Python (3.11 or later), make and a C compiler; what they install works offline
# afterwards. Another interpreter: make test PYTHON=python3.12. More for pytest: make test PYTEST="-k refugee".

PYTHON ?= python3
VENV ?= .venv
PYTEST ?=
CASES ?= .

BIN := $(VENV)/bin

# What the C file of durable-rules needs from Python 3.13 on, which took a name away that it uses. A wheel that pip has
# kept may have been built without it.
FLAGS = $(shell $(PYTHON) -c 'import sys; print("-DPyEval_CallObject=PyObject_CallObject" * (sys.version_info >= (3, 13)))')
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet --quiet
# The versions with which all this was tried; an interpreter that they do not fit: make test LOCKED=
LOCKED ?= --constraint requirements/locked.txt

# Stamps: a step runs again only if the interpreter or pyproject.toml has changed since.
MADE := $(VENV)/.made-with-$(subst /,-,$(PYTHON))
INSTALLED := $(VENV)/.installed
DEVELOPED := $(VENV)/.developed
MEASURED := $(VENV)/.measured
CLUSTERED := $(VENV)/.clustered
BROWSED := $(VENV)/.browsed
PAGED := $(VENV)/.paged

.PHONY: demo page test lint bench test-cluster test-browser soak lock wheel

## demo: screen a real, decided case, and print the report
demo: $(INSTALLED)
	@$(BIN)/screening screen fixtures/decided/tr-2012-journalist-refugee.yaml
	@echo "The same in the browser, question by question: make page"

## page: open the page of this machine in the browser, with the cases in CASES (this folder)
page: $(PAGED)
	@$(BIN)/screening open --folder "$(CASES)"

## test: every check and test that Python alone can run, and whether the scenarios show all of every rule
test: lint
	$(BIN)/python -m pytest --numprocesses 2 --dist loadgroup $(PYTEST)
	$(if $(PYTEST),,$(BIN)/screening coverage --strict)

## lint: format, lint, types, import contracts, rules
lint: $(DEVELOPED)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/screening check

## bench: measure, and print what was measured
bench: $(MEASURED)
	$(BIN)/python -m benchmarks
	$(BIN)/python -m benchmarks.way

## test-cluster: run batches on worker processes of Dask, and kill some; apart from `make test`, for it needs Dask and ports
test-cluster: $(CLUSTERED)
	$(BIN)/python -m pytest tests/cluster $(PYTEST)

## test-browser: an evening with the page in Chromium from the system's packages; apart from `make test`, for it needs that
test-browser: $(BROWSED)
	$(BIN)/python -m pytest tests/browser $(PYTEST)

## soak: the long forms of the tests, for SOAK_MINUTES (30); what it prints stands in docs/trust.md
soak: $(DEVELOPED)
	$(BIN)/python tests/soak/__main__.py

## wheel: build the wheel into dist/, and beside it the list of its parts (CycloneDX)
wheel: $(DEVELOPED)
	$(BIN)/python -m hatchling build --target wheel
	$(BIN)/python tools/parts_list.py dist

## lock: write the versions that are installed now into requirements/locked.txt
lock: $(CLUSTERED)
	@(head -2 requirements/locked.txt; $(BIN)/python -m pip freeze --exclude-editable) > requirements/locked.new
	@mv requirements/locked.new requirements/locked.txt

$(MADE):
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or later is needed: make $(MAKECMDGOALS) PYTHON=python3.12" if sys.version_info < (3, 11) else 0)'
	@echo "Making $(VENV) with $(PYTHON)"
	@$(PYTHON) -m venv --clear $(VENV)
	@$(PIP) --upgrade 'pip>=25.1'
	@touch $@

$(INSTALLED): $(MADE) pyproject.toml requirements/locked.txt
	@echo "Installing notice-screening into $(VENV)"
	@CPPFLAGS="$(CPPFLAGS) $(FLAGS)" $(PIP) $(if $(FLAGS),--no-cache-dir) $(LOCKED) --editable .
	@touch $@

$(DEVELOPED): $(INSTALLED)
	@echo "Installing what tests and checks need"
	@$(PIP) $(LOCKED) --group test --group lint
	@touch $@

$(CLUSTERED): $(DEVELOPED)
	@echo "Installing what workers need"
	@$(PIP) $(LOCKED) --editable '.[cluster]'
	@touch $@

$(PAGED): $(INSTALLED)
	@echo "Installing what the page and its papers need"
	@$(PIP) $(LOCKED) --editable '.[page,papers]'
	@touch $@

$(BROWSED): $(DEVELOPED)
	@echo "Installing what drives a browser"
	@$(PIP) $(LOCKED) --group browser
	@touch $@

$(MEASURED): $(INSTALLED)
	@echo "Installing what benchmarks need"
	@$(PIP) $(LOCKED) --editable '.[bulk,cluster]' --group bench
	@touch $@
