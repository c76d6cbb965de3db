"""Seal truth written by reading real documents, so that the project can keep it.

    python -m benchmarks.seal_truth DIR [DIR ...] [-o tests/importing/truth]

Merges the files of the folders by their source, the folder named first wins, keeps the keys that
``import_scoring`` compares, turns wording into salted digests (``import_wording``) and writes one
file a document. Numbers, dates, kinds and counts stay plain. A digest cannot be read back, but
the wording of a plan that was read can be compared with it.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from benchmarks.import_quality import OWN_TRUTH, load_truths
from benchmarks.import_scoring import CELLS, SECTIONS, bare_body, salt_of
from benchmarks.import_suspects import wrong_words
from benchmarks.import_wording import is_sealed, seal, seal_opening

PLAIN = ("kind", "body", "unit_level", "number", "symbol", "date", "year")
NAMES = ("place", "issuer", "superior", "subject")
# What a citation is compared by; the rest of it is wording.
CITED = ("type", "number", "date")


def main(argv: Sequence[str] | None = None) -> int:
    """Write the sealed files and say how many."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="+", type=Path, metavar="DIR")
    parser.add_argument("-o", "--output", type=Path, default=OWN_TRUTH)
    options = parser.parse_args(argv)
    options.output.mkdir(parents=True, exist_ok=True)
    truths = load_truths([*options.folders, options.output])
    for name, truth in truths.items():
        text = json.dumps(sealed(truth), ensure_ascii=False, indent=1)
        (options.output / f"{name}.json").write_text(f"{text}\n", encoding="utf-8")
    print(f"{len(truths)} documents in {options.output}")
    return 0


def sealed(truth: dict) -> dict:
    """Return the keys of ``truth`` that are compared, all wording as digests."""
    salt = salt_of(truth)
    result: dict = {"source": truth["source"]}
    result |= {key: truth[key] for key in PLAIN if key in truth}
    result |= {key: _sealed(truth[key], salt) for key in NAMES if key in truth}
    for key in ("parents", "citations"):
        if key in truth:
            result[key] = [{k: c.get(k) for k in CITED} for c in truth[key] or ()]
    for key in SECTIONS:
        if key in truth:
            result[key] = _section(truth[key], salt)
    if "responsibilities" in truth:
        result["responsibilities"] = [
            {"agency": _agency(one["agency"], salt), "duty_count": one["duty_count"]}
            for one in truth["responsibilities"] or ()
        ]
    if "tasks" in truth:
        result["tasks"] = [
            {"no": row.get("no")} | {k: _sealed(row[k], salt) for k in CELLS if k in row}
            for row in truth["tasks"] or ()
        ]
    if "signature" in truth:
        result["signature"] = _signature(truth["signature"] or {}, salt)
    if "recipients" in truth:
        lines = (line.strip(" .;") for line in truth["recipients"] or ())
        result["recipients"] = [_sealed(line, salt) for line in lines]
    if "suspects" in truth:
        wrong = (wrong_words(suspect, salt) for suspect in truth["suspects"] or ())
        result["suspects"] = [{"wrong": digest, "size": size} for digest, size in wrong]
    return result


def _sealed(text: str | None, salt: str) -> str | None:
    return text if text is None or is_sealed(text) else seal(text, salt)


def _section(section: dict | None, salt: str) -> dict | None:
    if section is None:
        return None
    openings = [o if is_sealed(o) else seal_opening(o, salt) for o in section.get("openings") or ()]
    return {"count": section["count"], "openings": openings}


def _agency(agency: str, salt: str) -> str:
    return agency if is_sealed(agency) else seal(bare_body(agency), salt)


def _signature(signature: dict, salt: str) -> dict:
    return {
        "authority": [_sealed(line, salt) for line in signature.get("authority") or ()],
        "position": _sealed(signature.get("position"), salt),
        "name": _sealed(signature.get("name"), salt),
    }


if __name__ == "__main__":
    raise SystemExit(main())
