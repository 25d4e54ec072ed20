"""What must be gone once a person is forgotten, and what stays (GDPR art. 17)."""

from dataclasses import dataclass, replace

from tests.simulation.reference.facts import Scope, World, every
from tests.simulation.reference.facts_consent import BasisRecorded
from tests.simulation.reference.facts_library import AssetAdded, LegalHold
from tests.simulation.reference.facts_people import PersonErased
from tests.simulation.reference.library import (
    faces,
    is_any,
    is_deleted,
    link_of,
    memberships,
    people_present,
)
from tests.simulation.reference.links import confirmations, linked_person
from tests.simulation.reference.people import everyone, is_erased
from tests.simulation.reference.records import records

Upheld = tuple[Scope, int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Remains:
    """
    What is left of a person; reviews, and her yes as somebody's guardian, stay.

    `deleted`, `consents`, `links` and `presences` are gone; `redact` and `keep` (with what
    it covers) are the identity-free marks on faces, `marked` on assets; `held` waits for a hold.
    """

    deleted: frozenset[str]
    consents: frozenset[str]
    links: frozenset[tuple[str, str]]
    presences: frozenset[str]
    redact: frozenset[tuple[str, str]]
    keep: frozenset[tuple[str, str, frozenset[Upheld]]]
    marked: frozenset[str]
    held: frozenset[str]


def remains(world: World, person: str) -> Remains:
    """Judge her assets as they were when she was erased; a record signed since ends erased."""
    before, upheld = moment_of_erasure(world, person)
    her_links = frozenset(
        (fact.asset, face)
        for fact in every(before, AssetAdded)
        for face in faces(before, fact.asset)
        if is_hers(before, fact.asset, face, person=person)
    )
    there = frozenset(
        fact.asset
        for fact in every(before, AssetAdded)
        if people_present(before, fact.asset) & everyone(before, person)
    )
    all_hers = frozenset(asset for asset, _ in her_links) | there
    all_hers -= {asset for asset in all_hers if is_deleted(before, asset)}
    held = frozenset(asset for asset in all_hers if is_any(before, asset, LegalHold))
    deleted = frozenset(a for a in all_hers - held if is_only_hers(before, a, person=person))
    shared = all_hers - held - deleted
    stays = {asset: stays_of_upheld(before, asset, upheld) for asset in shared}
    left = [(asset, face) for asset, face in her_links if asset in shared]
    return Remains(
        deleted=deleted,
        consents=frozenset(
            asked.consent
            for asked in records(world, person, "biometric") + records(world, person, "publication")
        ),
        links=her_links,
        presences=there,
        redact=frozenset((asset, face) for asset, face in left if not stays[asset]),
        keep=frozenset((asset, face, stays[asset]) for asset, face in left if stays[asset]),
        marked=there & shared,
        held=held,
    )


def moment_of_erasure(world: World, person: str) -> tuple[World, frozenset[str]]:
    """Give the world up to her erasure, and the bases that were upheld in it."""
    for place, fact in enumerate(world):
        if isinstance(fact, PersonErased) and fact.person in everyone(world[:place], person):
            return world[:place], fact.upheld
    return world, frozenset()


def is_hers(world: World, asset: str, face: str, *, person: str) -> bool:
    """A suggestion that nobody confirmed is no link: it goes and leaves nothing."""
    link = link_of(world, asset, face)
    return (
        link is not None
        and bool(confirmations(world, link))
        and linked_person(world, asset, face) in everyone(world, person)
    )


def is_only_hers(world: World, asset: str, *, person: str) -> bool:
    """Any other face counts, marked or not, and so does anybody else who is present."""
    others = {who for who in people_present(world, asset) if not is_erased(world, who)}
    return not others - everyone(world, person) and all(
        is_hers(world, asset, face, person=person) for face in faces(world, asset)
    )


def stays_of_upheld(world: World, asset: str, upheld: frozenset[str]) -> frozenset[Upheld]:
    """Give what the upheld bases cover in the asset's collections, without any name."""
    return frozenset(
        (replace(fact.scope, naming=False), fact.until)
        for fact in every(world, BasisRecorded)
        if fact.id in upheld
        and (fact.scope.collection is None or fact.scope.collection in memberships(world, asset))
    )
