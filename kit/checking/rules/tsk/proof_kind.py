"""TSK111: the proof belongs to what the task makes: a banner is not proved by a broadcast log."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache

from kit.catalog import Catalog
from kit.catalog.task_rows import proof_words
from kit.checking.facts.genre import a_task_table
from kit.checking.facts.task_channels import channels_of
from kit.checking.facts.task_findings import task_finding
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model.phrases import PhraseMatcher

_PIECES = re.compile(r"[;,]|\s+hoặc\s+|\s+và\s+")


@rule(
    id="TSK111",
    slug="proof-kind",
    severity="warn",
    title_vi="Tài liệu kiểm chứng hợp với sản phẩm",
    rationale_vi="Nhật ký phát thanh không chứng minh được băng rôn đã treo. Cột kiểm chứng chép "
    "lệch dòng thì cuối năm không có gì để nộp.",
    source="par-index#4",
    needs=(a_task_table,),
)
def check_proof_kind(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each row all of whose proofs belong to other channels only."""
    for number, task in enumerate(material.plan.tasks, 1):
        if not task.proof:
            continue
        channels = channels_of(task, catalog)
        if channels and _belongs_elsewhere(task.proof, {c.key for c in channels}, catalog.day):
            yield task_finding(
                number, task, "proof", "proof-of-other-kind",
                f"có tài liệu kiểm chứng “{task.proof}” không hợp với hình thức "
                f"“{channels[0].name_vi}”",
                "Ghi lại tài liệu kiểm chứng của chính việc này; xem cột có bị lệch dòng không.",
                found=task.proof,
            )  # fmt: skip


def _belongs_elsewhere(proof: str, channels: set[str], day: dt.date) -> bool:
    """Whether every piece is a proof that only other channels have; an unknown piece may fit."""
    owners = _owners(proof, day)
    return bool(owners) and not any(channels & set(one.split()) for one in owners)


@lru_cache(maxsize=4096)
def _owners(proof: str, day: dt.date) -> tuple[str, ...]:
    """Return the channels of each piece; nothing where a piece is unknown."""
    pieces = [piece for piece in _PIECES.split(proof) if piece.strip()]
    owners = tuple(m.value for piece in pieces for m in _matcher(day).find(piece)[:1])
    return owners if len(owners) == len(pieces) else ()


@lru_cache(maxsize=8)
def _matcher(day: dt.date) -> PhraseMatcher[str]:
    return PhraseMatcher({row.phrase: " ".join(row.channels) for row in proof_words(day)})
