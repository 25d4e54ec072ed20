"""What may be wrong with the folder of an export, and what is said of it."""

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from cli.moving import INVENTORY, LONGEST


def _changed(path: Path, change: Callable[[str], str]) -> None:
    path.write_text(change(path.read_text()))


def _told(out: Path, name: str, change: Callable[[Any], Any]) -> None:
    """A line of a segment says something else, and the inventory its hash."""
    path = out / name
    lines = [json.loads(line) for line in path.read_text().splitlines()]
    lines = change(lines)
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines))
    sealed_again(out, name, len(lines))


def sealed_again(out: Path, name: str, count: int) -> None:
    inventory = json.loads((out / INVENTORY).read_text())
    sha256 = hashlib.sha256((out / name).read_bytes()).hexdigest()
    others = [one for one in inventory["segments"] if one["name"] != name]
    inventory["segments"] = [*others, {"name": name, "sha256": sha256, "lines": count}]
    (out / INVENTORY).write_text(json.dumps(inventory))


def _first(**changes: Any) -> Callable[[Any], Any]:
    return lambda lines: [lines[0] | changes, *lines[1:]]


def _inventory(**changes: Any) -> Callable[[Path], None]:
    return lambda out: _changed(out / INVENTORY, lambda it: json.dumps(json.loads(it) | changes))


def _line(name: str, **changes: Any) -> Callable[[Path], None]:
    return lambda out: _told(out, name, _first(**changes))


PEOPLE, LIBRARY, PICTURES = "people-000001.jsonl", "library-000001.jsonl", "pictures-000001.jsonl"
KEYS: Final = "keys-000001.jsonl"
ROW: Final[dict[str, Any]] = {"table": "people", "pk": "P#1", "sk": "PERSON", "item": {}}
SPOILT: Final[dict[str, tuple[Callable[[Path], None], str]]] = {
    "no inventory": (lambda out: (out / INVENTORY).unlink(), "no whole export"),
    "no export": (_inventory(format="zip"), "not that of an export"),
    "of a later release": (_inventory(version=2), "of version 2, and this release reads 1"),
    "no instant": (_inventory(at="yesterday"), "at is not as ours"),
    "more than is known": (_inventory(code="rm"), "code is not as ours"),
    "half an inventory": (lambda out: _changed(out / INVENTORY, lambda it: it[:90]), "no JSON"),
    "deep": (lambda out: _changed(out / INVENTORY, lambda _: "[" * 99_999), "no JSON"),
    "escaping": (
        _inventory(segments=[{"name": "../../etc/passwd", "sha256": "0" * 64, "lines": 1}]),
        "name is not as ours",
    ),
    "a line cut off": (lambda out: _changed(out / PEOPLE, lambda it: it[:-9]), "cut off"),
    "a letter changed": (
        lambda out: _changed(out / PEOPLE, lambda it: it.replace("DE", "NL")),
        "is not what was exported",
    ),
    "a line left out": (
        lambda out: _changed(out / PEOPLE, lambda it: it[it.index("\n") + 1 :]),
        "is not what was exported",
    ),
    "a segment lost": (lambda out: (out / PEOPLE).unlink(), "cannot be read"),
    "a huge line": (
        lambda out: _changed(out / PEOPLE, lambda it: it + "x" * (LONGEST + 2)),
        "longer than any of ours",
    ),
    "a file lost": (lambda out: shutil.rmtree(out / "files"), "is missing"),
    "a segment twice": (
        lambda out: _changed(
            out / INVENTORY,
            lambda it: json.dumps(
                (read := json.loads(it)) | {"segments": [*read["segments"], read["segments"][0]]}
            ),
        ),
        "names a segment twice",
    ),
    "a key in the open": (_line(KEYS, wrapped="AAAA"), "wrapped is not as ours"),
    "a key for templates": (_line(KEYS, purpose="template"), "purpose is not as ours"),
    "somewhere else": (_line(PICTURES, key="../papers/x"), "key is not as ours"),
    "another shelf": (_line(PICTURES, shelf="log"), "shelf is not as ours"),
    "a row of another table": (_line(PEOPLE, **ROW | {"table": "library"}), "nothing that is expo"),
    "a row that nobody knows": (_line(PEOPLE, **ROW | {"sk": "VETO"}), "no row of this release"),
    "a link": (_line(PEOPLE, **ROW | {"sk": "ASIDE#LINK#1"}), "nothing that is exported"),
    "a number with a point": (_line(PEOPLE, **ROW | {"item": {"a": 0.5}}), "no row of this"),
    "its own seal": (_line(PEOPLE, **ROW | {"item": {"sealed": "x"}}), "nothing that is exp"),
    "rules among the rest": (
        _line(LIBRARY, table="library", pk="RULES", sk="STATE", item={}),
        "nothing that is exported",
    ),
}
