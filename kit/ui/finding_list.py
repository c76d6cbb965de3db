"""The findings on the screen: each place leads to its field, is mended, or stands with a reason.

Entries and places that stay keep their widgets, so that the cursor stays where it was; after an
action it goes to the place that has moved up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ipywidgets import HTML, Button, VBox, Widget

from kit.checking import Finding, Report
from kit.model import Draft, Suppression
from kit.ui.fields import Fold, button, line, row, text_field
from kit.ui.finding_entries import (
    Entry,
    entries_of,
    entry_html,
    place_html,
    step_html,
    words_vi,
)
from kit.ui.leading import focus
from kit.ui.letting_stand import let_stand, look_again, standing
from kit.ui.markup import esc
from kit.ui.mending import is_mendable, mended, mended_all, sure_ones
from kit.ui.session import Session
from kit.ui.shield import Message

# More places than this are behind a button: forty rows of one kind hide the one that matters.
MOST_OPEN = 3
# As many places as are drawn at once.
MOST_DRAWN = 40

Act = Callable[[Callable[[], str]], None]


class FindingList(VBox):
    """All findings of the present report, what can be done at once, and what stands."""

    def __init__(self, session: Session) -> None:
        self.session, self.message = session, Message()
        self.entries: dict[tuple, EntryView] = {}
        self._heads: dict[int, HTML] = {}
        self._mine: Draft | None = None
        self.mend_all = button("Sửa giúp tất cả chỗ chắc chắn", self._mend_all, "primary")
        self.undo = button("Hoàn tác", self._undo, "quiet", "Quay lại trước lần sửa vừa rồi")
        self._waiting, self._body = HTML(), VBox()
        self._standing = VBox()
        self.stands = Fold("Để nguyên", self._standing)
        self._shown: tuple[Report, Draft] | None = None
        bulk = row(self.mend_all, self.undo, self.message)
        super().__init__([bulk, self._waiting, self._body, self.stands])
        self.refresh()

    def refresh(self) -> None:
        """Show the newest report; while the rules look again, the list stays as it is."""
        report, draft = self.session.live.report, self.session.current
        is_old = self._shown is not None and self._shown[0] is report
        if not (is_old and (self._shown[1] is draft or self.session.live.is_behind)):
            self._shown = (report, draft)
            self._show_entries(entries_of(report))
            self._show_sure()
            self._show_standing()
        mine = self._mine is draft and self.session.can_undo
        self.undo.layout.display = "" if mine else "none"

    @property
    def places(self) -> list[PlaceView]:
        """The places that are drawn, from top to bottom."""
        return [place for view in self.entries.values() for place in view.places.values()]

    def act(self, action: Callable[[], str]) -> None:
        """Do what the planner asked for here, and put the cursor where it goes on."""
        keys = [place.finding for place in self.places]
        before = self.session.current

        def done() -> str:
            with self.session.live.at_once():
                said = action()
                if self.session.current is not before:
                    self._mine = self.session.current
                self.refresh()
            return said

        if self.message.attempt(done):
            self._go_on(keys)

    def _show_entries(self, entries: tuple[Entry, ...]) -> None:
        titles = {source.id: source.title for source in self.session.prospect.catalog.sources}
        views, children, step = {}, [], 0
        for entry in entries:
            view = self.entries.get(entry.key) or EntryView(self.session, self.act)
            view.show(entry, titles)
            views[entry.key] = view
            if entry.step != step:
                step = entry.step
                children.append(self._heads.setdefault(step, HTML(step_html(step))))
            children.append(view)
        self.entries = views
        if list(self._body.children) != children:
            self._body.children = children

    def _show_sure(self) -> None:
        sure, waiting = sure_ones(self.session.prospect, self.session.live.report.findings)
        self.mend_all.description = f"Sửa giúp tất cả chỗ chắc chắn ({len(sure)})"
        self.mend_all.layout.display = "" if sure else "none"
        said = (
            f"{len(waiting)} chỗ chắc chắn khác nằm trong đề xuất chưa quyết; quyết đề xuất ở Bước "
            "3, 4, 5 trước, hoặc sửa từng chỗ."
        )
        self._waiting.value = f'<div class="cchc-hint">{said}</div>' if waiting else ""

    def _show_standing(self) -> None:
        rows = []
        for one in standing(self.session.current, self.session.live.report):
            places = "; ".join(dict.fromkeys(f.place for f in one.findings))
            gone = "không còn chỗ nào như vậy"
            said = (
                f"<b>{esc(one.suppression.rule)}</b> {esc(places or gone)}: "
                f"<i>{esc(one.suppression.reason_vi)}</i>"
            )
            back = button("Xem lại", self._look_again(one.suppression), "quiet")
            back.tooltip = f"Đưa trở lại danh sách: {one.suppression.rule} {places}".strip()
            rows.append(line(back, HTML(said)))
        self._standing.children = rows
        self.stands.call(f"Để nguyên, có lý do ({len(rows)})")
        self.stands.layout.display = "" if rows else "none"

    def _look_again(self, suppression: Suppression) -> Callable[[], None]:
        def look() -> str:
            self.session.change(look_again(self.session.current, suppression))
            return "Đã đưa trở lại danh sách."

        return lambda: self.act(look)

    def _mend_all(self) -> None:
        def mend() -> str:
            now = mended_all(self.session.prospect)
            self.session.change(now.draft)
            return f"Đã sửa {len(now.done)} chỗ. “Hoàn tác” để lấy lại như trước."

        self.act(mend)

    def _undo(self) -> None:
        def undo() -> str:
            return "Đã quay lại như trước." if self.session.undo() else "Không còn gì để hoàn tác."

        self.act(undo)
        self._mine = None
        self.refresh()

    def _go_on(self, before: list[Finding]) -> None:
        """Put the cursor on the place that stands where the list has changed."""
        places = self.places
        pairs = zip(before, [place.finding for place in places], strict=False)
        same = next((n for n, (old, new) in enumerate(pairs) if old != new), len(before))
        if places:
            focus(places[min(same, len(places) - 1)].go, is_new=True)
        elif self.undo.layout.display == "":
            focus(self.undo)


class EntryView(VBox):
    """One rule with its places; many are behind a button, and drawn when it is pressed."""

    def __init__(self, session: Session, act: Act) -> None:
        self.session, self._act = session, act
        self.places: dict[tuple, PlaceView] = {}
        self._face, self._list = HTML(), VBox()
        self.turn = button("", self._turn, "quiet")
        self.stand_all = button("", self._open_reason, "quiet")
        self._reason, self._is_open, self._drawn = VBox(), False, MOST_DRAWN
        self.more = button("Xem thêm", self._more, "quiet")
        buttons = row(self.turn, self.stand_all)
        super().__init__([self._face, buttons, self._reason, self._list, self.more])
        self.add_class("cchc-entry")

    def show(self, entry: Entry, titles: dict[str, str]) -> None:
        """Show ``entry`` in place of the one before."""
        self.entry = entry
        self._face.value = entry_html(entry, titles)
        count = len(entry.findings)
        many = count > MOST_OPEN
        self.turn.layout.display = "" if many else "none"
        self.stand_all.layout.display = "" if count > 1 else "none"
        self.stand_all.description = f"Để nguyên cả {count} chỗ…"
        self._show_places(self._is_open or not many)

    def _turn(self) -> None:
        self._is_open = not self._is_open
        self._show_places(self._is_open)

    def _more(self) -> None:
        self._drawn += MOST_DRAWN
        self._show_places(True)

    def _show_places(self, is_open: bool) -> None:
        findings = self.entry.findings
        sign, said = ("▾", "Thu lại") if is_open else ("▸", "Xem")
        self.turn.description = f"{sign} {said} {len(findings)} chỗ"
        shown = findings[: self._drawn] if is_open else ()
        with_fix = not self.entry.fix_vi
        views: dict[tuple, PlaceView] = {}
        for finding in shown:
            key = (finding.code, finding.target, finding.found, finding.place)
            known = self.places.get(key)
            if known is None or known.finding != finding:
                known = PlaceView(self.session, finding, self._act, with_fix)
            else:
                known.refresh()
            views[key] = known
        self.places = views
        if list(self._list.children) != list(views.values()):
            self._list.children = list(views.values())
        self.more.layout.display = "" if is_open and len(findings) > self._drawn else "none"

    def _open_reason(self) -> None:
        self._reason.children = _reason_form(self._let_stand, self._close_reason)

    def _close_reason(self) -> None:
        self._reason.children = ()

    def _let_stand(self, reason: str) -> None:
        _let_stand(self.session, self._act, self.entry.findings, reason)


class PlaceView(VBox):
    """One place: it leads to its field; what can be done about it stands beside."""

    def __init__(self, session: Session, finding: Finding, act: Act, with_fix: bool) -> None:
        self.session, self.finding, self._act = session, finding, act
        self.go = button(
            finding.place, lambda: session.lead_to(finding.target), "link", "Đến chỗ cần sửa"
        )
        self.mend = button(
            "Sửa giúp", self._mend, "", f"Sửa giúp: {words_vi(finding)} ({finding.place})"
        )
        self.stand = button("Để nguyên…", self._open_reason, "quiet")
        self.stand.tooltip = f"Để nguyên, có lý do: {finding.place}"
        self._reason = VBox()
        face = HTML(place_html(finding, with_fix))
        super().__init__([row(self.go, face, self.mend, self.stand), self._reason])
        self.add_class("cchc-spot")
        self.refresh()

    def refresh(self) -> None:
        """Offer the mending where the draft, as it is now, can take it."""
        can = is_mendable(self.session.prospect, self.finding)
        self.mend.layout.display = "" if can else "none"

    def _mend(self) -> None:
        def mend() -> str:
            waiting = len(self.session.prospect.undecided)
            now = mended(self.session.prospect, [self.finding])
            if not now.done:
                return "Chỗ này vừa thay đổi nên không sửa gì; kết quả rà soát đã làm mới."
            self.session.change(now.draft)
            left = self.session.live.report.findings
            still = " Quy tắc vẫn còn báo chỗ này." if self.finding in left else ""
            settled = len(self.session.prospect.undecided) < waiting
            decided = " Đề xuất ở chỗ này được ghi là đã sửa lời." if settled else ""
            return f"Đã sửa {words_vi(self.finding)}.{decided}{still}"

        self._act(mend)

    def _open_reason(self) -> None:
        self._reason.children = _reason_form(self._let_stand, self._close_reason)

    def _close_reason(self) -> None:
        self._reason.children = ()
        focus(self.stand)

    def _let_stand(self, reason: str) -> None:
        _let_stand(self.session, self._act, [self.finding], reason)


def _reason_form(on_said: Callable[[str], None], on_cancel: Callable[[], None]) -> list[Widget]:
    """Return the field for the reason, with the cursor in it, and its buttons."""
    field = text_field("Vì sao để nguyên", "Bắt buộc; lý do được ghi trong dự thảo.")

    def said() -> None:
        if not field.control.value.strip():
            field.message.value = '<div role="alert" class="cchc-error">Chưa ghi lý do.</div>'
            focus(field.control)
            return
        on_said(field.control.value)

    confirm: Button = button("Để nguyên", said, "primary")
    focus(field.control, is_new=True)
    return [field, row(confirm, button("Thôi", on_cancel, "quiet"))]


def _let_stand(session: Session, act: Act, findings: Iterable[Finding], reason: str) -> None:
    findings = tuple(findings)

    def stand() -> str:
        session.change(let_stand(session.current, findings, reason))
        return f"Để nguyên {len(findings)} chỗ; xem lại ở cuối danh sách."

    act(stand)
