"""Where in a module a fault can be planted, counted the same way each time."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.mutants.statements import faults

# What decides nothing: annotations and decorators are the type checker's and the dataclass's, and
# which error is raised matters less than that one is.
UNTOUCHED = {
    ast.FunctionDef: {"decorator_list", "returns"},
    ast.ClassDef: {"bases", "decorator_list", "keywords"},
    ast.arg: {"annotation"},
    ast.AnnAssign: {"annotation"},
    ast.Raise: {"cause", "exc"},
    ast.JoinedStr: {"values"},
    ast.Subscript: {"slice"},
    ast.MatchValue: {"value"},
}
# Names for the type checker, and what only it reads.
DECLARATIONS = {"NewType", "TypeVar", "assert_never", "cast", "field", "isinstance"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """One fault in one place; `number` finds it again in a fresh tree."""

    source: Path
    number: int
    line: int
    until: int
    before: str
    after: str

    @property
    def name(self) -> str:
        return f"{self.source.stem}:{self.line} {self.before} → {self.after}"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Site:
    holder: ast.AST
    field: str
    place: int | None
    node: ast.AST

    def put(self, other: ast.AST) -> None:
        if self.place is None:
            setattr(self.holder, self.field, other)
        else:
            getattr(self.holder, self.field)[self.place] = other


def mutants_of(source: Path) -> Iterator[Mutant]:
    """Yield every fault that can be planted in this module."""
    number = 0
    for site in _sites(ast.parse(source.read_text(encoding="utf-8"))):
        for fault in faults(site.node):
            line = getattr(site.node, "lineno", getattr(site.holder, "lineno", 1))
            yield Mutant(
                source=source,
                number=number,
                line=line,
                until=getattr(site.node, "end_lineno", line),
                before=_short(site.node),
                after=_short(fault),
            )
            number += 1


def planted(mutant: Mutant) -> ast.Module:
    """Return the module's tree with this one fault in it."""
    tree = ast.parse(mutant.source.read_text(encoding="utf-8"))
    each = ((site, fault) for site in _sites(tree) for fault in faults(site.node))
    for number, (site, fault) in enumerate(each):
        if number == mutant.number:
            site.put(fault)
            return ast.fix_missing_locations(tree)
    raise IndexError(mutant.name)


def _sites(holder: ast.AST) -> Iterator[_Site]:
    untouched = UNTOUCHED.get(type(holder), set())
    for field, value in ast.iter_fields(holder):
        if field not in untouched:
            for place, node in enumerate(value if isinstance(value, list) else [value]):
                if isinstance(node, ast.AST) and not _is_declaration(node):
                    index = place if isinstance(value, list) else None
                    yield _Site(holder=holder, field=field, place=index, node=node)
                    yield from _sites(node)


def _is_declaration(node: ast.AST) -> bool:
    match node:
        case ast.Import() | ast.ImportFrom():
            return True
        case ast.Expr(value=ast.Constant() | ast.Call(func=ast.Name(id="assert_never"))):
            return True
        case ast.Call(func=ast.Name(id=name)):
            return name in DECLARATIONS
        case _:
            return False


def _short(node: ast.AST) -> str:
    text = " ".join(ast.unparse(node).split()) if not isinstance(node, ast.Module) else ""
    return text if len(text) <= 60 else f"{text[:59]}…"
