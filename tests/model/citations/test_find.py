"""Finding citations. Mirrors kit/model/citations/find.py."""

import datetime as dt
import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.model import Citation
from kit.model.citations import find_citations, format_citation
from kit.model.phrases import PhraseMatcher
from kit.model.vietnamese import same


def facts(text, **options):
    """Return type, number, date and issuer of each citation found."""
    return [
        (c.type, c.number, c.date and c.date.isoformat(), c.issuer)
        for c in (found.citation for found in find_citations(text, **options))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ",
            ("Nghị quyết", "76/NQ-CP", "2021-07-15", "Chính phủ"),
        ),
        (
            "quyết định số 282/QĐ-TTg ngày 12 tháng 02 năm 2026 của Thủ tướng Chính phủ",
            ("Quyết định", "282/QĐ-TTg", "2026-02-12", "Thủ tướng Chính phủ"),
        ),
        (
            "Chỉ thị số 24-CT/ThU, ngày 10/10/2022 của Ban Thường vụ Thị ủy về cải cách",
            ("Chỉ thị", "24-CT/ThU", "2022-10-10", "Ban Thường vụ Thị ủy"),
        ),
        (
            "Nghị quyết số 27 - NQ/TW ngày 21/5/2018 của Hội nghị Trung ương lần thứ 7 Ban chấp"
            " hành Trung ương Đảng (khóa XII) về cải cách",
            (
                "Nghị quyết",
                "27-NQ/TW",
                "2018-05-21",
                "Hội nghị Trung ương lần thứ 7 Ban chấp hành Trung ương Đảng (khóa XII)",
            ),
        ),
        (
            "Nghị định số 16/2015/NĐ -CP ngày 14/02/2015 của chính phủ “Quy định cơ chế”",
            ("Nghị định", "16/2015/NĐ-CP", "2015-02-14", "chính phủ"),
        ),
        (
            "Thông tư liên tịch số 71/2014/TTLT - BTC - BNV ngày 30/5/2014 của liên Bộ: Tài chính"
            " - Nội vụ “Quy định”",
            (
                "Thông tư liên tịch",
                "71/2014/TTLT-BTC-BNV",
                "2014-05-30",
                "liên Bộ: Tài chính - Nội vụ",
            ),
        ),
        (
            "Quyết định số\n2138/QĐ-TTg ngày 27 tháng\n9 năm 2025 của Thủ tướng Chính\nphủ về",
            ("Quyết định", "2138/QĐ-TTg", "2025-09-27", "Thủ tướng Chính phủ"),
        ),
        (
            "Quyết định số 881/QĐ-UBND ngày 28/3/2023 ban hành quy định",
            ("Quyết định", "881/QĐ-UBND", "2023-03-28", None),
        ),
        (
            "Thông tư số 10/2022/TT-BLĐTBXH ngày 31/5/2022 của Bộ trưởng Bộ Lao động - Thương binh"
            " và Xã hội hướng dẫn",
            (
                "Thông tư",
                "10/2022/TT-BLĐTBXH",
                "2022-05-31",
                "Bộ trưởng Bộ Lao động - Thương binh và Xã hội",
            ),
        ),
        ("Quyêt định sô 16/QĐ-UBND", ("Quyết định", "16/QĐ-UBND", None, None)),
        ("Kế hoạch số 93. /KH-UBND", ("Kế hoạch", "93/KH-UBND", None, None)),
        ("NQ 76/NQ-CP", ("Nghị quyết", "76/NQ-CP", None, None)),
        ("NĐ số 30/2020/NĐ-CP", ("Nghị định", "30/2020/NĐ-CP", None, None)),
        ("theo 76/NQ-CP,", ("Nghị quyết", "76/NQ-CP", None, None)),
        ("Nghị quyết của Chính phủ số 76/NQ-CP", ("Nghị quyết", "76/NQ-CP", None, "Chính phủ")),
        ("Công văn số 581/BNV-CCHC của Bộ Nội vụ", ("Công văn", "581/BNV-CCHC", None, "Bộ Nội vụ")),
        (
            "Kế hoạch số 11/KH-UBND của UBND huyện ngày 05/02/2024 về tuyên truyền",
            ("Kế hoạch", "11/KH-UBND", "2024-02-05", "UBND huyện"),
        ),
        (
            "Công văn số 12/BNV-CCHC&PC ngày 05/01/2027 của Bộ Nội vụ",
            ("Công văn", "12/BNV-CCHC&PC", "2027-01-05", "Bộ Nội vụ"),
        ),
        ("QÐ số 12/QÐ-UBND", ("Quyết định", "12/QĐ-UBND", None, None)),
        ("Kế hoạch số l2/KH-UBND ngày O5/01/2025", ("Kế hoạch", "12/KH-UBND", "2025-01-05", None)),
        (
            "Nghị quyết số 57 ngày 22/12/2024 của Bộ Chính trị",
            ("Nghị quyết", "57", "2024-12-22", "Bộ Chính trị"),
        ),
    ],
)
def test_one_citation_with_its_facts(text, expected):
    """State and Party forms, abbreviations, OCR's spaces, hard wraps, names with commas."""
    assert facts(f"Căn cứ {text}.") == [expected]


def test_a_list_shares_its_type_word():
    """ "các Nghị định số A, B và C" are three decrees; only the last one names the issuer."""
    text = (
        "các Nghị định số 63/2010/NĐ-CP ngày 08/6/2010, số 48/2013/NĐ-CP ngày 14/5/2013 và"
        " 92/2017/NĐ-CP ngày 07/8/2017 của Chính phủ về kiểm soát TTHC"
    )
    assert facts(text) == [
        ("Nghị định", "63/2010/NĐ-CP", "2010-06-08", None),
        ("Nghị định", "48/2013/NĐ-CP", "2013-05-14", None),
        ("Nghị định", "92/2017/NĐ-CP", "2017-08-07", "Chính phủ"),
    ]
    assert find_citations(text)[2].citation.subject == "về kiểm soát TTHC"


def test_law_by_name_and_date_with_its_article():
    """The span begins with the article; the name of the law is its subject."""
    text = "(theo quy định tại Điều 125, Luật Tổ chức chính quyền địa phương ngày 19/6/2015)"
    (found,) = find_citations(text)
    assert found.article == "Điều 125"
    assert text[found.start : found.end] == text[len("(theo quy định tại ") : -1]
    assert text[found.document_start :].startswith("Luật Tổ chức")
    assert found.citation == Citation(
        type="Luật", date=dt.date(2015, 6, 19), subject="Luật Tổ chức chính quyền địa phương"
    )


def test_an_amended_law_keeps_its_name_and_day():
    """The remark "(sửa đổi)" stands between name and day, and is neither."""
    (found,) = find_citations("Căn cứ Luật Giao dịch mẫu (sửa đổi) ngày 22/6/2023;")
    assert found.citation.subject == "Luật Giao dịch mẫu"
    assert found.citation.date == dt.date(2023, 6, 22)


def test_span_ends_before_the_subject():
    """Tailoring replaces the document and keeps, or replaces, the subject."""
    text = "Thực hiện Kế hoạch số 10/KH-UBND ngày 18/01/2021 của UBND tỉnh về cải cách năm 2021; Sở"
    (found,) = find_citations(text)
    assert text[found.start : found.end] == "Kế hoạch số 10/KH-UBND ngày 18/01/2021 của UBND tỉnh"
    assert text[found.end : found.subject_end] == " về cải cách năm 2021"


def test_document_inside_a_subject_is_found_too():
    """An amending decree cites the one it amends; the outer subject holds both."""
    text = (
        "Nghị định số 107/2020/NĐ-CP ngày 14/9/2020 của Chính phủ sửa đổi, bổ sung một số điều của"
        " Nghị định số 24/2014/NĐ-CP ngày 04/4/2014 quy định tổ chức các cơ quan;"
    )
    outer, inner = find_citations(text)
    assert outer.end < inner.start < outer.subject_end
    assert inner.citation.number == "24/2014/NĐ-CP"


def test_subject_stops_before_the_document_beside_it():
    """ "A của X về Y và B" cites two documents; Y ends at "và"."""
    text = (
        "Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ về chương trình tổng thể và Chỉ thị số"
        " 23/CT-TTg ngày 02/9/2021"
    )
    first, second = find_citations(text)
    assert first.citation.subject == "về chương trình tổng thể"
    assert second.citation.number == "23/CT-TTg"


def test_subject_stops_where_the_citing_sentence_goes_on():
    """What the citing office does is no part of the subject."""
    text = (
        "Thực hiện Quyết định số 3490/QĐ-BNV ngày 10/10/2016 của Bộ Nội vụ phê duyệt Đề án “tăng"
        " cường thông tin, giai đoạn 2016 - 2020”, UBND tỉnh Mẫu ban hành Kế hoạch như sau:"
    )
    (found,) = find_citations(text)
    assert found.citation.subject.endswith("2016 - 2020”")


@pytest.mark.parametrize(
    ("text", "article"),
    [
        ("điểm a khoản 1 Điều 6 Nghị quyết số 101/2025/UBTVQH15", "điểm a khoản 1 Điều 6"),
        ("các điều 1, 3 và 4 của Nghị quyết số 101/2025/UBTVQH15", "các điều 1, 3 và 4"),
        ("khoản 5, điều 1 Nghị quyết số 101/2025/UBTVQH15", "khoản 5, điều 1"),
        ("Phụ lục II Nghị quyết 214/NQ-CP", "Phụ lục II"),
    ],
)
def test_articles_in_front(text, article):
    """Points, clauses and articles belong to the citation that follows them."""
    (found,) = find_citations("Theo " + text)
    assert (found.article, found.start) == (article, len("Theo "))


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("Nghị định số 61/2018/NQ-CP ngày 23/4/2018 của Chính phủ", "type-number"),
        ("Công văn số 7886/HD-BNV", "type-number"),
        ("Quyết định số 46/2002/QĐ-UBND ngày 12/9/2022", "year-number"),
        ("Quyết định số 12/QĐ-UBND ngày 31/4/2025", "impossible-date"),
        ("Kế hoạch số 132-KH/UBND", "wrong-form"),
        ("Nghị quyết số 27/NQ-TW ngày 09/11/2022", "wrong-form"),
        ("Chỉ thị số 31/CTTg ngày 09/11/2022", "wrong-form"),
        ("Chỉ thị số số 46-CT/TW", "doubled-word"),
        ("Quyết định số 12/QĐ-UBND ngày l5/7/2021", "misread-digit"),
    ],
)
def test_contradictions_are_marked_and_kept(text, doubt):
    """What contradicts itself is suspect, and stays as printed."""
    (found,) = find_citations(text)
    assert found.suspect
    assert found.doubts == (doubt,)
    assert found.citation.number in text


def test_what_agrees_is_not_suspect():
    """Quy định may be QĐ, Thông tri may be TT, and "công nghệ số số 71" is right."""
    text = (
        "Quy định số 178-QĐ/TW ngày 27/6/2024; Thông tri số 02-TT/TU ngày 03/10/2025;"
        " Luật Công nghiệp công nghệ số số 71/2025/QH15 ngày 14/6/2025"
    )
    assert [found.doubts for found in find_citations(text)] == [(), (), ()]


@pytest.mark.parametrize("year", ["2027", "…"])
def test_document_not_yet_issued(year):
    """A blank number with its symbol is a citation of a document to come, its year too perhaps."""
    text = (
        f"Thực hiện Kế hoạch số …/KH-UBND ngày … tháng … năm {year} của Ủy ban nhân dân tỉnh"
        " Lâm Đồng về cải cách hành chính năm 2027."
    )
    (found,) = find_citations(text)
    assert found.citation.status == "unissued"
    assert (found.citation.number, found.citation.date) == ("/KH-UBND", None)
    assert found.citation.issuer == "Ủy ban nhân dân tỉnh Lâm Đồng"


@pytest.mark.parametrize(
    "text",
    [
        "hỗ trợ 24/7", "giai đoạn 2021-2025", "hoàn thành 3/7 bước", "theo TCVN ISO 9001:2015",
        "(01 chuyên mục/01 tháng)", "mức độ 3, 4", "13h30/ngày 5/6", "Mẫu số 01/HNCT",
        "Quyết định này có hiệu lực", "Luật này", "Luật và các văn bản hướng dẫn", "pháp luật",
        "Nghị quyết số 57", "Kế hoạch năm 2027", "Số: 16/KH-UBND\n", "| Số: 16/KH-UBND |",
        "tỷ lệ 80/100", "trao đổi qua số 0263/123456", "Thông báo số ... ",
    ],
)  # fmt: skip
def test_no_citation(text):
    """Fractions, periods, standards, forms, a document's own number line are none."""
    assert find_citations(text) == []


def test_known_law_names_give_exact_ends():
    """A name from the catalog ends where it ends, whatever follows."""
    text = "theo Luật Phòng, chống ma túy sát với tình hình"
    known = PhraseMatcher({"Luật Phòng, chống ma túy": "luat-pcmt"})
    (found,) = find_citations(text, known)
    assert text[found.start : found.end] == "Luật Phòng, chống ma túy"


# Truth by hand, read in the corpus: number, date, type and issuer of every citation.
TRUTHS = ["seed-001", "seed-003", "seed-004", "tinh-laichau-2025-7360-thihanhluat"]


def test_real_documents_score(corpus):
    """F1 over all documents read by hand is at least 0.97; unnumbered laws do not count."""
    truths = {}
    for name in TRUTHS:
        truth = json.loads((corpus / "truth" / f"{name}.json").read_text(encoding="utf-8"))
        (path,) = corpus.glob(f"*/{truth['source']}")
        truths[path] = [
            (c["type"], c["number"], c["date"], c["issuer"]) for c in truth["citations"]
        ]
    hits = found_count = truth_count = 0
    for path, wanted in truths.items():
        lines = unicodedata.normalize("NFC", path.read_text(encoding="utf-8")).splitlines()
        text = "\n".join(line for line in lines if not line.startswith("# "))
        found = {fact for fact in facts(text) if fact[1] or fact[2]}
        hits += sum(any(_agrees(fact, want) for fact in found) for want in wanted)
        found_count += len(found)
        truth_count += len(wanted)
    assert 2 * hits / (found_count + truth_count) >= 0.97


def _agrees(fact, want):
    return fact[:3] == want[:3] and same(fact[3] or "", want[3] or "")


CODES = {"Nghị quyết": "NQ", "Quyết định": "QĐ", "Kế hoạch": "KH", "Chỉ thị": "CT"}
ISSUERS = [
    "Chính phủ", "Thủ tướng Chính phủ", "Bộ Nội vụ", "Ủy ban nhân dân tỉnh Lâm Đồng",
    "Ủy ban nhân dân phường Nam Gia Nghĩa", "Bộ Văn hóa, Thể thao và Du lịch",
    "Hội đồng nhân dân thành phố Cần Thơ", "Sở Khoa học và Công nghệ tỉnh Đắk Lắk",
]  # fmt: skip
SUBJECTS = [
    "về cải cách hành chính năm 2027",
    "ban hành Kế hoạch tuyên truyền",
    "phê duyệt Đề án A",
]
CITATIONS = st.builds(
    lambda kind, serial, body, day, issuer, subject: Citation(
        type=kind, number=f"{serial:02d}/{CODES[kind]}-{body}", date=day, issuer=issuer,
        subject=subject,
    ),
    st.sampled_from(list(CODES)), st.integers(1, 9999),
    st.sampled_from(["CP", "TTg", "UBND", "BNV"]),
    st.dates(dt.date(1990, 1, 1), dt.date(2035, 12, 31)), st.sampled_from(ISSUERS),
    st.sampled_from(SUBJECTS),
)  # fmt: skip
LAWS = st.builds(
    lambda name, day: Citation(type="Luật", date=day, subject=f"Luật {name}"),
    st.sampled_from(["Đầu tư công", "Tổ chức chính quyền địa phương", "Thi đua, khen thưởng"]),
    st.dates(dt.date(1990, 1, 1), dt.date(2035, 12, 31)),
)


@given(st.lists(CITATIONS | LAWS, min_size=1, max_size=4))
def test_what_is_written_is_found_again(citations):
    """Lines written by format_citation give the same citations back, in order."""
    text = ";\n".join(f"Căn cứ {format_citation(citation)}" for citation in citations) + "."
    assert [found.citation for found in find_citations(text)] == citations


@given(st.text(max_size=200))
def test_any_text_is_survived(text):
    """Whatever the text, spans lie in it, rise and do not overlap."""
    found = find_citations(unicodedata.normalize("NFC", text))
    assert all(f.start <= f.document_start < f.end <= f.subject_end for f in found)
    assert [f.end for f in found][:-1] <= [f.document_start for f in found][1:]


def test_a_short_citation_needs_something_that_tells_it():
    """The year in its number, its issuer or its day; a bare number is a count."""
    text = "NĐ 61/2018; Nghị quyết 76 của Chính phủ; Nghị quyết 3 điểm; Quyết định 12 tháng"
    assert [(c.citation.type, c.citation.number) for c in find_citations(text)] == [
        ("Nghị định", "61/2018"), ("Nghị quyết", "76"),
    ]  # fmt: skip


BARE_LISTS = [
    (
        "các Quyết định số 1, số 2 và số 3 ngày 05/01/2027 của UBND tỉnh về việc giao",
        [("1", "2027-01-05", "UBND tỉnh"), ("2", "2027-01-05", "UBND tỉnh"),
         ("3", "2027-01-05", "UBND tỉnh")],
    ),
    (
        "các Quyết định số 1 ngày 05/01/2027, số 2 ngày 06/01/2027 và số 3 ngày 07/01/2027",
        [("1", "2027-01-05", None), ("2", "2027-01-06", None), ("3", "2027-01-07", None)],
    ),
    (
        "theo Chỉ thị 22, 26 của Chủ tịch UBND tỉnh;",
        [("22", None, "Chủ tịch UBND tỉnh"), ("26", None, "Chủ tịch UBND tỉnh")],
    ),
    (
        "các Nghị quyết số 18, 19-NQ/TW ngày 25/10/2017",
        [("18-NQ/TW", "2017-10-25", None), ("19-NQ/TW", "2017-10-25", None)],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BARE_LISTS)
def test_bare_numbers_share_what_their_list_says(text, expected):
    """Day and issuer behind the last number are those of all, unless each has its own."""
    assert [fact[1:] for fact in facts(text)] == expected
    assert len({fact[0] for fact in facts(text)}) == 1


def test_each_number_of_a_list_has_its_own_place():
    """Only the last span holds the day, the issuer and the subject that all share."""
    text = "các Quyết định số 1, số 2 ngày 05/01/2027 của UBND tỉnh về giao việc"
    first, last = find_citations(text)
    assert text[first.start : first.subject_end] == "Quyết định số 1"
    assert text[last.start : last.end] == "số 2 ngày 05/01/2027 của UBND tỉnh"
    assert (first.citation.subject, last.citation.subject) == (None, "về giao việc")


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết 57, 3 nhóm nhiệm vụ của Chính phủ", "Thông báo số 15, 20 ngày sau khi họp",
        "Kế hoạch số 5 và 6 năm 2027", "biên bản mẫu số 02/HNCT, mẫu số 1, 2 của Thông tư này",
        "Nghị quyết 57, 59, 66 và 68",
    ],
)  # fmt: skip
def test_counts_are_no_list(text):
    """Without day or issuer behind the last number nothing is cited."""
    assert find_citations(text) == []


def test_projects_are_named_by_number_not_listed():
    """ "Dự án số 1, 2 của …" names parts of a programme."""
    found = find_citations("Dự án số 1, 2 của Chương trình mục tiêu quốc gia")
    assert "2" not in [one.citation.number for one in found]


def test_spans_hold_in_the_printed_text():
    """What is misread stays as printed; only the facts are read as meant."""
    text = "Căn cứ Quyết định số 12/QÐ-UBND ngày l5/7/2021 của UBND tỉnh;"
    (found,) = find_citations(text)
    assert text[found.start : found.end] == "Quyết định số 12/QÐ-UBND ngày l5/7/2021 của UBND tỉnh"
    assert found.citation.date == dt.date(2021, 7, 15)


def test_a_day_in_front_of_the_verb_dates_the_document():
    """News pages put day and issuer first; a second document keeps what is its own."""
    text = (
        "Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ. Ngày 05/01/2027, UBND xã"
        " Mẫu đã ban hành Quyết định số 12/QĐ-UBND về cải cách"
    )
    assert facts(text)[1] == ("Quyết định", "12/QĐ-UBND", "2027-01-05", "UBND xã Mẫu")
    assert facts(text.replace(" của Chính phủ. Ngày 05/01/2027", ""))[1][2] is None


def test_a_law_has_the_day_of_its_passing_and_no_issuer():
    """ "Ngày …, Quốc hội đã thông qua Luật …"."""
    (found,) = find_citations("Ngày 05/01/2027, Quốc hội đã thông qua Luật Mẫu thử.")
    assert found.citation == Citation(type="Luật", date=dt.date(2027, 1, 5), subject="Luật Mẫu thử")
