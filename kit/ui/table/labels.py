"""What the table says on the screen, for its script: headings, buttons, names read aloud."""

from __future__ import annotations

LABELS_VI = {
    "caption": "Bảng nhiệm vụ",
    "add": "Thêm dòng",
    "undo": "↶ Hoàn tác",
    "more": "Hiện cả cột Kênh, Nhóm nhiệm vụ, Kinh phí",
    "empty": "Bảng chưa có nhiệm vụ nào. Bấm “Thêm dòng”, hoặc sao chép bảng trong Excel, Word "
    "rồi bấm vào khung này và dán (Ctrl+V).",
    "hint": "Dán được cả bảng từ Excel, Word. Ctrl+mũi tên: sang ô khác · Alt+↑↓: chuyển dòng · "
    "Ctrl+Enter: thêm dòng · Ctrl+Shift+Delete: xóa dòng · F4: danh sách · Ctrl+Z: hoàn tác.",
    "number": "TT",
    "actions": "Thao tác",
    "row": "dòng {n}",
    "cell": "{head}, dòng {n}",
    "up": "Chuyển lên",
    "down": "Chuyển xuống",
    "delete": "Xóa",
    "confirm": "Xác nhận",
    "waits": "chờ xác nhận",
    "pick": "Danh sách",
    "search": "Gõ để tìm, không cần dấu",
    "nothing": "Không có mục nào khớp",
    "day": "Chọn một ngày",
    "done": "Xong",
}
