"""
An organisation comes into an empty deployment; whoever is killed goes on with the next segment.

Each segment goes over what is there of it already. How far it is stands in the library's own table,
so that no other import comes between, from whatever machine.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import uuid4

from cli import CommandError
from cli.moving import Folder
from cli.moving_comparing import Came, Judge, compare
from cli.moving_erased import Erased
from cli.moving_lines import (
    SECTIONS,
    Entry,
    Held,
    InRows,
    Inventory,
    Line,
    Notice,
    OnPaper,
    OnShelf,
    Segment,
)
from cli.moving_places import Places, instant
from cli.moving_trust import require_fit
from quitclaim.adapters.moving_keys import owner_of
from quitclaim.domain.ids import PersonId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.ports.blobs import Shelf
from quitclaim.ports.block_list import Roll

_UNDER_WAY, _DONE = "under_way", "done"


@dataclass(slots=True)
class Importing:
    places: Places
    folder: Folder
    say: Callable[[str], object]
    came: Came = field(default_factory=Came)
    _erased: Erased = field(init=False)

    def __call__(self, *, member: str) -> Came:
        inventory, name = self.folder.inventory()
        first = self._begin(inventory, name)
        segments = _in_order(inventory)
        self._erased = Erased.of(self.folder, segments)
        for nth, segment in enumerate(segments):
            if nth >= first and segment.section != "verdicts":
                self._take(segment)
                self._note(name, nth + 1)
                self.say(f"{segment.name}: {segment.lines}")
        compare(self.came, segments, folder=self.folder, judge=self._judge(inventory))
        if not self.came.differing:
            self._end(inventory, name, member=member)
        return self.came

    def _judge(self, inventory: Inventory) -> Judge:
        return lambda assets: self.places.verdicts(assets, at=instant(inventory.at))

    def _begin(self, inventory: Inventory, name: str) -> int:
        """Which segment is next. Everything is read and believed before anything is written."""
        noted = self.places.tables.noted()
        if noted is not None:
            if noted["inventory"] != name:
                raise CommandError(f"another export comes in here, or came: {noted['inventory']}")
            if noted["state"] == _DONE:
                raise CommandError("this very export has come in already: nothing is left to do")
            return int(noted["next"])
        require_fit(self.folder, inventory, say=self.say)
        self._require_empty()
        self._note(name, 0)
        return 0

    def _require_empty(self) -> None:
        lying: dict[str, int] = {}
        for kind in self.places.tables.lying():
            lying[kind] = lying.get(kind, 0) + 1
        for roll in Roll:
            if self.places.keys.has_entries(roll):
                lying[f"entries of what is {roll}"] = 1
        if lying:
            said = ", ".join(f"{count} rows of {kind}" for kind, count in sorted(lying.items()))
            raise CommandError(
                f"an organisation comes into an empty deployment, and here lie {said}: deploy anew"
            )

    def _note(self, name: str, following: int, *, state: str = _UNDER_WAY) -> None:
        self.places.tables.note(inventory=name, next=following, state=state)

    def _take(self, segment: Segment) -> None:
        rows: list[dict[str, Any]] = []
        for line in self.folder.lines(segment):
            match line:
                case InRows():
                    rows.extend(self._row(line))
                case _:
                    self._take_line(line)
        self.places.tables.put(rows)

    def _row(self, line: InRows) -> Iterator[dict[str, Any]]:
        """Nothing that is filed under somebody erased."""
        if self._erased.has_filed(line.pk, line.sk):
            self.came.erased += 1
        else:
            yield {name: value for name, value in dict(line).items() if value is not None}

    def _take_line(self, line: Line) -> None:
        places = self.places
        match line:
            case Entry(roll=roll, key=str(key)):
                places.keys.keep_roll(Roll(roll), bytes.fromhex(key))
            case Entry(roll=roll, entry=str(entry)):
                places.keys.keep_entry(Roll(roll), entry)
            case Held():
                out = [owner for owner in (owner_of(line.owner),) if self._erased.has(owner)]
                places.keys.make([(line.owner, line.purpose)], leaving_out=out)
            case OnPaper() if not self._erased.has(PersonId(line.person)):
                content = self.folder.content(line.sha256)
                places.papers.keep(line.place, line.person, name=line.name, content=content)
            case Notice():
                places.papers.keep_notice(line.key, self.folder.content(line.sha256))
            case OnShelf():
                content = self.folder.content(line.sha256)
                places.blobs.put(Shelf(line.shelf), line.key, content=content)
            case _:
                pass  # of somebody erased

    def _end(self, inventory: Inventory, name: str, *, member: str) -> None:
        """The new log names what came in, and so the old log, whose last tree the inventory has."""
        size = inventory.log.size if inventory.log else 0
        said = Announcement(EventType.ORGANISATION_IMPORTED, name, size)
        self.places.tell(str(uuid4()), said, at=self.places.stores.clock.now(), member=member)
        self._note(name, len(inventory.segments), state=_DONE)


def _in_order(inventory: Inventory) -> list[Segment]:
    return sorted(inventory.segments, key=lambda it: (_PLACE[it.section], it.name))


_PLACE: Final = {str(section): nth for nth, section in enumerate(SECTIONS)}
