from collections.abc import Iterator
from dataclasses import dataclass

from quitclaim.domain.checks import require
from quitclaim.domain.errors import Conflict
from quitclaim.domain.ids import AssetId
from quitclaim.domain.organisation.appointments import Appointment
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.organisation.use_log import UseEntry
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.stored import StoredVerdict
from quitclaim.ports.changes import Change, KeyDrop, KeyMake, Purpose
from quitclaim.ports.records import Record
from quitclaim.ports.writes import Write, moves_sign_in, subject_of
from tests.fakes.calls import port_call
from tests.fakes.enclosures import enclose, place_of, require_fitting
from tests.fakes.records import item_of, put, stored
from tests.fakes.turned_keys import require_unused, turn_keys
from tests.fakes.world import World


@dataclass(frozen=True, slots=True)
class InMemoryCommits:
    """Everything is checked before anything is written, so a refusal leaves no trace."""

    world: World

    @port_call("commits.commit")
    def commit(self, change: Change) -> None:
        if change.fact.id in self.world.facts:
            return
        self._require_each_once(change)
        self._require_unmoved(change)
        for write in change.writes:
            self._require_as_read(write)
        for record in (change.relies_on, *change.rests_on, *change.ends):
            self._require_standing(record)
        if any(self.world.has_key(made.owner, made.purpose) for made in change.makes):
            raise Conflict("this key exists already")
        if any(not self.world.has_key(one.person, Purpose.TEMPLATE) for one in change.keeps):
            raise Conflict("the template key is gone: nothing is kept under it")
        require_unused(self.world, change)
        self._require_not_erased(change)
        require_fitting(self.world, change.encloses)
        self._write(change)

    def _require_each_once(self, change: Change) -> None:
        written = [write.record for write in change.writes]
        records = [*written, change.relies_on, *change.rests_on]
        items = [item_of(record) for record in records if record is not None]
        keys = [(one.owner, one.purpose) for one in _keys_of(change)]
        enclosed = [place_of(enclosure) for enclosure in change.encloses]
        require(
            all(len(set(each)) == len(each) for each in (items, keys, enclosed)),
            "a transaction touches each item once: join the two writes",
        )

    def _require_unmoved(self, change: Change) -> None:
        stamp = change.unless_moved
        if stamp is None:
            return
        rules = self.world.rules
        if rules is None or (rules.version, rules.noes) != (stamp.rules, stamp.noes):
            raise Conflict("the rules or the no-counter moved")
        for asset in _assets_shown(change):
            known = self.world.assets.get(asset)
            if known is None or known.version != stamp.asset:
                raise Conflict("the asset moved")

    def _require_as_read(self, write: Write) -> None:
        known = stored(self.world, write.record)
        version = None if known is None else known.version
        if version != (None if write.before is None else write.before.version):
            raise Conflict(f"{type(write.record).__name__} moved")
        is_new = write.before is None or moves_sign_in(write)
        if isinstance(write.record, Appointment) and is_new:
            self._require_free(write.record.subject)
        if isinstance(write.record, Rendition) and write.before is None:
            self._require_none_out(write.record)

    def _require_free(self, subject: str) -> None:
        if subject in self.world.subjects:
            raise Conflict("whoever signs in so has a place already")

    def _require_none_out(self, fresh: Rendition) -> None:
        place = fresh.asset, fresh.channel
        out = (row for row in self.world.renditions.values() if row.recalled_at is None)
        if any((row.asset, row.channel) == place for row in out):
            raise Conflict("something is out there already")

    def _require_standing(self, record: Record | None) -> None:
        """A record that is not written anew, and that something here rests on."""
        if record is not None:
            known = stored(self.world, record)
            if known is None or known.version != record.version:
                raise Conflict("what this rests on has moved")

    def _require_not_erased(self, change: Change) -> None:
        """Her data key goes first (R36): nothing is filed under her, or names her anew, since."""
        moving = {one.owner for one in _keys_of(change) if one.purpose is Purpose.DATA}
        for person in change.concerned - moving:
            if not self.world.has_key(person, Purpose.DATA):
                raise Conflict("this person's data key is gone")

    def _write(self, change: Change) -> None:
        world = self.world
        for write in change.writes:
            put(world, write.record)
            if isinstance(write.record, Asset | Rules):
                at = subject_of(write.record), write.record.version
                world.since[at] = change.fact.at
                world.said_by[at] = change.fact.by
        _end(world, change.ends)
        enclose(world, change.encloses)
        turn_keys(world, change)
        if change.makes_less:
            world.count_no()
        row = f"{change.fact.at.isoformat()}#{change.fact.id}"
        world.facts[change.fact.id] = row
        world.outbox[row] = change.fact
        world.about[change.fact.id] = change.about


def _assets_shown(change: Change) -> frozenset[AssetId]:
    """A stamp names a version but no asset: it speaks of what the change writes."""
    records = [write.record for write in change.writes]
    of_one = (record for record in records if isinstance(record, Rendition | StoredVerdict))
    shown = {record.asset for record in of_one}
    # An asset written here is held to the version read, which the stamp must name.
    written = {record.id for record in records if isinstance(record, Asset)}
    return frozenset(shown | written)


def _end(world: World, uses: tuple[UseEntry, ...]) -> None:
    for over in uses:
        del world.of_runs[UseEntry, over.run, over.asset]


def _keys_of(change: Change) -> Iterator[KeyMake | KeyDrop]:
    yield from change.makes
    yield from (drop for drop in change.drops if isinstance(drop, KeyDrop))
