"""The small faults a mutation plants in a statement: mostly, that it is not there."""

import ast
from collections.abc import Iterator

from tests.mutants.expressions import changed, faults, one_less


@faults.register
def _(node: ast.If | ast.While) -> Iterator[ast.AST]:
    # A negated comparison is among the comparison's own faults.
    if not isinstance(node.test, ast.Compare | ast.UnaryOp):
        yield changed(node, test=ast.UnaryOp(ast.Not(), node.test))


@faults.register
def _(node: ast.Return) -> Iterator[ast.AST]:
    if node.value is not None and not _is_none(node.value):
        yield ast.Return(ast.Constant(None))


@faults.register
def _(_node: ast.Raise | ast.AugAssign | ast.Continue | ast.Break) -> Iterator[ast.AST]:
    yield ast.Pass()


@faults.register
def _(node: ast.Expr) -> Iterator[ast.AST]:
    match node.value:
        case ast.Call():
            yield ast.Pass()
        case ast.Yield() | ast.YieldFrom():
            # What yields nothing is a generator still.
            yield ast.Expr(ast.YieldFrom(ast.Tuple([], ast.Load())))
        case _:
            return


@faults.register
def _(node: ast.Match) -> Iterator[ast.AST]:
    for place, (case, rest) in enumerate(zip(node.cases, one_less(node.cases), strict=True)):
        if rest and not _is_never(case):
            yield changed(node, cases=rest)
        if case.guard is not None:
            open_case = ast.match_case(case.pattern, None, case.body)
            yield changed(node, cases=[*rest[:place], open_case, *rest[place:]])


def _is_never(case: ast.match_case) -> bool:
    """Tell the case that only the type checker reads."""
    return isinstance(case.pattern, ast.MatchAs) and case.pattern.name == "never"


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


__all__ = ["faults"]
