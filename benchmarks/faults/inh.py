"""Faults beside the parent: its work forgotten, later, less; it is cited wrongly or is too old.

The parent is the sample of the level above: the province's plan for a commune or a department,
the ministry's for a province.
"""

from __future__ import annotations

import datetime as dt
import re
from random import Random

from benchmarks.faults.items import any_item, signed, with_item_text
from benchmarks.faults.register import NoPlace, plan_fault
from benchmarks.faults.rows import any_row, with_row, with_rows
from kit.model import Plan


def _parent_basis(plan: Plan) -> int:
    """Return the place of the line that cites the parent."""
    for at, basis in enumerate(plan.bases):
        if basis.opening == "Thực hiện" and basis.citation and basis.citation.date:
            return at
    raise NoPlace


def _with_basis(plan: Plan, at: int, old: str, new: str, **cited: object) -> Plan:
    basis = plan.bases[at]
    changed = basis.with_(text=basis.text.replace(old, new), citation=basis.citation.with_(**cited))
    return plan.with_(bases=(*plan.bases[:at], changed, *plan.bases[at + 1 :]))


@plan_fault("INH101", "bo_sot_viec_cap_tren_giao", parent=True, sample=True)
def forgotten(plan: Plan, rng: Random) -> Plan:
    """Leave out a row that carries what the parent gives to communes."""
    lost = rng.choice(("meeting", "loudspeaker"))
    return with_rows(plan, (task for task in plan.tasks if task.channel != lost))


@plan_fault("INH102", "bo_sot_noi_dung_cap_tren", parent=True, sample=True)
def content_lost(plan: Plan, rng: Random) -> Plan:
    """Write something else in place of one of the parent's contents."""
    at = any_item(plan, rng, "contents", lambda i: "Kỷ luật" in i.text or "Danh mục" in i.text)
    text = "Địa chỉ, lịch làm việc và số điện thoại của từng phòng, trung tâm."
    return with_item_text(plan, "contents", at, text)


@plan_fault("INH103", "ky_truoc_ke_hoach_cap_tren", parent=True, sample=True)
def too_old(plan: Plan, rng: Random) -> Plan:
    """Leave a day before the parent's, and what is younger than it out of the bases."""
    day = plan.bases[_parent_basis(plan)].citation.date - dt.timedelta(days=rng.randint(2, 10))
    older = [
        b for b in plan.bases if not (b.citation and b.citation.date and b.citation.date > day)
    ]
    return signed(plan, day).with_(bases=tuple(older))


@plan_fault("INH104", "dan_sai_so_ke_hoach_cap_tren", parent=True, sample=True)
def other_number(plan: Plan, rng: Random) -> Plan:
    """Turn two figures of the parent's number."""
    at = _parent_basis(plan)
    digits, symbol = plan.bases[at].citation.number.split("/")
    wrong = digits[:-2] + digits[-1] + digits[-2]
    old = plan.bases[at].citation.number
    return _with_basis(plan, at, old, f"{wrong}/{symbol}", number=f"{wrong}/{symbol}")


@plan_fault("INH104", "dan_sai_ngay_ke_hoach_cap_tren", parent=True)
def other_day(plan: Plan, rng: Random) -> Plan:
    """Cite the parent with another day of its month."""
    at = _parent_basis(plan)
    day = plan.bases[at].citation.date
    wrong = day.replace(day=rng.choice([n for n in range(10, 29) if n != day.day]))
    old, new = f"ngày {day.day:02d} tháng", f"ngày {wrong.day:02d} tháng"
    return _with_basis(plan, at, old, new, date=wrong)


@plan_fault("INH105", "ke_hoach_cap_tren_cua_nam_truoc", parent=True, sample=True)
def last_years_parent(plan: Plan, rng: Random) -> Plan:
    """Carry the plan over to the next year, and leave last year's parent in it."""
    at = _parent_basis(plan)
    year = plan.year
    words = plan.model_dump_json(by_alias=True)
    words = words.replace(f"CCHC năm {year - 1}", f"CCHC năm {year}*").replace(
        str(year), str(year + 1)
    )
    words = words.replace(f"CCHC năm {year + 1}*", f"CCHC năm {year}")
    basis = plan.bases[at]
    text = re.sub(rf" năm {year}$", "", basis.text)
    kept = basis.with_(text=text, citation=basis.citation.with_(subject=None))
    moved = Plan.model_validate_json(words)
    return moved.with_(bases=(*moved.bases[:at], kept, *moved.bases[at + 1 :]))


@plan_fault("INH106", "han_muon_hon_cap_tren", parent=True, sample=True)
def later_than_parent(plan: Plan, rng: Random) -> Plan:
    """Put the dialogue behind the parent's deadline."""
    at = any_row(plan, rng, lambda task: task.channel == "dialogue")
    day = rng.choice(("31/10", "15/11", "30/11"))
    return with_row(plan, at, timing=f"Hoàn thành trước ngày {day}/{plan.year}")


@plan_fault("INH107", "it_hon_cap_tren_giao", parent=True, sample=True)
def below_parent(plan: Plan, rng: Random) -> Plan:
    """Halve the news that the parent asks for each month."""
    at = any_row(plan, rng, lambda task: task.channel == "loudspeaker")
    task = plan.tasks[at]
    words = task.timing.text.replace("mỗi tháng 02", "mỗi tháng 01")
    return with_row(plan, at, timing=words, quantity=task.quantity // 2)


@plan_fault("INH108", "ban_hanh_sau_han_cap_tren", parent=True, sample=True)
def issued_late(plan: Plan, rng: Random) -> Plan:
    """Sign after the day that the parent set."""
    return signed(plan, dt.date(plan.year, 2, rng.randint(2, 26)))


@plan_fault("INH109", "bao_cao_sai_noi_nhan", parent=True, sample=True)
def other_receiver(plan: Plan, rng: Random) -> Plan:
    """Report through another office than the parent names."""
    at = any_item(plan, rng, "reporting", lambda item: "(qua Sở Nội vụ)" in item.text)
    text = plan.reporting[at].text.replace("(qua Sở Nội vụ)", "(qua Văn phòng UBND tỉnh)")
    return with_item_text(plan, "reporting", at, text)
