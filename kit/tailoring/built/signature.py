"""SIG: how the plan is signed. Never a name of the parent; the form comes from the signer's post.

Source: Nghị định 30/2020/NĐ-CP, Điều 13; Phụ lục I, Phần I, mục II.7 (SIG-01 … SIG-03).
"""

from __future__ import annotations

from kit.catalog.rows import Row
from kit.catalog.tables import load_table
from kit.model import Proposal, Signature, Signer, Text, Value
from kit.model.vietnamese import fold
from kit.tailoring.built.proposing import whole
from kit.tailoring.context import Context

TABLE = "tailoring_built_signatures.yaml"
SIGNER_QUESTION = "signer"
SIGNER_VI = "Người ký và thẩm quyền ký ({position})"
# Fields of a deputy who signs such a plan, surest first; words of ``Signer.field``, folded.
FIELDS = ("cai cach hanh chinh", "cchc", "noi vu", "van hoa", "van xa", "xa hoi")


class SignatureRow(Row):
    """The form of signing of a kind of body.

    Attributes:
        names: the unit's name begins with one of these; empty for every unit of the level.
        collective: authority line of a body that decides together.
    """

    key: Text
    levels: tuple[Text, ...]
    names: tuple[Text, ...] = ()
    collective: Text | None = None
    head: Text
    deputy: Text


def propose_signature(ctx: Context) -> list[Proposal]:
    """Propose the signature block; without a known signer the head signs, as a question."""
    form = _form(ctx)
    if form is None:
        return []
    signer = chosen_signer(ctx)
    signature = _signature(form, signer)
    known = signer is not None
    parent = ctx.parent.signature
    before = "\n".join(filter(None, (*parent.authority, parent.position, parent.name)))
    after = "\n".join(filter(None, (*signature.authority, signature.position, signature.name)))
    reason = (
        "Hình thức ký theo chức vụ người ký ghi trong hồ sơ đơn vị."
        if known
        else "Chưa biết người ký: tạm ghi người đứng đầu; không lấy tên người ký của kế hoạch mẫu."
    )
    return [
        whole(
            "signature", before, after, Value(signature=signature),
            rule="T2", reason_vi=reason, who="rule" if known else "ask", source=form.source,
            unverified=() if known else (SIGNER_VI.format(position=signature.position),),
        )
    ]  # fmt: skip


def chosen_signer(ctx: Context) -> Signer | None:
    """Return who signs: the planner's answer, else the signer of the field, else the only one."""
    answer = ctx.answers.get(SIGNER_QUESTION)
    if answer and (answer.answer or "").strip():
        return Signer(position=answer.answer.strip())
    signers = ctx.profile.signers
    for words in FIELDS:
        for signer in signers:
            if words in fold(signer.field or ""):
                return signer
    if len(signers) == 1:
        return signers[0]
    if signers:
        return next((s for s in signers if not _is_deputy(s.position)), signers[0])
    if answer and answer.confirmed:
        return Signer(position=_form(ctx).head)
    return None


def _form(ctx: Context) -> SignatureRow | None:
    name = fold(ctx.unit.name)
    for row in load_table(TABLE, SignatureRow, ctx.day):
        fits = not row.names or any(name.startswith(f"{fold(n)} ") for n in row.names)
        if ctx.unit.level in row.levels and fits:
            return row
    return None


def _is_deputy(position: str) -> bool:
    return fold(position).startswith(("pho ", "kt"))


def _signature(form: SignatureRow, signer: Signer | None) -> Signature:
    """Build the block: authority lines, the signer's own post, a name only if the unit gave it."""
    authority = [form.collective] if form.collective else []
    if signer is not None and ("pho " in fold(signer.position) or _is_deputy(signer.position)):
        authority.append(f"KT. {form.head}")
        return Signature(authority=tuple(authority), position=form.deputy, name=signer.name)
    name = signer.name if signer else None
    return Signature(authority=tuple(authority), position=form.head, name=name)
