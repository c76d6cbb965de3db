"""Faults of the form of a Party document: what a planner of a State body would write there."""

from __future__ import annotations

from random import Random

from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from benchmarks.faults.fmt_parts import copy_before, say, swap, take_out
from benchmarks.faults.register import NoPlace, page_fault


def _saying(document: Document, *beginnings: str) -> list[Paragraph]:
    """Return the paragraphs that begin so, those in tables too."""
    nodes = document.element.body.iter(qn("w:p"))
    every = (Paragraph(node, document._body) for node in nodes)
    found = [p for p in every if p.text.startswith(beginnings)]
    if not found:
        raise NoPlace
    return found


@page_fault("FMT200", "tieu_de_dang_sai_chu", "party", sample=True)
def wrong_title(document: Document, rng: Random) -> None:
    """The title has a wrong letter, or is forgotten."""
    one = _saying(document, "ĐẢNG CỘNG SẢN")[0]
    if rng.random() < 0.5:
        swap(one, "VIỆT", "VIÊT")
    else:
        rule = Paragraph(one._p.getnext(), one._parent)
        take_out(rule)
        take_out(one)


@page_fault("FMT201", "thieu_dau_sao", "party", sample=True)
def no_star(document: Document, rng: Random) -> None:
    """No star under the issuer."""
    take_out(_saying(document, "*")[0])


@page_fault("FMT202", "sai_gach_noi_duoi_trich_yeu", "party", sample=True)
def wrong_hyphens(document: Document, rng: Random) -> None:
    """Too many hyphens under the subject, or none."""
    one = _saying(document, "-----")[0]
    if rng.random() < 0.5:
        say(one, rng.choice(("-------", "---", "_____")))
    else:
        take_out(one)


@page_fault("FMT203", "so_kieu_nha_nuoc", "party", sample=True)
def wrong_number(document: Document, rng: Random) -> None:
    """The number in the style of the State, or with spaces."""
    forms = ("Số: 16-KH/ĐU", "Số 16 - KH/ĐU", "Số 16-KH / ĐU")
    say(_saying(document, "Số 16")[0], rng.choice(forms))


@page_fault("FMT204", "tm_kieu_nha_nuoc", "party", sample=True)
def state_authority(document: Document, rng: Random) -> None:
    """The State's "TM." for "T/M"."""
    swap(_saying(document, "T/M")[0], "T/M", rng.choice(("TM.", "TM")))


@page_fault("FMT205", "luu_vt_kieu_nha_nuoc", "party", sample=True)
def state_file_line(document: Document, rng: Random) -> None:
    """The file line of a State document."""
    lines = ("- Lưu: VT, VPĐU.", "- Lưu: Văn phòng Đảng ủy.", "- Lưu VT.")
    say(_saying(document, "- Lưu")[0], rng.choice(lines))


@page_fault("FMT206", "ket_thuc_kieu_nha_nuoc", "party", sample=True)
def state_end(document: Document, rng: Random) -> None:
    """The State's "./." behind the last sentence."""
    swap(_saying(document, "Trong quá trình")[0], r"\.$", "./.")


@page_fault("FMT207", "can_cu_thieu_gach", "party", sample=True)
def basis_without_dash(document: Document, rng: Random) -> None:
    """A basis without its dash."""
    swap(rng.choice(_saying(document, "- Căn cứ")), "^- ", "")


@page_fault("FMT208", "trich_yeu_viet_hoa", "party", sample=True)
def capital_subject(document: Document, rng: Random) -> None:
    """The subject begins with a capital."""
    swap(_saying(document, "tuyên truyền")[0], "^tuyên", "Tuyên")


@page_fault("FMT209", "in_quoc_hieu", "party", sample=True)
def national_header(document: Document, rng: Random) -> None:
    """The national name and the motto above or below the Party's title."""
    title = _saying(document, "ĐẢNG CỘNG SẢN")[0]
    copy_before(title, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    if rng.random() < 0.5:
        copy_before(title, "Độc lập - Tự do - Hạnh phúc")


@page_fault("FMT210", "cong_van_ghi_v_v", "party", sample=True)
def state_letter_subject(document: Document, rng: Random) -> None:
    """A letter whose subject begins with the State's "V/v"."""
    number = _saying(document, "Số 16")[0]
    say(number, rng.choice(("Số 16-CV/ĐU", "Số 27-CV/ĐU")))
    subject = copy_before(number, "V/v tuyên truyền cải cách hành chính")
    number._p.addnext(subject._p)
    subject.runs[0].font.size = Pt(12)
    subject.runs[0].italic = True
    addressee = copy_before(_saying(document, "KẾ HOẠCH")[0], "Kính gửi: Các chi bộ trực thuộc")
    addressee.runs[0].bold = False
    addressee.runs[0].font.size = Pt(14)
    for one in _saying(document, "KẾ HOẠCH", "tuyên truyền", "-----"):
        take_out(one)


@page_fault("FMT211", "tinh_uy_tren_dang_uy_xa", "party", sample=True)
def committee_above(document: Document, rng: Random) -> None:
    """The committee of the province above the committee of a commune."""
    swap(_saying(document, "ĐẢNG BỘ")[0], "ĐẢNG BỘ TỈNH", rng.choice(("TỈNH ỦY", "TỈNH UỶ")))


@page_fault("FMT212", "ky_thay_bi_thu", "party", sample=True)
def for_the_secretary(document: Document, rng: Random) -> None:
    """A deputy secretary signs for the secretary."""
    line = _saying(document, "PHÓ BÍ THƯ")[0]
    like = _saying(document, "T/M")[0]
    copy_before(line, "K/T BÍ THƯ", like=like)
    if rng.random() < 0.5:
        take_out(like)


@page_fault("FMT213", "so_ghi_loai_khac", "party", sample=True)
def other_type_code(document: Document, rng: Random) -> None:
    """The number of another type of document."""
    swap(_saying(document, "Số 16")[0], "-KH/", rng.choice(("-HD/", "-BC/", "-CTr/")))
