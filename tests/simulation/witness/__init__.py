"""
Plain facts out of what was really committed, for the reference to judge by.

Nothing here asks a rule of ours: each fact is read off the difference between two records.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime

from quitclaim.domain.organisation.memberships import CollectionRule
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.recognition.rosters import Attestation, Roster
from quitclaim.ports.changes import Change, KeyDrop, Purpose
from quitclaim.ports.writes import Write
from tests.simulation.reference.facts import Fact
from tests.simulation.reference.facts_people import PersonErased
from tests.simulation.witness.of_assets import asset_facts
from tests.simulation.witness.of_consents import person_facts
from tests.simulation.witness.of_rules import Rosters, settings_facts

__all__ = ["Rosters", "facts_in", "second"]


Upheld = Mapping[str, frozenset[str]]


def second(at: datetime) -> int:
    return int(at.timestamp())


def facts_in(change: Change, *, rosters: Rosters, upheld: Upheld) -> Iterator[Fact]:
    """`upheld`: whose bases outlive an erasure: the change itself does not say."""
    at = second(change.fact.at)
    for write in change.writes:
        yield from _facts_of(write, at=at, rosters=rosters)
    for drop in change.drops:
        if isinstance(drop, KeyDrop) and drop.purpose is Purpose.DATA:
            kept = upheld.get(drop.owner, frozenset())
            yield PersonErased(at=at, person=drop.owner, upheld=kept)


def _facts_of(write: Write, *, at: int, rosters: Rosters) -> Iterator[Fact]:
    record, before = write.record, write.before
    if isinstance(record, Asset):
        return asset_facts(record, before if isinstance(before, Asset) else None, at=at)
    if isinstance(record, Rules | CollectionRule | Roster | Attestation):
        return settings_facts(write, at=at, rosters=rosters)
    return person_facts(write, at=at)
