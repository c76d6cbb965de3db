"""A proposal as a card: the parent's words, ours, why, and what the planner makes of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ipywidgets import HTML, Button, Textarea, VBox

from kit.model import Decision, Proposal
from kit.ui.fields import area_field, button, row
from kit.ui.markup import ACTIONS_VI, badge, esc, lines, marked
from kit.ui.rewording import reworded, words_of
from kit.ui.session import Session
from kit.ui.shield import Message

VERDICTS_VI = {
    "accept": "Đã nhận",
    "keep": "Giữ nguyên văn cấp trên",
    "drop": "Đã bỏ",
    "edit": "Đã sửa lời",
}
# What the button of acceptance says: "accept" alone is blind to what is accepted.
ACCEPT_VI = {
    "keep": "Đồng ý giữ nguyên",
    "adapt": "Nhận lời sửa",
    "merge": "Đồng ý gộp",
    "split": "Đồng ý tách",
    "drop": "Đồng ý bỏ",
    "add": "Thêm vào",
}


class ProposalCard(VBox):
    """One proposal with its buttons; ``refresh`` shows the present decision."""

    def __init__(self, session: Session, proposal: Proposal) -> None:
        self.session, self.proposal = session, proposal
        self._face, self.message = HTML(), Message()
        self._editor: VBox | None = None
        kind = "primary" if proposal.who != "rule" else ""
        self.accept = self._button(ACCEPT_VI[proposal.action], "accept", kind)
        self.keep = self._button("Giữ nguyên văn cấp trên", "keep")
        self.drop = self._button("Bỏ" if proposal.action != "add" else "Không thêm", "drop")
        self.edit = button("Sửa lời…", self._open_editor)
        self.take_back = button("Quyết lại", self._take_back, "quiet")
        super().__init__([self._face, row(*self._buttons()), self.message])
        self.add_class("cchc-card")
        self.add_class(f"cchc-card-{proposal.action}")
        self.refresh()

    def refresh(self) -> None:
        """Show the decision that the draft has now."""
        decision = self.session.prospect.decisions.get(self.proposal.id)
        self._face.value = card_html(self.proposal, decision, self._sources())
        self.take_back.layout.display = "" if decision else "none"
        (self.add_class if decision else self.remove_class)("cchc-decided")

    def _buttons(self) -> list[Button]:
        kind = self.proposal.action
        shown = [self.accept, self.edit]
        if kind not in ("keep", "add") and self.proposal.before:
            shown.append(self.keep)
        if kind != "drop":
            shown.append(self.drop)
        return [*shown, self.take_back]

    def _button(self, label: str, verdict: str, kind: str = "") -> Button:
        return button(label, lambda: self._decide(verdict), kind)

    def _decide(self, verdict: str) -> None:
        self._close_editor()
        self.message.attempt(lambda: self.session.decide(self.proposal, verdict))

    def _take_back(self) -> None:
        self._close_editor()
        self.message.attempt(lambda: self.session.take_back(self.proposal))

    def _open_editor(self) -> None:
        decision = self.session.prospect.decisions.get(self.proposal.id)
        field = area_field("Lời của đơn vị", "Mỗi dòng là một ý.", rows=4)
        field.control.value = words_of(self.proposal, decision.value if decision else None)
        self.editor: Textarea = field.control
        self.save_edit = button("Lưu lời sửa", self._save_edit, "primary")
        cancel = button("Thôi", self._close_editor, "quiet")
        self._close_editor()
        self._editor = VBox([field, row(self.save_edit, cancel)])
        self.children = (*self.children, self._editor)

    def _save_edit(self) -> None:
        value = reworded(self.proposal, self.editor.value)
        if self.message.attempt(lambda: self.session.decide(self.proposal, "edit", value)):
            self._close_editor()

    def _close_editor(self) -> None:
        if self._editor is not None:
            self.children = tuple(c for c in self.children if c is not self._editor)
            self._editor = None

    def _sources(self) -> Mapping[str, str]:
        return {row.id: row.title for row in self.session.prospect.catalog.sources}


def card_html(
    proposal: Proposal, decision: Decision | None, sources: Mapping[str, str] | None = None
) -> str:
    """Return the face of a card."""
    return f"""<div class="cchc-card-head">{badge(ACTIONS_VI[proposal.action], proposal.action)}
{_state(proposal, decision)}<span class="cchc-place">{esc(_place(proposal))}</span></div>
<div class="cchc-two">{_before(proposal)}{_after(proposal, decision)}</div>
<div class="cchc-why"><b>Vì sao:</b> {esc(proposal.reason_vi)}{_changes(proposal)}</div>
{_unverified(proposal)}{_source(proposal, sources or {})}"""


def _state(proposal: Proposal, decision: Decision | None) -> str:
    if decision:
        return badge(f"✓ {VERDICTS_VI[decision.verdict]}", "done")
    if proposal.who == "rule":
        return badge("Áp dụng theo quy tắc", "rule")
    return badge("Cần đơn vị cho biết" if proposal.who == "ask" else "Chưa quyết", "open")


def _place(proposal: Proposal) -> str:
    return " · ".join(filter(None, (proposal.place, f"quy tắc {proposal.rule}")))


def _before(proposal: Proposal) -> str:
    if not proposal.before:
        return ""
    text = marked(proposal.before, proposal.spans, "before")
    return f'<div class="cchc-before"><h4>Kế hoạch cấp trên</h4><p>{text}</p></div>'


def _after(proposal: Proposal, decision: Decision | None) -> str:
    text = marked(proposal.after, proposal.spans, "after")
    if decision and decision.verdict == "edit":
        text = lines(words_of(proposal, decision.value))
    elif decision and decision.verdict == "keep":
        text = lines(proposal.before)
    elif decision and decision.verdict == "drop":
        text = ""
    if proposal.action == "merge" and (not decision or decision.verdict == "accept"):
        text = f"Đã nằm trong: {text}" if text else "Đã có trong kế hoạch"
    shown = text or '<span class="cchc-none">không đưa vào kế hoạch</span>'
    return f'<div class="cchc-after"><h4>Dự thảo của đơn vị</h4><p>{shown}</p></div>'


def _changes(proposal: Proposal) -> str:
    if len(proposal.changes) < 2:
        return ""
    rows = "".join(
        f"<li><del>{esc(c.before)}</del> → <ins>{esc(c.after) or '(bỏ)'}</ins> "
        f"<small>{esc(c.rule)}: {esc(c.reason_vi)}</small></li>"
        for c in proposal.changes
    )
    return f"<details><summary>{len(proposal.changes)} chỗ sửa</summary><ul>{rows}</ul></details>"


def _unverified(proposal: Proposal) -> str:
    if not proposal.unverified:
        return ""
    return f'<div class="cchc-warn">Chưa kiểm chứng: {esc(_listed(proposal.unverified))}</div>'


def _listed(facts: Iterable[str]) -> str:
    return "; ".join(fact.rstrip(".") for fact in facts) + "."


def _source(proposal: Proposal, sources: Mapping[str, str]) -> str:
    if not proposal.source:
        return ""
    source, _, clause = proposal.source.partition("#")
    name = sources.get(source, source)
    return (
        f'<div class="cchc-source">Nguồn: {esc(name)}{f", {esc(clause)}" if clause else ""}</div>'
    )
