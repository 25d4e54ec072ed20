"""An organisation goes into a folder, step by step; whoever is killed goes on with the next."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from cli import CommandError
from cli.moving_begun import Begun, Exported, Progress
from cli.moving_erased import Erased
from cli.moving_files import MovingFiles
from cli.moving_lines import SECTIONS, InRows, Section
from cli.moving_places import Places, instant
from cli.moving_writing import written_segment
from quitclaim.adapters.moving_keys import owner_of
from quitclaim.adapters.tables import ASSET, STATE
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.ports.block_list import Roll
from quitclaim.ports.paging import batches

Lines = list[dict[str, Any]]
# What comes after this step, None where the section is at its end.
Step = tuple[Lines, Any]
_TOGETHER: Final = 1000
_MEANWHILE: Final = (
    "something was changed meanwhile: nobody may work; the same command begins anew, for another "
    "instant, and keeps the files it has"
)


@dataclass(frozen=True, slots=True)
class Exporting:
    places: Places
    folder: Exported
    say: Callable[[str], object]

    def __call__(self, *, member: str) -> Mapping[str, int]:
        """Returns how many lines of each section there are."""
        begun = self.folder.begun(self.places, member=member)
        said = Announcement(EventType.ORGANISATION_EXPORTED, begun.export, 1)
        # Before a byte leaves: whoever took half of it is on record too.
        self.places.tell(begun.fact, said, at=instant(begun.at), member=begun.member)
        progress = self.folder.progress() or Progress(facts=self.places.tables.facts())
        while progress.section < len(SECTIONS):
            progress = self._after_a_step(progress, begun)
        if self.places.tables.facts() != progress.facts:
            self.folder.begin_anew()
            raise CommandError(_MEANWHILE)
        self.folder.finish(begun, progress, log=self.folder.old_log(self.places.deployment))
        counts = {str(section): 0 for section in SECTIONS}
        for one in progress.segments:
            counts[one.section] += one.lines
        return counts

    def _after_a_step(self, progress: Progress, begun: Begun) -> Progress:
        """Whoever is killed within one does it again; a file that is there is not written twice."""
        section = SECTIONS[progress.section]
        lines, following = _Steps(self, progress, instant(begun.at)).next(section)
        name = f"{section}-{len(progress.of(section)) + 1:06}.jsonl"
        segments = list(progress.segments)
        if lines:
            segment = written_segment(self.folder.folder, name, lines=lines)
            segments.append(segment)
            self.say(f"{segment.name}: {segment.lines}")
        moved = progress.model_copy(
            update={
                "section": progress.section + (following is None),
                "cursor": following,
                "segments": segments,
            }
        )
        self.folder.keep(moved)
        return moved


@dataclass(frozen=True, slots=True)
class _Steps:
    export: Exporting
    progress: Progress
    at: datetime

    def next(self, section: Section) -> Step:
        steps: Mapping[Section, Callable[[], Step]] = {
            "rolls": lambda: self._page(self._rolls()),
            "keys": self._keys,
            "people": lambda: self._rows("people"),
            "papers": lambda: self._of_each("people", self._files.papers),
            "library": lambda: self._rows("library"),
            "pictures": lambda: self._of_each("library", self._files.pictures),
            "notices": lambda: self._page(self._files.notices()),
            "rules": lambda: (self._places.tables.rules(at=self.at).rows, None),
            "verdicts": lambda: self._of_each("library", self._verdicts),
        }
        return steps[section]()

    def _keys(self) -> Step:
        held, following = self._places.keys.holders(after=self.progress.cursor)
        erased = self._erased
        left = [(whose, it) for whose, it in held if not erased.has(owner_of(whose))]
        return [{"owner": whose, "purpose": it} for whose, it in left], following

    def _rolls(self) -> Iterator[dict[str, Any]]:
        for roll in Roll:
            key, entries = self._places.keys.roll(roll)
            if key is not None:
                yield {"roll": roll.value, "key": key.hex()}
            yield from ({"roll": roll.value, "entry": entry} for entry in entries)

    def _rows(self, table: Section) -> Step:
        taken = self._places.tables.page(table, after=self.progress.cursor, at=self.at)
        for name, count in taken.left.items():
            self.progress.left[name] = self.progress.left.get(name, 0) + count
        has_filed = self._erased.has_filed
        return [it for it in taken.rows if not has_filed(it["pk"], it["sk"])], taken.following

    def _page(self, lines: Iterable[dict[str, Any]]) -> Step:
        """Of what is short enough to be listed whole each time."""
        nth = self.progress.cursor or 0
        pages = [*batches([*lines], _TOGETHER)]
        page = pages[nth] if nth < len(pages) else []
        return [*self._files.with_bytes(page)], nth + 1 if nth + 1 < len(pages) else None

    def _of_each(self, section: Section, made: Callable[[list[InRows]], Iterator[Any]]) -> Step:
        """What the rows of each segment lead to, as they were written."""
        of_it = self.progress.of(section)
        nth = self.progress.cursor or 0
        if nth >= len(of_it):
            return [], None
        read = self.export.folder.folder.lines(of_it[nth])
        rows = [row for row in read if isinstance(row, InRows)]
        return [*made(rows)], nth + 1 if nth + 1 < len(of_it) else None

    def _verdicts(self, rows: list[InRows]) -> Iterator[dict[str, Any]]:
        assets = (row.pk for row in rows if row.pk.startswith(ASSET) and row.sk == STATE)
        return self._places.verdicts((it.removeprefix(ASSET) for it in assets), at=self.at)

    @property
    def _erased(self) -> Erased:
        """Nothing filed under her leaves, even where her erasure is still under way."""
        return Erased.of(self.export.folder.folder, self.progress.of("rolls"))

    @property
    def _places(self) -> Places:
        return self.export.places

    @property
    def _files(self) -> MovingFiles:
        return MovingFiles(self._places, self.export.folder.folder, self.progress.left)
