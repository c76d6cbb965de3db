# Every target sets up .venv by itself; kit/setup_here.py knows how and does nothing when all is there.
PYTHON ?= python3
BIN := .venv/bin
SETUP := $(PYTHON) kit/setup_here.py
UV_LOCK := $(BIN)/uv pip compile --universal --python-version 3.11 --no-header \
	--no-emit-index-url --no-emit-find-links --quiet pyproject.toml

.PHONY: setup test-setup demo lab test soak lint format lock docs faulty golden sync screenshots hooks bundle

setup:                ## what a planner needs
	$(SETUP)

test-setup:           ## what a developer needs
	$(SETUP) --test

demo: setup           ## the main job on the sample, into out/demo
	$(BIN)/cchc demo --out out/demo

lab: setup            ## open the planner's workbook
	$(BIN)/cchc lab

test: test-setup      ## all tests but the long repeats
	$(BIN)/pytest

soak: test-setup      ## the long repeats
	$(BIN)/pytest -m soak

lint: test-setup      ## what the commit hooks say
	$(BIN)/ruff check
	$(BIN)/ruff format --check

format: test-setup
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

lock: test-setup      ## renew the pins after a change of pyproject.toml; add UV_FLAGS=--upgrade for new releases
	$(UV_LOCK) $(UV_FLAGS) --generate-hashes --extra test -o requirements-test.lock
	$(UV_LOCK) --generate-hashes -c requirements-test.lock -o requirements.lock
	$(UV_LOCK) --generate-hashes --extra ocr -c requirements-test.lock -o requirements-ocr.lock
	$(UV_LOCK) --no-annotate --extra test -c requirements-test.lock -o constraints.txt
	printf '%s\n' 'hatchling>=1.26' pip | $(UV_LOCK:pyproject.toml=-) --no-annotate --generate-hashes \
		-c requirements-test.lock -o requirements-build.lock

docs: setup           ## the generated pages
	$(BIN)/python -m kit.rendering.placeholders
	$(BIN)/python -m kit.checking.rule_book

faulty: test-setup    ## clean sample documents and one faulty file a rule; read the difference
	$(BIN)/python -m benchmarks.faults.making

golden: test-setup    ## the one way to renew golden files; read the difference before committing it
	CCHC_GOLDEN=write $(BIN)/pytest -m golden
	git diff --stat -- tests sample_data

sync: test-setup      ## notebooks and their .py twins
	$(BIN)/jupytext --sync notebooks/*.ipynb

screenshots: test-setup  ## the pictures of README.md; needs Chromium and LibreOffice
	$(BIN)/python docs/pictures/take.py

hooks: test-setup     ## the checks of lint before each commit
	$(BIN)/pre-commit install

bundle: test-setup    ## the offline zip for Windows into dist/; BUNDLE="--ocr --python 3.13 --python-zip FILE --system linux"
	$(BIN)/python -m kit.bundle $(BUNDLE)
