"""import_rules: every module of a family's folder is a rule and registers itself."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable


def import_rules(package: str, folder: Iterable[str]) -> None:
    """Import the modules of ``package``; one that fails to import fails the kit."""
    for module in sorted(pkgutil.iter_modules(folder), key=lambda m: m.name):
        importlib.import_module(f"{package}.{module.name}")
