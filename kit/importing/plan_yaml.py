"""Plan as YAML, both ways: the file that a person can read and correct."""

from __future__ import annotations

import yaml
from pydantic import ValidationError

from kit.errors import ReadError
from kit.model import Plan

# libyaml's emitter writes a plan in milliseconds; the pure Python one is the fallback.
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LINE_WIDTH = 100


def dump_plan(plan: Plan) -> str:
    """Write ``plan`` as YAML, all keys in their order, dates as ISO text."""
    data = plan.model_dump(mode="json", by_alias=True)
    return yaml.dump(data, Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=_LINE_WIDTH)


def load_plan(text: str, *, where: str) -> Plan:
    """Read a plan from YAML.

    Raises:
        ReadError: code ``bad-yaml`` for text that is no YAML, ``bad-plan`` for YAML that is no
            plan: unknown keys, wrong kinds of values.
    """
    try:
        data = yaml.load(text, Loader=_LOADER)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise ReadError(
            "bad-yaml",
            "Tệp YAML sai cú pháp.",
            where=_line_of(error, where),
            fix_vi="Sửa dòng đã nêu, hoặc nhập lại từ văn bản gốc.",
        ) from error
    try:
        return Plan.model_validate(data)
    except (ValidationError, RecursionError) as error:
        raise ReadError(
            "bad-plan",
            f"Nội dung không đúng mẫu kế hoạch: {_first_fault(error)}.",
            where=where,
            fix_vi="Sửa khóa đã nêu, hoặc nhập lại từ văn bản gốc.",
        ) from error


def _line_of(error: Exception, where: str) -> str:
    mark = getattr(error, "problem_mark", None)
    return f"{where}, dòng {mark.line + 1}" if mark else where


def _first_fault(error: Exception) -> str:
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        return ".".join(str(part) for part in first["loc"]) or "toàn tệp"
    return "lồng nhau quá sâu"
