"""Faults of a plan's build: count of sections and points, lists, references, head and end."""

from __future__ import annotations

import re
from random import Random

from docx.document import Document

from benchmarks.faults.items import any_item
from benchmarks.faults.register import NoPlace, page_fault, plan_fault
from benchmarks.faults.wording import appended, edited
from kit.model import Plan
from kit.model.vietnamese import roman

_LETTERS = ("a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l")

# ---- what a plan must and must not say


@plan_fault("TXT101", "sot_nam_cu", sample=True)
def old_year(plan: Plan, rng: Random) -> Plan:
    """Leave a year of an older plan."""
    return appended(plan, rng, f" năm {(plan.year or 2027) - rng.randint(2, 4)}")


@plan_fault("TXT102", "dich_vu_cong_muc_do_4", sample=True)
def dead_phrase(plan: Plan, rng: Random) -> Plan:
    """Say what is no longer said."""
    phrase = rng.choice(("dịch vụ công mức độ 3, mức độ 4", "dịch vụ công mức độ 4"))
    return appended(plan, rng, f", {phrase}")


@plan_fault("TXT103", "thieu_muc_kinh_phi", sample=True)
def no_budget(plan: Plan, rng: Random) -> Plan:
    """Leave the section on money out, and whatever speaks of it."""
    outline = tuple(e for e in plan.outline if "budget" not in e.keys)
    numbered = tuple(e.with_(number=roman(n)) for n, e in enumerate(outline, 1))
    bodies = []
    for one in plan.responsibilities:
        duties = [d for d in one.duties if "kinh phí" not in d.text]
        marked = tuple(
            d.with_(marker=f"{_LETTERS[n]})" if len(duties) > 1 else "")
            for n, d in enumerate(duties)
        )
        if marked:
            bodies.append(one.with_(duties=marked))
    return plan.with_(budget=(), outline=numbered, responsibilities=tuple(bodies))


@plan_fault("TXT104", "nhu_tren", sample=True)
def as_above(plan: Plan, rng: Random) -> Plan:
    """Begin the recipients with "Như trên"."""
    return plan.with_(recipients=("Như trên", *plan.recipients))


@plan_fault("TXT144", "kinh_phi_chep_cua_ke_hoach_khac", sample=True)
def money_for_reform(plan: Plan, rng: Random) -> Plan:
    """Keep the budget clause of the plan for the reform at large."""
    text = "Kinh phí bảo đảm cho hoạt động CCHC từ dự toán chi thường xuyên được giao."
    return plan.with_(budget=(plan.budget[0].with_(text=text, marker=""),))


# ---- count of sections and points


@plan_fault("TXT128", "nhay_so_muc", sample=True)
def section_left_out(plan: Plan, rng: Random) -> Plan:
    """Number the sections from some place one too high."""
    at = rng.randrange(1, len(plan.outline))
    outline = tuple(
        e.with_(number=roman(n + (n > at))) for n, e in enumerate(plan.outline, 1)
    )  # fmt: skip
    return plan.with_(outline=outline)


@plan_fault("TXT128", "lap_so_muc")
def section_twice(plan: Plan, rng: Random) -> Plan:
    """Give a section the number of the one before it."""
    at = rng.randrange(1, len(plan.outline))
    outline = list(plan.outline)
    outline[at] = outline[at].with_(number=outline[at - 1].number)
    return plan.with_(outline=tuple(outline))


@plan_fault("TXT129", "quen_diem_dd", sample=True)
def stroke_forgotten(plan: Plan, rng: Random) -> Plan:
    """Go from d to e as Word does."""
    places = [key for key in ("contents", "channels") if len(getattr(plan, key)) > 4]
    if not places:
        raise NoPlace
    key = rng.choice(places)
    items = tuple(
        item.with_(marker=f"{'abcdeghik'[n]})") if n < 9 else item
        for n, item in enumerate(getattr(plan, key))
    )
    return plan.with_(**{key: items[:9]})


@plan_fault("TXT129", "nhay_chu_cai")
def letter_left_out(plan: Plan, rng: Random) -> Plan:
    """Leave a letter out in the middle."""
    at = any_item(plan, rng, "contents", lambda item: item.marker in ("b)", "c)"))
    return plan.with_(contents=plan.contents[:at] + plan.contents[at + 1 :])


@plan_fault("TXT130", "nhay_so_thu_tu", sample=True)
def number_left_out(plan: Plan, rng: Random) -> Plan:
    """Go from 1 to 3."""
    key = rng.choice(("budget", "reporting"))
    first, *others = getattr(plan, key)
    if not others:
        raise NoPlace
    items = (first, *(item.with_(marker=f"{n}.") for n, item in enumerate(others, 3)))
    return plan.with_(**{key: items})


@plan_fault("TXT131", "lan_ngoac_va_cham", sample=True)
def other_sign(plan: Plan, rng: Random) -> Plan:
    """Put a full stop behind one letter, brackets behind the others."""
    key = rng.choice(("contents", "channels"))
    items = list(getattr(plan, key))
    at = rng.randrange(1, len(items))
    items[at] = items[at].with_(marker=items[at].marker.replace(")", "."))
    return plan.with_(**{key: tuple(items)})


@plan_fault("TXT132", "danh_so_mot_y", sample=True)
def lone_point(plan: Plan, rng: Random) -> Plan:
    """Give a duty that stands alone the letter a."""
    places = [n for n, one in enumerate(plan.responsibilities) if len(one.duties) == 1]
    if not places:
        raise NoPlace
    bodies = list(plan.responsibilities)
    at = rng.choice(places)
    bodies[at] = bodies[at].with_(duties=(bodies[at].duties[0].with_(marker="a)"),))
    return plan.with_(responsibilities=tuple(bodies))


# ---- the points themselves


@plan_fault("TXT133", "lap_mot_y", sample=True)
def point_twice(plan: Plan, rng: Random) -> Plan:
    """Paste a point a second time at the end of its list."""
    at = any_item(plan, rng, "contents", lambda item: not set(":(") & set(item.text))
    again = plan.contents[at].with_(
        id="contents-again", marker=f"{_LETTERS[len(plan.contents)]})"
    )  # fmt: skip
    return plan.with_(contents=(*plan.contents, again))


@plan_fault("TXT134", "y_hon_tram_tu", sample=True)
def long_point(plan: Plan, rng: Random) -> Plan:
    """Write a point of more than a hundred words."""
    sentence = "Bài viết nêu việc người dân hay hỏi, giấy tờ cần mang theo, nơi nộp, ngày trả"
    others = ("Tờ gấp in cỡ chữ dễ đọc cho người cao tuổi và có mã QR ở góc trên bên phải",
              "Loa đọc chậm, rõ, nhắc lại số điện thoại hai lần để người nghe kịp ghi lại",
              "Mỗi tin chỉ nói một việc, câu ngắn, dùng từ mà người dân trong vùng quen dùng",
              "Ảnh chụp tại nơi tiếp nhận hồ sơ, có lời chú thích và ngày chụp ở dưới mỗi ảnh",
              "Bản tin dán ở nhà sinh hoạt cộng đồng được thay mới vào tuần đầu của từng tháng",
              "Người phụ trách ghi sổ số lượt nghe, lượt xem để cuối kỳ làm báo cáo")  # fmt: skip
    return appended(plan, rng, ". " + ". ".join((sentence, *others)))


@plan_fault("TXT135", "cau_qua_dai", sample=True)
def long_sentence(plan: Plan, rng: Random) -> Plan:
    """Write a sentence of more than eighty words."""
    parts = (
        "gồm cách chuẩn bị giấy tờ, cách chụp ảnh giấy tờ bằng điện thoại, cách điền từng ô trong "
        "mẫu đơn, cách kiểm tra lại lời khai trước khi gửi, cách theo dõi hồ sơ bằng mã số được "
        "cấp, cách trả lời khi được yêu cầu bổ sung, cách nhận kết quả tại nhà qua bưu điện, cách "
        "hỏi lại khi quá hẹn mà chưa có kết quả và cách góp ý về thái độ của người hướng dẫn"
    )
    at = any_item(plan, rng, "contents", lambda item: len(item.text.split()) < 18)
    text = plan.contents[at].text.rstrip(" .;")
    item = plan.contents[at].with_(text=f"{text} {parts}.")
    return plan.with_(contents=(*plan.contents[:at], item, *plan.contents[at + 1 :]))


@plan_fault("TXT136", "y_cuoi_dau_cham_phay", sample=True)
def list_goes_on(plan: Plan, rng: Random) -> Plan:
    """End all points of a list, the last one too, with a semicolon."""
    key = rng.choice(("contents", "channels", "audiences"))
    items = tuple(i.with_(text=i.text.rstrip(" .") + ";") for i in getattr(plan, key))
    return plan.with_(**{key: items})


@plan_fault("TXT136", "y_thieu_dau_cuoi")
def no_sign(plan: Plan, rng: Random) -> Plan:
    """Forget the full stop of one point."""
    return edited(plan, rng, _without_stop, ("contents", "channels", "audiences"))


def _without_stop(text: str) -> str:
    bare = text.rstrip(" .")
    return bare if bare[-1:].isalpha() else text


# ---- head, references, end


@page_fault("TXT137", "khong_dau_ket_thuc", sample=True)
def no_end_mark(document: Document, rng: Random) -> None:
    """End with a full stop only."""
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            if "./." in run.text:
                run.text = run.text.replace("./.", ".")
                return


@page_fault("TXT138", "phu_luc_khong_duoc_nhac", sample=True)
def nobody_points(document: Document, rng: Random) -> None:
    """Let no word of the body point to the appendix."""
    for paragraph in document.paragraphs:
        if paragraph.text.strip() == "Phụ lục":
            return
        for run in paragraph.runs:
            if re.search("Phụ lục|kèm theo", run.text):
                run.text = run.text.replace(" tại Phụ lục", "").replace(" kèm theo", " của")
                run.text = run.text.replace("Phụ lục", "bảng phân công")


@plan_fault("TXT139", "dan_muc_khong_co", sample=True)
def no_such_section(plan: Plan, rng: Random) -> Plan:
    """Point to a section that went."""
    number = roman(len(plan.outline) + rng.randint(1, 3))
    return appended(plan, rng, f" theo mục {number} Kế hoạch này", key="requirements")


@plan_fault("TXT140", "trich_yeu_lap_ten_loai", sample=True)
def type_repeated(plan: Plan, rng: Random) -> Plan:
    """Say "Kế hoạch" in the subject again."""
    subject = plan.subject or ""
    return plan.with_(subject=f"Kế hoạch {subject[:1].lower()}{subject[1:]}")


@plan_fault("TXT141", "cau_ket_cua_bao_cao", sample=True)
def other_type(plan: Plan, rng: Random) -> Plan:
    """Keep the closing sentence of a report."""
    other = rng.choice(("Báo cáo", "Chương trình", "Hướng dẫn"))
    return plan.with_(closing=(plan.closing or "").replace("Kế hoạch", other, 1))


@plan_fault("TXT142", "luu_khong_o_cuoi", sample=True)
def file_line_early(plan: Plan, rng: Random) -> Plan:
    """Put the file line before others."""
    *others, last = plan.recipients
    at = rng.randrange(2, len(others))
    return plan.with_(recipients=(*others[:at], last, *others[at:]))


@plan_fault("TXT143", "noi_nhan_lap", sample=True)
def recipient_twice(plan: Plan, rng: Random) -> Plan:
    """Paste a recipient a second time."""
    at = rng.randrange(2, len(plan.recipients) - 1)
    return plan.with_(recipients=(*plan.recipients[: at + 1], *plan.recipients[at:]))


@plan_fault("TXT145", "de_muc_co_dau_hai_cham", sample=True)
def heading_sign(plan: Plan, rng: Random) -> Plan:
    """End a heading with a colon."""
    at = rng.randrange(len(plan.outline))
    outline = list(plan.outline)
    outline[at] = outline[at].with_(title=f"{outline[at].title}:")
    return plan.with_(outline=tuple(outline))
