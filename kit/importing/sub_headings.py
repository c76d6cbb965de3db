"""What stands below a heading: sub-headings that open keys, or points of the heading's own key.

A heading says what its section holds, its sub-headings say it again in parts, and either may be
incomplete: "NỘI DUNG" over "1. Đối tượng", "NHIỆM VỤ" over names of bodies, "A. NỘI DUNG" over
sections of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.importing.body_names import is_name_of_body, names_body, names_whose
from kit.importing.duties import KEY as DUTIES
from kit.importing.duties import is_list_of_bodies
from kit.importing.markers import ARTICLE, DASH, PART, POINT, SECTION
from kit.importing.meanings import first_meaning, is_plain, label_and_rest, meanings
from kit.importing.outline_tree import Node
from kit.model.vietnamese import fold

_REFERENCE = re.compile(
    r"(?:\(.*(?:kem theo|dinh kem|phu luc|danh muc|bieu).*\)\.?$)"
    r"|.{0,120}\b(?:phu luc|danh muc|bieu)\b.{0,40}\b(?:kem theo|dinh kem)\b.{0,60}$"
)
# "Đơn vị chủ trì: Sở A" says who does the point above it.
_LABEL_OF_WHO = re.compile(
    r"(?:don vi|co quan|bo phan|nguoi|can bo)\s+"
    r"(?:chu tri|thuc hien|phoi hop|tham muu|phu trach|chiu trach nhiem)\b"
)
# Keys that a sub-heading may open inside a section of another meaning.
_GUESTS = ("audiences", "channels", "budget", "reporting", "requirements", "purposes")
MOST_LABEL_WORDS = 10
# "Hình thức tuyên truyền", "Kinh phí thực hiện": more words speak of something else.
MOST_GUEST_WORDS = 5
# "Trách nhiệm của các đối tượng" may stand among names of bodies.
LEAST_SHARE_OF_NAMES = 0.6


def settle_work(keys: tuple[str, ...], node: Node) -> tuple[str, ...]:
    """Decide what "nhiệm vụ" means: the task table, or more contents."""
    if keys[:1] in (("contents",), ("work",)) and lists_bodies(node):
        others = (key for key in keys[1:] if key not in ("work", DUTIES))
        return (DUTIES, *others)
    if "work" not in keys:
        return keys
    paragraphs = [child for child in node.nodes if not is_reference(child)]
    if is_list_of_bodies(paragraphs):
        return tuple(dict.fromkeys(DUTIES if key == "work" else key for key in keys))
    # A section that holds nothing but the table, or points to it, is the place of the tasks.
    meaning = "contents" if paragraphs else "tasks"
    settled = [meaning if key == "work" else key for key in keys]
    return tuple(dict.fromkeys(settled))


def with_sub_keys(keys: tuple[str, ...], node: Node) -> tuple[str, ...]:
    """Add what the sub-headings mean, if they mean several things.

    A heading may be misspelt ("NỘI DUNG, HÌNH TỨC") or name only the first of its parts; the
    order is that of the sub-headings where it is not the heading's own.
    """
    if not keys or DUTIES in keys:
        return keys
    heads = [child for child in node.nodes if child.rank < POINT or child.children]
    labels = [_label_of(child) or "" for child in heads]
    known = {*_GUESTS, "contents"}
    found = [key for label in labels for key in meanings(label)[:1] if key in known]
    found = list(dict.fromkeys(found))
    several = len(found) > 1 and keys[0] in found
    if not several or [key for key in keys if key in found] == found:
        return keys
    return tuple(dict.fromkeys((*found, *keys)))


def sub_key(node: Node, keys: tuple[str, ...]) -> str | None:
    """Return the key that ``node`` opens as a sub-heading, ``None`` if it is a point."""
    label = _label_of(node)
    if label is None:
        return None
    if DUTIES in keys and names_body(label):
        return None
    key = first_meaning(label)
    if key == "work":
        key = next((one for one in ("contents", "tasks") if one in keys), None)
    if key not in (*keys, *_GUESTS) or keys == (key,):
        return None
    if key not in keys and (node.rank >= POINT or not (DUTIES in keys or _is_guest(label))):
        return None
    return key


def only_heading(node: Node, keys: tuple[str, ...]) -> Node | None:
    """Return "1. Đối tượng" of "ĐỐI TƯỢNG VÀ THỜI GIAN": the others are of another kind."""
    if keys not in (("audiences",), ("channels",)):
        return None
    labels = [(child, _label_of(child)) for child in node.nodes]
    named = [child for child, label in labels if label and first_meaning(label) == keys[0]]
    return named[0] if len(named) == 1 and len(node.nodes) > 1 else None


def names_contents(root: Node) -> bool:
    """Say whether some section of the body says that it holds contents."""
    return any(_is_of_contents(node) for node in _sections(root))


def holds_sections(node: Node) -> bool:
    """Say whether a part is a heading of sections, rather than a section of points I, II."""
    sections = [child for child in node.nodes if child.rank == SECTION]
    means = [bool(meanings(one.text)) for one in sections]
    return node.rank == PART and bool(sections) and (not meanings(node.text) or all(means))


def holds_duties(node: Node) -> bool:
    """Say whether a sub-heading among the duties is a heading of duties itself."""
    # "Trách nhiệm của các thôn" names who, "Phân công trách nhiệm" does not.
    is_heading = first_meaning(node.text) == DUTIES and not names_whose(node.text)
    # "Các phòng của Sở" over its own offices is one body; "Cấp tỉnh" over bodies is none.
    lists = lists_bodies(node) or (node.nodes and all(map(_names_and_charges, node.nodes)))
    is_heading = is_heading or (lists and not names_body(node.text))
    return bool(node.children) and is_heading


def lists_bodies(node: Node) -> bool:
    """Say whether the sub-headings are names: "NỘI DUNG" may say who does what."""
    heads = [child for child in node.nodes if child.rank <= POINT and _may_head(child)]
    if len(heads) == 1 == len(node.nodes):
        return lists_bodies(heads[0])
    named = [child for child in heads if _names_and_charges(child)]
    return len(named) > 1 and len(named) >= len(heads) * LEAST_SHARE_OF_NAMES


def _names_and_charges(node: Node) -> bool:
    """A name over its duties, or before them: "Phòng A: …"."""
    name, _, rest = node.text.partition(":")
    is_label = bool(_LABEL_OF_WHO.match(fold(name)))
    return is_name_of_body(name) and not is_label and bool(node.children or rest.strip())


def is_reference(node: Node) -> bool:
    """Say whether a paragraph only points to a table: "(Chi tiết tại Phụ lục kèm theo)"."""
    return not node.children and node.marker == "" and bool(_REFERENCE.match(fold(node.text)))


def _sections(node: Node) -> Iterator[Node]:
    """Yield what stands at the height of a section, through parts and not into articles."""
    for child in node.nodes:
        if holds_sections(child):
            yield from _sections(child)
        elif child.rank != ARTICLE:
            yield child


def _is_of_contents(node: Node) -> bool:
    return "contents" in settle_work(meanings(label_and_rest(node.text)[0]), node)


def _label_of(node: Node) -> str | None:
    """Return the heading of a sub-section, ``None`` for a point: a sentence, or nothing below."""
    label, rest = label_and_rest(node.text)
    is_label = _may_head(node) and len(label.split()) <= MOST_LABEL_WORDS
    is_empty = not (rest or node.children)
    return None if not is_label or is_empty or label.rstrip().endswith((".", ";")) else label


def _may_head(node: Node) -> bool:
    return node.rank >= SECTION and node.rank != ARTICLE and bool(node.marker or node.rank < DASH)


def _is_guest(label: str) -> bool:
    return len(label.split()) <= MOST_GUEST_WORDS and is_plain(label)
