# Everything a newcomer needs: `make demo` and `make test`. Python ≥ 3.11, git and make are enough to begin with.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --disable-pip-version-check -q -c constraints.txt
DEMO := demo
OFFICE := libreoffice-writer poppler-utils fonts-liberation

.PHONY: demo test setup system lint type unit evaluate bench train forms docs samples clean

demo: $(VENV)/run.stamp
	@mkdir -p $(DEMO)
	$(BIN)/kiemdiem render samples/du-lieu-2B-2025.yaml -o $(DEMO)/ban-kiem-diem-2b.docx --force
	$(BIN)/kiemdiem check samples/ban-kiem-diem-hinh-thuc-2025.docx --previous samples/ban-kiem-diem-hinh-thuc-2024.docx --fail-on never
	$(BIN)/kiemdiem check samples/ban-kiem-diem-hinh-thuc-2025.docx --previous samples/ban-kiem-diem-hinh-thuc-2024.docx --fail-on never --format json -o $(DEMO)/ket-qua.json
	@echo "→ $(DEMO)/ban-kiem-diem-2b.docx, $(DEMO)/ket-qua.json"

test: setup system lint type unit

setup: $(VENV)/test.stamp

$(VENV)/run.stamp: setup.cfg constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(PIP) -e .
	@touch $@

$(VENV)/test.stamp: setup.cfg constraints.txt $(VENV)/run.stamp
	$(PIP) -e '.[test,train]'
	@touch $@

system:
	@if command -v soffice >/dev/null && command -v pdftoppm >/dev/null && fc-list | grep -qiE 'liberation ?serif|times new roman'; then :; \
	elif command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(OFFICE) fontconfig >/dev/null; \
	else echo "LibreOffice, poppler or a Times-compatible font is missing ($(OFFICE)): the tests that measure pages are left out."; fi

lint:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

type:
	$(BIN)/mypy

unit:
	$(BIN)/python -m pytest -n auto -rs

evaluate: setup
	$(BIN)/kiemdiem evaluate ../shared/devset/labels.jsonl
	$(BIN)/python -m training.build build/held-out --held-out
	$(BIN)/kiemdiem evaluate build/held-out/labels.jsonl

bench: setup
	$(BIN)/python -m benchmarks.check

train: setup
	$(BIN)/python -m training.train

forms: setup
	$(BIN)/python -m tools.make_forms

docs: setup
	$(BIN)/python -m tools.make_docs
	$(BIN)/python -m tools.make_command_docs
	$(BIN)/python -m tools.make_excerpt

samples: setup
	$(BIN)/python -m tools.make_samples

clean:
	rm -rf $(VENV) $(DEMO) build dist *.egg-info .cache
