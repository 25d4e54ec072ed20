"""Where a long run has got to, so that it goes on there when it was stopped."""

import hashlib
import json
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tests.house.sizes import REPOSITORY
from tests.simulation.bugs import SHIPPED
from tests.simulation.hunting import Catch

PLACE = REPOSITORY / "build" / "soak"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """`counts`: in how many histories each kind occurred; `broken`: the seeds that failed."""

    first: int
    histories: int
    counts: dict[str, int]
    broken: tuple[int, ...]


class Progress:
    """Of this very code only: what another version survived says nothing of this one."""

    def __init__(self, place: Path = PLACE) -> None:
        self._place = place / fingerprint()
        self._place.mkdir(parents=True, exist_ok=True)

    def chunk(self, first: int, histories: int) -> Chunk | None:
        kept = self._read(f"histories-{first}-{histories}")
        return Chunk(**{**kept, "broken": tuple(kept["broken"])}) if kept else None

    def keep(self, chunk: Chunk) -> None:
        self._write(f"histories-{chunk.first}-{chunk.histories}", asdict(chunk))

    def catch(self, bug: str, histories: int) -> Catch | None:
        kept = self._read(f"bug-{_slug(bug)}-{histories}")
        return Catch(**kept) if kept else None

    def keep_catch(self, catch: Catch, histories: int) -> None:
        self._write(f"bug-{_slug(catch.bug)}-{histories}", asdict(catch))

    def _read(self, name: str) -> dict[str, Any] | None:
        path = self._place / f"{name}.json"
        return json.loads(path.read_text(encoding="utf-8")) if path.exists() else None

    def _write(self, name: str, kept: dict[str, Any]) -> None:
        path = self._place / f"{name}.json"
        partly = path.with_suffix(".part")
        partly.write_text(json.dumps(kept, indent=2, sort_keys=True), encoding="utf-8")
        partly.replace(path)


def total(chunks: list[Chunk]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for chunk in chunks:
        counts.update(chunk.counts)
    return counts


def fingerprint() -> str:
    """Of everything a history depends on."""
    seen = hashlib.sha256()
    for root in (SHIPPED, REPOSITORY / "tests" / "simulation", REPOSITORY / "tests" / "fakes"):
        for path in sorted(root.rglob("*.py")):
            seen.update(path.relative_to(root).as_posix().encode())
            seen.update(path.read_bytes())
    return seen.hexdigest()[:12]


def _slug(name: str) -> str:
    return "".join(letter if letter.isalnum() else "-" for letter in name)
