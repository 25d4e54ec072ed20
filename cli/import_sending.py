"""Photographs on their way into the inbox, several at once, each noted when it is there (R60)."""

import threading
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cli.import_findings import Findings
from cli.import_journal import Journal, Step, step_of
from cli.import_tree import LeftOut, Photo
from cli.progress import Progress
from quitclaim.ports.paging import batches

Put = Callable[[Path, str], None]

_SENT: Final = "sent"
# Handed out together: a failure ends it soon.
_A_BATCH: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """`put` may be called from several threads. `site`: of which deployment."""

    folder: Path
    site: str
    journal: Journal
    findings: Findings
    put: Put

    def send(self, photos: Iterable[Photo], *, at_once: int, tell: Callable[[str], None]) -> None:
        """Raises what a put failed with, once those beside it have ended."""
        steps = [(photo, self._step(photo)) for photo in photos]
        rest = [(photo, step) for photo, step in steps if not self.journal.outcome(step)]
        before = len(steps) - len(rest)
        self.findings.photos_before += before
        progress = Progress("photographs", len(steps), before=before, tell=tell)
        stopped = threading.Event()

        def act(one: tuple[Photo, Step]) -> LeftOut | None:
            if stopped.is_set():
                return None
            try:
                gone = self._sent(*one)
            except BaseException:
                # Whatever it was, the next would meet it too.
                stopped.set()
                raise
            progress.step()
            return gone

        with ThreadPoolExecutor(at_once) as workers:
            try:
                for batch in batches(rest, _A_BATCH):
                    for gone in workers.map(act, batch):
                        self._count(gone)
            finally:
                stopped.set()

    def _count(self, gone: LeftOut | None) -> None:
        if gone is None:
            self.findings.photos_new += 1
        else:
            self.findings.left_out.append(gone)

    def _sent(self, photo: Photo, step: Step) -> LeftOut | None:
        """The line comes last: a kill before it sends the same once more, which changes nothing."""
        try:
            self.put(self.folder / photo.place, photo.key)
        except OSError as error:
            return LeftOut(photo.place, f"It cannot be read: {error.strerror}.")
        self.journal.note(step, _SENT)
        return None

    def _step(self, photo: Photo) -> Step:
        return step_of("photo", self.site, photo.place, photo.size, photo.changed_ns)
