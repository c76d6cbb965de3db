"""Who signs. Mirrors kit/tailoring/built/signature.py."""

from kit.model import Answer, Signature, Signer, UnitProfile
from kit.tailoring.built.signature import chosen_signer, propose_signature

PARENT = Signature(authority=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"), position="PHÓ CHỦ TỊCH",
                   name="Họ và tên người ký")  # fmt: skip


def test_nobody_known_is_asked(make_context):
    """The head signs for the time being; the parent's signer never does."""
    (made,) = propose_signature(make_context(signature=PARENT))

    assert made.who == "ask"
    assert made.value.signature.position == "CHỦ TỊCH"
    assert made.value.signature.name is None


def test_a_deputy_signs_for_the_head(make_context):
    """The deputy of the field signs under "KT."."""
    signers = (
        Signer(position="Chủ tịch"),
        Signer(position="Phó Chủ tịch", field="Văn hóa - xã hội"),
    )
    ctx = make_context(profile=UnitProfile(signers=signers))
    (made,) = propose_signature(ctx)

    assert made.value.signature.authority == ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH")
    assert made.value.signature.position == "PHÓ CHỦ TỊCH"
    assert made.who == "rule"


def test_the_answer_wins(make_context):
    """What the planner answered comes before the profile; a confirmed default names the head."""
    answer = {"signer": Answer(question="signer", answer="Phó Chủ tịch")}
    confirmed = {"signer": Answer(question="signer", confirmed=True)}

    assert chosen_signer(make_context(answers=answer)).position == "Phó Chủ tịch"
    assert chosen_signer(make_context(answers=confirmed)).position == "CHỦ TỊCH"
    assert chosen_signer(make_context()) is None


def test_a_director_signs_alone(make_context):
    """A sở has no collective line."""
    (made,) = propose_signature(make_context("Sở Công Thương, Gia Lai"))

    assert made.value.signature == Signature(authority=(), position="GIÁM ĐỐC")
