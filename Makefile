# Targets of a line or two; continuous integration calls the same ones.
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
# Where the measuring data lies; without it, only what the repository holds is measured.
DATA ?= ../shared/data

.PHONY: help demo test lint types imports unit test-slow evaluate bench corpus-diff docs schema messages clean

help: ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*##/\t/' | expand -t 16

demo: $(READY) ## read and check the bundled article
	$(BIN)/wortlaut demo

test: lint types imports unit ## everything that must pass before a change lands

unit: $(READY) ## the tests alone
	$(BIN)/pytest -n auto

test-slow: $(READY) ## the tests that take minutes
	$(BIN)/pytest -n auto -m slow

lint: $(READY) ## style and common faults
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY) ## mypy, strict
	$(BIN)/mypy

imports: $(READY) ## the import order of docs/design.md
	$(BIN)/lint-imports

evaluate: $(READY) ## every figure of evaluation/, from DATA
	$(BIN)/pip install --quiet --requirement requirements/peers.txt
	$(BIN)/python -m evaluation --data $(DATA)

bench: $(READY) ## speed and memory, paired with peers
	$(BIN)/pip install --quiet --requirement requirements/peers.txt
	$(BIN)/python -m benchmarks --data $(DATA)

corpus-diff: $(READY) ## findings and statements gained and lost against the last kept state
	$(BIN)/python -m corpus_diff

docs: $(READY) ## the documentation site, into site/
	$(BIN)/python docs/generate.py
	$(BIN)/mkdocs build --strict --quiet

schema: $(READY) ## write schemas/ from the types
	$(BIN)/wortlaut schema --output schemas

messages: $(READY) ## collect and compile the translations
	mkdir -p build
	$(BIN)/pybabel -q extract --no-location --omit-header -k _ -o build/wortlaut.pot src/wortlaut
	$(BIN)/pybabel -q update -D wortlaut -i build/wortlaut.pot -d src/wortlaut/locale --no-fuzzy-matching
	$(BIN)/pybabel -q compile -D wortlaut -d src/wortlaut/locale

clean: ## remove what the targets made
	rm -rf build site .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

# pip 23.2, which Python 3.11 brings, cannot resolve lxml's extras: a new pip comes first
$(READY): pyproject.toml requirements/dev.txt
	python3 -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --requirement requirements/dev.txt --editable .
	touch $@
