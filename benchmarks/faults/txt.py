"""Faults of wording: letters, spelling, spaces and signs, capitals, dates and numbers."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from random import Random

from docx.document import Document

from benchmarks.faults.register import page_fault, plan_fault
from benchmarks.faults.wording import (
    appended,
    edited,
    in_body,
    in_duties,
    substituted,
)
from kit.model import Plan

# ---- letters


@plan_fault("TXT105", "chu_d_cua_iceland")
def icelandic_letter(plan: Plan, rng: Random) -> Plan:
    """Print Ð of Iceland for Đ."""
    return in_duties(plan, rng, lambda text: substituted(text, "Đ", "Ð", rng))


@plan_fault("TXT105", "chu_nga_giong_chu_viet", sample=True)
def cyrillic_letter(plan: Plan, rng: Random) -> Plan:
    """Print a Cyrillic letter inside a word."""
    latin, cyrillic = rng.choice((("a", "\u0430"), ("o", "\u043e"), ("c", "\u0441")))
    return edited(plan, rng, lambda text: substituted(text, rf"(?<=\w){latin}", cyrillic, rng))


@page_fault("TXT106", "chu_to_hop_dau_roi", sample=True)
def marks_apart(document: Document, rng: Random) -> None:
    """Type a paragraph with marks apart from their letters."""
    in_body(document, rng, lambda text: unicodedata.normalize("NFD", text))


@plan_fault("TXT107", "dat_dau_thanh_hai_kieu", sample=True)
def mixed_tones(plan: Plan, rng: Random) -> Plan:
    """Move the tone of one word."""
    moved = {"hóa": "hoá", "Ủy": "Uỷ", "khóa": "khoá", "tỏa": "toả"}
    word = "|".join(moved)
    return in_duties(plan, rng, lambda text: substituted(text, word, moved, rng))


# ---- spelling


@plan_fault("TXT108", "go_nham_chcc", sample=True)
def swapped_abbreviation(plan: Plan, rng: Random) -> Plan:
    """Swap two letters of CCHC."""
    return edited(plan, rng, lambda text: substituted(text, r"(?<!\()CCHC", "CHCC", rng))


@plan_fault("TXT108", "sai_cum_tu_co_dinh")
def misspelt_phrase(plan: Plan, rng: Random) -> Plan:
    """Write a set phrase as people mistype it."""
    slips = ("các hình tức tuyên truyền", "nguồn nhân sách của địa phương", "nội dung cải CCHC")
    return appended(plan, rng, f", {rng.choice(slips)}")


@plan_fault("TXT109", "truc_tuyen_thieu_dau", sample=True)
def near_phrase(plan: Plan, rng: Random) -> Plan:
    """Write a usual phrase with one syllable wrong."""
    slips = ("dịch vụ công trực tuyên", "chính quyền địa phương hai cập",
             "kỷ luật, kỷ cường hành chính", "phát triển kinh tê - xã hội")  # fmt: skip
    return appended(plan, rng, f", {rng.choice(slips)}")


@plan_fault("TXT110", "thieu_rau_chu_duoc", sample=True)
def half_horn(plan: Plan, rng: Random) -> Plan:
    """Forget the horn of a letter, or type a letter twice."""
    slips = ("hồ sơ đuợc giải quyết", "truớc khi thực hiện", "tài liệu huớng dẫn riêng")
    return appended(plan, rng, f", {rng.choice(slips)}")


@plan_fault("TXT110", "thua_chu_cai")
def letter_twice(plan: Plan, rng: Random) -> Plan:
    """Type the last letter of a word twice."""
    words = ("thống nhấtt", "kịp thờii", "thường xuyênn", "hiệu quảả")
    return appended(plan, rng, f", {rng.choice(words)}")


@plan_fault("TXT111", "lap_tu", sample=True)
def doubled_word(plan: Plan, rng: Random) -> Plan:
    """Type a joining word twice."""
    return edited(plan, rng, lambda text: substituted(
        text, r"(?<= )(?:của|và|các|trong|về|cho)(?= )", lambda word: f"{word} {word}", rng
    ))  # fmt: skip


@plan_fault("TXT111", "lap_cum_tu")
def doubled_pair(plan: Plan, rng: Random) -> Plan:
    """Type two words twice."""
    return appended(plan, rng, ", tổ chức thực hiện thực hiện")


# ---- spaces and signs


@plan_fault("TXT112", "dau_cach_truoc_dau_phay", sample=True)
def space_before(plan: Plan, rng: Random) -> Plan:
    """Put a space in front of a sign."""
    return edited(
        plan, rng, lambda text: substituted(text, "(?<=[a-zà-ỹ])[,;](?= )", r" \g<0>", rng)
    )


@plan_fault("TXT112", "dau_cach_trong_ngoac")
def space_in_brackets(plan: Plan, rng: Random) -> Plan:
    """Put a space behind an opening bracket."""
    return edited(plan, rng, lambda text: substituted(text, r"\(", "( ", rng))


@plan_fault("TXT113", "thieu_dau_cach_sau_dau_phay", sample=True)
def no_space_after(plan: Plan, rng: Random) -> Plan:
    """Leave the space behind a sign out."""
    return edited(
        plan, rng, lambda text: substituted(text, "(?<=[a-zà-ỹ][,;]) (?=[a-zà-ỹ])", "", rng)
    )


@plan_fault("TXT114", "ngoac_khong_dong", sample=True)
def open_bracket(plan: Plan, rng: Random) -> Plan:
    """Forget the closing bracket."""
    return edited(plan, rng, lambda text: substituted(text, r"(?<=[^\WA-ZĐ\d_])\)", "", rng))


@plan_fault("TXT115", "hai_kieu_ngoac_kep", sample=True)
def mixed_quotes(plan: Plan, rng: Random) -> Plan:
    """Use straight quotation marks once, curled ones twice."""
    curled = appended(plan, rng, ", chuyên mục “Một cửa” và “Hỏi đáp”")
    return appended(curled, rng, ', trang "Bạn đọc"', key="requirements")


@page_fault("TXT146", "hai_dau_cach", sample=True)
def doubled_space(document: Document, rng: Random) -> None:
    """Type a space twice."""
    in_body(
        document, rng, lambda text: substituted(text, r"(?<=[a-zà-ỹ]) (?=[a-zà-ỹ]{2})", "  ", rng)
    )


# ---- abbreviations


@plan_fault("TXT116", "viet_tat_truoc_khi_giai_thich", sample=True)
def used_too_early(plan: Plan, rng: Random) -> Plan:
    """Explain CCHC only where it was used before."""
    plan = plan.with_(opening=re.sub(r" \(CCHC\)", "", plan.opening or ""))
    return _explained_again(plan, rng)


@plan_fault("TXT116", "giai_thich_hai_lan")
def explained_twice(plan: Plan, rng: Random) -> Plan:
    """Explain CCHC a second time."""
    return _explained_again(plan, rng)


def _explained_again(plan: Plan, rng: Random) -> Plan:
    def explain(text: str) -> str:
        return substituted(text, r"(?<![(\w])CCHC(?!\w)", "cải cách hành chính (CCHC)", rng)

    return edited(plan, rng, explain, keys=("contents",))


@plan_fault("TXT117", "viet_tat_khong_giai_thich", sample=True)
def never_explained(plan: Plan, rng: Random) -> Plan:
    """Use an abbreviation that nobody explains."""
    return appended(plan, rng, f", {rng.choice(('CNTT', 'CĐS', 'QPPL', 'BHXH'))}")


@plan_fault("TXT117", "giai_thich_ma_khong_dung")
def never_used(plan: Plan, rng: Random) -> Plan:
    """Explain an abbreviation that is used nowhere."""
    return appended(plan, rng, ", bảo hiểm xã hội (BHXH)")


@plan_fault("TXT118", "trich_yeu_viet_tat", sample=True)
def short_subject(plan: Plan, rng: Random) -> Plan:
    """Abbreviate in the subject."""
    short = re.sub("cải cách hành chính", "CCHC", plan.subject or "")
    return plan.with_(subject=short)


# ---- capitals


@plan_fault("TXT119", "nhan_dan_viet_thuong", sample=True)
def small_noun(plan: Plan, rng: Random) -> Plan:
    """Write Nhân dân or Nhà nước small."""
    said = ("trong mọi tầng lớp nhân dân", "chính sách của nhà nước", "để phục vụ nhân dân")
    return appended(plan, rng, f", {rng.choice(said)}")


@plan_fault("TXT120", "dau_dong_viet_thuong", sample=True)
def small_line(plan: Plan, rng: Random) -> Plan:
    """Begin a point small."""
    return edited(
        plan, rng, lambda text: text[:1].lower() + text[1:], keys=("contents", "channels")
    )


@plan_fault("TXT120", "dau_cau_viet_thuong")
def small_sentence(plan: Plan, rng: Random) -> Plan:
    """Begin a second sentence small."""
    return appended(plan, rng, ". thực hiện thường xuyên")


@plan_fault("TXT121", "viet_hoa_chu_tinh", sample=True)
def large_type_word(plan: Plan, rng: Random) -> Plan:
    """Write "Tỉnh Gia Lai" inside a sentence."""
    return appended(plan, rng, " trên địa bàn Tỉnh Gia Lai")


@plan_fault("TXT122", "thu_3_bang_so", sample=True)
def weekday_digit(plan: Plan, rng: Random) -> Plan:
    """Write a weekday with a digit or without its capital."""
    day = rng.choice(("thứ 3", "thứ 5", "thứ ba", "thứ sáu"))
    return appended(plan, rng, f", phát lại vào {day} hằng tuần")


# ---- days and numbers


@plan_fault("TXT123", "ngay_31_4", sample=True)
def no_such_day(plan: Plan, rng: Random) -> Plan:
    """Name a day that no calendar has."""
    day = rng.choice(("31/4", "31/6", "31/9", "30/02", "31/11"))
    return appended(plan, rng, f" trước ngày {day}/{plan.year}")


@plan_fault("TXT124", "thu_khong_khop_ngay", sample=True)
def other_weekday(plan: Plan, rng: Random) -> Plan:
    """Name the weekday that the date had a year ago."""
    names = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
    day = dt.date(plan.year or 2027, 3, rng.randint(10, 28))
    wrong = names[(day.weekday() + rng.randint(1, 6)) % 7]
    return appended(plan, rng, f" vào {wrong}, ngày {day.day}/{day.month}/{day.year}")


@plan_fault("TXT125", "thang_03", sample=True)
def zero_month(plan: Plan, rng: Random) -> Plan:
    """Write "tháng 03"."""
    return appended(plan, rng, f" từ tháng 0{rng.randint(3, 9)}/{plan.year}")


@plan_fault("TXT125", "ngay_dai_thieu_so_0")
def no_zero(plan: Plan, rng: Random) -> Plan:
    """Write "ngày 5 tháng 03 năm" in full."""
    return appended(plan, rng, f" trước ngày {rng.randint(10, 20)} tháng 03 năm {plan.year}")


@plan_fault("TXT126", "so_khong_co_dau_cham", sample=True)
def plain_number(plan: Plan, rng: Random) -> Plan:
    """Write thousands without their point."""
    return appended(plan, rng, f", in {rng.randint(11, 99)}00 tờ gấp")


@plan_fault("TXT126", "dau_cham_thap_phan")
def decimal_point(plan: Plan, rng: Random) -> Plan:
    """Write a decimal point, or a space before the sign."""
    return appended(plan, rng, f", đạt {rng.choice(('99.5%', '95 %', '98.2%'))} hồ sơ")


@plan_fault("TXT127", "sot_dau_cua_mau", sample=True)
def template_mark(plan: Plan, rng: Random) -> Plan:
    """Leave a mark of the template."""
    return appended(
        plan, rng, f" do {rng.choice(('xxx', '[tên đơn vị]', '{{don_vi}}', '<<TEN>>'))}"
    )


@plan_fault("TXT127", "so_luong_de_cham_cham")
def open_blank(plan: Plan, rng: Random) -> Plan:
    """Leave a quantity open."""
    return appended(plan, rng, f", treo {rng.choice(('…', '.....', '____'))} băng rôn")
