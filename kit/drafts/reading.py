"""Open a draft file. A damaged one is set aside, so that nothing can be saved over it."""

from __future__ import annotations

import datetime as dt
import hashlib
from pathlib import Path

import yaml
from pydantic import ValidationError

from kit.drafts.migrations import migrate
from kit.drafts.versions import list_versions
from kit.drafts.yaml_text import data_of, is_cut_off
from kit.errors import ReadError
from kit.model import Draft

# A province's plan with 200 tasks is 0.4 MB of draft. More than this is another kind of file.
MAX_BYTES = 20_000_000
SHOWN_ERRORS = 8

_WRONG_VI = {
    "extra_forbidden": "khóa lạ",
    "missing": "thiếu khóa này",
    "literal_error": "giá trị không có trong danh sách cho phép",
    "string_type": "phải là chữ",
    "date_from_datetime_parsing": "không phải ngày tháng (năm-tháng-ngày)",
    "date_type": "không phải ngày tháng (năm-tháng-ngày)",
    "int_type": "phải là số nguyên",
    "int_parsing": "phải là số nguyên",
    "model_type": "phải là một nhóm khóa",
    "tuple_type": "phải là một danh sách",
}


def load_draft(path: Path | str) -> Draft:
    """Read the draft at ``path``; see ``load_with_hash``."""
    return load_with_hash(path)[0]


def load_with_hash(path: Path | str) -> tuple[Draft, str]:
    """Read the draft at ``path`` and the hash to save it by.

    Raises:
        ReadError: ``no-file``; ``cannot-read``; ``too-large``; ``damaged`` or cut off (it was
            renamed to ``<name>.hong-<time>``; the message says whether a version is left);
            ``no-schema``, ``newer-schema``; ``wrong-field`` if a key or value is not ours,
            as after an edit by hand (the file stays where it is).
    """
    path = Path(path)
    content = _content(path)
    try:
        text = content.decode("utf-8-sig")
        data = data_of(text)
        if is_cut_off(text):
            raise yaml.YAMLError("tệp thiếu phần cuối")
        if not isinstance(data, dict):
            raise yaml.YAMLError("tệp trống hoặc không có khóa nào")
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        raise _damaged(path, error) from error
    data = migrate(data, where=path.name)
    try:
        draft = Draft.model_validate(data)
    except ValidationError as error:
        raise _wrong_field(path, error) from error
    return draft, hashlib.sha256(content).hexdigest()


def is_readable(path: Path) -> bool:
    """Say whether the file is whole YAML with keys, so that it may count as a version."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
        return isinstance(data_of(text), dict) and not is_cut_off(text)
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError):
        return False


def set_aside(path: Path) -> Path | None:
    """Rename a damaged file to ``<name>.hong-<time>``; ``None`` if the folder is read-only."""
    stamp = f"{dt.datetime.now():%Y%m%d-%H%M%S}"
    aside, count = path.with_name(f"{path.name}.hong-{stamp}"), 1
    while aside.exists():
        count += 1
        aside = path.with_name(f"{path.name}.hong-{stamp}-{count}")
    try:
        path.rename(aside)
    except OSError:
        return None
    return aside


def _content(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise ReadError(
                "too-large", f"Tệp dài {size // 1_000_000} MB, không thể là dự thảo",
                where=path.name, fix_vi="Chọn đúng tệp dự thảo (.yaml).",
            )  # fmt: skip
        return path.read_bytes()
    except FileNotFoundError as error:
        raise ReadError(
            "no-file", "Không có tệp dự thảo này", where=str(path), fix_vi="Chọn lại tệp."
        ) from error
    except OSError as error:
        raise ReadError(
            "cannot-read", f"Không đọc được tệp: {error.strerror or error}", where=str(path),
            fix_vi="Đóng chương trình đang mở tệp, kiểm tra quyền đọc, hoặc chọn tệp khác.",
        ) from error  # fmt: skip


def _damaged(path: Path, error: Exception) -> ReadError:
    mark = getattr(error, "problem_mark", None)
    place = f"{path.name}, dòng {mark.line + 1}" if mark else path.name
    aside = set_aside(path)
    kept = f"Tệp hỏng được cất thành {aside.name}. " if aside else "Tệp được giữ nguyên. "
    versions = list_versions(path)
    advice = f"mở bản lưu {versions[0].name}." if versions else "tạo dự thảo mới."
    return ReadError("damaged", "Tệp dự thảo bị hỏng", where=place, fix_vi=f"{kept}Có thể {advice}")


def _wrong_field(path: Path, error: ValidationError) -> ReadError:
    problems = error.errors(include_url=False, include_input=False)
    lines = [
        f"{'.'.join(str(part) for part in p['loc'])}: {_WRONG_VI.get(p['type'], 'giá trị sai')}"
        for p in problems[:SHOWN_ERRORS]
    ]
    more = f" và {len(problems) - SHOWN_ERRORS} chỗ khác" if len(problems) > SHOWN_ERRORS else ""
    return ReadError(
        "wrong-field",
        f"Dự thảo có chỗ không hiểu được: {'; '.join(lines)}{more}",
        where=path.name,
        fix_vi="Sửa lại các chỗ đó trong tệp, hoặc mở một bản lưu trước.",
    )
