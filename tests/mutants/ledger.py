"""build/mutants.json: what became of each mutant, as long as nothing it rests on has changed."""

import hashlib
import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.house.sizes import REPOSITORY
from tests.mutants.sites import Mutant
from tests.mutants.witnesses import FOLDER, RULES

BOOK = REPOSITORY / "build" / "mutants.json"
# What few tests said, which is no word about all of them.
FEW = REPOSITORY / "build" / "mutants-few.json"
TOO_SLOW = "time ran out"


@dataclass(slots=True)
class Ledger:
    book: Path = BOOK
    entries: dict[str, dict[str, Any]] = field(default_factory=dict)
    _rules: str = field(default_factory=lambda: _digest(RULES.rglob("*.py")))
    _tests: str = field(default_factory=lambda: _digest((REPOSITORY / FOLDER).rglob("*.py")))

    def __post_init__(self) -> None:
        if self.book.exists():
            self.entries = json.loads(self.book.read_text(encoding="utf-8"))["mutants"]

    def knows(self, mutant: Mutant) -> bool:
        """Tell whether the answer of an earlier run still holds."""
        entry = self.entries.get(_key(mutant), {})
        return bool(entry) and entry["rests_on"] == self._grounds(entry["killed_by"])

    def note(self, mutant: Mutant, killed_by: str | None) -> None:
        self.entries[_key(mutant)] = {
            "mutant": mutant.name,
            "killed_by": killed_by,
            "rests_on": self._grounds(killed_by),
        }

    def save(self, mutants: Collection[Mutant]) -> dict[str, float | int]:
        """Write down what is known of these mutants, the survivors first; return the figures."""
        judged = {
            _key(mutant): self.entries[_key(mutant)] for mutant in mutants if self.knows(mutant)
        }
        survivors = self.survivors(mutants)
        killed = len(judged) - len(survivors)
        figures = {
            "mutants": len(judged),
            "killed": killed,
            "timed_out": sum(row["killed_by"] == TOO_SLOW for row in judged.values()),
            "score_percent": round(100 * killed / max(len(judged), 1), 1),
        }
        self.book.parent.mkdir(exist_ok=True)
        page = {"figures": figures, "survivors": survivors, "mutants": self.entries | judged}
        fresh = self.book.with_suffix(".fresh")
        fresh.write_text(json.dumps(page, indent=1, ensure_ascii=False), encoding="utf-8")
        fresh.replace(self.book)
        return figures

    def survivors(self, mutants: Iterable[Mutant]) -> list[str]:
        known = (self.entries[_key(mutant)] for mutant in mutants if self.knows(mutant))
        return [row["mutant"] for row in known if row["killed_by"] is None]

    def _grounds(self, killed_by: str | None) -> str:
        """
        Return what an answer rests on besides the rules.

        One test killed it and still would, if it is as it was; survival takes all of them.
        """
        witness = REPOSITORY / (killed_by or "").partition("::")[0]
        return f"{self._rules}-{_digest([witness]) if witness.is_file() else self._tests}"


def _key(mutant: Mutant) -> str:
    return f"{mutant.source.stem}#{mutant.number}"


def _digest(paths: Iterable[Path]) -> str:
    contents = (path.read_bytes() for path in sorted(paths))
    return hashlib.sha256(b"\0".join(contents)).hexdigest()[:16]
