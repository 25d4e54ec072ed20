from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edit:
    """`file`: below the package; `old` stands in it exactly once."""

    file: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Bug:
    """`name` says what goes wrong with it."""

    name: str
    edits: tuple[Edit, ...]


def bug(name: str, file: str, *, old: str, new: str) -> Bug:
    return Bug(name, (Edit(file, old, new),))
