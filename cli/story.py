"""The steps of the demo, told as they happen and written down for whoever asks afterwards."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


class BrokenPromiseError(Exception):
    """A step did not show what it was to show; the message says what was seen instead."""


def promise(holds: object, seen: str) -> None:
    if not holds:
        raise BrokenPromiseError(seen)


@dataclass(slots=True)
class Story:
    """
    `book`: story.json, whole after every step, so that a broken story can be read too.

    `erased_words`: what no file of the cloud holds any more, but where `declared_residue` says, so
    that anybody can search again.
    """

    book: Path
    tell: Callable[[str], None]
    steps: list[dict[str, Any]] = field(default_factory=list)
    erased_words: list[str] = field(default_factory=list)
    declared_residue: list[dict[str, Any]] = field(default_factory=list)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        self.tell(f"  … {name}")
        begun = time.monotonic()
        is_ok = False
        try:
            yield
            is_ok = True
        finally:
            seconds = round(time.monotonic() - begun, 2)
            self.steps.append({"name": name, "seconds": seconds, "ok": is_ok})
            self._write()
            self.tell(f"  {'✓' if is_ok else '✗'} {name} ({seconds:.1f} s)")

    def _write(self) -> None:
        self.book.parent.mkdir(parents=True, exist_ok=True)
        fresh = self.book.with_suffix(".fresh")
        page = {
            "steps": self.steps,
            "seconds": round(sum(it["seconds"] for it in self.steps), 2),
            "erased_words": self.erased_words,
            "declared_residue": self.declared_residue,
        }
        fresh.write_text(json.dumps(page, indent=1, ensure_ascii=False), encoding="utf-8")
        fresh.replace(self.book)
