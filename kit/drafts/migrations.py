"""Bring the data of an older draft file to today's schema, one version at a time.

A step is a pure function from the mapping of version n to that of n + 1. The schema number
goes up whenever a key is renamed or removed, whenever a default changes (values equal to
their default are not written), and whenever the imported parent's own schema goes up.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kit.errors import ReadError
from kit.model.drafts import DRAFT_SCHEMA

Data = dict[str, object]
Step = Callable[[Data], Data]

# From version → step to the next. Empty as long as there has been one version only.
STEPS: Mapping[int, Step] = {}


def migrate(
    data: Data, *, where: str, steps: Mapping[int, Step] = STEPS, target: int = DRAFT_SCHEMA
) -> Data:
    """Return ``data`` at version ``target``; the given mapping is not changed.

    Raises:
        ReadError: ``no-schema`` if the file does not say its version, ``newer-schema`` if a
            newer kit wrote it: reading it here would lose what this kit does not know.
    """
    version = data.get("schema")
    if type(version) is not int or version < min((*steps, target)):
        raise ReadError(
            "no-schema",
            "Tệp không ghi phiên bản dự thảo (khóa schema), hoặc ghi sai",
            where=where,
            fix_vi="Chọn đúng tệp dự thảo do CCHC Kit lưu.",
        )
    if version > target:
        raise ReadError(
            "newer-schema",
            f"Dự thảo do bản CCHC Kit mới hơn lưu (schema {version}, bản này hiểu đến {target})",
            where=where,
            fix_vi="Cập nhật CCHC Kit rồi mở lại; tệp vẫn nguyên vẹn.",
        )
    for step in range(version, target):
        data = {**steps[step](data), "schema": step + 1}
    return data
