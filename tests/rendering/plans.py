"""Plans of three levels for the tests of rendering; invented, without a person's name."""

from __future__ import annotations

import datetime as dt

from kit.model import (
    Basis,
    Item,
    OutlineEntry,
    Plan,
    Responsibility,
    Signature,
    Task,
    Timing,
)

LONG = (
    "Tăng cường hiểu biết của tổ chức, cá nhân về cải cách hành chính, nhất là cách nộp hồ sơ "
    "trực tuyến, theo dõi kết quả và gửi phản ánh, kiến nghị; bảo đảm thông tin kịp thời, "
    "chính xác, dễ hiểu, phù hợp với từng nhóm người dân trên địa bàn."
)
OUTLINE = (
    OutlineEntry(number="I", title="MỤC ĐÍCH, YÊU CẦU", keys=("purposes", "requirements")),
    OutlineEntry(
        number="II",
        title="NỘI DUNG, HÌNH THỨC, ĐỐI TƯỢNG TUYÊN TRUYỀN",
        keys=("contents", "channels", "audiences"),
    ),
    OutlineEntry(number="III", title="NHIỆM VỤ CỤ THỂ", keys=("tasks",)),
    OutlineEntry(number="IV", title="KINH PHÍ THỰC HIỆN", keys=("budget",)),
    OutlineEntry(number="V", title="TỔ CHỨC THỰC HIỆN", keys=("responsibilities",)),
    OutlineEntry(number="VI", title="CHẾ ĐỘ BÁO CÁO", keys=("reporting",)),
)


def points(key: str, *texts: str, markers: str = "abcdđeghiklmnopq") -> tuple[Item, ...]:
    """Points a) b) c) with ids by key and place."""
    return tuple(
        Item(id=f"{key}-{at}", marker=f"{markers[at]})", text=text) for at, text in enumerate(texts)
    )


def task(number: int, **changes: object) -> Task:
    """A task with every printed field, numbered so that each is told apart."""
    values: dict[str, object] = {
        "id": f"task-{number}",
        "group": "Trong cơ quan" if number < 3 else "Truyền thanh, mạng xã hội",
        "content": f"Việc thứ {number}: phát tin, bài về cách nộp hồ sơ trực tuyến",
        "product": "Tin, bài phát thanh",
        "quantity": number * 1000,
        "unit": "tin, bài",
        "lead": "Phòng Văn hóa - Xã hội",
        "support": ("Công an phường", "các tổ dân phố"),
        "timing": Timing(text="Trước ngày 15/12/2027"),
        "proof": "Nhật ký phát thanh",
    }
    return Task(**{**values, **changes})


def plan_of(**changes: object) -> Plan:
    """A commune's plan of three pages and an appendix; ``changes`` replace its facts."""
    values: dict[str, object] = {
        "kind": "KH",
        "body": "state",
        "symbol": "KH-UBND",
        "place": "Suối Mây",
        "issuer": "Ủy ban nhân dân phường Suối Mây",
        "unit_level": "commune",
        "subject": "Thông tin, tuyên truyền cải cách hành chính năm 2027 "
        "trên địa bàn phường Suối Mây",
        "year": 2027,
        "bases": (
            Basis(opening="Căn cứ", text="Căn cứ Luật Tổ chức chính quyền địa phương"),
            Basis(opening="Thực hiện", text="Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh"),
        ),
        "opening": "Ủy ban nhân dân phường Suối Mây ban hành Kế hoạch thông tin, tuyên truyền "
        "cải cách hành chính năm 2027 như sau:",
        "purposes": points("purposes", LONG, LONG, LONG),
        "requirements": points("requirements", LONG, LONG),
        "contents": points("contents", *[LONG] * 6),
        "channels": points("channels", "Truyền thanh phường.", "Trang thông tin điện tử."),
        "audiences": points("audiences", "Cán bộ, công chức.", "Người dân, doanh nghiệp."),
        "budget": (Item(id="budget-0", marker="1.", text=LONG),),
        "responsibilities": (
            Responsibility(agency="Phòng Văn hóa - Xã hội", duties=points("duty", LONG, LONG)),
            Responsibility(agency="Đề nghị Công an phường", duties=(Item(id="d-9", text=LONG),)),
        ),
        "reporting": (Item(id="reporting-0", marker="1.", text=LONG),),
        "tasks": tuple(task(number) for number in range(1, 13)),
        "outline": OUTLINE,
        "closing": "Trên đây là Kế hoạch tuyên truyền năm 2027, yêu cầu các phòng, đơn vị "
        "nghiêm túc thực hiện; có khó khăn, vướng mắc thì báo cáo Ủy ban nhân dân phường "
        "xem xét, giải quyết.",
        "recipients": ("UBND tỉnh (để báo cáo)", "Các phòng, đơn vị", "Lưu: VT, VHXH"),
        "signature": Signature(
            authority=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"),
            position="PHÓ CHỦ TỊCH",
            name="Họ và tên người ký",
        ),
        "appendices": ("Phụ lục",),
    }
    return Plan(**{**values, **changes})


PLANS = {
    "commune": plan_of(),
    "department": plan_of(
        symbol="KH-SNV",
        place="Lâm Đồng",
        superior="Ủy ban nhân dân tỉnh Lâm Đồng",
        issuer="Sở Nội vụ",
        unit_level="department",
        subject="Tuyên truyền cải cách hành chính năm 2027 của Sở Nội vụ",
        number="5",
        date=dt.date(2027, 1, 9),
        signature=Signature(position="GIÁM ĐỐC", name="Họ và tên người ký"),
    ),
    "province": plan_of(
        place="Lâm Đồng",
        issuer="Ủy ban nhân dân tỉnh Lâm Đồng",
        unit_level="province",
        subject="Thông tin, tuyên truyền công tác cải cách hành chính nhà nước và chuyển đổi số "
        "phục vụ cải cách hành chính năm 2027 trên địa bàn tỉnh Lâm Đồng",
        date=dt.date(2027, 3, 15),
        number="12",
        signature=Signature(
            authority=("TM. ỦY BAN NHÂN DÂN",), position="CHỦ TỊCH", name="Họ và tên người ký"
        ),
    ),
}
LEVELS = tuple(PLANS)
# The invented plans that come with the kit, printed as well.
SAMPLES = ("commune", "department", "province")

HAZARD = "Sản xuất & chế biến <5 ha> “R&D” {{ 7*7 }} {% if x %} {_{ }_} {# a #} 'x' \"y\""
LONG_WORD = "Khẩuhiệurấtdài" * 8
