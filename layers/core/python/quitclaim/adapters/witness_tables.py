"""What every table still says of somebody who was erased: each read whole, none by an index."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from quitclaim.adapters.witness_pace import Pace
from quitclaim.adapters.witness_rows import Row, rows_of
from quitclaim.domain.forgetting.certificate import Reason
from quitclaim.domain.forgetting.clues import Clues
from quitclaim.domain.forgetting.sightings import Sighting
from quitclaim.domain.forgetting.spellings import Spellings
from quitclaim.domain.forgetting.stores import Store
from quitclaim.domain.ids import AssetId
from quitclaim.ports.clock import Clock

# By the name that the settings have for each; the library holds three stores.
STORES: Final[Mapping[str, Store]] = {
    "people": Store.PEOPLE,
    "library": Store.LIBRARY,
    "keys": Store.KEYS,
    "gallery": Store.GALLERY,
    "staff": Store.STAFF,
    "hooks": Store.HOOKS,
}
_ASSET: Final = "A#"
_STATE: Final = "STATE"
_DELETED: Final = {"S": "deleted"}
_EVIDENCE_KEY: Final = "KEY#evidence"
# Until when that is kept, beside it.
_NOTES: Final = "BUNDLES"
# Beyond an hour DynamoDB takes two days to take away what has run out.
_PASSING: Final = timedelta(days=2, hours=1)
_INSTANT: Final = "%Y-%m-%dT%H:%M:%SZ"
_AS_LONG_AS: Final = 20
# What leads from a guardian to those she speaks for, in a key of theirs.
_LEADING: Final = ("sk", "listed_pk")
_OF_GUARDIANS: Final = ("ASIDE#GUARDIAN", "guardian")


@dataclass(slots=True)
class _Seen:
    """What a pass over the library learns besides. `standing`: assets that are still there."""

    sightings: list[Sighting] = field(default_factory=list)
    standing: set[AssetId] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class TableWitness:
    """`tables`: what each of `STORES` is called where it is deployed."""

    client: Any
    tables: Mapping[str, str]
    clock: Clock
    pace: Pace = field(default_factory=Pace)

    def rows(self, table: str) -> Iterator[Row]:
        return rows_of(self.client, self.tables[table], pace=self.pace)

    def seen_in_library(
        self, clues: Clues, *, held: Collection[AssetId]
    ) -> tuple[list[Sighting], frozenset[AssetId]]:
        """And which of her assets nothing else keeps: held, deleted, or not even known."""
        seen, at = _Seen(), self.clock.now()
        sought = Spellings(clues.sought_in(Store.LIBRARY, assets=frozenset()))
        for row in self.rows("library"):
            if _is_standing(row):
                seen.standing.add(AssetId(row.partition.removeprefix(_ASSET)))
            if row.naming(sought):
                store = _store_of(row)
                reason = _reason_in(store, row, held=held, at=at)
                seen.sightings.append(Sighting(store, reason, row.place))
        gone = clues.assets - (seen.standing - set(held))
        return seen.sightings, gone

    def seen_elsewhere(
        self, clues: Clues, *, assets: frozenset[AssetId], held: Collection[AssetId]
    ) -> Iterator[Sighting]:
        yield from self._seen_among_people(clues)
        for table in ("keys", "gallery", "staff", "hooks"):
            store = STORES[table]
            sought = Spellings(clues.sought_in(store, assets=assets))
            for row in self.rows(table):
                if row.naming(sought):
                    yield Sighting(store, _explained(store, row, clues=clues, held=held), row.place)

    def _seen_among_people(self, clues: Clues) -> Iterator[Sighting]:
        sought = Spellings(clues.sought_in(Store.PEOPLE, assets=frozenset()))
        for row in self.rows("people"):
            if row.naming(sought):
                # Her own rows are hers, whatever they say.
                is_hers = row.partition.removeprefix("P#") in clues.people
                only_speaks = not is_hers and not _but_as_guardian(row).naming(sought)
                reason = Reason.WARDS if only_speaks else None
                yield Sighting(Store.PEOPLE, reason, row.place)


def _is_standing(row: Row) -> bool:
    """The row of a picture that is not written down as gone."""
    is_one = row.partition.startswith(_ASSET) and row.sort == _STATE
    return is_one and row.at("body", "M", "fate") != _DELETED


def _but_as_guardian(row: Row) -> Row:
    """All of it, but where another person's record names her as who speaks for that person."""
    item: dict[str, Any] = {
        name: _unspoken(value) for name, value in row.item.items() if name not in _LEADING
    }
    leading = {name: row.item[name] for name in _LEADING if name in row.item}
    for name, value in leading.items():
        kind, _, _ = str(value.get("S")).rpartition("#")
        if kind not in _OF_GUARDIANS:
            item[name] = value
    return Row(item)


def _unspoken(value: Any) -> Any:
    match value:
        case {"M": {"role": {"S": "guardian"}}} | {"M": {"custody": _}}:
            return None
        case list():
            return [_unspoken(one) for one in value]
        case dict():
            return {name: _unspoken(one) for name, one in value.items()}
        case _:
            return value


def _store_of(row: Row) -> Store:
    if row.partition.startswith(("OUTBOX", "FACT#")):
        return Store.OUTBOX
    return Store.LOG if row.partition.startswith(("LEAF#", "LOG")) else Store.LIBRARY


def _reason_in(store: Store, row: Row, *, held: Collection[AssetId], at: datetime) -> Reason | None:
    if store is Store.OUTBOX and _is_passing(row.sort, at=at):
        return Reason.ON_ITS_WAY
    kept = {f"{_ASSET}{asset}" for asset in held}
    is_kept = store is Store.LIBRARY and not kept.isdisjoint((row.partition, row.sort))
    return Reason.LEGAL_HOLD if is_kept else None


def _explained(store: Store, row: Row, *, clues: Clues, held: Collection[AssetId]) -> Reason | None:
    if store is Store.KEYS:
        if row.partition.removeprefix(_ASSET) in held:
            return Reason.LEGAL_HOLD
        is_key = row.sort == _EVIDENCE_KEY and row.partition.removeprefix("P#") in clues.people
        is_note = row.partition == _NOTES and row.sort in clues.people
        return Reason.EVIDENCE if is_key or is_note else None
    if store is Store.HOOKS and _says_that_she_was_erased(row):
        return Reason.ON_ITS_WAY
    return None


def _says_that_she_was_erased(row: Row) -> bool:
    """With its end set: two weeks, and no longer than what else was told."""
    told = row.at("body", "M", "event", "M", "type", "S")
    return bool(told == "person.erased" and "gone_after" in row.item)


def _is_passing(sort: str, *, at: datetime) -> bool:
    """What waits says in its key since when."""
    try:
        since = datetime.strptime(sort[:_AS_LONG_AS], _INSTANT).replace(tzinfo=UTC)
    except ValueError:
        return False
    return at - since < _PASSING
