"""Faults of citations: numbers, days, issuers, subjects, order, age and place of documents."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from random import Random

from benchmarks.faults.items import any_item, with_item_text
from benchmarks.faults.register import NoPlace, plan_fault
from kit.model import Basis, Plan

_ONE_STOP = (
    "Căn cứ Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ về thực hiện thủ "
    "tục hành chính theo cơ chế một cửa, một cửa liên thông"
)
_DIALOGUE = "Tổ chức hội nghị đối thoại với người dân theo {} Luật Tổ chức chính quyền địa phương."


# ---- changing bases and points


def _any_basis(plan: Plan, rng: Random, words: str) -> int:
    """Return the place of a basis that has ``words`` (a pattern), picked by ``rng``."""
    places = [at for at, one in enumerate(plan.bases) if re.search(words, one.text)]
    if not places:
        raise NoPlace
    return rng.choice(places)


def _with_basis(plan: Plan, at: int, text: str) -> Plan:
    changed = (_basis(text) if n == at else one for n, one in enumerate(plan.bases))
    return plan.with_(bases=tuple(changed))


def _basis(text: str) -> Basis:
    return Basis(opening=text.split()[0].replace("Thực", "Thực hiện"), text=text)


def _changed(plan: Plan, rng: Random, words: str, change: Callable[[re.Match[str]], str]) -> Plan:
    """Replace the first ``words`` of a basis that has them."""
    at = _any_basis(plan, rng, words)
    return _with_basis(plan, at, re.sub(words, change, plan.bases[at].text, count=1))


def _added(plan: Plan, text: str) -> Plan:
    """Add a basis behind the last that begins with "Căn cứ"."""
    at = 1 + max(n for n, one in enumerate(plan.bases) if one.text.startswith("Căn cứ"))
    bases = (*plan.bases[:at], _basis(text), *plan.bases[at:])
    return plan.with_(bases=bases)


def _cited_in_contents(plan: Plan, rng: Random, words: str) -> Plan:
    """Let a point of the contents that cites nothing cite a document."""
    at = any_item(plan, rng, "contents", lambda item: "số " not in item.text)
    text = plan.contents[at].text.rstrip(".")
    return with_item_text(plan, "contents", at, f"{text} {words}.")


# ---- CIT101 to CIT104


@plan_fault("CIT101", "can_cu_thieu_ngay", sample=True)
def no_date(plan: Plan, rng: Random) -> Plan:
    """Leave out the day of a basis."""
    return _changed(plan, rng, r"(?<=\w) ngày \d\d tháng \d+ năm \d{4}(?= của)", lambda m: "")


@plan_fault("CIT101", "can_cu_thieu_trich_yeu")
def no_subject(plan: Plan, rng: Random) -> Plan:
    """Leave out the subject of a basis."""
    return _changed(plan, rng, r"(?<=của Chính phủ) .*$", lambda m: "")


@plan_fault("CIT101", "can_cu_khong_so")
def no_number(plan: Plan, rng: Random) -> Plan:
    """Name a plan of the level above without number and day."""
    return _changed(plan, rng, r"số 318/KH-UBND ngày .*? năm \d{4} ", lambda m: "")


@plan_fault("CIT102", "quy_che_2016_da_bi_thay_the", sample=True)
def dead_basis(plan: Plan, rng: Random) -> Plan:
    """Rest the plan on rules that have been replaced."""
    dead = rng.choice((
        "Căn cứ Quyết định số 52/2016/QĐ-TTg ngày 06 tháng 12 năm 2016 của Thủ tướng Chính phủ ban "
        "hành Quy chế hoạt động thông tin cơ sở",
        "Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ về thực hiện cơ "
        "chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính",
        "Căn cứ Nghị quyết số 30c/NQ-CP ngày 08 tháng 11 năm 2011 của Chính phủ ban hành Chương "
        "trình tổng thể cải cách hành chính nhà nước giai đoạn 2011 - 2020",
    ))  # fmt: skip
    return _added(plan, dead)


@plan_fault("CIT102", "luat_to_chuc_chinh_quyen_2015")
def dead_law(plan: Plan, rng: Random) -> Plan:
    """Give the law its day of 2015."""
    return _changed(plan, rng, r"16 tháng 6 năm 2025", lambda m: "19 tháng 6 năm 2015")


@plan_fault("CIT103", "doi_thoai_theo_dieu_125", sample=True)
def old_article(plan: Plan, rng: Random) -> Plan:
    """Hold the dialogue by the article of the old law."""
    at = any_item(plan, rng, "channels", lambda item: "họp giao ban" in item.text)
    words = rng.choice(("Điều 125", "khoản 1 Điều 125"))
    text = f"{plan.channels[at].text.rstrip('.')}. {_DIALOGUE.format(words)}"
    return with_item_text(plan, "channels", at, text)


@plan_fault("CIT104", "nghi_dinh_ky_hieu_nghi_quyet", sample=True)
def other_type(plan: Plan, rng: Random) -> Plan:
    """Give a decree the symbol of a resolution, or a resolution that of a decree."""
    swapped = {"NĐ": "NQ", "NQ": "NĐ"}
    return _changed(plan, rng, r"(?<=/)(NĐ|NQ)(?=-CP)", lambda m: swapped[m[1]])


@plan_fault("CIT104", "nam_trong_so_khac_nam_ngay")
def other_year(plan: Plan, rng: Random) -> Plan:
    """Let the year in a number and that of its day differ."""
    years = {"2024": "2025", "2025": "2024"}
    return _changed(plan, rng, r"(?<=/)(2024|2025)(?=/NĐ)", lambda m: years[m[1]])


# ---- one document


@plan_fault("CIT105", "ky_hieu_viet_roi", sample=True)
def loose_symbol(plan: Plan, rng: Random) -> Plan:
    """Set a symbol apart with spaces."""
    dash = rng.choice((" - ", " -", "- ", "–"))
    return _changed(plan, rng, r"(?<=[A-ZĐ])-(?=[A-ZĐ])", lambda m: dash)


@plan_fault("CIT106", "sai_ngay_ban_hanh", sample=True)
def other_day(plan: Plan, rng: Random) -> Plan:
    """Move a document of the centre by some days."""
    pattern = r"(?<=ngày )(\d\d)(?= tháng \d+ năm (?:2021|2024|2026) của (?:Chính|Thủ))"
    return _changed(plan, rng, pattern, lambda m: f"{(int(m[1]) + rng.randint(1, 9)) % 27 + 1:02d}")


@plan_fault("CIT107", "de_an_giai_doan_2021_2025", sample=True)
def period_over(plan: Plan, rng: Random) -> Plan:
    """Rest the plan on a scheme of a period that is over."""
    what = rng.choice(("cải cách hành chính", "chuyển đổi số", "văn hóa công vụ"))
    number = f"số {rng.randint(300, 1900)}/QĐ-UBND ngày 20 tháng 5 năm 2021"
    issuer = "Ủy ban nhân dân tỉnh Gia Lai"
    text = f"Căn cứ Quyết định {number} của {issuer} phê duyệt Đề án {what} giai đoạn 2021 - 2025"
    return _added(plan, text)


@plan_fault("CIT108", "quyet_dinh_ttg_cua_chinh_phu", sample=True)
def other_issuer(plan: Plan, rng: Random) -> Plan:
    """Give a document of the Prime Minister to the Government, or the other way round."""
    swapped = {"Thủ tướng Chính phủ": "Chính phủ", "Chính phủ": "Thủ tướng Chính phủ"}
    pattern = r"(?<=của )(Thủ tướng Chính phủ|Chính phủ)"
    return _changed(plan, rng, pattern, lambda m: swapped[m[1]])


@plan_fault("CIT109", "trich_yeu_cua_van_ban_khac", sample=True)
def other_subject(plan: Plan, rng: Random) -> Plan:
    """Give a resolution the subject of another document."""
    subject = rng.choice((
        "về công tác văn thư, lưu trữ của cơ quan nhà nước",
        "quy định về kiểm soát giá điện sinh hoạt ở nông thôn",
        "phê duyệt Quy hoạch mạng lưới bến cảng, sân bay",
    ))  # fmt: skip
    pattern = r"(?<=Chính phủ )(?:quy định về hoạt động|ban hành (?:Chương trình|Kế hoạch)).*$"
    return _changed(plan, rng, pattern, lambda m: subject)


@plan_fault("CIT110", "so_trung_khong_ghi_ngay", sample=True)
def ambiguous_number(plan: Plan, rng: Random) -> Plan:
    """Cite in the body a number that two years have, without its day."""
    return _cited_in_contents(plan, rng, "theo Nghị quyết số 66/NQ-CP của Chính phủ")


@plan_fault("CIT111", "nhac_tat_chua_dan_du", sample=True)
def short_only(plan: Plan, rng: Random) -> Plan:
    """Cite a document in the body that nothing introduces."""
    number = rng.choice(("766/QĐ-TTg", "1847/QĐ-TTg", "2629/QĐ-TTg"))
    return _cited_in_contents(plan, rng, f"theo Quyết định số {number}")


@plan_fault("CIT111", "chi_thi_khong_ky_hieu")
def no_symbol(plan: Plan, rng: Random) -> Plan:
    """Cite a directive by its serial alone."""
    return _cited_in_contents(
        plan, rng, f"theo Chỉ thị {rng.randint(11, 38)} của Thủ tướng Chính phủ"
    )


@plan_fault("CIT112", "dan_lai_day_du", sample=True)
def full_again(plan: Plan, rng: Random) -> Plan:
    """Repeat in the body what a basis says of a document."""
    at = _any_basis(plan, rng, r"của (?:Chính phủ|Thủ tướng)")
    return _cited_in_contents(plan, rng, f"theo {plan.bases[at].text.removeprefix('Căn cứ ')}")


# ---- the plan's day


@plan_fault("CIT113", "can_cu_sau_ngay_ky", sample=True)
def later_basis(plan: Plan, rng: Random) -> Plan:
    """Date the own plan of the year behind the day of signing."""
    month = rng.randint(3, 9)
    return _changed(plan, rng, r"04 tháng 01(?= năm 2027)", lambda m: f"14 tháng {month}")


@plan_fault("CIT114", "luat_chua_co_hieu_luc", sample=True)
def not_yet(plan: Plan, rng: Random) -> Plan:
    """Sign before a law of the bases begins to hold."""
    at = _any_basis(plan, rng, "Luật Tổ chức")
    changed = _with_basis(plan, at, "Căn cứ Luật Chuyển đổi số ngày 11 tháng 12 năm 2025")
    day = dt.date(2026, 6, rng.randint(10, 29))
    kept = tuple(one for one in changed.bases if one.text.startswith("Căn cứ"))
    return changed.with_(bases=kept, date=day)


# ---- the bases together


@plan_fault("CIT115", "luat_dung_sau", sample=True)
def law_last(plan: Plan, rng: Random) -> Plan:
    """Move the law behind documents of lower rank."""
    at = _any_basis(plan, rng, "Luật")
    bases = list(plan.bases)
    law = bases.pop(at)
    grounds = [n for n, one in enumerate(bases) if one.text.startswith("Căn cứ")]
    bases.insert(rng.choice(grounds) + 1, law)
    return plan.with_(bases=tuple(bases))


@plan_fault("CIT116", "can_cu_hai_lan", sample=True)
def basis_twice(plan: Plan, rng: Random) -> Plan:
    """Let a document stand among the bases twice."""
    at = _any_basis(plan, rng, r"số \d")
    again = re.sub("^(?:Căn cứ|Thực hiện)", "Thực hiện", plan.bases[at].text)
    return plan.with_(bases=(*plan.bases, _basis(again)))


@plan_fault("CIT117", "luat_ghi_ca_so", sample=True)
def number_of_law(plan: Plan, rng: Random) -> Plan:
    """Write the law's number behind its name."""
    return _changed(plan, rng, r"(?<=địa phương)(?= ngày)", lambda m: " số 72/2025/QH15")


@plan_fault("CIT117", "luat_ghi_quoc_hoi")
def issuer_of_law(plan: Plan, rng: Random) -> Plan:
    """Write who passed the law."""
    return _changed(plan, rng, r"(?<=16 tháng 6 năm 2025)$", lambda m: " của Quốc hội")


@plan_fault("CIT118", "thieu_van_ban_sua_doi", sample=True)
def no_amendment(plan: Plan, rng: Random) -> Plan:
    """Cite the decree of 2025 without the one that amended it."""
    return _added(plan, _ONE_STOP)


@plan_fault("CIT119", "ke_hoach_tinh_khac", sample=True)
def other_province(plan: Plan, rng: Random) -> Plan:
    """Leave the plan of another province among the bases."""
    name = rng.choice(("Đắk Lắk", "Lâm Đồng", "Khánh Hòa", "Nghệ An"))
    at = _any_basis(plan, rng, "318/KH-UBND")
    return _with_basis(plan, at, plan.bases[at].text.replace("Gia Lai", name))


@plan_fault("CIT119", "quyet_dinh_tinh_da_sap_nhap")
def ended_province(plan: Plan, rng: Random) -> Plan:
    """Rest the plan on a decision of a province that has ended."""
    number = f"số {rng.randint(10, 40)}/2019/QĐ-UBND ngày 19 tháng 8 năm 2019"
    issuer = "Ủy ban nhân dân tỉnh Bình Định"
    return _added(plan, f"Căn cứ Quyết định {number} của {issuer} ban hành Quy tắc ứng xử")


@plan_fault("CIT120", "dieu_viet_thuong", sample=True)
def small_article(plan: Plan, rng: Random) -> Plan:
    """Write the article with a small letter, or its paragraph with a capital."""
    words = rng.choice(("điều 43", "Khoản 1 Điều 43"))
    at = any_item(plan, rng, "channels", lambda item: "họp giao ban" in item.text)
    text = f"{plan.channels[at].text.rstrip('.')}. {_DIALOGUE.format(words)}"
    return with_item_text(plan, "channels", at, text)


@plan_fault("CIT121", "khong_dan_chuong_trinh", sample=True)
def no_programme(plan: Plan, rng: Random) -> Plan:
    """Leave out the programme of the period and the plan that followed it."""
    kept = tuple(one for one in plan.bases if not re.search(r"76/NQ-CP|282/QĐ-TTg", one.text))
    contents = tuple(
        item.with_(text=re.sub(" (?:theo|của) Quyết định số 282/QĐ-TTg", "", item.text))
        for item in plan.contents
    )
    return plan.with_(bases=kept, contents=contents)


@plan_fault("CIT123", "can_cu_cong_van", sample=True)
def letter_as_basis(plan: Plan, rng: Random) -> Plan:
    """Rest the plan on an official letter."""
    number = f"số {rng.randint(100, 990)}/SNV-CCHC ngày 05 tháng 01 năm 2027"
    return _added(
        plan, f"Căn cứ Công văn {number} của Sở Nội vụ về tuyên truyền cải cách hành chính"
    )


@plan_fault("CIT122", "bo_trong_so_ke_hoach_cap_tren", parent=True, sample=True)
def blank_parent(plan: Plan, rng: Random) -> Plan:
    """Leave the number and day of the parent blank."""
    pattern = r"số \d+/KH-(UBND|BNV) ngày \d\d tháng 12 năm 2026"
    return _changed(plan, rng, pattern, lambda m: f"số …/KH-{m[1]} ngày … tháng … năm …")
