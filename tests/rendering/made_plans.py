"""Plans that nobody wrote: sections, points, bodies and tasks put together by Hypothesis."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from kit.model import Basis, Item, OutlineEntry, Plan, Responsibility, Signature, Task
from kit.model.timing import parse_timing
from kit.model.vietnamese import roman

LETTERS = ("a)", "b)", "c)", "d)", "đ)", "e)")
DASHES = ("-",) * 6
PLUSES = ("+",) * 6
NUMBERS = ("1.", "2.", "3.", "4.", "5.", "6.")
# Sections as plans join or part them, in the order in which they print.
LAYOUTS = (
    (
        ("MỤC ĐÍCH, YÊU CẦU", ("purposes", "requirements")),
        ("NỘI DUNG, HÌNH THỨC, ĐỐI TƯỢNG", ("contents", "channels", "audiences")),
        ("NHIỆM VỤ CỤ THỂ", ("tasks",)),
        ("KINH PHÍ", ("budget",)),
        ("TỔ CHỨC THỰC HIỆN", ("responsibilities",)),
        ("CHẾ ĐỘ BÁO CÁO", ("reporting",)),
    ),
    (
        ("MỤC ĐÍCH", ("purposes",)),
        ("YÊU CẦU", ("requirements",)),
        ("ĐỐI TƯỢNG TUYÊN TRUYỀN", ("audiences",)),
        ("NỘI DUNG TUYÊN TRUYỀN", ("contents",)),
        ("HÌNH THỨC TUYÊN TRUYỀN", ("channels",)),
        ("KINH PHÍ THỰC HIỆN", ("budget",)),
        ("NHIỆM VỤ CỤ THỂ", ("tasks",)),
        ("CHẾ ĐỘ BÁO CÁO", ("reporting",)),
        ("TỔ CHỨC THỰC HIỆN", ("responsibilities",)),
    ),
)
ISSUERS = (
    {"issuer": "Ủy ban nhân dân xã Suối Mây", "unit_level": "commune"},
    {
        "issuer": "Sở Nội vụ",
        "superior": "Ủy ban nhân dân tỉnh Bình Mẫu",
        "unit_level": "department",
    },
    {"issuer": "Ủy ban nhân dân tỉnh Bình Mẫu", "unit_level": "province"},
)
VERBS = ("Giới thiệu", "Phát", "Viết", "Bảo đảm có", "Tổ chức đọc", "Phối hợp gửi", "Đăng", "In",
         "Hướng dẫn làm", "Nội dung chính là", "Căn cứ vào")  # fmt: skip
OBJECTS = ("tin về thủ tục hành chính", "bài “Hỏi & đáp”", "12 tờ gấp", "bảng tin <mới>",
           "lịch tiếp công dân", "video 3 phút (có phụ đề)", "câu hỏi - trả lời")  # fmt: skip
WHERE = ("ở nhà văn hóa", "cho hộ kinh doanh; cho thanh niên", "vào sáng thứ hai, tối thứ sáu",
         "tại bộ phận một cửa", "theo Nghị quyết số 76/NQ-CP", "cho người cao tuổi")  # fmt: skip
BODIES = ("Phòng Văn hóa - Xã hội", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "Các thôn",
          "Công an xã", "Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã",
          "Giao Trạm Y tế xã", "Các cơ quan, đơn vị, trường học")  # fmt: skip
CLOSING = "Trên đây là Kế hoạch tuyên truyền cải cách hành chính năm 2027"
DUTIES = ("Phối hợp đưa tin", "Theo dõi việc thực hiện", "Tổng hợp kết quả", "Cử người viết bài")
TIMES = ("Hằng tháng", "Hằng quý", "Quý II, quý III năm 2027", "Trước ngày 30/6/2027",
         "Thường xuyên trong năm")  # fmt: skip
UNITS = ("tin", "buổi", "lượt phát")


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Return a plan that prints all it knows; any part may be missing."""
    layout = draw(st.sampled_from(LAYOUTS))
    parts = {key: draw(_part(key, joined=len(ks) > 1)) for _, ks in layout for key in ks}
    shown = [(title, keys) for title, keys in layout if any(parts[key] for key in keys)]
    issuer = draw(st.sampled_from(ISSUERS))
    is_issued = draw(st.booleans())
    return Plan(
        kind="KH",
        body="state",
        number=draw(st.sampled_from(("05", "318"))) if is_issued else None,
        symbol="KH-UBND",
        place="Suối Mây",
        date=draw(st.dates(dt.date(2027, 1, 1), dt.date(2027, 12, 31))) if is_issued else None,
        **issuer,
        subject="Thông tin, tuyên truyền cải cách hành chính năm 2027",
        year=2027,
        bases=draw(_bases()),
        opening=f"{issuer['issuer']} ban hành Kế hoạch tuyên truyền cải cách hành chính năm 2027"
        " như sau:",
        outline=tuple(
            OutlineEntry(number=roman(at), title=title, keys=keys)
            for at, (title, keys) in enumerate(shown, start=1)
        ),
        closing=draw(st.sampled_from((None, CLOSING))),
        recipients=draw(st.sampled_from((("UBND tỉnh", "Lưu: VT"), ("Như trên; các thôn",)))),
        signature=Signature(
            authority=draw(st.sampled_from((("TM. ỦY BAN NHÂN DÂN",),
                                            ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH")))),
            position=draw(st.sampled_from(("CHỦ TỊCH", "PHÓ CHỦ TỊCH"))),
            name="Họ và tên người ký",
        ),
        appendices=("Phụ lục",) if parts["tasks"] else (),
        **parts,
    )  # fmt: skip


def _part(key: str, *, joined: bool) -> st.SearchStrategy[tuple]:
    if key == "tasks":
        return st.lists(_tasks(), max_size=4, unique_by=lambda task: task.content).map(_by_group)
    if key == "responsibilities":
        return st.lists(_duties(), max_size=3, unique_by=lambda one: one.agency).map(tuple)
    # Two keys under one heading whose points both count 1. 2. 3. are one list on paper.
    return _points(counted=(LETTERS,) if joined else (LETTERS, NUMBERS))


@st.composite
def _points(
    draw: st.DrawFn, counted: tuple[tuple[str, ...], ...], deepest: int = 3
) -> tuple[Item, ...]:
    """Return up to four points, counted or, if it is one, without a mark; some with points."""
    texts = draw(st.lists(_sentences(), max_size=4, unique=True))
    markers = draw(st.sampled_from(counted))
    if len(texts) == 1 and deepest == 3:
        return (Item(id=texts[0], text=f"{texts[0]}."),)
    points = []
    for marker, text in zip(markers, texts, strict=False):
        has_more = deepest > 1 and draw(st.booleans())
        below = (
            draw(_points((DASHES if deepest == 3 else PLUSES,), deepest - 1)) if has_more else ()
        )
        end = ", gồm:" if below else "."
        points.append(Item(id=text, marker=marker, text=f"{text}{end}", children=below))
    return tuple(points)


def _sentences() -> st.SearchStrategy[str]:
    parts = (st.sampled_from(words) for words in (VERBS, OBJECTS, WHERE))
    return st.tuples(*parts).map(" ".join)


@st.composite
def _bases(draw: st.DrawFn) -> tuple[Basis, ...]:
    number = draw(st.integers(1, 400))
    texts = (
        ("Thực hiện", f"Kế hoạch số {number}/KH-UBND ngày 05/01/2027 của Ủy ban nhân dân tỉnh"),
        ("Xét đề nghị", "của Phòng Văn hóa - Xã hội"),
    )
    return tuple(
        Basis(opening=opening, text=f"{opening} {rest}")
        for opening, rest in texts[: draw(st.integers(0, 2))]
    )


@st.composite
def _duties(draw: st.DrawFn) -> Responsibility:
    texts = draw(st.lists(st.sampled_from(DUTIES), min_size=1, max_size=3, unique=True))
    markers = LETTERS if len(texts) > 1 else ("",)
    duties = [Item(id=t, marker=m, text=f"{t}.") for m, t in zip(markers, texts, strict=False)]
    return Responsibility(agency=draw(st.sampled_from(BODIES)), duties=tuple(duties))


@st.composite
def _tasks(draw: st.DrawFn) -> Task:
    content = draw(_sentences())
    quantity = draw(st.one_of(st.none(), st.integers(1, 5000)))
    lead, *support = draw(
        st.lists(st.sampled_from(BODIES[:4]), min_size=1, max_size=3, unique=True)
    )
    return Task(
        id=content,
        group=draw(st.sampled_from(("Truyền thanh", "Trên mạng"))),
        content=content,
        product=draw(st.sampled_from((None, "Bản tin", "Biên bản họp"))),
        quantity=quantity,
        unit=draw(st.sampled_from(UNITS)) if quantity else None,
        lead=lead,
        support=tuple(support),
        timing=parse_timing(draw(st.sampled_from(TIMES)), year=2027),
    )


def _by_group(tasks: list[Task]) -> tuple[Task, ...]:
    return tuple(sorted(tasks, key=lambda task: task.group or ""))
