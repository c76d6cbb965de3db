"""A plan from a few words: what a case does not name is taken from a plan without faults."""

import datetime as dt

import pytest

from kit.catalog import load_catalog
from kit.checking import RULES, Material, PageLayout, SectionLayout
from kit.checking.layout import (
    Component,
    Drawn,
    Form,
    Look,
    PageNumber,
    Paragraph,
    Run,
    Spot,
    TableLayout,
)
from kit.errors import CatalogError
from kit.model import ITEM_KEYS, Plan
from kit.model.timing import parse_timing

UNIT = {
    "issuer": "Ủy ban nhân dân phường Nam Gia Nghĩa",
    "place": "Nam Gia Nghĩa",
    "unit_level": "commune",
    "year": 2027,
}
TASK = {
    "content": "Treo băng rôn tuyên truyền cải cách hành chính",
    "product": "Băng rôn",
    "quantity": 6,
    "unit": "chiếc",
    "lead": "Phòng Văn hóa - Xã hội",
    "timing": "Quý II/2027",
}
PAGE = {
    "width_mm": 210,
    "height_mm": 297,
    "orientation": "portrait",
    "margins_mm": {"top": 20, "bottom": 20, "left": 30, "right": 15},
}


def make_plan(facts):
    """Build a plan; items and bases may be plain sentences, a task only what differs."""
    facts = {**UNIT, **facts}
    for key in ITEM_KEYS:
        facts[key] = [_item(key, n, one) for n, one in enumerate(facts.get(key, ()), 1)]
    facts["bases"] = [{"text": text} for text in facts.get("bases", ())]
    facts["responsibilities"] = [
        {"agency": agency, "duties": [_item("duty", n, d) for n, d in enumerate(duties, 1)]}
        for agency, duties in facts.get("responsibilities", {}).items()
    ]
    facts["tasks"] = [
        _task(n, one, facts["year"]) for n, one in enumerate(facts.get("tasks", ()), 1)
    ]
    return Plan.model_validate(facts)


def _item(key, number, one):
    return {"id": f"{key}-{number}", **({"text": one} if isinstance(one, str) else one)}


def _task(number, one, year):
    facts = {"id": f"t{number}", **TASK, **one}
    if isinstance(facts["timing"], str):
        facts["timing"] = parse_timing(facts["timing"], year=year).model_dump()
    return facts


def make_material(case):
    """Build what a rule looks at from ``plan``, ``pages``, ``lines``, ``tables`` and ``parent``."""
    plan = make_plan(case.get("plan", {}))
    sections = tuple(
        _section(page)
        for page in case.get("pages", [{}] if "lines" in case or "tables" in case else [])
    )
    lines = [line for line in case.get("lines", ()) for _ in range(line.get("repeat", 1))]
    components = [_component(n, line, plan) for n, line in enumerate(lines, 1)]
    layout = PageLayout(
        sections=sections,
        paragraphs=tuple(one.paragraph for one in components),
        tables=tuple(_table(table) for table in case.get("tables", ())),
        **case.get("file", {}),
    )
    material = Material(
        plan=plan,
        parent=make_plan(case["parent"]) if "parent" in case else None,
        layout=layout if sections else None,
    )
    if components:
        # What a line is stands in the case; recognising it has tests of its own.
        named = [one for one in components if one.name != "none"]
        material.__dict__["components"] = tuple(named)
    return material


TABLE = {
    "number": 1, "section": 1, "rows": 3, "width_mm": 165.0, "indent_mm": 0.0, "room_mm": 165.0,
    "borders": True, "repeats_head": True,
}  # fmt: skip


def _table(table):
    """Build a table; one without lines has no vertical ones."""
    has_lines = table.get("borders", TABLE["borders"])
    return TableLayout(**{**TABLE, "uprights": has_lines, **table})


def _section(page):
    """Build a section; its numbers are right but for what a case says, the even ones like all."""
    numbers = {"even_numbers": page.get("numbers", ()), **page}
    built = {
        key: tuple(_page_number(one) for one in numbers.get(key, ()))
        for key in ("numbers", "first_numbers", "even_numbers")
    }
    margins = {**PAGE["margins_mm"], **page.get("margins_mm", {})}
    return SectionLayout(**{**PAGE, **page, **built, "margins_mm": margins})


def _page_number(one):
    look = {"fonts": ["Times New Roman"], "size_pt": 14.0, **one.get("look", {})}
    return PageNumber(one.get("place", "header"), one.get("align", "center"), _look(look))


def _look(facts):
    return Look(**{**facts, "fonts": tuple(facts["fonts"])})


def _component(number, line, plan):
    """Build one printed line; what it does not say of its look is what the decree asks.

    ``pieces`` are parts of the line, each with what is different in its look.
    """
    name = line["component"]
    text = line.get("text", TEXTS.get(name, "Nội dung của dòng."))
    look = {"fonts": ["Times New Roman"], **_right_look(name, plan), **line.get("look", {})}
    form = {**_right_form(name, plan), **line.get("form", {})}
    place = {"table": 1, "row": 1, "column": 1, "room_mm": 80.0}
    spot = {**place, **line["spot"]} if "spot" in line else None
    pieces = line.get("pieces", [{"text": text}] if text else [])
    text = "".join(piece["text"] for piece in pieces)
    runs = tuple(Run(p["text"], _look({**look, **p.get("look", {})})) for p in pieces)
    paragraph = Paragraph(
        number=line.get("number", number),
        place=f"đoạn {number}",
        text=" ".join(text.split()),
        runs=runs,
        form=Form(**form),
        section=line.get("section", 1),
        room_mm=spot["room_mm"] if spot else 165.0,
        spot=Spot(**spot) if spot else None,
        drawn=tuple(Drawn(**one) for one in line.get("drawn", ())),
        in_text_box=line.get("in_text_box", False),
        breaks_page=line.get("breaks_page", False),
        holds_object=line.get("holds_object", False),
        style=line.get("style", "Normal"),
    )
    return Component(name, paragraph.text, runs, paragraph)


TEXTS = {
    "header.national_name": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "header.motto": "Độc lập - Tự do - Hạnh phúc",
    "header.title": "ĐẢNG CỘNG SẢN VIỆT NAM",
    "header.superior": "ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG",
    "header.issuer": "ỦY BAN NHÂN DÂN",
    "number": "Số: 05/KH-UBND",
    "date_line": "Nam Gia Nghĩa, ngày 05 tháng 01 năm 2027",
    "type": "KẾ HOẠCH",
    "subject": "Tuyên truyền cải cách hành chính năm 2027",
    "heading.section": "I. MỤC ĐÍCH, YÊU CẦU",
    "heading.clause": "1. Mục đích",
    "recipients.title": "Nơi nhận:",
    "recipients": "- UBND tỉnh (để báo cáo);",
    "signature.authority": "TM. ỦY BAN NHÂN DÂN",
    "signature.position": "BÍ THƯ",
    "signature.name": "Họ và tên người ký",
    "appendix.word": "Phụ lục",
    "appendix.title": "NHIỆM VỤ TUYÊN TRUYỀN",
    "none": "",
}


def _value(name, plan):
    prefix = "party." if plan.body == "party" else ""
    try:
        return load_catalog(dt.date(2027, 1, 1)).value(f"{prefix}{name}")
    except CatalogError:
        return None


def _right_look(name, plan):
    size, style = _value(f"{name}.size", plan), _value(f"{name}.style", plan)
    words = (style.text if style else "").split()
    return {
        "size_pt": size.preferred if size else 13.0,
        "bold": "bold" in words,
        "italic": "italic" in words,
        "underline": "underline" in words,
    }


def _right_form(name, plan):
    align = _value(f"{name}.align", plan)
    form = {"align": align.text if align else "justify"}
    if name in ("body", "basis"):
        form |= {"indent_first_mm": 12.7, "space_after_pt": 6.0, "line": 1.15}
    return form


@pytest.fixture(scope="session")
def judge():
    """Run one rule on a case: ``judge("TSK101", {"plan": …})`` gives its findings."""

    def run(rule_id, case):
        catalog = load_catalog(case.get("day", dt.date(2027, 1, 1)))
        material = make_material(case)
        assert RULES[rule_id].obstacle(material, catalog) is None
        return RULES[rule_id].findings(material, catalog)

    return run


@pytest.fixture(scope="session")
def find(judge):
    """Run one rule on a plan: ``find("TSK101", tasks=[…])``."""

    def run(rule_id, day=dt.date(2027, 1, 1), **plan):
        return judge(rule_id, {"plan": plan, "day": day})

    return run


@pytest.fixture(scope="session")
def material_of():
    """Build the material of a case."""
    return make_material
