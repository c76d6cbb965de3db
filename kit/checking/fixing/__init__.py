"""Mending a Word file by what the rules propose."""

from kit.checking.fixing.fix import Change, Fixed, fix_file
from kit.checking.fixing.letters import Letters

__all__ = ["Change", "Fixed", "Letters", "fix_file"]
