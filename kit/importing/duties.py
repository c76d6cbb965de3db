"""Tổ chức thực hiện: which body gets which duties, in headings, inline or in a sentence."""

from __future__ import annotations

import re

from kit.importing.items import item_of, text_item
from kit.importing.ledger import Ledger
from kit.importing.outline_tree import Node
from kit.importing.vocabulary import alternatives, body_opening, folded, load_vocabulary
from kit.model import Responsibility
from kit.model.vietnamese import fold

KEY = "responsibilities"
# Longer names are sentences; the longest real one met lists six bodies.
MOST_NAME_WORDS = 45

_ASKED = rf"(?:{alternatives('asking_verbs')}\s+)?(?:cho\s+)?"
# With its marks, for "giáo viên" is not "giao viên": the name that it stands before is wanted.
_ASKING = re.compile(
    rf"(?:{'|'.join(load_vocabulary()['asking_verbs'])})\s+(?:cho\s+)?(?:đồng chí\s+)?",
    re.IGNORECASE,
)
_BODY = re.compile(rf"{_ASKED}(?:dong chi\s+)?{body_opening()}")
# "Đồng chí …", "Ông …" with a name behind it, not "ông bà".
_PERSON = re.compile(
    rf"(?:(?:{'|'.join(load_vocabulary()['asking_verbs'])})\s+)?(?:đồng chí|ông|bà|thầy|cô)\s+",
    re.IGNORECASE,
)
# "Tổ kiểm tra của Sở" and "các sở được phân công chủ trì" are names, not yet the duty.
# "Tổ chức" is a verb only where no other body is called so: "các cơ quan, tổ chức, cá nhân".
_ORGANISES = (
    r"(?<!,)(?<!cac)(?<!va)\s+to chuc\b"
    r"(?!\s*(?:[,;:]|chinh tri|xa hoi|ca nhan|doan the|thanh vien|lien quan|kinh te|co so|dang\b))"
)
_VERB = re.compile(
    r"(?<!phan cong)(?<!duoc giao)(?<!\bduoc)[,;]?\s+"
    r"(?!(?:(?<=co quan )|(?<=don vi ))"
    r"(?:chu tri|phoi hop|thuc hien|tham muu|huong dan|kiem tra)\b)"
    rf"{alternatives('duty_verbs')}\b(?!\s+(?:cua|vien)\b)"
    rf"|{_ORGANISES}"
)
# "Đoàn kiểm tra" and "Tổ kiểm tra" are called so.
_CALLED = re.compile(
    r"(?:cac\s+)?(?:doan|to|ban)\s+(?:cong tac\s+)?(?:kiem tra|giam sat)(?:,?\s+giam sat)?\b"
)
# "có trách nhiệm:", "thực hiện các việc sau:" say nothing of the duty itself.
_LEAD_IN = re.compile(
    r"(?:(?:co|chiu|to chuc|trien khai|thuc hien|cac|nhung|mot so)\b[,\s]*)+"
    r"(?:(?:trach nhiem|nhiem vu|cong viec|viec|noi dung)(?: \w+){0,3})?\s*:$"
)
_MONEY = re.compile(r"(?:nguon )?kinh phi\b|du toan kinh phi\b")
_REPORTS = re.compile(
    r"(?:che do |cong tac )?(?:thong tin,? )?bao cao\b(?! vien)|dinh ky\b.*\bbao cao\b"
)
_RESPONSIBILITY = re.compile(r"trách nhiệm (?:cụ thể )?của\s+", re.IGNORECASE)
_NO_BODY = re.compile(rf"{alternatives('not_bodies')}\b")
_CONDITION = re.compile(rf"{alternatives('duty_conditions')}\b.*?,\s+(?={_BODY.pattern})")
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


def read_duties(node: Node, ledger: Ledger) -> Responsibility:
    """Read one agency with its duties from a heading, ``Phòng A: …`` or a whole sentence.

    A clause that names no body gets the agency ``""``.
    """
    if node.children and _NO_BODY.match(fold(node.text)):
        return Responsibility(agency="", duties=(item_of(node, KEY, ledger),), place=node.place)
    children = tuple(item_of(child, KEY, ledger) for child in node.nodes)
    agency, first = _agency_and_duty(node)
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


def names_body(text: str) -> bool:
    """Say whether ``text`` begins with the name of a body, an office, a head of one, a person."""
    return _name_start(text) is not None


def asks_body(text: str) -> bool:
    """Say whether ``text`` turns to a body: "Đề nghị Công an xã …"."""
    asked = _ASKING.match(text)
    return bool(asked) and names_body(text[asked.end() :])


def names_whose(text: str) -> bool:
    """Say whether ``text`` begins with "Trách nhiệm của …"."""
    return bool(_RESPONSIBILITY.match(text))


def is_name_of_body(text: str) -> bool:
    """Say whether ``text`` is nothing but the name of a body, with no duty in it."""
    name = _RESPONSIBILITY.sub("", text, count=1)
    start = _name_start(name)
    return start is not None and _verb_at(name, start) is None


def bare_agency(text: str) -> str:
    """Return the body that ``Responsibility.agency`` names, without how the plan turns to it.

    ``Giao cho phòng A thực hiện các việc`` gives ``phòng A``; what names no body after the verb
    stays whole. The plan itself keeps the words as printed.
    """
    asked = _ASKING.match(text)
    if not asked or not asks_body(text):
        return text
    name = text[asked.end() :]
    verb = _verb_at(name, 0)
    return name[: len(name) if verb is None else verb].strip()


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


def _agency_and_duty(node: Node) -> tuple[str, str]:
    text = node.text
    name, colon, rest = text.partition(":")
    is_short = len(name.split()) <= MOST_NAME_WORDS
    is_name = names_body(name) or bool(_ASKING.match(name)) or not rest.strip()
    if colon and is_short and is_name and not _has_verb(name):
        if rest.strip():
            return name, rest.strip()
        return _cut_at_verb(text) if names_body(text) else (text, "")
    if is_short and node.children and (node.is_open or not _ends_sentence(text)):
        text = text.rstrip(" .") if _ends_sentence(text) else text
        # "Các sở chủ trì các dự án" over points says which ones, not what they do.
        is_cut = names_body(text) and _has_verb(text) and not fold(text).startswith("cac ")
        return _cut_at_verb(text) if is_cut else (text, "")
    if names_body(text):
        return _cut_at_verb(text)
    condition = _CONDITION.match(fold(text))
    if condition:
        agency, duty = _cut_at_verb(text[condition.end() :])
        return (agency, f"{text[: condition.end()].rstrip()} {duty}") if duty else ("", text)
    if node.children and colon and not rest.strip():
        return text, ""
    return "", text


def _has_verb(name: str) -> bool:
    return bool(re.search(r"\b(?:co trach nhiem|chu tri|phoi hop|tham muu)\b", fold(name)))


def _ends_sentence(text: str) -> bool:
    return text.rstrip().endswith((".", ";"))


def _cut_at_verb(text: str) -> tuple[str, str]:
    """Part ``Sở A có trách nhiệm …`` before the verb; no verb: all is the name or all the duty."""
    verb = _verb_at(text, _name_start(text) or 0)
    if verb and len(text[:verb].split()) <= MOST_NAME_WORDS:
        return text[:verb].strip(), text[verb:].lstrip(" ,;")
    is_name = not _ends_sentence(text) and len(text.split()) <= MOST_NAME_WORDS
    return (text, "") if is_name else ("", text)


def _verb_at(text: str, start: int) -> int | None:
    """Return where the duty begins: "Ủy ban Kiểm tra" is a name, "phòng A kiểm tra" is not."""
    words = fold(text)
    called = _CALLED.match(words)
    found = _VERB.finditer(words, max(start, called.end() if called else 0))
    return next((v.start() for v in found if text[v.start() :].lstrip(" ,;")[0].islower()), None)


def _name_start(text: str) -> int | None:
    """Return where the words end with which a name begins, ``None`` without one."""
    body = _BODY.match(fold(text))
    person = _PERSON.match(text)
    if body or not person:
        return body.end() if body else None
    return person.end() if text[person.end() : person.end() + 1].isupper() else None
