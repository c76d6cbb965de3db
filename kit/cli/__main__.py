"""``python -m kit.cli`` is ``cchc``."""

import sys

from kit.cli import main

sys.exit(main())
