"""argparse in Vietnamese: headings of the help page and messages about wrong arguments."""

from __future__ import annotations

import argparse
import re
from typing import NoReturn

from kit.cli.trouble import EXIT_STOPPED

# What argparse says of wrong arguments, and how we say it. The groups are taken over.
_MESSAGES = (
    (r"the following arguments are required: (.*)", r"thiếu {0}"),
    (r"unrecognized arguments: (.*)", r"không hiểu {0}"),
    (r"argument (.*): expected one argument", r"{0} cần một giá trị đi kèm"),
    (r"argument LỆNH: invalid choice: (.*) \(choose from (.*)\)", r"{0} không phải là một lệnh"),
    (
        r"argument (.*): invalid choice: (.*) \(choose from (.*)\)",
        r"{0} không nhận {1}; chọn một trong: {2}",
    ),
    (r"argument (.*): invalid \S+ value: (.*)", r"{0}: giá trị {1} không dùng được"),
    (r"argument (.*): not allowed with argument (.*)", r"{0} không đi cùng {1}"),
    (r"argument (.*): (.*)", r"{0}: {1}"),
)


class Parser(argparse.ArgumentParser):
    """An argument parser that speaks Vietnamese."""

    def __init__(self, **options: object) -> None:
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=_Help, **options)
        self._positionals.title = "Tham số"
        self._optionals.title = "Tùy chọn"
        self.add_argument("-h", "--help", action="help", help="xem trang này rồi thoát")

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the arguments and leave with exit code 2."""
        self.exit(
            EXIT_STOPPED,
            f"Lỗi: {_in_vietnamese(message)}.\n  Cách xử lý: xem “{self.prog} --help”.\n",
        )


class _Help(argparse.RawDescriptionHelpFormatter):
    def add_usage(self, usage, actions, groups, prefix=None) -> None:
        """Begin the page with "Cách dùng"."""
        # An empty prefix is asked for where the name of a command is put together.
        super().add_usage(usage, actions, groups, "Cách dùng: " if prefix is None else prefix)


def _in_vietnamese(message: str) -> str:
    for pattern, vi in _MESSAGES:
        match = re.fullmatch(pattern, message)
        if match:
            return vi.format(*match.groups())
    return message
