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
    Finding,
    Material,
    Report,
    check,
    comment_file,
    fix_file,
    law_day,
    read_layout,
)
from kit.checking.fixing import is_mendable
from kit.checking.open_file import is_word_file, refuse_copy
from kit.checking.profiles import PROFILES_VI
from kit.checking.report_head import report_head
from kit.checking.report_page import report_html
from kit.cli.check_lines import counts_vi, fixed_lines, report_lines
from kit.cli.planning import is_draft_file
from kit.cli.reading import write_text
from kit.cli.trouble import EXIT_DONE, EXIT_FINDINGS
from kit.drafts import load_draft
from kit.errors import ReadError
from kit.importing import read_plan
from kit.model import Draft, Suppression
from kit.model.dates import format_short
from kit.tailoring import apply, draft_day, parent_of, propose


@dataclass(frozen=True)
class _Judged:
    material: Material
    catalog: Catalog
    report: Report


def run_check(options: argparse.Namespace) -> int:
    """Print the findings; exit code 1 if one is as grave as ``--fail-on``."""
    _refuse_targets(options)
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
        print("\n".join(_lines(judged, options)))
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


def _refuse_targets(options: argparse.Namespace) -> None:
    """Refuse, before a long scan is read, what cannot be written or would destroy a source.

    Raises:
        ReadError: ``no-target``, ``no-fix``, ``fix-alone``, ``same-file``; those of
            ``refuse_copy``.
    """
    if options.fix and options.out is None:
        raise ReadError(
            "no-target", "Chưa có tên tệp mới cho bản đã sửa.", where="cchc check --fix",
            fix_vi="Thêm -o TỆP_MỚI.docx; tệp gốc không bao giờ bị ghi đè.",
        )  # fmt: skip
    if options.out and not options.fix:
        raise ReadError(
            "no-fix", "-o là tệp mới của --fix, ở đây không có --fix.", where="cchc check -o",
            fix_vi="Thêm --fix để sửa, hoặc dùng --html, --docx để ghi kết quả rà soát.",
        )  # fmt: skip
    if options.fix and (options.html or options.docx):
        raise ReadError(
            "fix-alone", "--html, --docx không đi cùng --fix.", where="cchc check --fix",
            fix_vi="Sửa trước, rồi chạy cchc check với --html, --docx trên bản đã sửa.",
        )  # fmt: skip
    read = {p.resolve() for p in (options.file, options.parent, options.suppress) if p}
    for target in filter(None, (options.html, options.docx, options.out)):
        if target.resolve() in read:
            raise ReadError(
                "same-file", "Tệp mới trùng với tệp gốc; tệp gốc không bao giờ bị ghi đè.",
                where=target.name, fix_vi="Đặt tên khác cho tệp mới.",
            )  # fmt: skip
        read.add(target.resolve())
    for target in filter(None, (options.docx, options.out)):
        refuse_copy(options.file, target)


def _run_fix(options: argparse.Namespace, judge: _Judge) -> int:
    def again(path: Path) -> tuple[Material, Report]:
        judged = judge(path)
        return judged.material, judged.report

    fixed = fix_file(options.file, options.out, again)
    if options.json:
        print(json.dumps(fixed.to_json(), ensure_ascii=False, indent=2))
    else:
        print("\n".join(fixed_lines(fixed)))
        left = counts_vi(fixed.left)
        print(f"Đã sửa {len(fixed.changes)} chỗ; còn lại {left}. Đã ghi: {options.out}")
    return _exit_code(fixed.left, options.fail_on)


def _exit_code(findings: Sequence[Finding], fail_on: str) -> int:
    grave = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    return EXIT_FINDINGS if any(f.severity in grave for f in findings) else EXIT_DONE


def _lines(judged: _Judged, options: argparse.Namespace) -> Iterator[str]:
    report = judged.report
    yield f"{PROFILES_VI[report.profile]} · pháp luật ngày {format_short(judged.catalog.day)}"
    yield from (line.text_vi for line in report_head(judged.material, judged.catalog))
    yield from report_lines(report)
    yield f"Tổng: {counts_vi(report.findings)}; {len(report.not_run)} quy tắc chưa chạy."
    mendable = sum(map(is_mendable, report.findings))
    if mendable and is_word_file(options.file):
        yield f"{mendable} chỗ sửa được tự động: thêm --fix -o TỆP_MỚI.docx."


def _suppressions(path: Path | None) -> tuple[Suppression, ...]:
    """Read the list of what may stand.

    Raises:
        ReadError: ``no-file``, ``bad-suppressions``.
    """
    if path is None:
        return ()
    if not path.is_file():
        raise ReadError(
            "no-file", "Không có tệp này.", where=str(path),
            fix_vi="Kiểm tra lại tên tệp của --suppress.",
        )  # fmt: skip
    try:
        rows = yaml.safe_load(path.read_text("utf-8")) or []
        return tuple(Suppression.model_validate(row) for row in rows)
    except (OSError, UnicodeDecodeError, yaml.YAMLError, ValidationError, TypeError) as error:
        raise ReadError(
            "bad-suppressions", "Không đọc được danh sách để nguyên.", where=path.name,
            fix_vi="Mỗi dòng ghi: - {rule: FMT104, reason_vi: lý do}; có thể thêm code, target.",
        ) from error  # fmt: skip
