# One-line targets; continuous integration calls the same ones.
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test lint types imports test-slow test-browser test-all evaluate bench corpus-diff docs messages schema clean

demo: $(READY) ## read and check the bundled article
	$(BIN)/wortlaut demo

test: $(READY) lint types imports ## everything that must pass before a change lands
	$(BIN)/pytest -n auto

$(READY): pyproject.toml requirements/dev.txt
	python3 -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --requirement requirements/dev.txt --editable .
	touch $@

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy

imports: $(READY)
	$(BIN)/lint-imports
