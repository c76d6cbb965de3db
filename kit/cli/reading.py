"""cchc units, cchc import: look up a unit, read a plan."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
from pathlib import Path

from kit.catalog import load_catalog
from kit.cli.trouble import EXIT_DONE, EXIT_STOPPED
from kit.drafts.trouble import save_error
from kit.importing import dump_plan, grave_notes, read_source
from kit.importing.report import report_html
from kit.importing.report.labels import KEYS_VI
from kit.model import ITEM_KEYS, Plan


def run_units(options: argparse.Namespace) -> int:
    """Print the units a query may mean, best first; exit code 2 if there is none."""
    day = options.date or dt.date.today()
    found = load_catalog(day).units.find(options.query)
    for unit in found:
        above = f", {unit.superior}" if unit.superior else ""
        print(f"{unit.name}{above}")
    if not found:
        print(f"Không thấy đơn vị nào giống “{options.query}” vào ngày {day:%d/%m/%Y}.")
    return EXIT_DONE if found else EXIT_STOPPED


def run_import(options: argparse.Namespace) -> int:
    """Read a plan; print a summary or all of it, write the page and the YAML where asked.

    ``--json`` prints the plan alone, as docs/import-json.md describes it.
    """
    blocks, plan = read_source(options.file, _say if sys.stderr.isatty() else None)
    if options.output:
        write_text(options.output, dump_plan(plan))
    if options.report:
        write_text(options.report, report_html(plan, blocks, name=options.file.name))
    if options.json:
        data = plan.model_dump(mode="json", by_alias=True)
        print(json.dumps(data, ensure_ascii=False, indent=2))
        return EXIT_DONE
    print("\n".join(summary_vi(plan)))
    for path in filter(None, (options.output, options.report)):
        print(f"Đã ghi: {path}")
    return EXIT_DONE


def _say(sentence: str) -> None:
    """A scan takes minutes: say on the screen how far it is."""
    print(sentence, file=sys.stderr)


def summary_vi(plan: Plan) -> list[str]:
    """Return warnings, what was recognised, what was not, what to look at, line by line."""
    lines = [
        *warnings_vi(plan),
        f"Cơ quan ban hành: {plan.issuer or 'chưa nhận ra'}",
        f"Số, ký hiệu: {plan.number or '…'}/{plan.symbol or '…'}"
        f"; ngày: {f'{plan.date:%d/%m/%Y}' if plan.date else 'chưa nhận ra'}",
        f"Trích yếu: {plan.subject or 'chưa nhận ra'}",
    ]
    counts = [
        f"{len(getattr(plan, k))} {KEYS_VI[k].lower()}" for k in ITEM_KEYS if getattr(plan, k)
    ]
    counts += [f"{len(plan.responsibilities)} đơn vị có trách nhiệm"] * bool(plan.responsibilities)
    counts += [f"{len(plan.tasks)} nhiệm vụ"] * bool(plan.tasks)
    lines.append(f"Nhận ra: {'; '.join(counts) or 'chưa nhận ra phần nào'}")
    lines += [f"Chưa xếp được ({one.place or '?'}): {one.text}" for one in plan.unplaced]
    others = [note for note in plan.notes if note not in grave_notes(plan)]
    lines += [f"Lưu ý ({note.place or '?'}): {note.message_vi}" for note in others]
    return lines


def warnings_vi(plan: Plan) -> list[str]:
    """Return the lines that stand before all others: the source is cut, or is no plan."""
    places = ((note, f" ({note.place})" if note.place else "") for note in grave_notes(plan))
    return [f"CHÚ Ý{place}: {note.message_vi}" for note, place in places]


def write_text(path: Path, text: str) -> None:
    """Write ``text`` to ``path``; SaveError in Vietnamese if the system refuses."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    except OSError as error:
        raise save_error(error, path) from error
