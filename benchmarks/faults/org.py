"""Faults of bodies and places: dead, misspelt, another unit's, wrongly addressed or titled."""

from __future__ import annotations

from random import Random

from docx.document import Document

from benchmarks.faults.items import any_item, with_duty_text, with_item_text
from benchmarks.faults.register import NoPlace, page_fault, plan_fault
from benchmarks.faults.rows import any_row, with_row
from kit.model import Item, Plan, Responsibility

_LEAD, _OFFICE = "Phòng Văn hóa - Xã hội", "Văn phòng HĐND và UBND"


def _said_in_contents(plan: Plan, rng: Random, words: str) -> Plan:
    """Add words to a point of the contents."""
    at = any_item(plan, rng, "contents")
    return with_item_text(plan, "contents", at, f"{plan.contents[at].text.rstrip('.')}; {words}.")


def _in_a_duty(plan: Plan, rng: Random, old: str, new: str) -> Plan:
    """Replace ``old`` in one duty that has it."""
    places = [
        (block, at)
        for block, one in enumerate(plan.responsibilities)
        for at, duty in enumerate(one.duties)
        if old in duty.text
    ]
    if not places:
        raise NoPlace
    block, at = rng.choice(places)
    text = plan.responsibilities[block].duties[at].text
    return with_duty_text(plan, block, at, text.replace(old, new, 1))


def _with_agency(plan: Plan, old: str, new: str) -> Plan:
    bodies = tuple(one.with_(agency=one.agency.replace(old, new)) for one in plan.responsibilities)
    if bodies == plan.responsibilities:
        raise NoPlace
    return plan.with_(responsibilities=bodies)


def _of_a_commune(plan: Plan) -> None:
    """A province or a department may name any commune."""
    if plan.unit_level != "commune":
        raise NoPlace


# ---- dead bodies, other places


@plan_fault("ORG101", "so_thong_tin_va_truyen_thong", base="province", sample=True)
def dead_body(plan: Plan, rng: Random) -> Plan:
    """Let a department that has ended support a task."""
    at = any_row(plan, rng)
    dead = rng.choice(
        ("Sở Thông tin và Truyền thông", "Sở Kế hoạch và Đầu tư", "Sở Giao thông vận tải")
    )
    return with_row(plan, at, support=(*plan.tasks[at].support, dead))


@plan_fault("ORG101", "con_cap_huyen")
def dead_level(plan: Plan, rng: Random) -> Plan:
    """Speak of a district in the contents."""
    words = rng.choice(("trên địa bàn huyện", "chỉ đạo của UBND huyện Đak Đoa"))
    return _said_in_contents(plan, rng, words)


@plan_fault("ORG102", "ten_xa_khac", sample=True)
def other_commune(plan: Plan, rng: Random) -> Plan:
    """Leave another commune's name in the contents."""
    _of_a_commune(plan)
    name = rng.choice(("xã Ia Ly", "xã Kông Bơ La", "phường Diên Hồng"))
    return _said_in_contents(plan, rng, f"kết quả của {name} năm {plan.year - 1}")


@plan_fault("ORG102", "sai_mot_chu_ten_xa")
def misspelt_place(plan: Plan, rng: Random) -> Plan:
    """Misspell the own name by a letter."""
    _of_a_commune(plan)
    wrong = rng.choice(("Đak Đoan", "Đak Toa", "Đak Đao"))
    return plan.with_(closing=plan.closing.replace("xã Đak Đoa", f"xã {wrong}", 1))


# ---- names


@plan_fault("ORG103", "viet_hoa_sai_ten_phong", sample=True)
def wrong_capitals(plan: Plan, rng: Random) -> Plan:
    """Write the name of an office with other capitals."""
    wrong = rng.choice(
        ("Phòng văn hóa - Xã Hội", "Phòng Văn Hóa - Xã Hội", "Phòng Văn hóa - Xã Hội")
    )
    at = any_item(plan, rng, "reporting", lambda item: _LEAD in item.text)
    text = plan.reporting[at].text.replace(_LEAD, wrong, 1)
    return with_item_text(plan, "reporting", at, text)


@plan_fault("ORG103", "uy_ban_nhan_dan_viet_hoa", base="province")
def committee_in_capitals(plan: Plan, rng: Random) -> Plan:
    """Give each word of the committee a capital."""
    return _said_in_contents(plan, rng, "chỉ đạo của Ủy Ban Nhân Dân tỉnh")


@plan_fault("ORG104", "sai_dau_ten_phong", sample=True)
def misspelt_lead(plan: Plan, rng: Random) -> Plan:
    """Misspell the lead of a task by a mark."""
    at = any_row(plan, rng, lambda task: task.lead == _LEAD)
    wrong = rng.choice(("Phòng Văn hóa - Xã hôi", "Phòng Văn hòa - Xã hội"))
    return with_row(plan, at, lead=wrong)


@plan_fault("ORG104", "sai_dau_ten_so")
def misspelt_department(plan: Plan, rng: Random) -> Plan:
    """Misspell a department in the contents."""
    wrong = rng.choice(("Sở Nôi vụ", "Sở Nội vu", "Sở Tư phap"))
    return _said_in_contents(plan, rng, f"hướng dẫn của {wrong}")


@plan_fault("ORG105", "xa_viet_ubnd_phuong", sample=True)
def other_kind(plan: Plan, rng: Random) -> Plan:
    """Call the own commune a ward in one duty."""
    return _in_a_duty(plan, rng, "UBND xã", "UBND phường")


# ---- who is given work


@plan_fault("ORG106", "xa_giao_viec_cho_so", sample=True)
def given_to_department(plan: Plan, rng: Random) -> Plan:
    """Give a duty to a department of the province."""
    if plan.unit_level == "province":
        raise NoPlace
    name = rng.choice(("Sở Nội vụ", "Sở Khoa học và Công nghệ", "Sở Tư pháp"))
    duty = Item(id="own-fault", text="Hướng dẫn, kiểm tra việc thực hiện Kế hoạch.")
    more = Responsibility(agency=name, duties=(duty,))
    at = rng.randint(1, len(plan.responsibilities))
    bodies = (*plan.responsibilities[:at], more, *plan.responsibilities[at:])
    return plan.with_(responsibilities=bodies)


@plan_fault("ORG107", "giao_viec_cho_mat_tran", base="province", sample=True)
def given_to_the_front(plan: Plan, rng: Random) -> Plan:
    """Give work to the Front instead of asking it."""
    return _with_agency(plan, "Đề nghị Ủy ban Mặt trận", "Ủy ban Mặt trận")


@plan_fault("ORG107", "giao_viec_cho_bao_dai", base="province")
def given_to_the_press(plan: Plan, rng: Random) -> Plan:
    """Give work to the Party's press body instead of asking it."""
    return _with_agency(plan, "Đề nghị Báo", "Báo")


# ---- several names, short forms, titles


@plan_fault("ORG108", "hai_ten_mot_phong", sample=True)
def second_name(plan: Plan, rng: Random) -> Plan:
    """Call an office that supports a task by a second name."""
    wrong = {_LEAD: "Phòng VH-XH", _OFFICE: "Văn phòng HĐND-UBND"}
    at = any_row(plan, rng, lambda task: any(name in wrong for name in task.support))
    support = tuple(wrong.get(name, name) for name in plan.tasks[at].support)
    return with_row(plan, at, support=support)


@plan_fault("ORG109", "viet_tat_cua_co_quan_khac", sample=True)
def short_form_of_other(plan: Plan, rng: Random) -> Plan:
    """Put the short form of the committee behind the Front's name."""
    return _with_agency(plan, "Mặt trận Tổ quốc (MTTQ)", "Mặt trận Tổ quốc (UBND)")


@plan_fault("ORG110", "chu_tich_xa", sample=True)
def head_of_place(plan: Plan, rng: Random) -> Plan:
    """Speak of the chairman of the commune, or of the director of an office."""
    title = rng.choice(("Chủ tịch xã", "Giám đốc Phòng Văn hóa - Xã hội"))
    return _said_in_contents(plan, rng, f"ý kiến chỉ đạo của {title}")


# ---- the issuer


@plan_fault("ORG111", "dia_danh_cua_xa_khac", sample=True)
def place_of_other(plan: Plan, rng: Random) -> Plan:
    """Leave another commune's name in the date line."""
    return plan.with_(place=rng.choice(("Ia Ly", "Kông Bơ La", "Ia Băng")))


@plan_fault("ORG111", "so_dung_ky_hieu_ubnd", base="department")
def symbol_of_other(plan: Plan, rng: Random) -> Plan:
    """Number a department's plan as the committee's."""
    if plan.unit_level != "department":
        raise NoPlace
    return plan.with_(symbol="KH-UBND")


@plan_fault("ORG112", "ban_chi_dao_cchc", sample=True)
def old_committee(plan: Plan, rng: Random) -> Plan:
    """Name the committee that may have been merged."""
    return _said_in_contents(plan, rng, "kết luận của Ban Chỉ đạo CCHC xã")


@plan_fault("ORG113", "papi_hai_ten", base="province", sample=True)
def two_names_of_an_index(plan: Plan, rng: Random) -> Plan:
    """Name an index in two ways at two places."""
    names = [
        "Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh",
        rng.choice(("Chỉ số quản trị và hành chính công cấp tỉnh",
                    "Chỉ số hiệu quả quản trị hành chính công cấp tỉnh")),
    ]  # fmt: skip
    rng.shuffle(names)
    changed = _said_in_contents(plan, rng, f"kết quả {names[0]}")
    at = any_item(changed, rng, "purposes")
    text = f"{changed.purposes[at].text.rstrip('.')}; nâng {names[1]}."
    return with_item_text(changed, "purposes", at, text)


@page_fault("ORG114", "phu_luc_cua_xa_khac", sample=True)
def appendix_of_other(document: Document, rng: Random) -> None:
    """Leave another body's name in the line under the appendix."""
    name = rng.choice(("Ia Ly", "Kông Bơ La", "Ia Băng"))
    swapped = {"Đak Đoa": name, "Sở Công Thương": "Sở Nội vụ", "Gia Lai": "Lâm Đồng"}
    runs = [
        run
        for paragraph in document.paragraphs
        if paragraph.text.startswith("(Kèm theo")
        for run in paragraph.runs
    ]
    own = next((words for words in swapped if any(words in run.text for run in runs)), None)
    if own is None:
        raise NoPlace
    for run in runs:
        run.text = run.text.replace(own, swapped[own])
