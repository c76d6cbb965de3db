"""Faults that cost points in the scoring of CCHC: late, no periods, no source, nobody named."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.faults.items import any_item, signed, with_item_text
from benchmarks.faults.register import plan_fault
from benchmarks.faults.rows import with_rows
from kit.model import Item, Plan


def _replaced(items: tuple[Item, ...], *pairs: tuple[str, str]) -> tuple[Item, ...]:
    def words(text: str) -> str:
        for old, new in pairs:
            text = text.replace(old, new)
        return text

    return tuple(item.with_(text=words(item.text)) for item in items)


@plan_fault("PAR101", "ban_hanh_cham", sample=True)
def late(plan: Plan, rng: Random) -> Plan:
    """Sign in April."""
    return signed(plan, dt.date(plan.year, 4, rng.randint(2, 28)))


@plan_fault("PAR102", "khong_neu_ky_bao_cao", sample=True)
def no_periods(plan: Plan, rng: Random) -> Plan:
    """Ask for reports without saying when."""
    reporting = _replaced(
        plan.reporting,
        (f"chậm nhất ngày 14 của tháng 3, tháng 6, tháng 9 và tháng 12 năm {plan.year}",
         "khi được yêu cầu"),
        ("kết quả quý I, 6 tháng, quý III và năm,", "kết quả thực hiện,"),
    )  # fmt: skip
    return plan.with_(reporting=reporting)


@plan_fault("PAR102", "bao_cao_9_thang")
def nine_months(plan: Plan, rng: Random) -> Plan:
    """Write "nine months" for the third quarter."""
    return plan.with_(reporting=_replaced(plan.reporting, ("quý III", "9 tháng")))


@plan_fault("PAR103", "khong_co_bien_phap_khac_phuc", sample=True)
def no_remedies(plan: Plan, rng: Random) -> Plan:
    """Tell the results and nothing of what is done about them."""
    pairs = (
        (" và biện pháp khắc phục", ""),
        (" và giải pháp khắc phục những điểm bị mất điểm", ""),
    )
    tasks = (t.with_(content=t.content.replace(" và biện pháp khắc phục", "")) for t in plan.tasks)
    return with_rows(plan.with_(contents=_replaced(plan.contents, *pairs)), tasks)


@plan_fault("PAR104", "chi_tieu_thap_hon_ca_nuoc", sample=True)
def low_target(plan: Plan, rng: Random) -> Plan:
    """Aim at less than the country does."""
    at = any_item(plan, rng, "purposes", lambda item: "mức độ hài lòng" in item.text)
    text = f"{plan.purposes[at].text.rstrip('.')}, phấn đấu đạt từ {rng.choice((80, 85, 90))}%"
    return with_item_text(plan, "purposes", at, f"{text} trở lên.")


@plan_fault("PAR105", "khong_neu_nguoi_dung_dau", sample=True, only=True)
def no_head(plan: Plan, rng: Random) -> Plan:
    """Leave out who answers for the results."""
    lost = "; người đứng đầu chịu trách nhiệm về kết quả của cơ quan mình"
    return plan.with_(purposes=_replaced(plan.purposes, (lost, "")))


@plan_fault("PAR106", "khong_neu_nguon_kinh_phi", sample=True, only=True)
def no_source(plan: Plan, rng: Random) -> Plan:
    """Say nothing of where the money comes from."""
    ending = rng.choice(("theo quy định hiện hành", "theo quy định của pháp luật"))
    own = with_item_text(plan, "budget", 0, f"Kinh phí thực hiện Kế hoạch {ending}.")
    text = "Phòng Kinh tế hướng dẫn việc quản lý, sử dụng, thanh toán kinh phí."
    return with_item_text(own, "budget", 1, text)


@plan_fault("PAR107", "khong_ai_tong_hop", sample=True, only=True)
def nobody_gathers(plan: Plan, rng: Random) -> Plan:
    """Give the gathering of results to nobody."""
    pairs = (
        ("Làm đầu mối giúp", "Giúp"),
        ("Tổng hợp kết quả và tài liệu kiểm chứng, tham mưu", "Giúp"),
        ("tổng hợp, tham mưu", "tham mưu"),
    )
    blocks = (b.with_(duties=_replaced(b.duties, *pairs)) for b in plan.responsibilities)
    reporting = _replaced(plan.reporting, *pairs)
    return plan.with_(responsibilities=tuple(blocks), reporting=reporting)


@plan_fault("PAR108", "bo_sot_doanh_nghiep", sample=True)
def no_business(plan: Plan, rng: Random) -> Plan:
    """Forget those who do business."""
    at = any_item(plan, rng, "audiences", lambda item: "Doanh nghiệp" in item.text)
    return with_item_text(plan, "audiences", at, "Học sinh, sinh viên trên địa bàn xã.")
