# The commands a developer types; CI runs the same (.ci/run).
# Needs make and Python 3.11 or newer; another Python: make PYTHON=python3.12 test

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --prefer-binary

.PHONY: help timeline test docs check format snapshots clean

help:  ## this list
	@sed -n 's/^\([a-z]*\):.*##/make \1\t/p' Makefile | expand -t 18

timeline: $(VENV)/installed  ## install, read corpus/articles, print what happened and who said what
	@$(BIN)/extractor timeline corpus/articles

test: $(VENV)/installed-dev  ## every test, with README and docs, the notebooks and the wheel
	@$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile

docs: $(VENV)/installed-dev  ## the documentation as a site, in build/site, from this repository alone
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet

check: $(VENV)/installed-dev  ## format, lint, import contract, types, docs
	@$(BIN)/ruff format --check --quiet . || (echo "run: make format"; exit 1)
	@$(BIN)/ruff check --quiet .
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/mypy
	@$(BIN)/python -m pytest tests/test_docs.py

format: $(VENV)/installed-dev  ## lay the code out
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

snapshots: $(VENV)/installed-dev  ## renew the help and the sessions of README and docs that the tests compare with
	@UPDATE_SNAPSHOTS=1 $(BIN)/python -m pytest tests/cli/test_help.py
	@$(BIN)/python -m tests.readme

clean:  ## remove what these commands made
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Stamps: a file in .venv tells when it was last brought up to date with pyproject.toml.

$(VENV)/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  (echo "Python 3.11 or newer is needed; name one: make PYTHON=python3.12"; exit 1)
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/installed: $(VENV)/made pyproject.toml
	@echo "Installing into $(VENV) ..." >&2
	@$(INSTALL) --editable .
	@touch $@

$(VENV)/installed-dev: $(VENV)/made pyproject.toml
	@echo "Installing into $(VENV), with what the tests need ..." >&2
	@$(INSTALL) --editable '.[dev]'
	@touch $@ $(VENV)/installed
