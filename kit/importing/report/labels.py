"""The words of the report page: keys, roles and codes of a plan in plain Vietnamese."""

from __future__ import annotations

FACTS_VI = {
    "kind": "Loại văn bản", "number": "Số", "symbol": "Ký hiệu", "place": "Địa danh",
    "date": "Ngày ban hành", "issuer": "Cơ quan ban hành", "superior": "Cơ quan chủ quản",
    "unit_level": "Cấp", "subject": "Trích yếu", "year": "Năm kế hoạch", "body": "Thể thức",
}  # fmt: skip
# The roles of the frame that a fact is read from; a click on the fact shows their words.
FACT_ROLES = {
    "kind": ("type_word",), "number": ("number_line",), "symbol": ("number_line",),
    "place": ("date_line",), "date": ("date_line",), "issuer": ("issuer", "issuing_authority"),
    "superior": ("issuer",), "subject": ("subject", "subject_line"),
    "year": ("subject", "subject_line"),
    "body": ("national_name", "motto"),
}  # fmt: skip
# Words of the frame that say who, what and when, and why.
FACT_FRAME = {"basis", "type_word"}.union(*FACT_ROLES.values()) - {"national_name", "motto"}
KEYS_VI = {
    "bases": "Căn cứ", "opening": "Câu ban hành", "parents": "Văn bản được triển khai",
    "purposes": "Mục đích", "requirements": "Yêu cầu", "contents": "Nội dung",
    "channels": "Hình thức", "audiences": "Đối tượng", "tasks": "Nhiệm vụ",
    "responsibilities": "Tổ chức thực hiện", "budget": "Kinh phí", "reporting": "Chế độ báo cáo",
    "closing": "Lời kết", "recipients": "Nơi nhận", "signature": "Chữ ký",
    "appendices": "Phụ lục", "citations": "Văn bản được viện dẫn", "outline": "Bố cục",
}  # fmt: skip
CELLS_VI = {
    "no": "số thứ tự", "content": "nội dung", "product": "Sản phẩm", "unit": "Đơn vị tính",
    "lead": "Chủ trì", "support": "Phối hợp", "timing": "Thời gian", "channel": "Hình thức",
    "proof": "Tài liệu kiểm chứng",
}  # fmt: skip
ROLES_VI = {
    "national_name": "Quốc hiệu", "motto": "Tiêu ngữ", "issuer": "Cơ quan ban hành",
    "number_line": "Số, ký hiệu", "date_line": "Địa danh, ngày", "type_word": "Tên loại",
    "subject": "Trích yếu", "issuing_authority": "Thẩm quyền ban hành", "basis": "Căn cứ",
    "article": "Điều của Quyết định", "heading": "Tiêu đề mục", "heading_number": "Số của mục",
    "table_head": "Tên cột", "group": "Tên nhóm trong bảng", "lead": "Lời dẫn",
    "duty_lead": "Lời giao việc", "reference": "Dòng kèm theo", "end_mark": "Dấu hết",
    "recipients_head": "Nơi nhận", "page_header": "Đầu, chân trang", "footnote": "Chú thích",
    "mark": "Dấu của tệp", "rule": "Đường kẻ",
    "web": "Chữ của trang web", "draft_mark": "Chữ DỰ THẢO",
    "budget": "Số tiền", "quantity": "Số lượng", "addressee": "Kính gửi",
    "subject_line": "Về việc", "stamp": "Con dấu, bút phê", "attachment": "Tài liệu kèm theo",
    "opening_of_attachment": "Câu ban hành của văn bản kèm theo",
    "signature_of_attachment": "Chữ ký của văn bản kèm theo", "other_table": "Bảng khác",
    "story": "Lời kể của bài viết", "headline": "Đầu đề bài viết",
    "announcement": "Lời giới thiệu",
}  # fmt: skip
# Kept as printed and used for nothing: the planner should see what lies there.
ASIDE_ROLES = frozenset(
    ("attachment", "opening_of_attachment", "signature_of_attachment", "other_table", "story",
     "headline", "announcement", "web", "stamp")
)  # fmt: skip
OTHER_ROLE_VI = "Khung văn bản"
BODIES_VI = {"state": "văn bản hành chính", "party": "văn bản của Đảng"}
LEVELS_VI = {
    "ministry": "Bộ, ngành trung ương", "province": "tỉnh, thành phố",
    "department": "sở, ban, ngành", "district": "huyện (đến 30/6/2025)",
    "commune": "xã, phường, đặc khu", "public_unit": "đơn vị sự nghiệp", "party": "cơ quan Đảng",
}  # fmt: skip
TIMINGS_VI = {
    "once": "một thời điểm", "range": "một khoảng", "weekly": "hằng tuần", "monthly": "hằng tháng",
    "quarterly": "hằng quý", "half_yearly": "6 tháng một lần", "all_year": "cả năm",
    "event": "khi có việc", "unknown": "chưa hiểu",
}  # fmt: skip
NOT_FOUND_VI = "không thấy trong văn bản"


def role_vi(role: str) -> str:
    """Return the name of a role of the frame."""
    return ROLES_VI.get(role, OTHER_ROLE_VI)


def piece_vi(key: str) -> str:
    """Return what the words of a piece are, for the tip over them."""
    if key == "unplaced":
        return "Chưa xếp được"
    name, _, cell = key.partition(".")
    if cell:
        return f"{KEYS_VI[name]}: {CELLS_VI[cell].lower()}"
    return KEYS_VI.get(name) or f"Khung: {role_vi(name).lower()}"
