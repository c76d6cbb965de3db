"""Faults of the task table: leads, products, periods, proofs, rows."""

from __future__ import annotations

import datetime as dt
from random import Random

from docx.document import Document

from benchmarks.faults.items import signed
from benchmarks.faults.register import NoPlace, page_fault, plan_fault
from benchmarks.faults.rows import any_row, with_row, with_rows
from kit.model import Plan, Task
from kit.model.vietnamese import lower_first, number_vi

_RHYTHMS = ("monthly", "quarterly")


def _is_once(task: Task) -> bool:
    return task.timing.kind == "once"


def _is_counted(task: Task) -> bool:
    """Whether the period says how many each time: "Mỗi quý 02 buổi"."""
    return task.timing.kind in _RHYTHMS and (task.unit or "?") in task.timing.text


# ---- TSK101, 102, 103


@plan_fault("TSK101", "bo_don_vi_chu_tri", sample=True)
def no_lead(plan: Plan, rng: Random) -> Plan:
    """Leave the lead's cell of a row empty."""
    return with_row(plan, any_row(plan, rng), lead=None)


@plan_fault("TSK101", "chu_tri_o_ca_cot_phoi_hop")
def lead_supports(plan: Plan, rng: Random) -> Plan:
    """Name the lead among those who support."""
    at = any_row(plan, rng, lambda task: bool(task.support))
    task = plan.tasks[at]
    return with_row(plan, at, support=(*task.support, task.lead))


@plan_fault("TSK102", "bo_so_luong", sample=True)
def no_quantity(plan: Plan, rng: Random) -> Plan:
    """Leave out quantity and unit of a row."""
    return with_row(plan, any_row(plan, rng), quantity=None, unit=None)


@plan_fault("TSK103", "chi_ghi_thuong_xuyen", sample=True)
def no_rhythm(plan: Plan, rng: Random) -> Plan:
    """Say only "all year"."""
    return with_row(plan, any_row(plan, rng), timing="Thường xuyên trong năm")


@plan_fault("TSK103", "han_cua_nam_truoc")
def outside_year(plan: Plan, rng: Random) -> Plan:
    """Leave last year's deadline."""
    at = any_row(plan, rng, _is_once)
    return with_row(plan, at, timing=f"Hoàn thành trước ngày 30/9/{plan.year - 1}")


@plan_fault("TSK101", "nhieu_don_vi_chu_tri")
def several_leads(plan: Plan, rng: Random) -> Plan:
    """Make two bodies lead."""
    at = any_row(plan, rng, lambda task: bool(task.support))
    task = plan.tasks[at]
    return with_row(plan, at, lead=f"{task.lead}; {task.support[0]}", support=task.support[1:])


@plan_fault("TSK102", "bo_san_pham")
def no_product(plan: Plan, rng: Random) -> Plan:
    """Leave the product's cell of a row empty."""
    return with_row(plan, any_row(plan, rng), product=None)


@plan_fault("TSK103", "bo_thoi_gian")
def no_period(plan: Plan, rng: Random) -> Plan:
    """Leave the period's cell of a row empty."""
    return with_row(plan, any_row(plan, rng), timing="")


@plan_fault("TSK103", "thoi_gian_khong_doc_duoc")
def unknown_period(plan: Plan, rng: Random) -> Plan:
    """Say when in words that name no time."""
    words = rng.choice(("Sớm nhất có thể", "Đúng tiến độ", "Tùy tình hình"))
    return with_row(plan, any_row(plan, rng), timing=words)


# ---- periods


@plan_fault("TSK104", "han_truoc_ngay_ky", sample=True)
def before_signing(plan: Plan, rng: Random) -> Plan:
    """Sign in March what was to be done in February."""
    at = any_row(plan, rng, _is_once)
    day = dt.date(plan.year, 3, rng.randint(1, 20))
    changed = with_row(plan, at, timing=f"Hoàn thành trước ngày 28/02/{plan.year}")
    return signed(changed, day)


@plan_fault("TSK105", "nguoc_thoi_gian", sample=True)
def turned_period(plan: Plan, rng: Random) -> Plan:
    """Turn the months of a period round."""
    at = any_row(plan, rng, lambda task: task.timing.kind == "range")
    timing = plan.tasks[at].timing
    words = f"Tháng {timing.end.month} - {timing.start.month}/{plan.year}"
    return with_row(plan, at, timing=words)


@plan_fault("TSK106", "ngay_khong_co_tren_lich", sample=True)
def no_such_day(plan: Plan, rng: Random) -> Plan:
    """Set a deadline on a day that the month does not have."""
    day = rng.choice(("31/6", "31/9", "31/4"))
    at = any_row(plan, rng, _is_once)
    return with_row(plan, at, timing=f"Hoàn thành trước ngày {day}/{plan.year}")


@plan_fault("TSK107", "so_luong_khong_khop_dinh_ky", sample=True)
def other_quantity(plan: Plan, rng: Random) -> Plan:
    """Halve the quantity, leave the rhythm."""
    at = any_row(plan, rng, lambda task: _is_counted(task) and (task.quantity or 0) > 1)
    return with_row(plan, at, quantity=plan.tasks[at].quantity // 2)


@plan_fault("TSK107", "hai_dinh_ky")
def two_rhythms(plan: Plan, rng: Random) -> Plan:
    """Say another rhythm in the content."""
    at = any_row(plan, rng, lambda task: task.timing.kind == "quarterly" and bool(task.unit))
    task = plan.tasks[at]
    return with_row(
        plan, at, content=f"{task.content} ({rng.choice((1, 3, 5)):02d} {task.unit}/tháng)"
    )


# ---- rows


@plan_fault("TSK108", "lap_dong", sample=True)
def row_twice(plan: Plan, rng: Random) -> Plan:
    """Copy a row below itself."""
    at = any_row(plan, rng)
    copy = plan.tasks[at].with_(id=f"{plan.tasks[at].id}-2")
    return with_rows(plan, (*plan.tasks[: at + 1], copy, *plan.tasks[at + 1 :]))


@plan_fault("TSK109", "hai_dong_cung_viec", sample=True)
def row_in_other_words(plan: Plan, rng: Random) -> Plan:
    """Copy a row below itself in other words."""
    at = any_row(plan, rng, lambda task: len(task.content.split()) > 9)
    task = plan.tasks[at]
    words = f"Tiếp tục {lower_first(task.content)} trong năm {plan.year}"
    copy = task.with_(id=f"{task.id}-2", content=words)
    return with_rows(plan, (*plan.tasks[: at + 1], copy, *plan.tasks[at + 1 :]))


@page_fault("TSK118", "nhay_so_thu_tu", sample=True)
def jumping_number(document: Document, rng: Random) -> None:
    """Number a row of the task table one too high."""
    cells = [row.cells[0] for table in document.tables for row in table.rows]
    numbers = [cell for cell in cells if cell.text.strip().isdigit() and int(cell.text) > 1]
    if not numbers:
        raise NoPlace
    cell = rng.choice(numbers)
    run = next(r for p in cell.paragraphs for r in p.runs if r.text.strip())
    run.text = str(int(cell.text) + 1)


@plan_fault("TSK119", "nhom_bi_tach", sample=True)
def split_group(plan: Plan, rng: Random) -> Plan:
    """Put a row of an earlier group at the end of the table."""
    last = plan.tasks[-1].group
    groups = [task.group for task in plan.tasks]
    at = any_row(plan, rng, lambda t: t.group != last and groups.count(t.group) > 1)
    moved = plan.tasks[at]
    return with_rows(plan, (*plan.tasks[:at], *plan.tasks[at + 1 :], moved))


# ---- proofs, products, units


@plan_fault("TSK110", "bo_tai_lieu_kiem_chung", sample=True)
def no_proof(plan: Plan, rng: Random) -> Plan:
    """Leave the proof's cell of a row empty."""
    return with_row(plan, any_row(plan, rng), proof=None)


@plan_fault("TSK111", "kiem_chung_cua_viec_khac", sample=True)
def other_proof(plan: Plan, rng: Random) -> Plan:
    """Give a banner or leaflet the proof of a broadcast."""
    at = any_row(plan, rng, lambda task: task.product in ("Băng rôn", "Tờ gấp", "Pano"))
    return with_row(plan, at, proof="Nhật ký phát thanh")


@plan_fault("TSK112", "san_pham_khong_chac_co", sample=True)
def uncertain(plan: Plan, rng: Random) -> Plan:
    """Promise what hangs on others."""
    at = any_row(plan, rng)
    ending = rng.choice((" được đăng", " (nếu có)", " theo thực tế"))
    return with_row(plan, at, product=f"{plan.tasks[at].product}{ending}")


@plan_fault("TSK113", "don_vi_tinh_khong_hop", sample=True)
def other_unit(plan: Plan, rng: Random) -> Plan:
    """Count banners, leaflets or videos by the unit of meetings."""
    at = any_row(plan, rng, lambda task: task.product in ("Băng rôn", "Tờ gấp", "Pano", "Video"))
    return with_row(plan, at, unit="buổi")


@plan_fault("TSK122", "hai_so_luong", sample=True)
def number_said_twice(plan: Plan, rng: Random) -> Plan:
    """Say another number in the product than in its cell."""
    at = any_row(plan, rng, lambda t: t.product == "Video" or (t.unit or "?") in t.content.lower())
    task = plan.tasks[at]
    said = rng.choice((2, 3, 5)) * task.quantity
    return with_row(plan, at, content=f"{task.content} ({number_vi(said)} {task.unit})")


# ---- leads and those who support


@plan_fault("TSK114", "giao_viec_cho_cap_tren", sample=True, only=True)
def foreign_lead(plan: Plan, rng: Random) -> Plan:
    """Leave the parent's lead in a row."""
    body = rng.choice(("Sở Nội vụ", "Văn phòng UBND tỉnh", "Sở Tư pháp"))
    return with_row(plan, any_row(plan, rng), lead=body)


@plan_fault("TSK115", "chu_tri_khong_ro_ten", sample=True)
def vague_lead(plan: Plan, rng: Random) -> Plan:
    """Make everybody lead."""
    body = rng.choice(("Các cơ quan, đơn vị liên quan", "Các phòng, đơn vị liên quan"))
    return with_row(plan, any_row(plan, rng), lead=body)


@plan_fault("TSK116", "noi_dung_khong_co_dong_tu", sample=True)
def no_verb(plan: Plan, rng: Random) -> Plan:
    """Say only what there will be."""
    at = any_row(plan, rng, lambda task: task.product in ("Băng rôn", "Tờ gấp", "Pano", "Video"))
    return with_row(plan, at, content=f"{plan.tasks[at].product} về CCHC")


@plan_fault("TSK117", "noi_dung_qua_dai", sample=True)
def long_content(plan: Plan, rng: Random) -> Plan:
    """Copy the reasons into the row."""
    at = any_row(plan, rng)
    reasons = (
        "; bảo đảm người dân ở từng thôn, người cao tuổi và người chưa quen dùng điện thoại thông "
        "minh đều được nghe, được xem, được hỏi lại; kết hợp giới thiệu cách làm hay của các thôn, "
        "trả lời những câu hỏi thường gặp, ghi lại ý kiến đóng góp để sửa tài liệu; rút kinh "
        "nghiệm sau mỗi đợt, điều chỉnh cách làm cho hợp với từng nhóm người nghe"
    )
    return with_row(plan, at, content=f"{plan.tasks[at].content}{reasons}")


@plan_fault("TSK120", "bo_don_vi_phoi_hop", sample=True)
def no_support(plan: Plan, rng: Random) -> Plan:
    """Speak of a partner and leave the cell empty."""
    at = any_row(plan, rng, lambda task: "hội nghị" not in task.content.lower())
    content = f"Phối hợp với Đoàn Thanh niên xã {lower_first(plan.tasks[at].content)}"
    return with_row(plan, at, content=content, support=())


@plan_fault("TSK121", "lap_don_vi_phoi_hop", sample=True)
def support_twice(plan: Plan, rng: Random) -> Plan:
    """Name a supporting body twice."""
    at = any_row(plan, rng, lambda task: len(task.support) > 1)
    support = plan.tasks[at].support
    return with_row(plan, at, support=(*support, support[0]))
