"""Questions that the unit's own facts raise: what the profile does not say yet."""

from __future__ import annotations

from kit.tailoring.built.header import is_symbol_assumed, symbol_of
from kit.tailoring.built.holders import full_name
from kit.tailoring.built.recipients import NO_CODE, file_code, is_code_confirmed
from kit.tailoring.built.reporting import deadlines_vi, inside_deadlines
from kit.tailoring.built.signature import chosen_signer
from kit.tailoring.questions.case import Case, Found, listed

OWN_CENTRE_VI = "Có trung tâm riêng"
NO_CENTRE_VI = (
    "Không có trung tâm riêng (nơi theo mô hình một cấp): việc của trung tâm về Văn phòng"
)


def form_unknown(case: Case) -> Found | None:
    """Nobody has said in which form the plan is issued."""
    return Found(targets=("bases", "signature")) if case.ctx.form is None else None


def offices_unconfirmed(case: Case) -> Found | None:
    """The offices are those of the law, not the unit's own."""
    if case.ctx.offices_confirmed:
        return None
    names = [full_name(office, case.ctx) for office in case.ctx.offices]
    return Found(listed(names), len(names), ("responsibilities",))


def service_centre_unknown(case: Case) -> Found | None:
    """Nobody has said whether the unit has a service centre of its own."""
    if case.ctx.profile.service_centre != "unknown":
        return None
    office = case.ctx.office_for("mot_cua")
    waiting = [t for t in case.tasks if office and office.name in (t.lead, *t.support)]
    assumed = NO_CENTRE_VI if case.ctx.has_no_centre else OWN_CENTRE_VI
    return Found(assumed, targets=tuple(t.id for t in waiting))


def sub_units_unknown(case: Case) -> Found | None:
    """Words or counts of the sub-units are not known."""
    known = case.ctx.profile.sub_units and case.ctx.sub_units_count is not None
    return None if known else Found(", ".join(case.ctx.sub_units_words), targets=("channels",))


def minorities_unknown(case: Case) -> Found | None:
    """Nobody has said whether ethnic minorities live in the unit."""
    unknown = case.ctx.profile.minority_languages is None
    return Found(targets=("audiences:+people",)) if unknown else None


def report_dates_unknown(case: Case) -> Found | None:
    """The province's reporting dates are not known."""
    if case.ctx.profile.reporting_dates:
        return None
    return Found(deadlines_vi(inside_deadlines(case.ctx), case.ctx.year), targets=("reporting",))


def budget_unconfirmed(case: Case) -> Found | None:
    """The budget clause says there is money; only the unit knows."""
    return Found(targets=("budget:+source",))


def signer_unknown(case: Case) -> Found | None:
    """Nobody has said who signs."""
    if chosen_signer(case.ctx) is not None:
        return None
    blocks = [p.value.signature for p in case.proposals if p.target == "signature"]
    lines = [line for s in blocks if s for line in (*s.authority, s.position) if line]
    return Found(" / ".join(lines), targets=("signature",))


def symbol_assumed(case: Case) -> Found | None:
    """The symbol of the plan is a habit or not known."""
    if not is_symbol_assumed(case.ctx):
        return None
    return Found(symbol_of(case.ctx) or "Để trống", targets=("symbol",))


def code_unconfirmed(case: Case) -> Found | None:
    """The drafting office's abbreviation behind "Lưu: VT" is not the unit's own word."""
    if is_code_confirmed(case.ctx):
        return None
    return Found(file_code(case.ctx) or NO_CODE, targets=("recipients",))
