"""The unit's own facts as fields: how each is labelled, typed, read and shown."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kit.errors import ReadError
from kit.model import Signer, SubUnits, UnitProfile, nfc
from kit.model.dates import format_short, parse_date
from kit.tailoring import Context
from kit.ui.task_editing import count_of

UNKNOWN_VI = "Chưa biết"
NONE_WORDS = ("không", "không có")
SERVICE_CENTRES_VI = {
    "unknown": UNKNOWN_VI,
    "own": "Có Trung tâm riêng",
    "one_level": "Không có, theo mô hình một cấp",
    "reception_point": "Chỉ có điểm tiếp nhận",
}
YES_NO_VI = {None: UNKNOWN_VI, True: "Có", False: "Không"}

_COUNT_FIRST = re.compile(r"(\d[\d.]*)\s+(.+)")
_COUNT_LAST = re.compile(r"(.+?)\s*[:,]?\s+(\d[\d.]*)")


@dataclass(frozen=True)
class ProfileField:
    """One fact of the profile.

    Attributes:
        key: field of ``UnitProfile``.
        choices: texts to choose from; empty for a typed field. ``office_choices`` adds the
            names of the unit's offices.
        read: text → value; raises ReadError with what to mend.
        show: value → text.
    """

    key: str
    label_vi: str
    hint_vi: str
    read: Callable[[str], object]
    show: Callable[[object], str]
    choices: tuple[str, ...] = ()
    office_choices: bool = False

    def text_of(self, profile: UnitProfile) -> str:
        """Return what the field shows for ``profile``."""
        return self.show(getattr(profile, self.key))

    def typed_into(self, profile: UnitProfile, text: str) -> UnitProfile:
        """Return ``profile`` with ``text`` read into it.

        Raises:
            ReadError: ``not-a-number``, ``no-date``, ``bad-sub-units``.
        """
        return profile.with_(**{self.key: self.read(nfc(text).strip())})

    def choices_for(self, context: Context | None) -> tuple[str, ...]:
        """Return the texts to choose from, with the offices of the unit where they count."""
        if not self.office_choices:
            return self.choices
        names = tuple(o.name for o in context.offices) if context else ()
        return (UNKNOWN_VI, *names)


def _choice(values: dict) -> dict:
    texts = {text: value for value, text in values.items()}
    return {
        "read": lambda text: texts.get(text, next(iter(values))),
        "show": lambda value: values.get(value, UNKNOWN_VI),
        "choices": tuple(texts),
    }


def _office() -> dict:
    return {
        "read": lambda text: None if text in ("", UNKNOWN_VI) else text,
        "show": lambda value: value or UNKNOWN_VI,
        "office_choices": True,
    }


def _count(label: str) -> dict:
    return {
        "read": lambda text: count_of(text, label),
        "show": lambda value: "" if value is None else f"{value:,}".replace(",", "."),
    }


def _list(none_is_known: bool = False) -> dict:
    """A list with semicolons; where "không" is an answer, it is told from an empty field."""

    def read(text: str) -> object:
        if none_is_known and text.lower() in NONE_WORDS:
            return ()
        parts = tuple(part.strip() for part in text.split(";") if part.strip())
        return parts or (None if none_is_known else ())

    def show(value: object) -> str:
        return "không" if none_is_known and value == () else "; ".join(value or ())

    return {"read": read, "show": show}


def _read_sub_units(text: str) -> tuple[SubUnits, ...]:
    found = []
    for part in (p.strip() for p in text.split(";") if p.strip()):
        first, last = _COUNT_FIRST.fullmatch(part), _COUNT_LAST.fullmatch(part)
        if first:
            found.append(SubUnits(word=first[2], count=count_of(first[1], part)))
        elif last:
            found.append(SubUnits(word=last[1], count=count_of(last[2], part)))
        elif not re.search(r"\d", part):
            found.append(SubUnits(word=part))
        else:
            raise ReadError(
                "bad-sub-units", f"Chưa hiểu “{part}”", where="Đơn vị dưới cấp mình",
                fix_vi="Ghi như “12 tổ dân phố; 3 thôn”.",
            )  # fmt: skip
    return tuple(found)


def _show_sub_units(units: tuple[SubUnits, ...]) -> str:
    return "; ".join(u.word if u.count is None else f"{u.count} {u.word}" for u in units)


def _read_signers(text: str) -> tuple[Signer, ...]:
    signers = []
    for part in (p.strip() for p in text.split(";") if p.strip()):
        position, _, field = part.partition(":")
        signers.append(Signer(position=position.strip(), field=field.strip() or None))
    return tuple(signers)


def _show_signers(signers: tuple[Signer, ...]) -> str:
    return "; ".join(f"{s.position}: {s.field}" if s.field else s.position for s in signers)


def _read_date(text: str) -> object:
    if not text:
        return None
    if (day := parse_date(text)) is None:
        raise ReadError(
            "no-date", f"“{text}” không phải ngày tháng năm", where="Ngày khóa số liệu",
            fix_vi="Ghi như 14/12/2027.",
        )  # fmt: skip
    return day


TEXT = {"read": lambda text: text or None, "show": lambda value: value or ""}

FIELDS: tuple[ProfileField, ...] = (
    ProfileField(
        "service_centre", "Trung tâm Phục vụ hành chính công",
        "Quyết định ai chủ trì video, tờ gấp, màn hình, niêm yết thủ tục.",
        **_choice(SERVICE_CENTRES_VI),
    ),
    ProfileField(
        "website_run_by", "Đơn vị quản lý Trang thông tin điện tử",
        "Chủ trì nhiệm vụ đăng tin, bài.", **_office(),
    ),
    ProfileField(
        "procedure_control_by", "Đơn vị kiểm soát thủ tục hành chính",
        "Chủ trì rà soát, niêm yết thủ tục.", **_office(),
    ),
    ProfileField(
        "dialogue_by", "Phòng chuẩn bị hội nghị đối thoại",
        "Luật không giao cho phòng nào; đơn vị tự phân công.", **_office(),
    ),
    ProfileField(
        "sub_units", "Đơn vị dưới cấp mình và số lượng",
        "Ví dụ “12 tổ dân phố; 3 thôn”. Dùng để tính băng rôn, buổi hướng dẫn.",
        read=_read_sub_units, show=_show_sub_units,
    ),
    ProfileField(
        "digital_teams", "Số Tổ công nghệ số cộng đồng",
        "Để trống nếu chưa biết; ghi 0 nếu không có.", **_count("Số Tổ công nghệ số cộng đồng"),
    ),
    ProfileField("households", "Số hộ", "Dùng để tính số tờ gấp.", **_count("Số hộ")),
    ProfileField("population", "Dân số", "Để trống nếu chưa biết.", **_count("Dân số")),
    ProfileField(
        "minority_languages", "Tiếng dân tộc thiểu số",
        "Ghi “không” nếu không có; nhiều tiếng cách nhau bằng dấu chấm phẩy.", **_list(True),
    ),
    ProfileField(
        "public_units", "Đơn vị sự nghiệp trực thuộc",
        "Cách nhau bằng dấu chấm phẩy.", **_list(),
    ),
    ProfileField(
        "steering_committee", "Tên đúng của Ban Chỉ đạo CCHC",
        "Theo quyết định thành lập; để trống nếu không có.", **TEXT,
    ),
    ProfileField(
        "signers", "Người ký",
        "Chức vụ: lĩnh vực. Ví dụ “Chủ tịch; Phó Chủ tịch: văn hóa - xã hội”.",
        read=_read_signers, show=_show_signers,
    ),
    ProfileField(
        "reporting_dates", "Hạn gửi báo cáo của tỉnh",
        "Cách nhau bằng dấu chấm phẩy, ví dụ “10/3; 10/6; 10/9; 10/12”.", **_list(True),
    ),
    ProfileField(
        "task_cutoff", "Ngày khóa số liệu cuối năm", "Thời hạn nhiệm vụ tính đến ngày này.",
        read=_read_date, show=lambda day: format_short(day) if day else "",
    ),
    ProfileField(
        "runs_iso", "Áp dụng ISO 9001", "Có thì thêm nhiệm vụ về ISO nếu cấp trên giao.",
        **_choice(YES_NO_VI),
    ),
    ProfileField(
        "superior_in_header", "Ghi tên cơ quan chủ quản ở đầu văn bản",
        "Chỉ khi cơ quan của đơn vị có quy định.", **_choice(YES_NO_VI),
    ),
)  # fmt: skip
BY_KEY = {field.key: field for field in FIELDS}
