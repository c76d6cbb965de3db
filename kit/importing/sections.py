"""The sections of the body: each by its meaning into the keys of the plan."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kit.importing.blocks import Block, Table
from kit.importing.duties import KEY as DUTIES
from kit.importing.duties import is_general_clause, merge_open, names_body, read_duties
from kit.importing.items import demands, item_of, text_item
from kit.importing.ledger import Ledger
from kit.importing.markers import ARTICLE, CLAUSE, PART, POINT, SECTION, SUBCLAUSE
from kit.importing.meanings import label_and_rest, meanings
from kit.importing.outline_tree import LABEL, Node
from kit.model import Item, OutlineEntry, Responsibility
from kit.model.vietnamese import fold

_REFERENCE = re.compile(
    r"(?:\(.*(?:kem theo|dinh kem|phu luc|danh muc|bieu).*\)\.?$)"
    r"|.{0,120}\b(?:phu luc|danh muc|bieu)\b.{0,40}\b(?:kem theo|dinh kem)\b.{0,60}$"
)
# Keys that a sub-heading may open inside a section of another meaning.
_GUESTS = ("audiences", "channels", "budget", "reporting", "requirements", "purposes")
_SUB_RANKS = (CLAUSE, SUBCLAUSE, LABEL, POINT)
MOST_LABEL_WORDS = 10


@dataclass
class Body:
    """What the sections gave."""

    items: dict[str, list[Item]] = field(default_factory=dict)
    agencies: list[Responsibility] = field(default_factory=list)
    outline: list[OutlineEntry] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    bases: list[Block] = field(default_factory=list)
    clauses: list[str] = field(default_factory=list)

    @property
    def used(self) -> set[str]:
        """Keys that a section of the outline fills already."""
        return {key for entry in self.outline for key in entry.keys}


def read_sections(root: Node, ledger: Ledger) -> Body:
    """Distribute the tree of a body over the keys of the plan."""
    body = Body()
    for child in root.children:
        if isinstance(child, Table):
            body.tables.append(child)
        else:
            _read_section(child, body, ledger)
    body.agencies = merge_open(body.agencies)
    return body


def _read_section(node: Node, body: Body, ledger: Ledger) -> None:
    if node.rank == ARTICLE or re.match(r"quyet dinh\s*:$", fold(node.text)):
        _keep_article(node, body, ledger)
    elif node.rank == PART and any(child.rank == SECTION for child in node.nodes):
        ledger.keep("heading", node.printed, node.place)
        for child in node.children:
            if isinstance(child, Table):
                body.tables.append(child)
            else:
                _read_section(child, body, ledger)
    else:
        _read_headed(node, body, ledger)


def _keep_article(node: Node, body: Body, ledger: Ledger) -> None:
    """Articles of a Quyết định are its frame, not the plan that it brings."""
    for one in node.walk():
        ledger.keep("article", one.printed, one.place)
        body.tables.extend(child for child in one.children if isinstance(child, Table))


def _read_headed(node: Node, body: Body, ledger: Ledger) -> None:
    label, rest = label_and_rest(node.text)
    named = _settle_work(meanings(label), node)
    keys = _with_sub_keys(named, node)
    is_heading = bool(keys) or bool(node.children) or (node.rank <= SECTION and node.is_open)
    if not is_heading:
        _add(body, "contents", item_of(node, "contents", ledger))
        return
    if not keys:
        keys, label, rest = ("contents",), node.text, ""
    fresh = tuple(key for key in keys if key not in body.used)
    if keys == ("bases",):
        _read_bases(node, body, ledger)
        return
    if not fresh and keys[0] != DUTIES and keys != ("tasks",):
        # A second section of the same meaning stays whole, below the points of the first.
        _take_tables(node, body)
        _add(body, keys[0], item_of(node, keys[0], ledger))
        return
    ledger.keep("heading", f"{node.marker} {label}".strip(), node.place)
    if fresh:
        title = label.rstrip(" :")
        body.outline.append(OutlineEntry(number=_number(node.marker), title=title, keys=fresh))
    if rest:
        _add(body, keys[0], text_item(rest, keys[0], node.place, ledger))
    # What stands before the first sub-heading is what the heading itself names.
    _read_children(node, keys, body, ledger, first=(named or keys)[0])


def _read_bases(node: Node, body: Body, ledger: Ledger) -> None:
    """Legal bases that stand as a section of their own."""
    ledger.keep("heading", node.printed, node.place)
    body.outline.append(OutlineEntry(number=_number(node.marker), title=node.text, keys=("bases",)))
    for child in node.nodes:
        body.bases.extend(one.block for one in child.walk())


def _read_children(
    node: Node, keys: tuple[str, ...], body: Body, ledger: Ledger, *, first: str
) -> None:
    current, guest_rank = first, None
    for child in node.children:
        if DUTIES in keys and isinstance(child, Node) and child.rank == guest_rank:
            # The next number after "2. Chế độ báo cáo" is a body again.
            current = DUTIES
        if isinstance(child, Table):
            body.tables.append(child)
        elif _is_reference(child):
            ledger.keep("reference", child.printed, child.place)
        elif DUTIES in keys and DUTIES in meanings(child.text) and child.children:
            ledger.keep("heading", child.printed, child.place)
            _read_children(child, (DUTIES,), body, ledger, first=DUTIES)
        elif key := _sub_key(child, keys):
            current, guest_rank = key, child.rank
            _read_sub_section(child, key, body, ledger)
        else:
            if keys[:2] == ("purposes", "requirements") and demands(child.text):
                current = "requirements"
            _read_child(child, current, body, ledger)


def _read_sub_section(node: Node, key: str, body: Body, ledger: Ledger) -> None:
    label, rest = label_and_rest(node.text)
    ledger.keep("heading", f"{node.marker} {label}".strip(), node.place)
    if rest:
        _add(body, key, text_item(rest, key, node.place, ledger))
    for child in node.children:
        if isinstance(child, Table):
            body.tables.append(child)
        else:
            _read_child(child, key, body, ledger)


def _read_child(node: Node, key: str, body: Body, ledger: Ledger) -> None:
    _take_tables(node, body)
    if key == DUTIES:
        if is_general_clause(node.text):
            _keep_clause(node, body, ledger)
        else:
            body.agencies.append(read_duties(node, ledger))
    elif key == "tasks":
        _add(body, "contents", item_of(node, "contents", ledger))
    else:
        _add(body, key, item_of(node, key, ledger))


def _keep_clause(node: Node, body: Body, ledger: Ledger) -> None:
    """A clause that asks everybody to report difficulties is part of the closing."""
    ledger.keep("heading_number", node.marker, node.place)
    body.clauses.append(node.text)
    for child in node.nodes:
        body.clauses.extend(one.printed for one in child.walk())


def _sub_key(node: Node, keys: tuple[str, ...]) -> str | None:
    """Return the key that ``node`` opens as a sub-heading, ``None`` if it is a point."""
    label = _label_of(node)
    if label is None:
        return None
    if DUTIES in keys and names_body(label):
        return None
    found = [key for key in meanings(label) if key in (*keys, *_GUESTS)]
    if not found or (len(keys) == 1 and found[0] == keys[0]):
        return None
    if found[0] not in keys and (node.rank == POINT or not (DUTIES in keys or _brief(label))):
        return None
    return found[0]


def _label_of(node: Node) -> str | None:
    """Return the heading of a sub-section, ``None`` for a point: a sentence, or nothing below."""
    label, rest = label_and_rest(node.text)
    is_label = node.rank in _SUB_RANKS and len(label.split()) <= MOST_LABEL_WORDS
    is_empty = not (rest or node.children)
    return None if not is_label or is_empty or label.rstrip().endswith((".", ";")) else label


def _brief(label: str) -> bool:
    return len(label.split()) <= 4


def _with_sub_keys(keys: tuple[str, ...], node: Node) -> tuple[str, ...]:
    """Add what the sub-headings mean, if they mean several things.

    A heading may be misspelt ("NỘI DUNG, HÌNH TỨC") or name only the first of its parts; the
    order is that of the sub-headings where it is not the heading's own.
    """
    if not keys or DUTIES in keys:
        return keys
    labels = [_label_of(child) or "" for child in node.nodes if child.rank in _SUB_RANKS[:3]]
    known = {*_GUESTS, "contents"}
    found = [key for label in labels for key in meanings(label)[:1] if key in known]
    found = list(dict.fromkeys(found))
    several = len(found) > 1 and keys[0] in found
    if not several or [key for key in keys if key in found] == found:
        return keys
    return tuple(dict.fromkeys((*found, *keys)))


def _settle_work(keys: tuple[str, ...], node: Node) -> tuple[str, ...]:
    """Decide what "nhiệm vụ" means: the task table, or more contents."""
    if "work" not in keys:
        return keys
    paragraphs = [child for child in node.nodes if not _is_reference(child)]
    # A section that holds nothing but the table, or points to it, is the place of the tasks.
    meaning = "contents" if paragraphs else "tasks"
    settled = [meaning if key == "work" else key for key in keys]
    return tuple(dict.fromkeys(settled))


def _is_reference(node: Node) -> bool:
    return not node.children and node.marker == "" and bool(_REFERENCE.match(fold(node.text)))


def _take_tables(node: Node, body: Body) -> None:
    for one in node.walk():
        body.tables.extend(child for child in one.children if isinstance(child, Table))


def _add(body: Body, key: str, item: Item) -> None:
    body.items.setdefault("contents" if key in (DUTIES, "tasks") else key, []).append(item)


def _number(marker: str) -> str | None:
    return marker.strip(" .)/:-–") or None
