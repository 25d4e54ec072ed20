"""
docs/configuration.md, made from the settings classes of all functions.

`python -m tests.docs.configuration` writes it anew; the page itself gives the whole command.
"""

import importlib
from collections.abc import Iterator
from typing import Any

from pydantic.fields import FieldInfo

from quitclaim.runtime.settings import Settings
from tests.house.sizes import REPOSITORY

PAGE = REPOSITORY / "docs" / "configuration.md"
HEAD = """# Configuration

Every setting is an environment variable. A function reads its own once, when it starts cold, and
one failure names all that are missing; a variable set to nothing is missing. The stack sets them:
nobody types them by hand.

This page is made from the settings classes. After a change, from the root of the repository:

    PYTHONPATH=.:layers/core/python .venv/current/bin/python -m tests.docs.configuration

| Variable | Type | Must be set | Meaning | Read by |
| --- | --- | --- | --- | --- |
"""
_TYPES: dict[Any, str] = {
    str: "text",
    str | None: "text",
    int: "whole number",
    bool: "true or false",
}


def page() -> str:
    """Return the page as it should be."""
    return HEAD + "".join(f"| {' | '.join(row)} |\n" for row in sorted(_rows()))


def classes() -> dict[str, type[Settings]]:
    """Return the settings of each function, by the function's name."""
    names = [path.parent.name for path in (REPOSITORY / "functions").glob("*/settings.py")]
    return {name: _settings_of(name) for name in sorted(names)}


def _settings_of(function: str) -> type[Settings]:
    module = importlib.import_module(f"functions.{function}.settings")
    own = [
        one for one in vars(module).values() if getattr(one, "__module__", "") == module.__name__
    ]
    # One model a function: nothing is read beside it.
    settings: type[Settings]
    (settings,) = (one for one in own if issubclass(one, Settings))
    return settings


def _rows() -> Iterator[tuple[str, ...]]:
    readers: dict[tuple[str, ...], list[str]] = {}
    for function, settings in classes().items():
        for name, field in settings.model_fields.items():
            readers.setdefault(_row(name, field), []).append(f"`{function}`")
    yield from ((*row, ", ".join(functions)) for row, functions in readers.items())


def _row(name: str, field: FieldInfo) -> tuple[str, ...]:
    is_needed = "yes" if field.is_required() else "no"
    return f"`{name.upper()}`", _TYPES[field.annotation], is_needed, field.description or ""


if __name__ == "__main__":
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
