"""The commands and their arguments, one function a command."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path

from kit.checking import profile_names
from kit.cli import checking, demo, planning, reading, rules
from kit.cli.words import Parser

EPILOG = """Ví dụ:
  cchc demo
  cchc units "dak doa"
  cchc tailor ke_hoach_tinh.docx --unit "xã Đak Đoa" --year 2027 --accept -o d.yaml
  cchc render d.yaml -o d.docx
"""


def build_parser() -> Parser:
    """Return the parser of ``cchc``; each command sets ``run`` to the function that does it."""
    parser = Parser(
        prog="cchc",
        description="Bộ công cụ lập Kế hoạch tuyên truyền cải cách hành chính.",
        epilog=EPILOG,
    )
    commands = parser.add_subparsers(
        title="Lệnh", metavar="LỆNH", required=True, parser_class=Parser
    )
    for add in (_demo, _lab, _units, _import, _tailor, _render, _check, _rules, _template):
        add(commands)
    return parser


def _command(commands: argparse._SubParsersAction, name: str, help_vi: str) -> Parser:
    return commands.add_parser(name, help=help_vi, description=help_vi[:1].upper() + help_vi[1:])


def _demo(commands: argparse._SubParsersAction) -> None:
    one = _command(commands, "demo", "làm thử trọn một kế hoạch trên dữ liệu mẫu")
    one.add_argument("--out", type=Path, default=Path("out/demo"), help="thư mục kết quả")
    one.set_defaults(run=demo.run_demo)


def _lab(commands: argparse._SubParsersAction) -> None:
    one = _command(commands, "lab", "mở sổ tay lập kế hoạch trong trình duyệt")
    one.add_argument("--no-browser", action="store_true", help="không tự mở trình duyệt")
    one.set_defaults(run=demo.run_lab)


def _units(commands: argparse._SubParsersAction) -> None:
    one = _command(commands, "units", "tìm đơn vị theo tên, không cần gõ dấu")
    one.add_argument("query", metavar="TÊN", help='ví dụ "dak doa" hoặc "Tân Tiến, Lâm Đồng"')
    one.add_argument("--date", type=_day, metavar="NGÀY", help="tên vào ngày này (2025-06-30)")
    one.set_defaults(run=reading.run_units)


def _import(commands: argparse._SubParsersAction) -> None:
    one = _command(commands, "import", "đọc một kế hoạch từ Word, PDF, bản quét, web, Excel")
    one.add_argument("file", metavar="TỆP", type=Path, help="kế hoạch cần đọc")
    one.add_argument("--json", action="store_true", help="in toàn bộ kết quả dạng JSON")
    one.add_argument(
        "--report", type=Path, metavar="TỆP", help="ghi trang .html: nguồn bên cạnh kết quả"
    )
    one.add_argument("-o", "--output", type=Path, metavar="TỆP", help="ghi ra tệp .yaml")
    one.set_defaults(run=reading.run_import)


def _tailor(commands: argparse._SubParsersAction) -> None:
    one = _command(commands, "tailor", "chuyển kế hoạch cấp trên thành dự thảo của đơn vị")
    one.add_argument("parent", metavar="KẾ_HOẠCH", type=Path, help="kế hoạch cấp trên hoặc mẫu")
    one.add_argument("--unit", required=True, metavar="TÊN", help='ví dụ "xã Đak Đoa, Gia Lai"')
    one.add_argument("--year", required=True, type=_year, metavar="NĂM", help="năm kế hoạch")
    one.add_argument("--profile", type=Path, metavar="TỆP", help="hồ sơ đơn vị (.xlsx)")
    one.add_argument("--date", type=_day, metavar="NGÀY", help="pháp luật của ngày này")
    one.add_argument(
        "--accept",
        action="store_true",
        help="nhận mọi đề xuất, kể cả điều chưa kiểm chứng; câu hỏi vẫn để ngỏ",
    )
    one.add_argument(
        "-o", "--output", type=Path, required=True, metavar="TỆP", help="dự thảo .yaml"
    )
    one.set_defaults(run=planning.run_tailor)


def _render(commands: argparse._SubParsersAction) -> None:
    one = _command(commands, "render", "xuất dự thảo hoặc kế hoạch thành văn bản Word")
    one.add_argument("source", metavar="DỰ_THẢO", type=Path, help="dự thảo hoặc kế hoạch .yaml")
    one.add_argument("-o", "--output", type=Path, metavar="TỆP", help="tệp .docx")
    one.add_argument("--template", metavar="MẪU", help="mẫu riêng: tên trong thư mục mau/ hoặc tệp")
    one.add_argument("--date", type=_day, metavar="NGÀY", help="pháp luật của ngày này")
    one.add_argument("--pdf", action="store_true", help="xuất thêm .pdf (cần LibreOffice)")
    one.add_argument("--packet", type=Path, metavar="THƯ_MỤC", help="xuất cả bộ vào thư mục này")
    one.set_defaults(run=planning.run_render)


def _check(commands: argparse._SubParsersAction) -> None:
    one = _command(commands, "check", "rà soát một kế hoạch hoặc dự thảo")
    one.add_argument("file", metavar="TỆP", type=Path, help="kế hoạch hoặc dự thảo")
    one.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    one.add_argument("--html", type=Path, metavar="TỆP", help="ghi kết quả thành một trang in được")
    one.add_argument("--docx", type=Path, metavar="TỆP", help="ghi bản sao có ghi chú tại chỗ")
    one.add_argument("--date", type=_day, metavar="NGÀY", help="pháp luật của ngày này")
    one.add_argument(
        "--profile",
        choices=profile_names(),
        metavar="BỘ",
        help=f"bộ quy tắc: {', '.join(profile_names())} (mặc định: theo loại văn bản)",
    )
    one.add_argument("--suppress", type=Path, metavar="TỆP", help="danh sách để nguyên, có lý do")
    one.add_argument("--fix", action="store_true", help="sửa những chỗ chắc chắn, ghi vào tệp -o")
    one.add_argument("-o", "--out", type=Path, metavar="TỆP", help="tệp mới của --fix")
    one.add_argument("--parent", type=Path, metavar="TỆP", help="kế hoạch cấp trên để đối chiếu")
    one.add_argument(
        "--fail-on",
        choices=("error", "warn", "info"),
        default="error",
        metavar="MỨC",
        help="mức làm lệnh kết thúc bằng mã 1: error, warn hoặc info",
    )
    one.set_defaults(run=checking.run_check)


def _rules(commands: argparse._SubParsersAction) -> None:
    one = _command(commands, "rules", "liệt kê quy tắc rà soát, hoặc giải thích một quy tắc")
    one.add_argument("rule", metavar="MÃ", nargs="?", help="ví dụ FMT101")
    one.set_defaults(run=rules.run_rules)


def _template(commands: argparse._SubParsersAction) -> None:
    one = _command(commands, "template", "kiểm tra mẫu văn bản tự sửa")
    inner = one.add_subparsers(title="Lệnh", metavar="LỆNH", required=True, parser_class=Parser)
    check = _command(inner, "check", "kiểm tra một mẫu .docx")
    check.add_argument("file", metavar="TỆP", type=Path, help="mẫu .docx")
    check.set_defaults(run=rules.run_template_check)


def _day(text: str) -> dt.date:
    for form in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return dt.datetime.strptime(text, form).date()
        except ValueError:
            continue
    raise argparse.ArgumentTypeError(f"“{text}” không phải ngày; ghi như 2027-01-15")


def _year(text: str) -> int:
    if text.isdigit() and 2000 <= int(text) <= 2100:
        return int(text)
    raise argparse.ArgumentTypeError(f"“{text}” không phải năm; ghi như 2027")
