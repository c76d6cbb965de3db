"""The sections of the body: each by its meaning into the keys of the plan."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass, field
from itertools import takewhile

from kit.importing.blocks import Block, Table
from kit.importing.body_names import asks_body, names_body, names_nobody
from kit.importing.duties import KEY as DUTIES
from kit.importing.duties import (
    is_general_clause,
    is_list_of_bodies,
    key_of_clause,
    merge_open,
    part_asked,
    read_duties,
)
from kit.importing.items import item_of, text_item
from kit.importing.ledger import Ledger
from kit.importing.markers import ARTICLE, SECTION
from kit.importing.meanings import label_and_rest, meanings
from kit.importing.outline_tree import Node
from kit.importing.sub_headings import (
    holds_duties,
    holds_sections,
    is_reference,
    lists_bodies,
    names_contents,
    only_heading,
    settle_work,
    sub_key,
    with_sub_keys,
)
from kit.model import Item, OutlineEntry, Responsibility
from kit.model.vietnamese import fold


@dataclass
class Body:
    """What the sections gave."""

    items: dict[str, list[Item]] = field(default_factory=dict)
    agencies: list[Responsibility] = field(default_factory=list)
    outline: list[OutlineEntry] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    bases: list[Block] = field(default_factory=list)
    clauses: list[str] = field(default_factory=list)
    names_contents: bool = False

    @property
    def is_read(self) -> bool:
        """Whether any section was met."""
        return bool(self.outline or self.items or self.agencies)

    @property
    def used(self) -> set[str]:
        """Keys that a section of the outline names and fills already."""
        return {key for entry in self.outline for key in entry.keys if self._holds(key)}

    def open_section(self, entry: OutlineEntry) -> None:
        """Add a heading; an earlier one that names its keys and holds nothing of them yields."""
        earlier = [_without(one, entry.keys) for one in self.outline]
        self.outline = [*(one for one in earlier if one.keys), entry]

    def _holds(self, key: str) -> bool:
        is_filled = key in self.items or (key == DUTIES and bool(self.agencies))
        return is_filled or key in ("tasks", "bases")


def read_sections(root: Node, ledger: Ledger) -> Body:
    """Distribute the tree of a body over the keys of the plan."""
    body = Body(names_contents=names_contents(root))
    if lists_bodies(root):
        # A Chỉ thị has no sections; it says at once who does what.
        _read_children(root, (DUTIES,), body, ledger, first=DUTIES)
    else:
        for child in root.children:
            if isinstance(child, Table):
                body.tables.append(child)
            else:
                _read_section(child, body, ledger)
    body.agencies = merge_open(body.agencies)
    return body


def _read_section(node: Node, body: Body, ledger: Ledger) -> None:
    is_decided = node.rank == ARTICLE and not _is_section_of_plan(node)
    if is_decided or re.match(r"quyet dinh\s*:$", fold(node.text)):
        _keep_article(node, body, ledger)
    elif holds_sections(node):
        ledger.keep("heading", node.printed, node.place)
        for child in node.children:
            if isinstance(child, Table):
                body.tables.append(child)
            else:
                _read_section(child, body, ledger)
    else:
        _read_headed(node, body, ledger)


def _is_section_of_plan(article: Node) -> bool:
    """“Điều 1. Mục đích, yêu cầu” is a section, “Điều 3. Trách nhiệm thi hành” no part of it."""
    return bool(meanings(label_and_rest(article.text)[0])) and "thi hanh" not in fold(article.text)


def _keep_article(node: Node, body: Body, ledger: Ledger) -> None:
    """Articles of a Quyết định are its frame, not the plan that it brings."""
    for one in node.walk():
        ledger.keep("article", one.printed, one.place)
        body.tables.extend(child for child in one.children if isinstance(child, Table))


def _read_headed(node: Node, body: Body, ledger: Ledger) -> None:
    label, rest = label_and_rest(node.text)
    named = settle_work(meanings(label), node)
    keys = with_sub_keys(named, node)
    is_heading = bool(keys) or bool(node.children) or (node.rank <= SECTION and node.is_open)
    if not is_heading:
        _add(body, "contents", item_of(node, "contents", ledger))
        return
    if not keys:
        if body.names_contents and node.rank <= SECTION:
            # The points of the plan stand in the section that says so; this one stays whole.
            _take_tables(node, body)
            _add(body, "contents", item_of(node, "contents", ledger))
            return
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
        body.open_section(OutlineEntry(number=_number(node.marker), title=title, keys=fresh))
    if rest:
        _add(body, keys[0], text_item(rest, keys[0], node.place, ledger))
    # What stands before the first sub-heading is what the heading itself names.
    stale = set(keys) - set(fresh) - {DUTIES}
    _read_children(node, keys, body, ledger, first=(named or keys)[0], stale=stale)


def _read_bases(node: Node, body: Body, ledger: Ledger) -> None:
    """Legal bases that stand as a section of their own."""
    ledger.keep("heading", node.printed, node.place)
    body.outline.append(OutlineEntry(number=_number(node.marker), title=node.text, keys=("bases",)))
    for child in node.nodes:
        body.bases.extend(one.block for one in child.walk())


def _read_children(
    node: Node,
    keys: tuple[str, ...],
    body: Body,
    ledger: Ledger,
    *,
    first: str,
    stale: Set[str] = frozenset(),
) -> None:
    current, guest_rank, only = first, None, only_heading(node, keys)
    for child in _after_lead(node, first, ledger):
        if isinstance(child, Table):
            body.tables.append(child)
            continue
        if child.rank == guest_rank:
            # The next number after "2. Chế độ báo cáo" is a body again.
            current = "contents" if only or "contents" in keys else first
        if is_reference(child):
            ledger.keep("reference", child.printed, child.place)
        elif DUTIES in keys and holds_duties(child):
            ledger.keep("heading", child.printed, child.place)
            _read_children(child, (DUTIES,), body, ledger, first=DUTIES)
        elif key := keys[0] if child is only else sub_key(child, keys):
            current, guest_rank = key, child.rank
            if key in stale:
                # Like a whole section of a meaning that an earlier one has.
                _take_tables(child, body)
                _add(body, key, item_of(child, key, ledger))
            else:
                _read_sub_section(child, key, body, ledger)
        else:
            among = DUTIES in keys and is_list_of_bodies(node.nodes)
            _read_child(child, current, body, ledger, among_bodies=among)


def _after_lead(node: Node, key: str, ledger: Ledger) -> list[Node | Table]:
    """Return the children of ``node`` without the words that only announce them."""
    lead, others = node.nodes[0] if node.nodes else None, node.nodes[1:]
    if lead is None or lead is not node.children[0] or lead.marker or not _announces(lead, others):
        return node.children
    # Points that name bodies stand under a lead even where more paragraphs follow.
    is_alone = not others or key == DUTIES
    points = lead.nodes if lead.children and is_alone else [] if lead.children else others
    is_list = bool(points) and all(point.marker for point in points[:1])
    if not is_list or (key == DUTIES and not all(names_body(point.text) for point in points)):
        return node.children
    ledger.keep("lead", lead.text, lead.place)
    return [*lead.children, *node.children[1:]]


def _announces(lead: Node, others: list[Node]) -> bool:
    is_above_points = bool(others) and all(one.marker for one in others)
    return lead.text.endswith(":") or (lead.is_open and not lead.children and is_above_points)


def _read_sub_section(node: Node, key: str, body: Body, ledger: Ledger) -> None:
    label, rest = label_and_rest(node.text)
    ledger.keep("heading", f"{node.marker} {label}".strip(), node.place)
    if rest:
        _add(body, key, text_item(rest, key, node.place, ledger))
    children = _after_lead(node, key, ledger)
    for child in children:
        if isinstance(child, Table):
            body.tables.append(child)
        elif child is children[-1] and child is not children[0] and _closes(child):
            _keep_clause(child, body, ledger)
        else:
            _read_child(child, key, body, ledger)


def _closes(node: Node) -> bool:
    return not node.marker and is_general_clause(node.text)


def _read_child(
    node: Node, key: str, body: Body, ledger: Ledger, *, among_bodies: bool = False
) -> None:
    _take_tables(node, body)
    if key == DUTIES:
        if is_general_clause(node.text):
            _keep_clause(node, body, ledger)
        elif other := key_of_clause(node.text):
            _add(body, other, item_of(node, other, ledger))
        elif names_nobody(node.text) and node.nodes and all(names_body(n.text) for n in node.nodes):
            ledger.keep("heading", node.printed, node.place)
            for one in node.nodes:
                _read_child(one, key, body, ledger)
        else:
            apart = _apart(node)
            node.children = [child for child in node.children if child not in apart]
            for one in part_asked(node, ledger):
                body.agencies.append(read_duties(one, ledger, among_bodies=among_bodies))
            for one in apart:
                _read_child(one, key, body, ledger)
    elif key == "tasks":
        _add(body, "contents", item_of(node, "contents", ledger))
    else:
        _add(body, key, item_of(node, key, ledger))


def _apart(node: Node) -> list[Node]:
    """Return what stands below the last point of a body and speaks to another one, or to all."""
    tail = list(takewhile(lambda one: not one.marker, reversed(node.nodes)))
    is_below_points = 0 < len(tail) < len(node.nodes)
    others = [one for one in tail if asks_body(one.text) or is_general_clause(one.text)]
    return others[::-1] if is_below_points else []


def _keep_clause(node: Node, body: Body, ledger: Ledger) -> None:
    """A clause that asks everybody to report difficulties is part of the closing."""
    ledger.keep("heading_number", node.marker, node.place)
    body.clauses.append(node.text)
    for child in node.nodes:
        body.clauses.extend(one.printed for one in child.walk())


def _take_tables(node: Node, body: Body) -> None:
    for one in node.walk():
        body.tables.extend(child for child in one.children if isinstance(child, Table))


def _add(body: Body, key: str, item: Item) -> None:
    body.items.setdefault("contents" if key in (DUTIES, "tasks") else key, []).append(item)


def _without(entry: OutlineEntry, taken: tuple[str, ...]) -> OutlineEntry:
    keys = tuple(key for key in entry.keys if key not in taken)
    return OutlineEntry(number=entry.number, title=entry.title, keys=keys)


def _number(marker: str) -> str | None:
    return marker.strip(" .)/:-–") or None
