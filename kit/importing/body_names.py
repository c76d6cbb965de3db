"""How the name of a body, an office, a head of one or a person begins, and where it ends.

A name ends where the verb of its duty begins. Words are found without diacritics, for sources
that damage them, and then compared with them: "Số", "Bảo đảm" and "Bố trí" name nobody.
"""

from __future__ import annotations

import re

from kit.importing.vocabulary import (
    alternatives,
    alternatives_printed,
    body_opening,
    is_name_word,
    is_spelt,
)
from kit.model.vietnamese import fold

# Longer names are sentences; the longest real one met lists six bodies.
MOST_NAME_WORDS = 45
# A name that no vocabulary has, believed for where it stands.
MOST_LIKELY_NAME_WORDS = 10
MOST_LISTED_WORDS = 6

_ASKED = rf"(?:{alternatives('asking_verbs')}\s+)?(?:cho\s+)?"
BODY = rf"{_ASKED}(?:dong chi\s+)?(?P<body>{body_opening()})"
# With its marks, for "giáo viên" is not "giao viên": the name that it stands before is wanted.
_ASKING = re.compile(
    rf"{alternatives_printed('asking_verbs')}\s+(?:cho\s+)?(?:đồng chí\s+)?",
    re.IGNORECASE,
)
_BODY = re.compile(BODY)
# "Đồng chí …", "Ông …" with a name behind it, not "ông bà".
_PERSON = re.compile(
    rf"(?:{alternatives_printed('asking_verbs')}\s+)?(?:đồng chí|ông|bà|thầy|cô)\s+",
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
    r"(?!(?<=\bban )(?:chap hanh|chi dao|bien tap|kiem tra|giam sat|xay dung)\b)"
    r"(?!(?<=\bviec )lam\b|(?<=\bbau )cu\b|cu tri\b)"
    rf"(?P<verb>{alternatives('duty_verbs')})\b(?!\s+(?:cua|vien)\b)"
    rf"|{_ORGANISES}"
)
_NO_BODY = re.compile(rf"{alternatives('not_bodies')}\b")
_NO_NAME = re.compile(rf"{alternatives('not_agencies')}\b")
_OPENS_DUTY = re.compile(rf"(?P<verb>{alternatives('duty_verbs')}|to chuc)\b")
_QUALIFIES = re.compile(rf"\s*{alternatives('qualifying_verbs')}$")
_UP_TO_CHARGE = re.compile(r"[^,;:.]{1,60}?(?=\sco trach nhiem\b)")
# "Đoàn kiểm tra" and "Tổ kiểm tra" are called so.
_CALLED = re.compile(
    r"(?:cac\s+)?(?:doan|to|ban)\s+(?:cong tac\s+)?(?:kiem tra|giam sat)(?:,?\s+giam sat)?\b"
)
_RESPONSIBILITY = re.compile(r"trách nhiệm (?:cụ thể )?của\s+", re.IGNORECASE)


def names_body(text: str) -> bool:
    """Say whether ``text`` begins with the name of a body, an office, a head of one, a person."""
    return name_start(text) is not None


def asks_body(text: str) -> bool:
    """Say whether ``text`` turns to a body: "Đề nghị Công an xã …"."""
    asked = _ASKING.match(text)
    return bool(asked) and names_body(text[asked.end() :])


def asks(text: str) -> bool:
    """Say whether ``text`` begins with "Giao", "Đề nghị", whoever is named then."""
    return bool(_ASKING.match(text))


def names_whose(text: str) -> bool:
    """Say whether ``text`` begins with "Trách nhiệm của …"."""
    return bool(_RESPONSIBILITY.match(text))


def is_name_of_body(text: str) -> bool:
    """Say whether ``text`` is nothing but the name of a body, with no duty in it."""
    name = _RESPONSIBILITY.sub("", text, count=1)
    start = name_start(name)
    return start is not None and verb_at(name, start) is None


def names_list(text: str) -> bool:
    """Say whether ``text`` is nothing but names, parted by commas: "Nội vụ, Tài chính"."""
    names = [part.strip() for part in re.split(r"[,;]|\bvà\b", text)]
    is_short = all(part[:1].isupper() and len(part.split()) <= MOST_LISTED_WORDS for part in names)
    return len(names) > 1 and is_short and not ends_sentence(text) and verb_at(text, 0) is None


def names_nobody(text: str) -> bool:
    """Say whether ``text`` begins like a heading that names no body: "Thời gian", "Công tác"."""
    found = _NO_BODY.match(fold(text))
    return found is not None and is_spelt(text[: found.end()], "not_bodies")


def opens_duty(text: str) -> bool:
    """Say whether ``text`` begins with the verb of a duty, and so not with a name."""
    found = _OPENS_DUTY.match(fold(text))
    return bool(found) and _is_verb(text[found.start("verb") : found.end("verb")])


def may_name(text: str) -> bool:
    """Say whether ``text`` begins like "Các lớp học: …" or "Các lớp học tham gia …".

    For points whose neighbours name bodies: a few words before a colon or the verb of a duty.
    """
    words = fold(text)
    is_other = _NO_NAME.match(words) or names_nobody(text) or opens_duty(text)
    is_other = is_other or not text[:1].isupper()
    label, colon, _ = text.partition(":")
    verb = verb_at(label, 0)
    end = len(label) if verb is None and colon else verb
    return not is_other and end is not None and len(text[:end].split()) <= MOST_LIKELY_NAME_WORDS


def bare_agency(text: str) -> str:
    """Return the body that ``Responsibility.agency`` names, without how the plan turns to it.

    ``Giao cho phòng A thực hiện các việc`` gives ``phòng A``; what names no body after the verb
    stays whole. The plan itself keeps the words as printed.
    """
    asked = _ASKING.match(text)
    if not asked or not asks_body(text):
        return text
    name = text[asked.end() :]
    verb = verb_at(name, 0)
    return name[: len(name) if verb is None else verb].strip()


def cut_at_verb(text: str) -> tuple[str, str]:
    """Part ``Sở A có trách nhiệm …`` before the verb; no verb: all is the name or all the duty."""
    verb = verb_at(text, name_start(text) or 0)
    if verb and len(text[:verb].split()) <= MOST_NAME_WORDS:
        return text[:verb].strip(), text[verb:].lstrip(" ,;")
    if not ends_sentence(text):
        return (text, "") if len(text.split()) <= MOST_NAME_WORDS else ("", text)
    end = _words_of_name(text) if verb is None else None
    return (text[:end].strip(), text[end:].strip()) if end else ("", text)


def _words_of_name(text: str) -> int | None:
    """Return where the words end that names are made of, before a verb that no vocabulary has.

    One small syllable belongs to the capital before it ("Giáo dục"), none to two ("Hà Nội").
    """
    start = name_start(text)
    capitals = 0
    for word in re.finditer(r"\S+", text) if start is not None else ():
        bare = word.group().strip(",;()/–-")
        is_start = word.start() < start or is_spelt(bare, "agency_words")
        is_sign = is_start or not bare.isalpha() or bare.isupper()
        if bare[:1].isupper() and not is_sign:
            capitals += 1
        elif is_sign or is_name_word(bare) or capitals == 1:
            capitals = 0
        else:
            is_whole = text[word.start() - 2] != "," and word.end() < len(text)
            return word.start() if is_whole else None
    return None


def verb_at(text: str, start: int) -> int | None:
    """Return where the duty begins: "Ủy ban Kiểm tra" is a name, "phòng A kiểm tra" is not."""
    words = fold(text)
    called = _CALLED.match(words)
    found = _VERB.finditer(words, max(start, called.end() if called else 0))
    first = next((verb for verb in found if _is_of_duty(verb, text)), None)
    if first is None:
        return None
    # "Các đơn vị sử dụng ngân sách có trách nhiệm …": all before "có trách nhiệm" is the name.
    charge = _QUALIFIES.match(first.group()) and _UP_TO_CHARGE.match(words, first.end())
    return charge.end() if charge else first.start()


def _is_of_duty(verb: re.Match[str], text: str) -> bool:
    word = verb.group("verb")
    begins = text[verb.start() :].lstrip(" ,;")[0].islower()
    return begins and (not word or _is_verb(text[verb.start("verb") : verb.end("verb")]))


def _is_verb(text: str) -> bool:
    return is_spelt(text.lower(), "duty_verbs") or fold(text) == "to chuc"


def name_start(text: str) -> int | None:
    """Return where the words end with which a name begins, ``None`` without one."""
    body = _BODY.match(fold(text))
    if body and is_spelt(text[body.start("body") : body.end("body")], "agency_words"):
        return body.end()
    person = _PERSON.match(text)
    is_person = person and text[person.end() : person.end() + 1].isupper()
    return person.end() if is_person else None


def ends_sentence(text: str) -> bool:
    """Say whether ``text`` ends like a sentence or a point of a list."""
    return text.rstrip().endswith((".", ";"))
