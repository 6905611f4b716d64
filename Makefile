# Two commands: `make site` builds the site into site/, `make test` tests everything.
# Both set up what they need in .venv/ and do nothing twice. `make help` lists the rest.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
OR_SAY = >$(VENV)/pip.log 2>&1 || { sed -n '/^ERROR/{p;q;}' $(VENV)/pip.log >&2; \
	echo "Python packages could not be installed. Check the connection to the package index; behind" \
	"a proxy, set HTTPS_PROXY and PIP_CERT. All that pip said: $(VENV)/pip.log" >&2; exit 1; }
LOCK := --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true

.PHONY: help site serve test check messages bench browser lock clean
.DEFAULT_GOAL := help

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -e 's/:.*##/\t/'

site: $(VENV)/site.stamp ## build the site into site/
	@$(BIN)/python -m dalil.assets
	@$(BIN)/mkdocs build

serve: $(VENV)/site.stamp ## preview with live reload at http://127.0.0.1:8000/
	@$(BIN)/python -m dalil.assets
	@$(BIN)/mkdocs serve

test: browser $(VENV)/test.stamp ## lint, type check and test everything
	@$(BIN)/python -m dalil.assets --development
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m dalil.assets --check-types
	@$(BIN)/python -m pytest -n auto

check: $(VENV)/site.stamp ## check content/, locales/ and quiz/
	@$(BIN)/dalil check

messages: $(VENV)/site.stamp ## bring the PO files up to date with the YAML
	@$(BIN)/dalil messages update

bench: $(VENV)/test.stamp site ## measure: checking, previewing, finding on a call, building beside a plain MkDocs site
	@$(BIN)/python -m dalil.assets
	@$(BIN)/python benchmarks/check.py
	@$(BIN)/python benchmarks/serve.py
	@$(BIN)/python benchmarks/trees.py
	@$(BIN)/python benchmarks/desk.py
	@$(BIN)/python benchmarks/quizzes.py
	@$(BIN)/python benchmarks/build.py
	@$(BIN)/python benchmarks/answer.py site

browser: ## Chromium for the tests: from Debian's packages where apt is there
	@sh tests/browser/chromium.sh

lock: $(VENV)/bin/python ## renew the hashes in requirements/ after a change in pyproject.toml
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	@$(BIN)/uv pip compile $(LOCK) --extra mkdocs --group build pyproject.toml -o requirements/site.txt
	@$(BIN)/uv pip compile $(LOCK) --extra mkdocs --group build --group test pyproject.toml -c requirements/site.txt -o requirements/test.txt

clean: ## remove what was built; the environment stays
	@rm -rf site .build plugins/dalil/static

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
		{ echo "Dalil needs Python 3.11 or newer. Name one: make site PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -m venv --clear $(VENV) || \
		{ rm -rf $(VENV); echo "Python's venv module does not work (Debian: apt-get install python3-venv)." >&2; exit 1; }

# The scripts and styles are built before the package, whose build hook would fail at length.
$(VENV)/site.stamp: requirements/site.txt pyproject.toml | $(VENV)/bin/python
	@$(INSTALL) --require-hashes -r requirements/site.txt $(OR_SAY)
	@$(BIN)/python -P plugins/dalil/assets.py
	@$(INSTALL) --no-index --no-deps --no-build-isolation -e . $(OR_SAY)
	@touch $@

$(VENV)/test.stamp: requirements/test.txt $(VENV)/site.stamp
	@$(INSTALL) --require-hashes -r requirements/test.txt $(OR_SAY)
	@touch $@
