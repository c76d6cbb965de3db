"""``templates/PLACEHOLDERS.md``: the placeholders for authors of templates, from the contract.

Run ``python -m kit.rendering.placeholders`` after a change of ``kit.rendering.context``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args, get_origin

from kit.model import Record
from kit.rendering.context import PlanContext
from kit.resources import templates_folder

FILE_NAME = "PLACEHOLDERS.md"

_INTRODUCTION = """\
# Ô điền trong mẫu kế hoạch

<!-- Tệp này được sinh ra từ kit/rendering/context.py: python -m kit.rendering.placeholders -->

Mẫu là tệp Word (.docx). Chép `ke_hoach.docx`, sửa bằng Word, rồi kiểm tra bằng
`cchc template check TỆP`. Mẫu chỉ dùng ba thứ:

| Viết | Nghĩa |
|---|---|
| `{{ opening }}` | điền một giá trị |
| `{%p for line in subject_lines %}` … `{%p endfor %}` | lặp các đoạn ở giữa |
| `{%tr for task in group.tasks %}` … `{%tr endfor %}` | lặp các hàng ở giữa |
| `{%p if is_draft %}` … `{%p endif %}` | in các đoạn ở giữa khi đúng |

Mỗi lệnh `{%p … %}` đứng một mình trong một đoạn, mỗi lệnh `{%tr … %}` trong một hàng của bảng.

Mọi giá trị đã là chữ sẵn sàng để in. Tên viết sai làm việc kết xuất dừng lại, không in trống.

Đoạn trống mang một trong các kiểu **Kẻ dưới tiêu ngữ**, **Kẻ dưới tên cơ quan**, **Kẻ dưới trích
yếu**, **Kẻ dưới dòng kèm theo** là đường kẻ; độ dài được tính theo dòng chữ ngay trên nó. Phần
cuối không có nội dung (không có phụ lục) tự mất đi.
"""


def placeholders_text() -> str:
    """Return the whole file: an introduction, then one table for each kind of record."""
    tables = [_INTRODUCTION]
    for title, record in _records(PlanContext, "Kế hoạch"):
        rows = [
            f"| `{name}` | {_kind_vi(field.annotation)} | {field.description} |"
            for name, field in record.model_fields.items()
        ]
        tables.append(
            "\n".join([f"## {title}", "", "| Tên | Kiểu | Nghĩa |", "|---|---|---|", *rows, ""])
        )
    return "\n".join(tables)


def write_placeholders() -> None:
    """Write the file into the folder of templates."""
    (templates_folder() / FILE_NAME).write_text(placeholders_text(), encoding="utf-8")


def _records(record: type[Record], title: str) -> Iterator[tuple[str, type[Record]]]:
    """The record itself, then those inside it, in the order in which they are named."""
    yield title, record
    for name, field in record.model_fields.items():
        inner = _inner(field.annotation)
        if isinstance(inner, type) and issubclass(inner, Record):
            yield from _records(inner, f"Trong `{name}`")


def _inner(annotation: object) -> object:
    return get_args(annotation)[0] if get_origin(annotation) is tuple else annotation


def _kind_vi(annotation: object) -> str:
    inner = _inner(annotation)
    kind = "chữ" if inner is str else "đúng/sai" if inner is bool else "nhóm"
    return f"danh sách {kind}" if get_origin(annotation) is tuple else kind


if __name__ == "__main__":
    write_placeholders()
