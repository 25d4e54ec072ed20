"""Where a long run has got to, so that it goes on there when it was stopped."""

import hashlib
import json
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from tests.house.sizes import REPOSITORY

PLACE = REPOSITORY / "build" / "soak"


class Progress:
    """
    Of this very code only: what another version survived says nothing of this one.

    `code`: files, and folders with everything in them, that what is kept here depends on.
    """

    def __init__(self, soak: str, *, code: Iterable[Path], place: Path = PLACE) -> None:
        self.place = place / soak / fingerprint(code)
        self.place.mkdir(parents=True, exist_ok=True)

    def kept(self, name: str) -> dict[str, Any] | None:
        path = self._path(name)
        return json.loads(path.read_text(encoding="utf-8")) if path.exists() else None

    def keep(self, name: str, what: Mapping[str, Any]) -> None:
        path = self._path(name)
        partly = path.with_suffix(".part")
        partly.write_text(json.dumps(what, indent=2, sort_keys=True), encoding="utf-8")
        partly.replace(path)

    def forget(self) -> None:
        shutil.rmtree(self.place)
        self.place.mkdir()

    def _path(self, name: str) -> Path:
        slug = "".join(letter if letter.isalnum() else "-" for letter in name)
        return self.place / f"{slug}.json"


def fingerprint(code: Iterable[Path]) -> str:
    seen = hashlib.sha256()
    for one in code:
        for file in sorted(_files(one)):
            seen.update(file.relative_to(one.parent).as_posix().encode())
            seen.update(file.read_bytes())
    return seen.hexdigest()[:12]


def _files(one: Path) -> list[Path]:
    if one.is_file():
        return [one]
    return [file for file in one.rglob("*") if file.is_file() and file.suffix != ".pyc"]
