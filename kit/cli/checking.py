"""cchc check, cchc rules, cchc template check: what is wrong with a plan, with a template."""

from __future__ import annotations

import argparse
import datetime as dt
import json

from kit.catalog import load_catalog
from kit.checking import RULES, SEVERITIES, Material, Report, check, law_day, read_layout
from kit.cli.planning import is_draft_file
from kit.cli.trouble import EXIT_DONE, EXIT_FINDINGS
from kit.drafts import load_draft
from kit.errors import CatalogError
from kit.importing import read_plan
from kit.model import Draft, Plan
from kit.rendering import check_template
from kit.tailoring import apply, draft_day, parent_of, propose

SEVERITIES_VI = {"error": "Lỗi", "warn": "Cảnh báo", "info": "Lưu ý"}


def run_check(options: argparse.Namespace) -> int:
    """Print the findings; exit code 1 if one is as grave as ``--fail-on``."""
    report = _report(options)
    if options.json:
        print(json.dumps(report.to_json(), ensure_ascii=False, indent=2))
    else:
        print("\n".join(_lines(report)))
    grave = SEVERITIES[: SEVERITIES.index(options.fail_on) + 1]
    return EXIT_FINDINGS if any(f.severity in grave for f in report.findings) else EXIT_DONE


def run_rules(options: argparse.Namespace) -> int:
    """List the rules, or explain one."""
    if options.rule is None:
        for one in RULES.values():
            print(f"{one.id}  {one.title_vi}")
        return EXIT_DONE
    one = RULES.get(options.rule.upper())
    if one is None:
        raise CatalogError(
            "no-such-rule", f"Không có quy tắc {options.rule}", where="cchc rules",
            fix_vi="Chạy “cchc rules” để xem danh sách.",
        )  # fmt: skip
    print(f"{one.id} ({one.slug}): {one.title_vi}")
    print(f"  Mức: {SEVERITIES_VI[one.severity]}")
    print(f"  Vì sao: {one.rationale_vi}")
    print(f"  Nguồn: {one.source}")
    return EXIT_DONE


def run_template_check(options: argparse.Namespace) -> int:
    """Say in words what is wrong with a template; exit code 1 if something is."""
    problems = check_template(options.file)
    for problem in problems:
        print(f"{problem.where_vi}: {problem.message_vi}")
    if not problems:
        print("Mẫu dùng được.")
    return EXIT_FINDINGS if problems else EXIT_DONE


def _report(options: argparse.Namespace) -> Report:
    parent = read_plan(options.parent) if options.parent else None
    if is_draft_file(options.file):
        return _report_on_draft(load_draft(options.file), parent, options.date)
    plan = read_plan(options.file)
    day = options.date or law_day(plan, dt.date.today())
    layout = read_layout(options.file) if options.file.suffix.lower() == ".docx" else None
    material = Material(plan=plan, layout=layout, parent=parent, day=day)
    return check(material, load_catalog(day))


def _report_on_draft(draft: Draft, parent: Plan | None, date: dt.date | None) -> Report:
    """A draft is judged as the plan it would be if all that waits were accepted."""
    catalog = load_catalog(date or draft_day(draft))
    tailored = propose(draft, catalog)
    material = Material(
        plan=apply(draft, catalog, tailored, assume="accept"),
        parent=parent or parent_of(draft),
        tailored=tailored,
        day=catalog.day,
    )
    return check(material, catalog)


def _lines(report: Report) -> list[str]:
    lines = [
        f"{SEVERITIES_VI[f.severity]} {f.rule} ({f.place or 'toàn văn bản'}): {f.message_vi}"
        + (f"\n    Cách sửa: {f.fix_vi}" if f.fix_vi else "")
        for f in report.findings
    ]
    lines += [f"Chưa chạy {one.rule}: {one.reason_vi}" for one in report.not_run]
    counts = [
        f"{sum(f.severity == key for f in report.findings)} {vi.lower()}"
        for key, vi in SEVERITIES_VI.items()
    ]
    return [*lines, f"Tổng: {', '.join(counts)}; {len(report.not_run)} quy tắc chưa chạy."]
