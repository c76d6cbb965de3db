"""The names that a template asks for, followed through its loops, against the contract."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import get_args, get_origin

from jinja2 import nodes

from kit.model import Record
from kit.rendering.context import PlanContext

# What an author may use of Jinja's loop variable, for a mark before the first or after the last.
LOOP_FIELDS = ("index", "first", "last", "length")
_PLAIN = (nodes.Template, nodes.Output, nodes.If, nodes.Not, nodes.And, nodes.Or, nodes.Compare,
          nodes.Operand)  # fmt: skip


@dataclass(frozen=True)
class NameProblem:
    """A name nobody knows or a construct nobody needs, at a line of the generated XML."""

    message_vi: str
    fragment: str
    line: int


class _Loop:
    """Stands for the type of Jinja's ``loop``."""


def unknown_names(tree: nodes.Template) -> list[NameProblem]:
    """Return what ``tree`` asks for beyond the placeholders of a plan, in reading order."""
    return list(_visit(tree, {name: _type(PlanContext, name) for name in PlanContext.model_fields}))


def _visit(node: nodes.Node, scope: Mapping[str, object]) -> Iterator[NameProblem]:
    if isinstance(node, (nodes.TemplateData, nodes.Const)):
        return
    if isinstance(node, nodes.For):
        yield from _visit_loop(node, scope)
    elif isinstance(node, (nodes.Name, nodes.Getattr)):
        yield from _unknown(node, scope)
    elif isinstance(node, _PLAIN) and _is_plain(node):
        for child in node.iter_child_nodes():
            yield from _visit(child, scope)
    else:
        message = "Mẫu chỉ dùng ô điền, vòng lặp for và điều kiện if; không dùng lệnh hay hàm khác"
        yield NameProblem(message, "", node.lineno)


def _is_plain(node: nodes.Node) -> bool:
    """Values may be compared for being equal; text and lists have no greater and less."""
    return not isinstance(node, nodes.Operand) or node.op in ("eq", "ne")


def _visit_loop(node: nodes.For, scope: Mapping[str, object]) -> Iterator[NameProblem]:
    found = list(_visit(node.iter, scope))
    yield from found
    element = _element(_resolve(node.iter, scope)) if not found else object
    if element is None:
        yield NameProblem("Vòng lặp for chỉ chạy trên một danh sách", _text(node.iter), node.lineno)
        element = object
    names = [one.name for one in node.target.find_all(nodes.Name)] or [_text(node.target)]
    inner = {**scope, **dict.fromkeys(names, element), "loop": _Loop}
    for child in (*([node.test] if node.test else []), *node.body, *node.else_):
        yield from _visit(child, inner)


def _unknown(node: nodes.Expr, scope: Mapping[str, object]) -> Iterator[NameProblem]:
    if isinstance(node, nodes.Name):
        if node.name not in scope:
            yield NameProblem(_unknown_vi(node.name, scope), node.name, node.lineno)
        return
    before = list(_visit(node.node, scope))
    yield from before
    if before:
        return
    owner = _resolve(node.node, scope)
    fields = _fields(owner)
    if owner is not object and node.attr not in fields:
        name = f"{_text(node.node)}.{node.attr}"
        yield NameProblem(
            _unknown_vi(name, [f"{_text(node.node)}.{f}" for f in fields]), name, node.lineno
        )


def _unknown_vi(name: str, known: Mapping[str, object] | list[str]) -> str:
    near = get_close_matches(name, list(known), n=1, cutoff=0.6)
    hint = f"; có phải là {{{{ {near[0]} }}}}?" if near else ""
    return f"Không có ô điền tên {{{{ {name} }}}}{hint}"


def _resolve(node: nodes.Expr, scope: Mapping[str, object]) -> object:
    if isinstance(node, nodes.Name):
        return scope.get(node.name, object)
    if isinstance(node, nodes.Getattr):
        owner = _resolve(node.node, scope)
        if (
            isinstance(owner, type)
            and issubclass(owner, Record)
            and node.attr in owner.model_fields
        ):
            return _type(owner, node.attr)
    return str if isinstance(node, nodes.Getattr) else None


def _type(record: type[Record], name: str) -> object:
    return record.model_fields[name].annotation


def _element(kind: object) -> object | None:
    """The type of a list's elements, ``None`` if it is no list."""
    if kind is object:
        return object
    return get_args(kind)[0] if get_origin(kind) is tuple else None


def _fields(kind: object) -> tuple[str, ...]:
    if kind is _Loop:
        return LOOP_FIELDS
    is_record = isinstance(kind, type) and issubclass(kind, Record)
    return tuple(kind.model_fields) if is_record else ()


def _text(node: nodes.Node) -> str:
    if isinstance(node, nodes.Name):
        return node.name
    return f"{_text(node.node)}.{node.attr}" if isinstance(node, nodes.Getattr) else "…"
