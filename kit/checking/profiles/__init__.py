"""Profiles: which rules judge which kind of document. Each is a YAML list of rule ids."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

import yaml

from kit.checking.rule import RULES
from kit.errors import CatalogError

# What a person calls each set of rules.
PROFILES_VI = {
    "state_plan": "Kế hoạch của cơ quan nhà nước",
    "party_document": "Văn bản của Đảng",
    "any_document": "Văn bản hành chính bất kỳ",
    "workshop": "Bài thực hành tập huấn",
}


def profile_names() -> tuple[str, ...]:
    """Return the names of all profiles, sorted."""
    entries = files("kit.checking.profiles").iterdir()
    return tuple(sorted(e.name.removesuffix(".yaml") for e in entries if e.name.endswith(".yaml")))


@lru_cache(maxsize=16)
def load_profile(name: str) -> tuple[str, ...]:
    """Return the ids of a profile in the order of its report.

    Raises:
        CatalogError: ``no-profile`` if there is none of this name; ``unknown-rule`` if it names
            an id that no rule has, or one twice.
    """
    if name not in profile_names():
        raise CatalogError(
            "no-profile", f"Không có bộ quy tắc “{name}”.", where=name,
            fix_vi=f"Chọn một trong: {', '.join(profile_names())}.",
        )  # fmt: skip
    text = files("kit.checking.profiles").joinpath(f"{name}.yaml").read_text("utf-8")
    ids = tuple(yaml.safe_load(text))
    wrong = [i for i in ids if i not in RULES or ids.count(i) > 1]
    if wrong:
        raise CatalogError(
            "unknown-rule", f"Bộ quy tắc có mã lạ hoặc lặp: {', '.join(wrong)}.",
            where=f"{name}.yaml", fix_vi="Sửa mã quy tắc trong tệp.",
        )  # fmt: skip
    return ids
