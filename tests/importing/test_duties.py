"""Who does what. Mirrors kit/importing/duties.py."""

import pytest

from kit.importing.duties import (
    is_general_clause,
    is_list_of_bodies,
    key_of_clause,
    merge_open,
    part_asked,
    read_duties,
)
from kit.importing.ledger import Ledger
from kit.model import Responsibility
from tests.importing.pieces import node, outline


def duties(*texts):
    """Return agency and duties of the first text and what stands below it."""
    read = read_duties(node(*texts), Ledger())
    return read.agency, outline(read.duties)


@pytest.mark.parametrize(
    ("texts", "agency", "texts_of_duties"),
    [
        (["1. Sở Y tế", "- Biên tập;", "- Đôn đốc."], "Sở Y tế", ["Biên tập;", "Đôn đốc."]),
        (["1. Sở Nội vụ", "Theo dõi Kế hoạch."], "Sở Nội vụ", ["Theo dõi Kế hoạch."]),
        (["2. Văn phòng: Đăng tải Kế hoạch."], "Văn phòng", ["Đăng tải Kế hoạch."]),
        (["3. Các thôn có trách nhiệm phát tin."], "Các thôn", ["có trách nhiệm phát tin."]),
        (["4. Giao Công an xã chủ trì phát tin."], "Giao Công an xã", ["chủ trì phát tin."]),
        (["5. Các cơ quan, tổ chức, cá nhân thực hiện."], "Các cơ quan, tổ chức, cá nhân",
         ["thực hiện."]),
        (["6. Căn cứ Kế hoạch này, các phòng có trách nhiệm cử người."], "các phòng",
         ["Căn cứ Kế hoạch này, có trách nhiệm cử người."]),
        (["7. Đề nghị Đoàn Thanh niên", "a) Vận động;"], "Đề nghị Đoàn Thanh niên", ["Vận động;"]),
        (["8. Kịp thời báo cáo khi có khó khăn."], "", ["Kịp thời báo cáo khi có khó khăn."]),
        (["10. Giao phòng Kinh tế triển khai, thực hiện các công việc:", "- Một;"],
         "Giao phòng Kinh tế", ["Một;"]),
        (["11. Đề nghị các hội quần chúng: Vận động hội viên."], "Đề nghị các hội quần chúng",
         ["Vận động hội viên."]),
        (["12. Ủy ban Kiểm tra Đảng ủy phối hợp."], "Ủy ban Kiểm tra Đảng ủy", ["phối hợp."]),
        (["13. Đoàn kiểm tra trong quá trình kiểm tra báo cáo."], "Đoàn kiểm tra",
         ["trong quá trình kiểm tra báo cáo."]),
        (["14. Kết thúc đợt thi, Ban Tổ chức, tổng hợp kết quả."], "Ban Tổ chức",
         ["Kết thúc đợt thi, tổng hợp kết quả."]),
        (["15. Chi cục Thủy lợi.", "Kiểm tra.", "Đưa tin."], "Chi cục Thủy lợi",
         ["Kiểm tra.", "Đưa tin."]),
        (["16. Các sở được phân công chủ trì có trách nhiệm lập dự toán."],
         "Các sở được phân công chủ trì", ["có trách nhiệm lập dự toán."]),
        (["17. Các sở chủ trì các dự án", "- Báo cáo."], "Các sở chủ trì các dự án", ["Báo cáo."]),
        (["18. Đề nghị Công an xã phối hợp", "- Giữ trật tự."], "Đề nghị Công an xã",
         ["Giữ trật tự."]),
        (["19. Các cơ quan, đơn vị căn cứ Kế hoạch này đưa tin."], "Các cơ quan, đơn vị",
         ["căn cứ Kế hoạch này đưa tin."]),
        (["20. Đồng chí Phó Chủ tịch: Chỉ đạo chung."], "Đồng chí Phó Chủ tịch",
         ["Chỉ đạo chung."]),
        (["21. Bà Họ và Tên, công chức Tư pháp chủ trì."], "Bà Họ và Tên, công chức Tư pháp",
         ["chủ trì."]),
        (["9. Phân công cụ thể:", "- Việc một;"], "Phân công cụ thể:", ["Việc một;"]),
    ],
    ids=["heading", "one-paragraph", "colon", "verb", "asked", "organisations", "condition",
         "proposal", "nobody", "asked-lead", "asked-colon", "capital-verb", "called",
         "half-sentence", "full-stop", "passive", "which", "short-lead", "units", "post",
         "person", "announced"],
)  # fmt: skip
def test_agency_and_duties(texts, agency, texts_of_duties):
    """The body stands in a heading, before a colon or before the verb of its duty."""
    assert duties(*texts)[0] == agency
    assert [text for _, text, _ in duties(*texts)[1]] == texts_of_duties


def test_words_that_lead_to_the_duties():
    """“có trách nhiệm:” is frame; a duty that ends with a colon holds the points below it."""
    ledger = Ledger()
    lead = read_duties(node("1. Sở Nội vụ có trách nhiệm sau:", "- Một;", "- Hai."), ledger)
    duty = duties("2. Sở Y tế chủ trì hai việc sau:", "- Một;", "- Hai.")

    assert (lead.agency, [d.text for d in lead.duties]) == ("Sở Nội vụ", ["Một;", "Hai."])
    assert [p.text for p in ledger.frame if p.role == "duty_lead"] == ["có trách nhiệm sau:"]
    assert duty == (
        "Sở Y tế",
        [("", "chủ trì hai việc sau:", [("-", "Một;", []), ("-", "Hai.", [])])],
    )


def test_a_heading_that_names_no_body():
    """“Thời gian thực hiện” with points below it gives the points to nobody, whole."""
    agency, (one,) = duties("1. Thời gian thực hiện", "a) Quý I;")

    assert agency == ""
    assert one == ("1.", "Thời gian thực hiện", [("a)", "Quý I;", [])])


def test_the_number_of_an_agency_is_frame():
    """The number in front of a body is no part of its name and is not lost."""
    ledger = Ledger()
    read_duties(node("1. Phòng A", "- x;"), ledger)

    assert [(piece.role, piece.text) for piece in ledger.frame] == [("heading_number", "1.")]


def test_clauses_behind_a_colon_join_their_agency():
    """“Các phòng có nhiệm vụ:” takes the nameless clauses after it; names lose their colon."""
    one = read_duties(node("Các thôn:"), Ledger())
    clause = read_duties(node("Phát tin hằng tuần."), Ledger())
    merged = merge_open([one.with_(agency="Các thôn:"), clause, Responsibility(agency="Sở A")])

    assert [(m.agency, len(m.duties)) for m in merged] == [("Các thôn", 1), ("Sở A", 0)]


def test_a_name_alone_takes_the_paragraphs_below_it():
    """Where all marks were lost, a name on its line holds the nameless clauses behind it."""
    name = read_duties(node("Phòng A"), Ledger())
    clauses = [read_duties(node(text), Ledger()) for text in ("Đăng tin.", "Mở lớp.")]
    merged = merge_open([name, *clauses, Responsibility(agency="Sở B"), clauses[0]])

    assert [(m.agency, len(m.duties)) for m in merged] == [("Phòng A", 2), ("Sở B", 1)]


def test_general_clauses():
    """A general clause begins with a word for everybody."""
    assert is_general_clause("Trong quá trình thực hiện, nếu có khó khăn, báo cáo.")
    assert not is_general_clause("Phòng Văn hóa - Xã hội")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("1. Đề nghị Công đoàn vận động; đề nghị Đoàn Thanh niên làm video.",
         ["Đề nghị Công đoàn vận động;", "đề nghị Đoàn Thanh niên làm video."]),
        ("2. Sở Nội vụ tổng hợp. Đề nghị Báo tỉnh mở chuyên mục. Giao Sở Y tế phát tin.",
         ["Sở Nội vụ tổng hợp.", "Đề nghị Báo tỉnh mở chuyên mục.", "Giao Sở Y tế phát tin."]),
        ("3. Giao phòng A lập dự toán; đồng thời, giao phòng B chi trả.",
         ["Giao phòng A lập dự toán;", "giao phòng B chi trả."]),
        ("4. Sở Nội vụ tổng hợp; đề nghị Ủy ban nhân dân tỉnh khen thưởng.",
         ["Sở Nội vụ tổng hợp; đề nghị Ủy ban nhân dân tỉnh khen thưởng."]),
        ("5. Phòng A theo dõi. Đề nghị khen thưởng.", ["Phòng A theo dõi. Đề nghị khen thưởng."]),
        ("6. Nếu chậm, báo lại. Đề nghị các phòng lưu ý.",
         ["Nếu chậm, báo lại. Đề nghị các phòng lưu ý."]),
    ],
    ids=["one-sentence", "sentences", "joined", "own-proposal", "nobody-asked", "nobody-first"],
)  # fmt: skip
def test_a_paragraph_that_turns_to_several_bodies_is_parted(text, parts):
    """Each body gets its own duty, unless asking the next one is the duty of the first."""
    ledger = Ledger()
    read = part_asked(node(text), ledger)

    assert [one.text for one in read] == parts
    assert [one.marker for one in read[1:]] == [""] * (len(parts) - 1)
    assert [p.text for p in ledger.frame] == (["đồng thời,"] if "đồng thời" in text else [])


def test_points_below_stay_with_a_paragraph_that_is_not_parted():
    """Where points follow, nobody knows to which of two bodies they belong."""
    (one,) = part_asked(node("1. Giao phòng A lập biểu. Giao phòng B:", "- Một;"), Ledger())

    assert len(one.nodes) == 1


def test_a_name_broken_by_a_blank_line_is_joined():
    """What stands between a body and its points, without verb or full stop, is more of its name."""
    whole = duties("1. Đề nghị Hội Liên hiệp", "Phụ nữ xã và các đoàn thể", "a) Một;", "b) Hai.")
    duty = duties("2. Hội Nông dân xã", "Vận động hội viên", "a) Một;", "b) Hai.")

    assert whole[0] == "Đề nghị Hội Liên hiệp Phụ nữ xã và các đoàn thể"
    assert [text for _, text, _ in whole[1]] == ["Một;", "Hai."]
    assert (duty[0], len(duty[1])) == ("Hội Nông dân xã", 3)


def test_a_list_of_bodies_over_points_is_a_name():
    """“Các sở: Nội vụ, Tài chính” says which ones; behind the colon of a body alone is its duty."""
    assert duties("1. Các sở: Nội vụ, Tài chính", "a) Một;")[0] == "Các sở: Nội vụ, Tài chính"
    assert duties("2. Sở Nội vụ: Theo dõi, Đôn đốc.", "a) Một;")[0] == "Sở Nội vụ"


def test_an_unknown_body_among_bodies():
    """A label, or a few words before a verb, names a body where its neighbours do."""
    label, sentence = node("3. Các lớp: Đăng ký đủ."), node("4. Mọi lớp tham gia đủ.")
    points = ["1. Phòng A đăng tin.", "2. Phòng B phát tin.", "3. Các lớp: Đăng ký đủ."]

    assert read_duties(label, Ledger()).agency == ""
    assert read_duties(label, Ledger(), among_bodies=True).agency == "Các lớp"
    assert read_duties(sentence, Ledger(), among_bodies=True).agency == "Mọi lớp"
    assert is_list_of_bodies([node(text) for text in points])
    assert not is_list_of_bodies([node(text) for text in (points[0], "2. Đăng tin.", "3. In.")])


def test_an_announced_body_waits_for_its_duties():
    """A body whose duties are said to follow is open until they come; the words are frame."""
    ledger = Ledger()
    one = read_duties(node("1. Giao phòng Kinh tế thực hiện các việc sau:"), ledger)

    assert (one.agency, one.duties) == ("Giao phòng Kinh tế:", ())
    assert ("duty_lead", "thực hiện các việc sau:") in [(p.role, p.text) for p in ledger.frame]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Kinh phí thực hiện do ngân sách xã bảo đảm.", "budget"),
        ("Định kỳ trước ngày 15 báo cáo kết quả.", "reporting"),
        ("Báo cáo Ủy ban nhân dân xã trước ngày 15.", "reporting"),
        ("Định kỳ hằng quý, các thôn báo cáo kết quả.", None),
        ("Theo dõi, đôn đốc việc thực hiện.", None),
    ],
)
def test_clauses_about_money_and_reports(text, key):
    """A clause among the duties may give nobody one and speak of money or of reports."""
    assert key_of_clause(text) == key


def test_a_body_without_duties():
    """A short name alone is a body; a sentence without a verb of duty is nobody's name."""
    assert duties("5. Công an xã") == ("Công an xã", [])
    assert duties("6. Công an xã.")[0] == ""
