# Two commands matter: `make run` and `make test`. Each sets up what it needs first.
PYTHON := .venv/bin/python
SAMPLE := seeds/000_6ee7db206ce6bb82.txt
STAMP := .venv/.ready
TRANSLATIONS := $(patsubst %.ts,%.qm,$(wildcard resources/translations/*.ts))
TABLES := resources/languages/language_tables.npz
MADE := $(STAMP) $(TRANSLATIONS) $(TABLES)

.PHONY: help run test lint bench screenshots package try-package release lock clean
.DEFAULT_GOAL := help

help: ## Show these commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-11s %s\n", $$1, $$2}'

run: $(MADE) ## Open the sample article in the window; without a display, review it into out/review.pdf
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then \
		exec .venv/bin/telisik $(SAMPLE); \
	else \
		mkdir -p out && .venv/bin/telisik review $(SAMPLE) --pdf out/review.pdf --library out/library \
		&& echo "No display here: the review was written to out/review.pdf."; \
	fi

test: $(MADE) ## Run the whole test suite, on up to four cores
	$(PYTHON) -m pytest -n logical --maxprocesses 4 --dist worksteal

lint: $(STAMP) ## Check style, types and the direction of imports
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports

bench: $(MADE) ## Run the benchmarks, side by side
	$(PYTHON) -m pytest tests/benchmarks -m benchmark --benchmark-enable --benchmark-columns=median,iqr,rounds

screenshots: $(MADE) ## Photograph every view in both themes and languages into out/screenshots
	$(PYTHON) packaging/take_screenshots.py

package: $(MADE) ## Build what people install, into dist
	$(PYTHON) packaging/build.py

try-package: ## Install dist's .deb in a bare Debian without network, run it, upgrade it, remove it (needs root)
	sh packaging/linux/try_deb.sh

release: $(MADE) ## Check, build and sum up a release: make release VERSION=x
	$(PYTHON) packaging/release.py "$(VERSION)"

lock: $(STAMP) ## Pin the newest versions that pyproject.toml admits
	packaging/lock.sh

clean: ## Remove what was built, not the library
	rm -rf .venv build dist out $(TRANSLATIONS) $(TABLES)

$(STAMP): requirements.lock packaging/setup.sh pyproject.toml
	@sh packaging/setup.sh
	@touch $@

$(TABLES): packaging/write_language_tables.py $(STAMP)
	@$(PYTHON) $<

%.qm: %.ts $(STAMP)
	@.venv/bin/pyside6-lrelease -silent $< -qm $@
