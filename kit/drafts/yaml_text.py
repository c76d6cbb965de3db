"""A draft as YAML that a person can read, and back without loss.

Only what differs from its default is written, the planner's own facts first, the imported
parent last. Text in several lines stands as a block; Vietnamese letters stand as they are.
"""

from __future__ import annotations

import re
from functools import lru_cache

import yaml

from kit.model import Draft, ParentEntry
from kit.model.plans import PLAN_SCHEMA
from kit.model.records import Record

# The order in the file: what a person looks for first, the long parts last.
KEY_ORDER = (
    "schema", "unit", "year", "form", "place_date", "signature", "settings", "answers",
    "suppressions",
    "additions", "decisions", "task_order", "tasks", "profile", "parents",
)  # fmt: skip
LISTS = frozenset({"answers", "suppressions", "additions", "decisions", "tasks", "parents"})
# It promises the last line: files of the time before that line have another head and open too.
HEADER = (
    "# Dự thảo kế hoạch, do CCHC Kit lưu, hết ở dòng “Hết dự thảo”. "
    "Xem HUONG_DAN.md trước khi sửa tay.\n"
)
# Half a file, as a stick leaves it that was pulled out while copying, is often whole YAML too.
FOOTER = "# Hết dự thảo.\n"
WIDTH = 100

# Lines that a block gives back exactly: no spaces at their ends, no breaks but the line feed.
_ODD_BREAK = re.compile(r"[\r\v\f\x1c-\x1e\x85\u2028\u2029\ufeff]")
_PLAIN_LINES = re.compile(r"[^\s\W](?:[^\s]|[ \u00a0]+[^\s]|\n+[^\s])*")
# Lines of the planner's own are indented.
_LAST_LINE = re.compile(rf"(?m)^{re.escape(FOOTER.rstrip())}")
_ALIAS = re.compile(r"(?m)(?:^|[:\-,\[{?])\s*\*\w")


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):
    def ignore_aliases(self, data: object) -> bool:
        return True


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """The safe loader that refuses a key written twice: one of the two would be lost."""


def _text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    style = None
    if _ODD_BREAK.search(text) or "\n" in text:
        style = "|" if _PLAIN_LINES.fullmatch(text) else '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _mapping(loader: _Loader, node: yaml.MappingNode) -> dict[object, object]:
    keys = [loader.construct_object(key, deep=True) for key, _ in node.value]
    twice = next((key for i, key in enumerate(keys) if key in keys[:i]), None)
    if twice is not None:
        raise yaml.constructor.ConstructorError(
            None, None, f"khóa “{twice}” ghi hai lần", node.start_mark
        )
    return loader.construct_mapping(node, deep=True)


_Dumper.add_representer(str, _text)
_Loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)


def draft_to_text(draft: Draft) -> str:
    """Return the whole file for ``draft``; equal drafts give equal text."""
    listed = {key for key in LISTS if getattr(draft, key)}
    data = draft.model_dump(by_alias=True, exclude_defaults=True, exclude=listed)
    data["schema"] = draft.schema_
    parts = [HEADER]
    for key in KEY_ORDER:
        if key in listed:
            entry_text = _parent_text if key == "parents" else _entry_text
            parts += [f"{key}:\n", *map(entry_text, getattr(draft, key))]
        elif key in data:
            parts.append(_dumped({key: data[key]}))
    return "".join([*parts, FOOTER])


def is_cut_off(text: str) -> bool:
    """Say whether a file that the kit wrote lacks its last line, and so perhaps more."""
    return text.startswith(HEADER.rstrip()) and not _LAST_LINE.search(text)


def data_of(text: str) -> object:
    """Return the plain data of a draft file.

    Raises:
        yaml.YAMLError: if the text is no YAML, writes a key twice, or uses aliases (a few
            lines of them can grow to gigabytes, and the kit never writes them).
    """
    if _ALIAS.search(text):
        for event in yaml.parse(text, Loader=_Loader):
            if isinstance(event, yaml.AliasEvent):
                raise yaml.MarkedYAMLError(
                    problem="tệp dùng tham chiếu (*)", problem_mark=event.start_mark
                )
    return yaml.load(text, Loader=_Loader)


def _dumped(data: object) -> str:
    return yaml.dump(
        data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=WIDTH,
        default_flow_style=False,
    )  # fmt: skip


# A key pressed changes one entry of one list; the text of all others is known.
@lru_cache(maxsize=4096)
def _entry_text(entry: Record) -> str:
    return _dumped([entry.model_dump(by_alias=True, exclude_defaults=True)])


# A parent is nine tenths of a file.
@lru_cache(maxsize=8)
def _parent_text(parent: ParentEntry) -> str:
    data = parent.model_dump(by_alias=True, exclude_defaults=True)
    if parent.plan:
        data["plan"] = {"schema": PLAN_SCHEMA} | data["plan"]
    return _dumped([data])
