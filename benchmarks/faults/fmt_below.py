"""Faults of the parts of a State document below its head: bases, headings, sign-off, appendix."""

from __future__ import annotations

from copy import deepcopy
from random import Random

from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.text.paragraph import Paragraph

from benchmarks.faults.fmt_parts import (
    APPENDIX,
    AUTHORITY,
    BASIS,
    CLAUSE,
    ISSUER,
    LIST,
    MOTTO,
    NAME,
    NATION,
    REFERENCE,
    SECTION,
    SUBJECT,
    TITLE,
    TYPE,
    any_styled,
    copy_before,
    say,
    styled,
    swap,
    take_out,
)  # fmt: skip
from benchmarks.faults.register import page_fault

# ---- FMT170 to FMT177: bases, headings, title


@page_fault("FMT170", "cuoi_dong_can_cu", sample=True)
def wrong_basis_end(document: Document, rng: Random) -> None:
    """A basis that ends with the wrong sign."""
    bases = styled(document, BASIS)
    one = rng.choice(bases)
    wrong = (",", ";") if one is bases[-1] else (",", ".")
    swap(one, "[;.]$", rng.choice(wrong))


@page_fault("FMT171", "hai_can_cu_mot_dong", sample=True)
def two_bases_in_a_line(document: Document, rng: Random) -> None:
    """Two bases in one paragraph."""
    bases = styled(document, BASIS)
    at = rng.randrange(len(bases) - 1)
    say(bases[at], f"{bases[at].text} {bases[at + 1].text}")
    take_out(bases[at + 1])


@page_fault("FMT172", "muc_sai_dau_sau_so", sample=True)
def wrong_section_sign(document: Document, rng: Random) -> None:
    """A hyphen or a slash behind the Roman number."""
    swap(any_styled(document, rng, SECTION), r"\.", rng.choice(("-", "/", ")")))


@page_fault("FMT173", "khoan_sai_dau_sau_so", sample=True)
def wrong_clause_sign(document: Document, rng: Random) -> None:
    """A slash, a hyphen or a bracket behind the Arabic number."""
    swap(any_styled(document, rng, CLAUSE), r"\.", rng.choice(("/", ")", "-")))


@page_fault("FMT174", "tieu_de_lien_noi_dung", sample=True)
def run_in_heading(document: Document, rng: Random) -> None:
    """The text goes on in the line of the bold title."""
    one = any_styled(document, rng, CLAUSE)
    run = one.add_run(" gồm những việc sau đây, thực hiện trong năm 2027")
    run.bold = False


@page_fault("FMT175", "de_muc_can_giua", sample=True)
def centred_headings(document: Document, rng: Random) -> None:
    """The headings of a level are centred."""
    for one in styled(document, rng.choice((SECTION, CLAUSE))):
        one.alignment = WD_ALIGN_PARAGRAPH.CENTER


@page_fault("FMT176", "trich_yeu_co_dau_cham", sample=True)
def subject_with_stop(document: Document, rng: Random) -> None:
    """A full stop behind the subject."""
    swap(styled(document, SUBJECT)[-1], "$", rng.choice((".", ";")))


@page_fault("FMT177", "ten_loai_lien_trich_yeu", sample=True)
def type_and_subject_in_a_line(document: Document, rng: Random) -> None:
    """Type and subject in one line."""
    subject = styled(document, SUBJECT)
    text = " ".join(one.text for one in subject)
    one = styled(document, TYPE)[0]
    say(one, f"{one.text} {text}")
    for line in subject:
        take_out(line)


# ---- FMT178 to FMT187: sign-off


@page_fault("FMT178", "tm_co_gach_cheo", sample=True)
def wrong_authority_form(document: Document, rng: Random) -> None:
    """A slash, or no full stop, in "TM."."""
    swap(styled(document, AUTHORITY)[0], r"TM\.", rng.choice(("T/M", "TM")))


@page_fault("FMT179", "cap_pho_ky_thieu_kt", sample=True)
def deputy_without_kt(document: Document, rng: Random) -> None:
    """A deputy signs without "KT.", or the head with it."""
    post = styled(document, AUTHORITY)[-1]
    if rng.random() < 0.5:
        say(post, f"PHÓ {post.text}")
    else:
        copy_before(post, f"KT. {post.text}")


@page_fault("FMT180", "thieu_tm_uy_ban", sample=True, only=True)
def no_collective(document: Document, rng: Random) -> None:
    """A plan of the Committee that only its Chairman signs."""
    take_out(styled(document, AUTHORITY)[0])


@page_fault("FMT181", "so_ky_tm", "department", sample=True, only=True)
def collective_of_one_head(document: Document, rng: Random) -> None:
    """A department that is signed for as a collective."""
    issuer = styled(document, ISSUER)[0].text
    copy_before(styled(document, AUTHORITY)[0], f"TM. {issuer}")


@page_fault("FMT182", "ghi_hoc_vi_truoc_ho_ten", sample=True)
def degree_before_name(document: Document, rng: Random) -> None:
    """A degree before the name of the signer."""
    one = styled(document, NAME)[0]
    say(one, f"{rng.choice(('ThS.', 'TS.', 'PGS.TS.'))} {one.text}")


@page_fault("FMT183", "chu_ky_duoi_noi_nhan", sample=True)
def signature_below(document: Document, rng: Random) -> None:
    """The signature stands below the list of recipients, or at its left."""
    table = document.tables[1]
    left, right = table.rows[0].cells
    if rng.random() < 0.5:
        right._tc.addnext(left._tc)
    else:
        row = deepcopy(table.rows[0]._tr)
        table.rows[0]._tr.addnext(row)
        for cell in (table.rows[0].cells[1], table.rows[1].cells[0]):
            for one in cell.paragraphs:
                take_out(one)


@page_fault("FMT184", "noi_nhan_thieu_gach", sample=True)
def recipient_without_dash(document: Document, rng: Random) -> None:
    """A recipient without its dash, or with a bullet."""
    one = rng.choice(styled(document, LIST)[:-1])
    swap(one, r"^-\s*", rng.choice(("", "• ")))


@page_fault("FMT185", "noi_nhan_sai_dau_cuoi", sample=True)
def wrong_recipient_end(document: Document, rng: Random) -> None:
    """A recipient that ends with the wrong sign, or with none."""
    found = styled(document, LIST)
    one = rng.choice(found)
    swap(one, "[;.]$", rng.choice(("", ";") if one is found[-1] else ("", ",", ".")))


@page_fault("FMT186", "chu_noi_nhan_sai", sample=True)
def wrong_recipients_title(document: Document, rng: Random) -> None:
    """The words "Nơi nhận" without colon or in capitals."""
    say(styled(document, TITLE)[0], rng.choice(("Nơi nhận", "NƠI NHẬN:", "Nơi Nhận:")))


@page_fault("FMT187", "dong_luu_sai", sample=True)
def wrong_file_line(document: Document, rng: Random) -> None:
    """The file line without colon, or without "VT"."""
    swap(styled(document, LIST)[-1], "Lưu: VT", rng.choice(("Lưu VT", "Lưu: Văn phòng", "lưu VT")))


# ---- FMT188 to FMT193: appendix


@page_fault("FMT188", "phu_luc_lien_ten", sample=True)
def appendix_word_runs_on(document: Document, rng: Random) -> None:
    """The title runs on behind the word."""
    word = styled(document, APPENDIX)[0]
    title = Paragraph(word._p.getnext(), word._parent)
    say(title, f"PHỤ LỤC: {title.text}")
    take_out(word)


@page_fault("FMT189", "mot_phu_luc_danh_so", sample=True)
def number_of_one_appendix(document: Document, rng: Random) -> None:
    """The only appendix has a number."""
    say(styled(document, APPENDIX)[0], rng.choice(("Phụ lục I", "Phụ lục 1", "Phụ lục 01")))


@page_fault("FMT190", "phu_luc_thieu_dong_kem_theo", sample=True)
def no_reference(document: Document, rng: Random) -> None:
    """The appendix does not say to what it belongs."""
    take_out(styled(document, REFERENCE)[0])


@page_fault("FMT191", "dong_kem_theo_nam_truoc", sample=True)
def reference_of_last_year(document: Document, rng: Random) -> None:
    """The reference line has number or date of another document."""
    changes = (("16/KH", "61/KH"), ("năm 2027", "năm 2026"), ("ngày 12", "ngày 11"))
    swap(styled(document, REFERENCE)[0], *rng.choice(changes))


@page_fault("FMT192", "phu_luc_in_lai_quoc_hieu", sample=True)
def header_on_appendix(document: Document, rng: Random) -> None:
    """The appendix repeats the national name and the motto."""
    word = styled(document, APPENDIX)[0]
    for style in (NATION, MOTTO):
        like = styled(document, style)[0]
        copy_before(word, like.text, like=like)


@page_fault("FMT193", "phu_luc_khong_sang_trang", sample=True)
def appendix_without_break(document: Document, rng: Random) -> None:
    """The appendix begins on the page of the signature."""
    document.sections[-1].start_type = WD_SECTION.CONTINUOUS


@page_fault("FMT194", "phu_luc_thieu_dau_ket_thuc", sample=True)
def appendix_without_end(document: Document, rng: Random) -> None:
    """Nothing says that the appendix ends here."""
    take_out(document.paragraphs[-1])
