"""Write how often each rule is right into the packs: python packaging/measure_rules.py TEXTS GOLD."""

from __future__ import annotations

import sys
from pathlib import Path

from telisik.analysis.rule_records import count_rules, write_records
from telisik.paths import resources


def main(texts: str, gold: str) -> None:
    for language, (articles, records) in count_rules(Path(texts), Path(gold)).items():
        path = resources() / "languages" / language / "precision.toml"
        path.write_text(write_records(articles, records), encoding="utf-8")
        doubtful = [record.id for record in records if record.is_doubtful]
        print(
            f"{language}: {articles} articles, {len(records)} rules, off by default: {', '.join(doubtful) or 'none'}"
        )


if __name__ == "__main__":
    main(*sys.argv[1:3])
