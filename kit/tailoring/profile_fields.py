"""The questions and tables of a unit's profile, as a workbook asks them.

Every field of ``UnitProfile`` is either a question with one answer (``FIELDS``) or a table
(``TABLES``); a test holds both together against the model.
"""

from __future__ import annotations

from dataclasses import dataclass

from kit.model import Office, OwnedChannel, PreviousTask, Record, Signer, SubUnits


@dataclass(frozen=True)
class Field:
    """One question.

    Attributes:
        key: field of ``UnitProfile``.
        title_vi: the question, and the title of its column in a province's table.
        hint_vi: what the answer is used for.
        kind: how its cell is read; see ``profile_words``.
    """

    key: str
    title_vi: str
    kind: str
    hint_vi: str


FIELDS = (
    Field("unit", "Tên đơn vị trong hồ sơ", "text",
          "Để nguyên nếu tên ở dòng đầu trang này đã đúng."),
    Field("service_centre", "Một cửa cấp xã", "centre",
          "Quyết định ai chủ trì các việc về tiếp nhận và trả kết quả."),
    Field("public_units", "Đơn vị sự nghiệp khác", "list",
          "Tên đầy đủ, cách nhau bằng dấu chấm phẩy."),
    Field("steering_committee", "Tên Ban Chỉ đạo", "text",
          "Đúng tên trong quyết định thành lập."),
    Field("digital_teams", "Số Tổ công nghệ số cộng đồng", "count",
          "Dùng để tính số lượng việc giao cho các tổ."),
    Field("households", "Số hộ", "count", "Dùng để tính số tờ gấp, tờ rơi."),
    Field("population", "Dân số", "count", "Số người, theo số liệu gần nhất."),
    Field("minority_languages", "Tiếng dân tộc thiểu số cần truyền thông", "known_list",
          "Ghi từng tiếng, cách nhau bằng dấu chấm phẩy; nếu không cần, ghi “không có”."),
    Field("runs_iso", "Áp dụng hệ thống quản lý chất lượng ISO", "yes_no",
          "Nếu không, các việc về ISO được bỏ."),
    Field("website_run_by", "Ai quản lý Trang thông tin điện tử", "text",
          "Tên phòng như ở trang “Phòng, đơn vị”."),
    Field("procedure_control_by", "Ai kiểm soát thủ tục hành chính", "text",
          "Tên phòng như ở trang “Phòng, đơn vị”."),
    Field("dialogue_by", "Ai chuẩn bị hội nghị đối thoại", "text",
          "Tên phòng như ở trang “Phòng, đơn vị”."),
    Field("criteria_set", "Bộ tiêu chí chấm điểm", "criteria",
          "Bộ tiêu chí mà cấp trên dùng để chấm điểm tuyên truyền."),
    Field("reporting_dates", "Hạn báo cáo cấp trên quy định", "known_list",
          "Ví dụ: trước ngày 10 tháng cuối quý; cách nhau bằng dấu chấm phẩy."),
    Field("task_cutoff", "Ngày chốt kết quả nhiệm vụ", "date",
          "Nhiệm vụ phải xong trước ngày này mới được tính điểm."),
    Field("superior_in_header", "Ghi cơ quan cấp trên ở đầu văn bản", "yes_no",
          "Có dòng tên Ủy ban nhân dân cấp trên phía trên tên đơn vị hay không."),
)  # fmt: skip


@dataclass(frozen=True)
class TableColumn:
    """One column of a table: field of its record, title, width in characters, kind of cell."""

    key: str
    title_vi: str
    width: int
    kind: str = "text"
    is_required: bool = False
    is_hidden: bool = False


@dataclass(frozen=True)
class ProfileTable:
    """A field of the profile that is a list of records, on a sheet of its own.

    Attributes:
        status_vi: title of the column that confirms a row; empty if rows are facts at once.
    """

    key: str
    sheet_vi: str
    hint_vi: str
    record: type[Record]
    columns: tuple[TableColumn, ...]
    status_vi: str = ""


OFFICES = ProfileTable(
    "offices", "Phòng, đơn vị",
    "Các dòng màu vàng là gợi ý theo quy định chung, chưa ai xác nhận. Chọn “có” hoặc “không có” "
    "cho mọi dòng, thêm dòng nếu thiếu; hoặc để nguyên tất cả là “chưa biết”.",
    Office,
    (
        TableColumn("name", "Tên phòng, đơn vị", 36, is_required=True),
        TableColumn("code", "Viết tắt", 12),
        TableColumn("relation", "Quan hệ với đơn vị", 20, "relation"),
        TableColumn("functions", "Việc được giao", 60, "functions"),
        TableColumn("key", "Mã", 16, is_hidden=True),
    ),
    status_vi="Đơn vị có?",
)  # fmt: skip
CHANNELS = ProfileTable(
    "channels", "Kênh",
    "Chọn “có” hoặc “không có” cho mọi dòng; hoặc để nguyên tất cả là “chưa biết”.",
    OwnedChannel,
    (
        TableColumn("key", "Kênh", 44, "channel", is_required=True),
        TableColumn("run_by", "Ai phụ trách", 36),
        TableColumn("count", "Số cụm, điểm, bảng", 14, "count"),
    ),
    status_vi="Đơn vị có?",
)  # fmt: skip
SUB_UNITS = ProfileTable(
    "sub_units", "Thôn, tổ dân phố",
    "Mỗi loại một dòng, ví dụ: tổ dân phố, thôn, bon. Để trống bảng nếu chưa biết.",
    SubUnits,
    (
        TableColumn("word", "Loại", 30, is_required=True),
        TableColumn("count", "Tổng số", 14, "count"),
    ),
)  # fmt: skip
SIGNERS = ProfileTable(
    "signers", "Người ký",
    "Mỗi chức vụ có thể ký một dòng. Họ và tên có thể để trống đến khi ký.",
    Signer,
    (
        TableColumn("position", "Chức vụ", 30, is_required=True),
        TableColumn("name", "Họ và tên", 30),
        TableColumn("field", "Lĩnh vực phụ trách", 40),
    ),
)  # fmt: skip
PREVIOUS_TASKS = ProfileTable(
    "previous_tasks", "Kế hoạch năm trước",
    "Nhiệm vụ của kế hoạch năm trước và kết quả; dùng làm căn cứ cho số lượng năm nay.",
    PreviousTask,
    (
        TableColumn("content", "Nhiệm vụ", 50, is_required=True),
        TableColumn("channel", "Kênh", 30, "channel"),
        TableColumn("unit", "Đơn vị tính", 14),
        TableColumn("planned", "Kế hoạch", 12, "count"),
        TableColumn("reached", "Kết quả", 12, "count"),
    ),
)  # fmt: skip

TABLES = (OFFICES, CHANNELS, SUB_UNITS, SIGNERS, PREVIOUS_TASKS)
