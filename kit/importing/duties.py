"""Tổ chức thực hiện: which body gets which duties, in headings, inline or in a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kit.importing.body_names import (
    BODY,
    MOST_NAME_WORDS,
    asks,
    asks_body,
    cut_at_verb,
    ends_sentence,
    may_name,
    names_body,
    names_list,
    names_nobody,
    opens_duty,
    verb_at,
)
from kit.importing.items import item_of, text_item
from kit.importing.ledger import Ledger
from kit.importing.outline_tree import Node
from kit.importing.vocabulary import alternatives, alternatives_printed, folded
from kit.model import Responsibility
from kit.model.vietnamese import fold

KEY = "responsibilities"
# "có trách nhiệm:", "thực hiện các việc sau:" say nothing of the duty itself.
_LEAD_IN = re.compile(
    r"(?:(?:co|chiu|to chuc|trien khai|thuc hien|cac|nhung|mot so)\b[,\s]*)+"
    r"(?:(?:trach nhiem|nhiem vu|cong viec|viec|noi dung)(?: \w+){0,3})?\s*:$"
)
_MONEY = re.compile(r"(?:nguon )?kinh phi\b|du toan kinh phi\b")
_REPORTS = re.compile(
    r"(?:che do |cong tac )?(?:thong tin,? )?bao cao\b(?! vien)|dinh ky\b.*\bbao cao\b"
)
_CONDITION = re.compile(rf"{alternatives('duty_conditions')}\b.*?,\s+(?={BODY})")
# "… ; đồng thời, đề nghị Báo … mở chuyên mục": another body is spoken to.
_TURN = re.compile(
    rf"(?<=[.;])\s+(?P<joint>đồng thời,?\s+)?(?P<asked>{alternatives_printed('asking_verbs')})\s",
    re.IGNORECASE,
)
_GENERAL = re.compile(r"(?:can cu .{0,80}?,\s*)?(?:" + "|".join(folded("general_clauses")) + r")\b")


def is_general_clause(text: str) -> bool:
    """Say whether a numbered clause gives nobody a duty: "Trong quá trình thực hiện, …"."""
    return bool(_GENERAL.match(fold(text)))


def key_of_clause(text: str) -> str | None:
    """Return the key of a clause among the duties that gives nobody one: money, or reports."""
    words = fold(text)
    if _MONEY.match(words):
        return "budget"
    return "reporting" if _REPORTS.match(words) and not _CONDITION.match(words) else None


def part_asked(node: Node, ledger: Ledger) -> list[Node]:
    """Part a paragraph that turns to one body after the other: "Đề nghị A …; đề nghị B …"."""
    starts = [turn for turn in _TURN.finditer(node.text) if _turns(node.text, turn)]
    if node.children or not starts:
        return [node]
    ends = [*(turn.start() for turn in starts), len(node.text)]
    parted = [replace(node, text=node.text[: ends[0]])]
    for turn, end in zip(starts, ends[1:], strict=True):
        ledger.keep("duty_lead", (turn.group("joint") or "").strip(), node.place)
        text = node.text[turn.start("asked") : end]
        parted.append(replace(node, marker="", series="", text=text, children=[]))
    return parted


def _turns(text: str, turn: re.Match[str]) -> bool:
    """In one sentence only who asks goes on asking: "Sở A …; đề nghị tỉnh …" is A's duty."""
    asked = text[turn.start("asked") :]
    is_sentence = text[turn.start() - 1] == "." and asked[0].isupper()
    before = asks_body(text) or (is_sentence and names_body(text))
    return before and asks_body(asked) and all(cut_at_verb(one)[1] for one in (text, asked))


def is_list_of_bodies(nodes: Sequence[Node]) -> bool:
    """Say whether most of the points name a body, so that the others do it too."""
    marked = [one for one in nodes if one.marker and not is_general_clause(one.text)]
    named = [one for one in marked if names_body(one.text)]
    return len(named) > 1 and 2 * len(named) >= len(marked)


def read_duties(node: Node, ledger: Ledger, *, among_bodies: bool = False) -> Responsibility:
    """Read one agency with its duties from a heading, ``Phòng A: …`` or a whole sentence.

    A clause that names no body gets the agency ``""``. ``among_bodies``: its neighbours name
    bodies, so what stands where their names do is a name, though nobody knows such a body.
    """
    node = _with_whole_name(node)
    if node.children and names_nobody(node.text):
        return Responsibility(agency="", duties=(item_of(node, KEY, ledger),), place=node.place)
    children = tuple(item_of(child, KEY, ledger) for child in node.nodes)
    agency, first = _agency_and_duty(node, among_bodies=among_bodies)
    ledger.keep("heading_number", node.marker, node.place)
    if _LEAD_IN.match(fold(first)) or (children and fold(first) in folded("duty_verbs")):
        ledger.keep("duty_lead", first, node.place)
        agency, first = agency if children else f"{agency}:", ""
    if first.endswith(":"):
        # "… chủ trì các nhiệm vụ sau:" holds the points below it.
        own = text_item(first, KEY, node.place, ledger).with_(children=children)
        return Responsibility(agency=agency, duties=(own,), place=node.place)
    own = (text_item(first, KEY, node.place, ledger),) if first else ()
    return Responsibility(agency=agency, duties=(*own, *children), place=node.place)


def merge_open(agencies: list[Responsibility]) -> list[Responsibility]:
    """Give the nameless clauses to the agency above them that has none yet.

    It was announced with a colon, or stands alone on its line.
    """
    result: list[Responsibility] = []
    is_open = False
    for one in agencies:
        if is_open and not one.agency:
            last = result[-1]
            result[-1] = last.with_(duties=(*last.duties, *one.duties))
        else:
            result.append(one)
            is_open = bool(one.agency) and (one.agency.endswith(":") or not one.duties)
    return [one.with_(agency=one.agency.rstrip(" :")) for one in result]


def _with_whole_name(node: Node) -> Node:
    """Join a name that a blank line broke: what stands above the points is no duty."""
    first, others = (node.nodes[:1] or [None])[0], node.nodes[1:]
    is_broken = (
        first is not None
        and not first.marker
        and not first.children
        and bool(others)
        and all(one.marker for one in others)
        and names_body(node.text)
        and not any(one.text.endswith((".", ";", ":")) for one in (node, first))
        and verb_at(node.text, 0) is None
        and not (opens_duty(first.text) or verb_at(f" {first.text}", 0))
    )
    if not is_broken:
        return node
    children = [child for child in node.children if child is not first]
    return replace(node, text=f"{node.text} {first.text}", children=children)


def _agency_and_duty(node: Node, *, among_bodies: bool) -> tuple[str, str]:
    text = node.text
    name, colon, rest = text.partition(":")
    is_short = len(name.split()) <= MOST_NAME_WORDS
    is_body = names_body(text) or (among_bodies and not node.children and may_name(text))
    is_name = is_body or asks(name) or not rest.strip()
    if colon and is_short and is_name and not _has_verb(name):
        if node.children and names_list(rest):
            # "Các sở: Nội vụ, Tài chính" over points is a name to its end.
            return text, ""
        if rest.strip():
            return name, rest.strip()
        return cut_at_verb(text) if is_body else (text, "")
    if is_short and node.children and (node.is_open or not ends_sentence(text)):
        text = text.rstrip(" .") if ends_sentence(text) else text
        # "Các sở chủ trì các dự án" over points says which ones, not what they do.
        is_cut = names_body(text) and _has_verb(text) and not fold(text).startswith("cac ")
        return cut_at_verb(text) if is_cut else (text, "")
    if is_body:
        return cut_at_verb(text)
    condition = _CONDITION.match(fold(text))
    if condition:
        agency, duty = cut_at_verb(text[condition.end() :])
        return (agency, f"{text[: condition.end()].rstrip()} {duty}") if duty else ("", text)
    if node.children and colon and not rest.strip():
        return text, ""
    return "", text


def _has_verb(name: str) -> bool:
    return bool(re.search(r"\b(?:co trach nhiem|chu tri|phoi hop|tham muu)\b", fold(name)))
