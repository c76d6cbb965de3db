"""Answers to open questions: into the profile or the table where the fact belongs, else kept.

An answer always also stands in ``Draft.answers``, so that the question is not asked again.
"""

from __future__ import annotations

from kit.model import Answer, Draft, OpenQuestion, Signature
from kit.tailoring.built.signature import SIGNER_QUESTION
from kit.ui.profile_entry import ENTRIES, choices_for, typed_into
from kit.ui.prospect import Prospect

FORMS_VI = {
    "plan": "Kế hoạch riêng",
    "decision_with_plan": "Kế hoạch kèm theo Quyết định",
    "section_of_par_plan": "Một mục của Kế hoạch CCHC",
}


def choices_of(prospect: Prospect, question: OpenQuestion) -> tuple[str, ...]:
    """Return the answers to choose from in words, empty where the answer is typed."""
    if question.field == "form":
        return tuple(FORMS_VI.values())
    key = _profile_key(question)
    if key is None:
        return question.choices
    return choices_for(key, prospect.draft, prospect.catalog)[1:]


def answered(prospect: Prospect, question: OpenQuestion, text: str) -> Draft:
    """Return the draft with ``text`` as the answer to ``question``.

    Raises:
        ReadError: if the fact it fills cannot be read from ``text``.
    """
    draft = _with_fact(prospect, question, text)
    return _with_answer(draft, Answer(question=question.id, answer=text))


def confirmed(prospect: Prospect, question: OpenQuestion) -> Draft:
    """Return the draft with what it assumes for ``question`` confirmed."""
    draft = prospect.draft
    if question.field == "form":
        draft = draft.with_(form=next(iter(FORMS_VI)))
    if question.field == "profile.offices" and not draft.profile.offices:
        draft = draft.with_(profile=draft.profile.with_(offices=prospect.context.offices))
    return _with_answer(draft, Answer(question=question.id, confirmed=True))


def signed(draft: Draft, signature: Signature | None) -> Draft:
    """Return the draft with ``signature``, which answers who signs; ``None`` asks it again."""
    draft = draft.with_(signature=signature)
    if signature is None:
        return open_again(draft, SIGNER_QUESTION)
    post = signature.position
    return _with_answer(
        draft, Answer(question=SIGNER_QUESTION, answer=post, confirmed=post is None)
    )


def open_again(draft: Draft, question_id: str) -> Draft:
    """Return the draft without the answer to this question."""
    return draft.with_(answers=tuple(a for a in draft.answers if a.question != question_id))


def _with_fact(prospect: Prospect, question: OpenQuestion, text: str) -> Draft:
    draft = prospect.draft
    if question.field == "form":
        forms = {label: form for form, label in FORMS_VI.items()}
        return draft.with_(form=forms.get(text, draft.form))
    key = _profile_key(question)
    if key is None:
        return draft
    return draft.with_(profile=typed_into(draft.profile, key, text, prospect.catalog))


def _profile_key(question: OpenQuestion) -> str | None:
    """The fact of the profile that the answer fills, if it is typed in one line."""
    key = (question.field or "").removeprefix("profile.")
    return key if key != question.field and key in ENTRIES else None


def _with_answer(draft: Draft, answer: Answer) -> Draft:
    return draft.with_(answers=(*open_again(draft, answer.question).answers, answer))
