"""cchc check, cchc rules, cchc template check: what is wrong with a plan, with a template."""

from __future__ import annotations

import argparse
import datetime as dt
import json

from kit.catalog import load_catalog
from kit.checking import Material, Report, check, find_rule, rules
from kit.checking.layout import read_layout
from kit.cli.planning import is_draft_file
from kit.cli.trouble import EXIT_DONE, EXIT_FINDINGS
from kit.drafts import load_draft
from kit.importing import read_plan
from kit.model import Plan
from kit.rendering import check_template
from kit.tailoring import apply, draft_day, parent_of
from kit.tailoring.parent_role import law_day

SEVERITIES_VI = {"error": "Lỗi", "warn": "Cảnh báo", "info": "Lưu ý"}


def run_check(options: argparse.Namespace) -> int:
    """Print the findings; exit code 1 if one is as grave as ``--fail-on``."""
    report = _report(options)
    if options.json:
        print(json.dumps(report.to_json(), ensure_ascii=False, indent=2))
    else:
        print("\n".join(_lines(report)))
    grave = tuple(SEVERITIES_VI)[: tuple(SEVERITIES_VI).index(options.fail_on) + 1]
    return EXIT_FINDINGS if any(f.severity in grave for f in report.findings) else EXIT_DONE


def run_rules(options: argparse.Namespace) -> int:
    """List the rules, or explain one."""
    if options.rule is None:
        for one in rules():
            print(f"{one.id}  {one.title_vi}")
        return EXIT_DONE
    one = find_rule(options.rule)
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
        draft = load_draft(options.file)
        day = options.date or draft_day(draft)
        catalog = load_catalog(day)
        plan, layout = apply(draft, catalog, assume="accept"), None
        parent = parent or parent_of(draft)
    else:
        plan = read_plan(options.file)
        day = options.date or _day_of(plan)
        catalog = load_catalog(day)
        layout = read_layout(options.file) if options.file.suffix.lower() == ".docx" else None
    return check(Material(plan=plan, layout=layout, parent=parent, day=day), catalog)


def _day_of(plan: Plan) -> dt.date:
    """The plan is judged by the law of its own day; without a date, of the day it will have."""
    today = dt.date.today()
    return law_day(plan.date, None, plan.year, today) if plan.year else plan.date or today


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
