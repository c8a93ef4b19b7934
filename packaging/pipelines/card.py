"""Writes a model card from its text and the measured figures: python card.py id --figures FILE --out FILE."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

_WORDS = (
    "upos",
    "feats",
    "lemma",
    "uas",
    "las",
    "las_main_label",
    "uas_no_punct",
    "las_no_punct",
    "words",
    "sentences",
)
_NAMES = ("precision", "recall", "f1", "f1_PER", "f1_ORG", "f1_LOC")

Figures = dict[str, dict[str, float]]


def write_table(figures: Figures, columns: tuple[str, ...], telling: str) -> str:
    """Return a Markdown table of the parts that hold a figure called ``telling``."""
    head = ["test", *(c.replace("_", " ") for c in columns)]
    rows = [head, ["---"] * len(head)]
    for part, values in figures.items():
        if telling in values:
            rows.append([part, *(f"{values[c]:.1f}" if c in values else "" for c in columns)])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def write_card(text: str, figures: Figures) -> str:
    """Return the card: its text with tables and speeds in the places marked."""
    speed, load = figures["speed"]["words_per_second"], figures["load"]
    return (
        text.replace("<!-- words -->", write_table(figures, _WORDS, "upos"))
        .replace("<!-- names -->", write_table(figures, _NAMES, "f1"))
        .replace(
            "<!-- speed -->",
            f"{speed:,.0f} words a second of processor time on one core, all parts, warm, texts of 400 words; "
            f"loaded in {load['seconds']:.1f} s once spaCy is imported; "
            f"{load['peak_megabytes']:.0f} MB at the process's peak.",
        )
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=["id", "en"])
    parser.add_argument("--figures", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    text = (Path(__file__).parent / f"{args.language}.card.md").read_text(encoding="utf-8")
    figures = json.loads(args.figures.read_text(encoding="utf-8"))
    args.out.write_text(write_card(text, figures), encoding="utf-8")


if __name__ == "__main__":
    main()
