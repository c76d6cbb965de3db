"""CHN104: a channel that somebody has to run is run by somebody: a task or a duty names it."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.catalog.rows import ChannelRow
from kit.checking.facts.genre import a_reform_plan
from kit.checking.facts.task_channels import channels_in, channels_of
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model import Item

# Kinds that need an account or a device and somebody at it.
_RUN_KINDS = ("screen", "web_social")
OPEN = "open"


def _somebody_named(material: Material, catalog: Catalog) -> str | None:
    plan = material.plan
    if plan.channels and (plan.tasks or plan.responsibilities):
        return None
    return "Kế hoạch chưa có phần hình thức, hoặc chưa có bảng nhiệm vụ và tổ chức thực hiện."


@rule(
    id="CHN104",
    slug="channel-runner",
    severity="info",
    title_vi="Kênh nêu ở phần hình thức có đơn vị vận hành",
    rationale_vi="Kể tên trang thông tin điện tử, truyền thanh, màn hình mà không giao đơn vị nào "
    "thì cuối năm kênh ấy không có sản phẩm.",
    source="practice#8",
    needs=(a_reform_plan, _somebody_named),
)
def check_channel_runner(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each such channel that neither a task nor a duty speaks of."""
    run = _run_channels(material, catalog)
    keys, kinds = {c.key for c in run}, {c.kind for c in run} - {OPEN}
    told: set[str] = set()
    for item in _with_children(material.plan.channels):
        for channel in channels_in(item.text, catalog):
            needs_runner = channel.must_ask or channel.kind in _RUN_KINDS
            # One account or screen of a kind is enough: who runs the page posts elsewhere too.
            is_run = channel.key in keys or (channel.kind in _RUN_KINDS and channel.kind in kinds)
            if needs_runner and not is_run and channel.key not in told:
                told.add(channel.key)
                yield Finding(
                    code="nobody-runs-it",
                    place=f"Hình thức, “{item.text[:40]}…”",
                    target=f"channels:{item.id}",
                    message_vi=f"Phần hình thức nêu “{channel.name_vi}” nhưng không nhiệm vụ, "
                    "không đơn vị nào được giao kênh này.",
                    fix_vi="Thêm nhiệm vụ hoặc giao đơn vị phụ trách kênh; không có kênh thì bỏ.",
                )


def _run_channels(material: Material, catalog: Catalog) -> list[ChannelRow]:
    plan = material.plan
    run = [c for task in plan.tasks for c in channels_of(task, catalog)]
    for block in plan.responsibilities:
        for duty in _with_children(block.duties):
            run += channels_in(duty.text, catalog)
    return run


def _with_children(items: tuple[Item, ...]) -> Iterator[Item]:
    for item in items:
        yield item
        yield from _with_children(item.children)
