"""The state of one asset and its faces, read off the facts in the order they were taken in."""

from tests.simulation.reference.facts import World, every
from tests.simulation.reference.facts_library import (
    AssetAdded,
    AssetBlocked,
    AssetDeleted,
    AssetMarked,
    AssetUnreadable,
    ContentChanged,
    FaceFound,
    FaceGone,
    FaceLinked,
    FaceMarked,
    LinkRemoved,
    MembershipAdded,
    MembershipRemoved,
    OfAsset,
    Present,
    PresentRemoved,
    Reviewed,
    ReviewReopened,
)
from tests.simulation.reference.facts_rules import CollectionSet, RulesSet
from tests.simulation.reference.memory import remembered


@remembered
def rules_of(world: World) -> RulesSet | None:
    return next(reversed(every(world, RulesSet)), None)


@remembered
def settings_of(world: World, collection: str) -> CollectionSet | None:
    settings = [fact for fact in every(world, CollectionSet) if fact.collection == collection]
    return next(reversed(settings), None)


@remembered
def added(world: World, asset: str) -> AssetAdded | None:
    """The first arrival is the asset: sending the same content again changes nothing."""
    return next((fact for fact in every(world, AssetAdded) if fact.asset == asset), None)


@remembered
def is_any(world: World, asset: str, *kinds: type[OfAsset]) -> bool:
    return any(fact.asset == asset and isinstance(fact, kinds) for fact in every(world, OfAsset))


def is_deleted(world: World, asset: str) -> bool:
    return added(world, asset) is None or is_any(world, asset, AssetDeleted)


def is_blocked(world: World, asset: str) -> bool:
    return is_any(world, asset, AssetBlocked)


def is_unreadable(world: World, asset: str) -> bool:
    return is_any(world, asset, AssetUnreadable)


def is_marked(world: World, asset: str) -> bool:
    return is_any(world, asset, AssetMarked)


@remembered
def memberships(world: World, asset: str) -> frozenset[str]:
    """Name the collections the asset lives in."""
    first = added(world, asset)
    if first is None or is_deleted(world, asset):
        return frozenset()
    living = set(first.collections)
    for fact in world:
        if isinstance(fact, MembershipAdded) and fact.asset == asset:
            living.add(fact.collection)
        if isinstance(fact, MembershipRemoved) and fact.asset == asset:
            living.discard(fact.collection)
    return frozenset(living)


@remembered
def faces(world: World, asset: str) -> frozenset[str]:
    first = added(world, asset)
    known = set(first.faces if first else ())
    for fact in world:
        if isinstance(fact, FaceFound) and fact.asset == asset:
            known.add(fact.face)
        if isinstance(fact, FaceGone) and fact.asset == asset:
            known.discard(fact.face)
    return frozenset(known)


@remembered
def mark_of(world: World, asset: str, face: str) -> FaceMarked | None:
    marks = [fact for fact in every(world, FaceMarked) if (fact.asset, fact.face) == (asset, face)]
    return next(reversed(marks), None)


@remembered
def people_present(world: World, asset: str) -> frozenset[str]:
    """Name the people on it without a region."""
    present: set[str] = set()
    for fact in world:
        if isinstance(fact, Present) and fact.asset == asset:
            present.add(fact.person)
        if isinstance(fact, PresentRemoved) and fact.asset == asset:
            present.discard(fact.person)
    return frozenset(present)


@remembered
def is_reviewed(world: World, asset: str) -> bool:
    """A new face or new content ends a review; relinking does not."""
    first = added(world, asset)
    content, known, reviewed = first.content if first else "", set[str](), False
    known |= set(first.faces if first else ())
    for fact in world:
        if not isinstance(fact, OfAsset) or fact.asset != asset:
            continue
        if isinstance(fact, Reviewed):
            reviewed = reviewed or fact.content == content
        elif isinstance(fact, ReviewReopened):
            reviewed = False
        elif isinstance(fact, ContentChanged):
            content, reviewed = fact.content, False
        elif isinstance(fact, FaceFound) and fact.face not in known:
            known.add(fact.face)
            reviewed = False
        elif isinstance(fact, FaceGone):
            known.discard(fact.face)
    return reviewed


@remembered
def link_of(world: World, asset: str, face: str) -> FaceLinked | None:
    """Give the link as it was made; a newer one takes its place."""
    link = None
    for fact in world:
        if isinstance(fact, FaceLinked) and (fact.asset, fact.face) == (asset, face):
            link = fact
        if isinstance(fact, LinkRemoved) and (fact.asset, fact.face) == (asset, face):
            link = None
    return link
