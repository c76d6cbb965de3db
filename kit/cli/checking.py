"""cchc check: what is wrong with a plan, a draft or any document; and mending it in a new file."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from kit.catalog import Catalog, load_catalog
from kit.checking import (
    SEVERITIES,
    SEVERITIES_VI,
    Finding,
    Fixed,
    Material,
    Report,
    check,
    comment_file,
    fix_file,
    law_day,
    read_layout,
)
from kit.checking.report_head import report_head
from kit.checking.report_page import report_html
from kit.cli.planning import is_draft_file
from kit.cli.reading import write_text
from kit.cli.trouble import EXIT_DONE, EXIT_FINDINGS
from kit.drafts import load_draft
from kit.errors import ReadError
from kit.importing import read_plan
from kit.model import Draft, Suppression
from kit.tailoring import apply, draft_day, parent_of, propose


@dataclass(frozen=True)
class _Judged:
    material: Material
    catalog: Catalog
    report: Report


def run_check(options: argparse.Namespace) -> int:
    """Print the findings; exit code 1 if one is as grave as ``--fail-on``."""
    judge = _Judge(options)
    if options.fix:
        return _run_fix(options, judge)
    judged = judge(options.file)
    if options.html:
        head = report_head(judged.material, judged.catalog)
        page = report_html(judged.report, judged.catalog, name=options.file.name, head=head)
        write_text(options.html, page)
    if options.docx:
        comment_file(options.file, options.docx, judged.material, judged.report)
    if options.json:
        print(json.dumps(_published(judged), ensure_ascii=False, indent=2))
    else:
        print("\n".join(_lines(judged)))
    for path in filter(None, (options.html, options.docx)):
        # Behind --json the standard output is for programs alone.
        print(f"Đã ghi: {path}", file=sys.stderr if options.json else sys.stdout)
    return _exit_code(judged.report.findings, options.fail_on)


def _published(judged: _Judged) -> dict[str, Any]:
    """Return what ``--json`` prints (docs/check-json.md)."""
    head = report_head(judged.material, judged.catalog)
    return {
        "date": judged.catalog.day.isoformat(),
        **judged.report.to_json(),
        "head": [line.model_dump() for line in head],
    }


class _Judge:
    """Reads and judges a file by the options of the command; asked again for a mended copy."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._date: dt.date | None = options.date
        self._profile: str | None = options.profile
        self._parent = read_plan(options.parent) if options.parent else None
        self._suppressions = _suppressions(options.suppress)

    def __call__(self, path: Path) -> _Judged:
        if is_draft_file(path):
            draft = load_draft(path)
            material, catalog = self._draft(draft)
            suppressions = (*draft.suppressions, *self._suppressions)
        else:
            material, catalog = self._document(path)
            suppressions = self._suppressions
        return _Judged(material, catalog, check(material, catalog, self._profile, suppressions))

    def _document(self, path: Path) -> tuple[Material, Catalog]:
        plan = read_plan(path)
        day = self._date or law_day(plan, dt.date.today())
        layout = read_layout(path) if path.suffix.lower() == ".docx" else None
        material = Material(plan=plan, layout=layout, parent=self._parent, day=day)
        return material, load_catalog(day)

    def _draft(self, draft: Draft) -> tuple[Material, Catalog]:
        """A draft is judged as the plan it would be if all that waits were accepted."""
        catalog = load_catalog(self._date or draft_day(draft))
        tailored = propose(draft, catalog)
        material = Material(
            plan=apply(draft, catalog, tailored, assume="accept"),
            parent=self._parent or parent_of(draft),
            tailored=tailored,
            day=catalog.day,
        )
        return material, catalog


def _run_fix(options: argparse.Namespace, judge: _Judge) -> int:
    if options.out is None:
        raise ReadError(
            "no-target", "Chưa có tên tệp mới cho bản đã sửa.", where="cchc check --fix",
            fix_vi="Thêm -o TỆP_MỚI.docx; tệp gốc không bao giờ bị ghi đè.",
        )  # fmt: skip

    def again(path: Path) -> tuple[Material, Report]:
        judged = judge(path)
        return judged.material, judged.report

    fixed = fix_file(options.file, options.out, again)
    if options.json:
        print(json.dumps(fixed.to_json(), ensure_ascii=False, indent=2))
    else:
        print("\n".join(_fix_lines(fixed, options.out)))
    return _exit_code(fixed.left, options.fail_on)


def _exit_code(findings: Sequence[Finding], fail_on: str) -> int:
    grave = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    return EXIT_FINDINGS if any(f.severity in grave for f in findings) else EXIT_DONE


def _lines(judged: _Judged) -> Iterator[str]:
    report = judged.report
    yield from (line.text_vi for line in report_head(judged.material, judged.catalog))
    for finding in report.findings:
        yield from _finding_lines(finding)
    for one in report.suppressed:
        yield f"Để nguyên {one.finding.rule} ({one.finding.place}): {one.reason_vi}"
    for one in report.unused:
        yield f"Không còn gặp, bỏ khỏi danh sách để nguyên: {one.rule}"
    yield from (f"Chưa chạy {one.rule}: {one.reason_vi}" for one in report.not_run)
    mendable = sum(f.is_safe for f in report.findings)
    yield f"Tổng: {_counts(report.findings)}; {len(report.not_run)} quy tắc chưa chạy."
    if mendable:
        yield f"{mendable} chỗ sửa được tự động: thêm --fix -o TỆP_MỚI.docx."


def _finding_lines(finding: Finding) -> Iterator[str]:
    word = SEVERITIES_VI[finding.severity]
    yield f"{word} {finding.rule} ({finding.place or 'toàn văn bản'}): {finding.message_vi}"
    if finding.fix_vi:
        yield f"    Cách sửa: {finding.fix_vi}"


def _fix_lines(fixed: Fixed, out: Path) -> Iterator[str]:
    for one in fixed.changes:
        words = f": “{one.before}” → “{one.after}”" if one.after is not None else ""
        yield f"Đã sửa {one.rule} ({one.place}){words}"
        if not words:
            yield f"    {one.message_vi}"
    for finding in fixed.left:
        yield from (f"Còn lại · {line}" if n == 0 else line
                    for n, line in enumerate(_finding_lines(finding)))  # fmt: skip
    yield f"Đã sửa {len(fixed.changes)} chỗ; còn lại {_counts(fixed.left)}. Đã ghi: {out}"


def _counts(findings: Sequence[Finding]) -> str:
    return ", ".join(
        f"{sum(f.severity == key for f in findings)} {vi.lower()}"
        for key, vi in SEVERITIES_VI.items()
    )


def _suppressions(path: Path | None) -> tuple[Suppression, ...]:
    """Read the list of what may stand.

    Raises:
        ReadError: ``bad-suppressions``.
    """
    if path is None:
        return ()
    try:
        rows = yaml.safe_load(path.read_text("utf-8")) or []
        return tuple(Suppression.model_validate(row) for row in rows)
    except (OSError, UnicodeDecodeError, yaml.YAMLError, ValidationError, TypeError) as error:
        raise ReadError(
            "bad-suppressions", "Không đọc được danh sách để nguyên.", where=path.name,
            fix_vi="Mỗi dòng ghi: - {rule: FMT104, reason_vi: lý do}; có thể thêm code, target.",
        ) from error  # fmt: skip
