"""What is printed can be read back: import(render(plan)) is the plan again, for every sample."""

import datetime as dt
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings

from kit.importing import coverage_of_source, load_plan, read_docx_blocks, read_plan
from kit.importing.blocks import source_text
from kit.model import ITEM_KEYS, Basis, Item, OutlineEntry, Plan, Responsibility, Signature, Task
from kit.model.citations import find_citations
from kit.model.timing import parse_timing
from kit.rendering import render_plan
from kit.rendering.context import law_of
from kit.rendering.marks import Marker
from kit.rendering.task_appendix import appendix_of
from kit.resources import samples_folder
from tests.rendering.made_plans import plans

PLANS = sorted((samples_folder() / "plans").glob("*.yaml"))
PARENTS = sorted((samples_folder() / "parents").glob("*.*"))
IMPORTS = sorted((samples_folder() / "imports").glob("*.*"))
# Parts of the package in which a program could hide what the page does not show.
HIDING_PLACES = ("docProps/", "customXml/")


def test_there_are_sample_plans_of_three_levels():
    """The round trip below is not empty."""
    levels = {load_plan(p.read_text("utf-8"), where=p.name).unit_level for p in PLANS}

    assert {"commune", "department", "province"} <= levels


@pytest.mark.parametrize("path", [*PLANS, *PARENTS, *IMPORTS], ids=lambda path: path.stem)
def test_a_sample_reads_back_as_it_was_printed(path, tmp_path):
    """Every printed fact of a sample survives paper: nothing but the page is read."""
    plan = read_plan(path)

    again = read_plan(stripped(render_plan(plan, tmp_path / "plan.docx")))

    assert printed(again) == printed(plan)
    assert again.unplaced == ()


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_the_second_round_changes_nothing_at_all(path, tmp_path):
    """What was read once from paper is the same when printed and read again, notes included."""
    first = read_plan(stripped(render_plan(read_plan(path), tmp_path / "one.docx")))

    second = read_plan(stripped(render_plan(first, tmp_path / "two.docx")))

    assert second == first


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_every_printed_word_is_read_once(path, tmp_path):
    """No word of the printed file is lost or doubled by reading it."""
    file = stripped(render_plan(read_plan(path), tmp_path / "plan.docx"))

    coverage = coverage_of_source(read_plan(file), source_text(read_docx_blocks(file)))

    assert (coverage.missing, coverage.duplicated) == ({}, {})


def test_a_signed_plan_with_everything_reads_back(tmp_path):
    """Number, date, name, nested points, duties on one line, groups, counts over a thousand."""
    plan = full_plan()

    again = read_plan(stripped(render_plan(plan, tmp_path / "plan.docx")))

    assert printed(again) == printed(plan)


@pytest.mark.parametrize(
    "changes",
    [
        {"closing": None},
        {"issuer": "Sở Nội vụ", "superior": "Ủy ban nhân dân tỉnh", "unit_level": "department"},
        {"issuer": "Sở Nội vụ", "unit_level": "department"},
        {"subject": "Thực hiện Chương trình truyền thông về dữ liệu dân cư của tỉnh năm 2027"},
        {"bases": ()},
        {
            "contents": (),
            "channels": (),
            "audiences": (),
            "tasks": (),
            "outline": (
                OutlineEntry(
                    number="I", title="MỤC ĐÍCH, YÊU CẦU", keys=("purposes", "requirements")
                ),
                OutlineEntry(number="II", title="NGUỒN LỰC", keys=("budget",)),
                OutlineEntry(number="III", title="PHÂN CÔNG", keys=("responsibilities",)),
                OutlineEntry(number="IV", title="THÔNG TIN, BÁO CÁO", keys=("reporting",)),
            ),
        },
        {"recipients": ()},
        {"number": None, "date": None},
        {"place": None},
        {"audiences": (), "channels": ()},
        {"signature": Signature(authority=(), position="CHỦ TỊCH")},
    ],
    ids=lambda changes: "-".join(changes),
)
def test_a_plan_without_some_part_reads_back(changes, tmp_path):
    """What a plan leaves out is not invented by printing and reading it."""
    plan = full_plan().with_(**changes)

    again = read_plan(stripped(render_plan(plan, tmp_path / "plan.docx")))

    assert printed(again) == printed(plan)


def test_the_mark_of_a_draft_is_no_part_of_the_plan(tmp_path):
    """DỰ THẢO is printed and read as frame, not as a name of a body or a point."""
    plan = full_plan()

    again = read_plan(stripped(render_plan(plan, tmp_path / "plan.docx", is_draft=True)))

    assert printed(again) == printed(plan)


@settings(max_examples=12, deadline=None)
@given(plan=plans())
def test_any_plan_reads_back_as_it_was_printed(plan, tmp_path_factory):
    """Sections joined or apart, points three deep, any part missing: paper keeps all of it."""
    assert_reads_back(plan, tmp_path_factory)


@pytest.mark.soak
@settings(max_examples=1500, deadline=None)
@given(plan=plans())
def test_very_many_plans_read_back_as_they_were_printed(plan, tmp_path_factory):
    """The same for many more plans."""
    assert_reads_back(plan, tmp_path_factory)


def assert_reads_back(plan: Plan, folders: pytest.TempPathFactory) -> None:
    """Print and read ``plan``: the same plan, with nothing left over and no word lost."""
    file = stripped(render_plan(plan, folders.mktemp("made") / "plan.docx"))

    again = read_plan(file)

    assert printed(again) == printed(plan)
    assert again.unplaced == ()
    assert coverage_of_source(again, source_text(read_docx_blocks(file))).is_whole


def printed(plan: Plan) -> dict:
    """Return all that a page shows of ``plan``: no ids, places, notes, frame or meanings."""
    law = law_of(plan)
    appendix = appendix_of(plan, Marker(()), law)
    return {
        "kind": plan.kind,
        "number": plan.number and plan.number.zfill(2),
        "symbol": plan.symbol,
        "place": plan.place,
        "date": plan.date,
        "issuer": plan.issuer,
        "superior": plan.superior,
        "level": plan.unit_level,
        "subject": plan.subject,
        "year": plan.year,
        "bases": [(basis.opening, basis.text) for basis in plan.bases],
        "cited": [cited(basis.text) for basis in plan.bases],
        "opening": plan.opening,
        "outline": [(entry.number, entry.title, entry.keys) for entry in plan.outline],
        **{key: points(getattr(plan, key)) for key in ITEM_KEYS},
        "duties": [(one.agency, points(one.duties)) for one in plan.responsibilities],
        "tasks": [row(task) for task in plan.tasks],
        "closing": plan.closing,
        "recipients": plan.recipients,
        "signature": plan.signature,
        "appendix": plan.tasks and (appendix.word, " ".join(appendix.title_lines)),
    }


def points(items: tuple[Item, ...]) -> list:
    """Return marker and text of each point, nested as they are."""
    return [(item.marker, item.text, points(item.children)) for item in items]


def row(task: Task) -> tuple:
    """Return the cells of a task, and what its time means."""
    return (
        task.group, task.content, task.product, task.quantity, task.unit, task.lead,
        task.support, task.timing, task.proof,
    )  # fmt: skip


def cited(text: str) -> list:
    """Return the documents that a line cites."""
    return [found.citation for found in find_citations(text)]


def stripped(path: Path) -> Path:
    """Take everything off a .docx that is not on its pages, and return the new file."""
    bare = path.with_name(f"bare-{path.name}")
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(bare, "w") as target:
        for info in source.infolist():
            if not info.filename.startswith(HIDING_PLACES):
                target.writestr(info.filename, source.read(info.filename))
    return bare


def full_plan() -> Plan:
    """Return a signed plan that uses every key, with the turns that printing makes hard."""
    return Plan(
        kind="KH",
        body="state",
        number="05",
        symbol="KH-UBND",
        place="Suối Mây",
        date=dt.date(2027, 1, 8),
        issuer="Ủy ban nhân dân xã Suối Mây",
        unit_level="commune",
        subject="Thông tin, tuyên truyền cải cách hành chính trên địa bàn xã Suối Mây năm 2027",
        year=2027,
        bases=(
            basis("Căn cứ", "Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ ban hành Chương"
                  " trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030"),
            basis("Thực hiện", "Kế hoạch số …/KH-UBND ngày … tháng … năm … của Ủy ban nhân dân"
                  " tỉnh về tuyên truyền cải cách hành chính năm 2027"),
        ),
        opening="Ủy ban nhân dân xã Suối Mây ban hành Kế hoạch tuyên truyền cải cách hành chính"
        " năm 2027 như sau:",
        purposes=(item("a)", "Người dân biết nơi nộp hồ sơ và nơi phản ánh, kiến nghị."),),
        requirements=(item("a)", "Tin, bài ngắn, đúng, kịp thời."),),
        contents=(
            item("a)", "Thủ tục hành chính của xã, gồm:", (
                item("-", "Thủ tục làm hằng ngày;", (item("+", "Chứng thực;"),)),
                item("-", "Thủ tục liên thông."),
            )),
            item("b)", "Kết quả Chỉ số cải cách hành chính năm 2026 & việc khắc phục <điểm yếu>."),
        ),
        channels=(item("a)", "Loa truyền thanh: mỗi tuần hai lần."), item("b)", "Trang tin.")),
        audiences=(item("", "Người dân, hộ kinh doanh và công chức của xã."),),
        budget=(item("1.", "Dự toán chi thường xuyên năm 2027 của xã."),
                item("2.", "Nguồn hợp pháp khác (nếu có).")),
        responsibilities=(
            Responsibility(agency="Phòng Văn hóa - Xã hội", duties=(
                item("a)", "Theo dõi, đôn đốc việc thực hiện Kế hoạch;"),
                item("b)", "Báo cáo Ủy ban nhân dân xã trước ngày 15 của tháng cuối quý."),
            )),
            Responsibility(agency="Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã và các đoàn thể",
                           duties=(item("", "Phối hợp vận động hội viên cùng thực hiện."),)),
        ),
        reporting=(item("", "Các thôn gửi kết quả trước ngày 10 của tháng cuối quý."),),
        tasks=(
            task("Trong cơ quan", "Họp giao ban có nội dung cải cách hành chính", "Biên bản họp",
                 12, "cuộc", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", (), "Hằng tháng"),
            task("Truyền thanh", "Phát bản tin", "Bản tin", 1200, "lượt phát",
                 "Phòng Văn hóa - Xã hội", ("các thôn", "Công an xã"), "Quý II, quý III năm 2027"),
            task("Truyền thanh", "Niêm yết thủ tục; thay bảng cũ", None, None, None, "Các thôn",
                 ("Phòng Văn hóa - Xã hội",), "Trước ngày 30/6/2027"),
        ),
        outline=(
            entry("I", "MỤC ĐÍCH, YÊU CẦU", "purposes", "requirements"),
            entry("II", "NỘI DUNG, HÌNH THỨC, ĐỐI TƯỢNG", "contents", "channels", "audiences"),
            entry("III", "NHIỆM VỤ CỤ THỂ", "tasks"),
            entry("IV", "KINH PHÍ", "budget"),
            entry("V", "TỔ CHỨC THỰC HIỆN", "responsibilities"),
            entry("VI", "CHẾ ĐỘ BÁO CÁO", "reporting"),
        ),
        closing="Trong quá trình thực hiện, nếu có khó khăn, các thôn báo về Ủy ban nhân dân xã."
        "\nTrên đây là Kế hoạch tuyên truyền cải cách hành chính năm 2027 của xã Suối Mây",
        recipients=("UBND tỉnh (để báo cáo)", "Các thôn; các trường học", "Lưu: VT, VHXH"),
        signature=Signature(authority=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"),
                            position="PHÓ CHỦ TỊCH", name="Họ và tên người ký"),
        appendices=("Phụ lục",),
    )  # fmt: skip


def item(marker: str, text: str, children: tuple[Item, ...] = ()) -> Item:
    """Return a point."""
    return Item(id=text[:20], marker=marker, text=text, children=children)


def basis(opening: str, rest: str) -> Basis:
    """Return a line of the căn cứ block."""
    return Basis(opening=opening, text=f"{opening} {rest}")


def entry(number: str, title: str, *keys: str) -> OutlineEntry:
    """Return a heading of the outline."""
    return OutlineEntry(number=number, title=title, keys=keys)


def task(group, content, product, quantity, unit, lead, support, timing) -> Task:
    """Return a row of the task appendix."""
    return Task(
        id=content[:20], group=group, content=content, product=product, quantity=quantity,
        unit=unit, lead=lead, support=support, timing=parse_timing(timing, year=2027),
    )  # fmt: skip
