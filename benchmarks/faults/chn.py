"""Faults of channels: another level's, nobody's, missing ones, work beyond the unit's power."""

from __future__ import annotations

from random import Random

from benchmarks.faults.items import any_item, with_duty_text, with_item_text
from benchmarks.faults.register import plan_fault
from benchmarks.faults.rows import any_row, with_row, with_rows
from kit.model import Plan


def _without(plan: Plan, channel: str) -> Plan:
    return with_rows(plan, (task for task in plan.tasks if task.channel != channel))


@plan_fault("CHN101", "khong_co_man_hinh", sample=True, only=True)
def no_screen(plan: Plan, rng: Random) -> Plan:
    """Leave out the row about screens."""
    return _without(plan, "screen")


@plan_fault("CHN101", "khong_co_trang_mang", only=True)
def no_web(plan: Plan, rng: Random) -> Plan:
    """Leave out every row of the Internet."""
    lost = ("website", "zalo", "video")
    return with_rows(plan, (task for task in plan.tasks if task.channel not in lost))


@plan_fault("CHN102", "kenh_khong_co_o_xa", sample=True)
def sms(plan: Plan, rng: Random) -> Plan:
    """Let a commune send text messages."""
    at = any_row(plan, rng, lambda task: task.channel == "zalo")
    return with_row(
        plan, at, content="Gửi tin nhắn SMS về CCHC, DVCTT đến thuê bao trên địa bàn xã",
        product="Tin nhắn", channel="sms",
    )  # fmt: skip


@plan_fault("CHN102", "so_dung_loa_truyen_thanh", base="department", only=True)
def loudspeaker_of_department(plan: Plan, rng: Random) -> Plan:
    """Let a department speak over loudspeakers."""
    at = any_row(plan, rng, lambda task: task.channel == "pbgdpl")
    content = "Phát nội dung CCHC trên hệ thống truyền thanh của Sở"
    return with_row(plan, at, content=content, channel="loudspeaker")


@plan_fault("CHN103", "xa_mo_lop_tap_huan", sample=True, only=True)
def class_of_commune(plan: Plan, rng: Random) -> Plan:
    """Let a commune hold what is held for it."""
    at = any_item(plan, rng, "channels", lambda item: "tập huấn" in item.text)
    way = rng.choice(("Tổ chức tập huấn, bồi dưỡng", "Mở lớp tập huấn, bồi dưỡng"))
    return with_item_text(plan, "channels", at, f"{way} về CCHC cho công chức của xã.")


@plan_fault("CHN103", "xa_lam_truyen_hinh", only=True)
def broadcast_of_commune(plan: Plan, rng: Random) -> Plan:
    """Let a commune make television."""
    at = any_item(plan, rng, "channels", lambda item: "truyền hình" in item.text)
    text = "Sản xuất chương trình truyền hình về CCHC của xã."
    return with_item_text(plan, "channels", at, text)


@plan_fault("CHN104", "kenh_khong_ai_phu_trach", sample=True)
def nobody_runs_it(plan: Plan, rng: Random) -> Plan:
    """Name a channel that no body is given."""
    at = any_item(plan, rng, "channels", lambda item: "Trang thông tin" in item.text)
    more = rng.choice(("bản tin thông tin cơ sở", "xe loa tuyên truyền lưu động"))
    text = f"{plan.channels[at].text.rstrip('.')}; {more}."
    return with_item_text(plan, "channels", at, text)


@plan_fault("CHN105", "khong_co_doi_thoai", sample=True, only=True)
def no_dialogue(plan: Plan, rng: Random) -> Plan:
    """Leave out the row about the yearly dialogue."""
    return _without(plan, "dialogue")


@plan_fault("CHN106", "tinh_chuyen_muc_truyen_hinh", sample=True)
def column_of_others(plan: Plan, rng: Random) -> Plan:
    """Count the columns of the press as the commune's own."""
    at = any_row(plan, rng, lambda task: task.channel == "news_supply")
    return with_row(plan, at, product="Chuyên mục", unit="chuyên mục")


@plan_fault("CHN107", "khong_nhac_du_lieu_ca_nhan", sample=True)
def no_reminder(plan: Plan, rng: Random) -> Plan:
    """Leave out the reminder of personal data."""
    at = any_item(plan, rng, "requirements", lambda item: "dữ liệu cá nhân" in item.text)
    text = "Hình ảnh dùng trong sản phẩm tuyên truyền phải rõ nét, đúng thực tế."
    return with_item_text(plan, "requirements", at, text)


@plan_fault("CHN108", "giao_viec_cho_mat_tran", sample=True, only=True)
def order_to_front(plan: Plan, rng: Random) -> Plan:
    """Order the Front instead of asking it."""
    body = rng.choice(("Ủy ban Mặt trận Tổ quốc Việt Nam xã", "Công an xã", "Đoàn Thanh niên xã"))
    text = f"Giao {body} vận động đoàn viên, hội viên và người dân sử dụng DVCTT."
    return with_duty_text(plan, 0, len(plan.responsibilities[0].duties) - 1, text)
