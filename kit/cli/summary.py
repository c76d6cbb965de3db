"""What was adapted and why, and what is still to be decided: lines for a person to read."""

from __future__ import annotations

from collections import Counter, defaultdict

from kit.tailoring import Tailored

ACTIONS_VI = {
    "keep": "giữ nguyên",
    "adapt": "sửa cho hợp đơn vị",
    "merge": "gộp",
    "split": "tách",
    "drop": "bỏ",
    "add": "thêm",
}


def adapted_vi(tailored: Tailored) -> list[str]:
    """Return the counts by action, then by rule with the rule's usual reason."""
    actions = Counter(p.action for p in tailored.proposals)
    counted = "; ".join(f"{vi} {actions[key]}" for key, vi in ACTIONS_VI.items() if actions[key])
    lines = [f"Đề xuất: {len(tailored.proposals)} ({counted})", "Theo quy tắc:"]
    rules: Counter[str] = Counter()
    reasons: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for proposal in tailored.proposals:
        for rule in {proposal.rule, *(c.rule for c in proposal.changes)}:
            rules[rule] += 1
        if proposal.action != "keep":
            reasons[proposal.rule][proposal.reason_vi] += 1
        for change in proposal.changes:
            reasons[change.rule][change.reason_vi] += 1
    for rule in sorted(rules, key=_rule_order):
        why = reasons[rule].most_common(1)
        lines.append(f"  {rule:<4} {rules[rule]:>3}  {why[0][0] if why else 'giữ nguyên'}")
    return lines


def open_vi(tailored: Tailored) -> list[str]:
    """Return the open questions, numbered, with what the draft assumes meanwhile."""
    if not tailored.questions:
        return ["Không còn việc chưa quyết."]
    lines = [f"Việc chưa quyết: {len(tailored.questions)}"]
    for number, question in enumerate(tailored.questions, start=1):
        lines.append(f"  {number}. {question.question_vi}")
        if question.default_vi:
            lines.append(f"     Dự thảo đang ghi: {question.default_vi}")
    return lines


def _rule_order(rule: str) -> tuple[int, str]:
    digits = "".join(c for c in rule if c.isdigit())
    return int(digits or 0), rule
