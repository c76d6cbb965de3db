"""cchc: the command line. Each command is a call into the kit and a print."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from kit.cli.parser import build_parser
from kit.cli.trouble import EXIT_STOPPED, report_bug
from kit.errors import KitError

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 findings, 2 could not do the work.

    What stops the work is said in Vietnamese on standard error, never as a traceback.
    """
    for stream in (sys.stdout, sys.stderr):
        # A Windows console that is not UTF-8 would stop at the first "ế".
        stream.reconfigure(encoding="utf-8", errors="replace")
    options = build_parser().parse_args(argv)
    try:
        return options.run(options)
    except KitError as error:
        print(f"Lỗi: {error.message_vi}", file=sys.stderr)
        print(f"  Ở đâu: {error.where}", file=sys.stderr)
        print(f"  Cách xử lý: {error.fix_vi}", file=sys.stderr)
        return EXIT_STOPPED
    except KeyboardInterrupt:
        print("Đã dừng theo yêu cầu.", file=sys.stderr)
        return EXIT_STOPPED
    except BrokenPipeError:
        # The reader of a pipe ("cchc units … | head") has seen enough.
        sys.stderr.close()
        return 0
    except Exception as error:  # the edge: anything else is our fault
        report_bug(error)
        return EXIT_STOPPED


if __name__ == "__main__":
    sys.exit(main())
