"""Import every module of faults, so that each registers what it has."""

from __future__ import annotations

import importlib
import pkgutil

import benchmarks.faults

# What makes documents and what registers; all others are faults of a family.
_OTHERS = ("all", "body_text", "making", "party_sample", "register", "rows")

for _module in pkgutil.iter_modules(benchmarks.faults.__path__):
    if _module.name not in _OTHERS:
        importlib.import_module(f"benchmarks.faults.{_module.name}")
