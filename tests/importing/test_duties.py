"""Who does what. Mirrors kit/importing/duties.py."""

import pytest

from kit.importing.duties import (
    asks_body,
    bare_agency,
    is_general_clause,
    is_name_of_body,
    key_of_clause,
    merge_open,
    names_body,
    names_whose,
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


def test_names_and_general_clauses():
    """A body begins with a word for bodies; a general clause with a word for everybody."""
    assert names_body("Đề nghị Ủy ban Mặt trận Tổ quốc")
    assert not names_body("Tuyên truyền trên loa")
    assert not names_body("Hội nghị lần thứ nhất")
    assert not names_body("Trường hợp chậm trễ")
    assert not names_body("Bà con trong thôn")
    assert names_whose("Trách nhiệm của các thôn")
    assert is_general_clause("Trong quá trình thực hiện, nếu có khó khăn, báo cáo.")
    assert not is_general_clause("Phòng Văn hóa - Xã hội")


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


def test_bare_names_and_who_is_asked():
    """A name alone has no verb of duty; asking needs a body behind the verb."""
    assert is_name_of_body("Sở Y tế")
    assert not is_name_of_body("Sở Y tế chủ trì tuyên truyền")
    assert not is_name_of_body("Tuyên truyền trên loa")
    assert asks_body("Đề nghị Công an xã phối hợp")
    assert not asks_body("Đề nghị khen thưởng")


def test_a_body_without_duties():
    """A short name alone is a body; a sentence without a verb of duty is nobody's name."""
    assert duties("5. Công an xã") == ("Công an xã", [])
    assert duties("6. Công an xã.")[0] == ""


@pytest.mark.parametrize(
    ("agency", "bare"),
    [
        ("Giao Sở Tài chính", "Sở Tài chính"),
        ("Đề nghị Đảng ủy Sở, Công đoàn Sở", "Đảng ủy Sở, Công đoàn Sở"),
        ("Yêu cầu các phòng, đơn vị", "các phòng, đơn vị"),
        ("Phân công đồng chí Giám đốc", "Giám đốc"),
        ("Giao cho Văn phòng", "Văn phòng"),
        ("Các thôn", "Các thôn"),
        ("Giao thông và đô thị", "Giao thông và đô thị"),
        ("Giáo viên chủ nhiệm", "Giáo viên chủ nhiệm"),
        ("Giao phòng Công nghiệp triển khai, thực hiện các việc", "phòng Công nghiệp"),
        ("Giao Tổ công tác kiểm tra của Giám đốc", "Tổ công tác kiểm tra của Giám đốc"),
        ("Đề nghị Ủy ban Kiểm tra Đảng ủy", "Ủy ban Kiểm tra Đảng ủy"),
    ],
)
def test_how_a_plan_turns_to_a_body_is_no_part_of_its_name(agency, bare):
    """The verb before a body is the relation; without a body behind it, it is the name."""
    assert bare_agency(agency) == bare
