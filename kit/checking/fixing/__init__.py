"""Mending a Word file by what the rules propose."""

from kit.checking.fixing.fix import Change, Fixed, fix_file, is_mendable

__all__ = ["Change", "Fixed", "fix_file", "is_mendable"]
