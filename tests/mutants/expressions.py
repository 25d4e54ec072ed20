"""The small faults a mutation plants in an expression: what it could have been instead."""

import ast
from collections.abc import Iterator
from functools import singledispatch
from typing import Any, TypeVar

Part = TypeVar("Part")

OTHERWISE: dict[type[ast.AST], Any] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
TWINS = {"any": "all", "all": "any", "min": "max", "max": "min", "sorted": "list"}


@singledispatch
def faults(_node: ast.AST) -> Iterator[ast.AST]:
    """Yield what may stand in the place of a node; each is one mutant."""
    yield from ()


@faults.register
def _(node: ast.Compare) -> Iterator[ast.AST]:
    for place, operator in enumerate(node.ops):
        others = [*node.ops]
        others[place] = OTHERWISE[type(operator)]()
        yield ast.Compare(node.left, others, node.comparators)


@faults.register
def _(node: ast.BoolOp) -> Iterator[ast.AST]:
    yield ast.BoolOp(OTHERWISE[type(node.op)](), node.values)
    for rest in one_less(node.values):
        yield ast.BoolOp(node.op, rest) if len(rest) > 1 else rest[0]


@faults.register
def _(node: ast.BinOp) -> Iterator[ast.AST]:
    if type(node.op) in OTHERWISE and not _is_union_of_types(node):
        yield ast.BinOp(node.left, OTHERWISE[type(node.op)](), node.right)


@faults.register
def _(node: ast.UnaryOp) -> Iterator[ast.AST]:
    if isinstance(node.op, ast.Not | ast.USub):
        yield node.operand


@faults.register
def _(node: ast.Constant) -> Iterator[ast.AST]:
    match node.value:
        case bool(value):
            yield ast.Constant(not value)
        case int(value):
            yield ast.Constant(value + 1)
        # A sentence is for the reader, a word is stored or compared.
        case str(value) if " " not in value:
            yield ast.Constant(f"{value}_")


@faults.register
def _(node: ast.IfExp) -> Iterator[ast.AST]:
    yield ast.IfExp(node.test, node.orelse, node.body)


@faults.register
def _(node: ast.Call) -> Iterator[ast.AST]:
    if isinstance(node.func, ast.Name) and node.func.id in TWINS:
        twin = ast.Name(TWINS[node.func.id], ast.Load())
        yield ast.Call(twin, node.args, [] if twin.id == "list" else node.keywords)


@faults.register
def _(node: ast.comprehension) -> Iterator[ast.AST]:
    for rest in one_less(node.ifs):
        yield ast.comprehension(node.target, node.iter, rest, node.is_async)


@faults.register
def _(node: ast.Set | ast.List | ast.Tuple) -> Iterator[ast.AST]:
    # A table with one row less; what is unpacked into is no table.
    if isinstance(getattr(node, "ctx", ast.Load()), ast.Load) and len(node.elts) > 1:
        for rest in one_less(node.elts):
            yield changed(node, elts=rest)


@faults.register
def _(node: ast.Dict) -> Iterator[ast.AST]:
    for keys, values in zip(one_less(node.keys), one_less(node.values), strict=True):
        yield ast.Dict(keys, values)


def changed(node: ast.AST, **fields: Any) -> ast.AST:
    """Copy a node with other fields, in its own place."""
    copy: ast.AST = type(node)(**dict(ast.iter_fields(node)) | fields)
    return ast.copy_location(copy, node)


def one_less(values: list[Part]) -> Iterator[list[Part]]:
    """Yield the list without its first, its second, … value."""
    for place in range(len(values)):
        yield values[:place] + values[place + 1 :]


def _is_union_of_types(node: ast.BinOp) -> bool:
    sides = [side.id for side in (node.left, node.right) if isinstance(side, ast.Name)]
    return any(name[0].isupper() or name in {"bytes", "int", "str"} for name in sides)
