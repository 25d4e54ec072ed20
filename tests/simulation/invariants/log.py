"""I5 and I6: every change is in one leaf, in order; the log only grows; nobody can read who."""

import hmac
import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.proof.leaves import Leaf
from tests.simulation.cast import name
from tests.simulation.reference.log import Forged, leaves_of, signed_tree
from tests.simulation.stage import Stage, Violation

# Announced of a record that they do not move.
NO_MOVE = (
    EventType.ROSTER_ATTESTED,
    EventType.ASSESSMENT_OUTDATED,
    EventType.PERSON_ERASED,
    EventType.RENDITION_TAKEN,
    EventType.RECALL_CHANGED,
    EventType.USE_BEGUN,
    EventType.USE_ENDED,
    EventType.USE_VERIFIED,
    EventType.USE_DELETED,
    EventType.FACE_EXPLAINED,
)

# Of what shares its id with another: a roster with its collection, a plea with its order.
OF_ANOTHER = (
    EventType.ROSTER_CHANGED,
    EventType.ERASURE_ASKED,
    EventType.ERASURE_TAKEN_BACK,
    EventType.ERASURE_REMINDED,
    EventType.ERASURE_GRANTED,
)


def log_only_grows(stage: Stage) -> None:
    """I6: whatever was shown checks as a stranger checks it, and goes on from what was before."""
    world, (leaves, seen) = stage.fakes.world, stage.shown
    for note in world.checkpoints[seen:]:
        found = _read(stage, note)
        if found[: len(leaves)] != leaves:
            raise Violation("I6", f"{len(found)} leaves do not go on from {len(leaves)} before")
        leaves = found
    stage.shown = leaves, len(world.checkpoints)


def _read(stage: Stage, note: str) -> list[bytes]:
    key = stage.fakes.signer.key()
    try:
        size, root = signed_tree(note, name=key.name, key=key.key)
        return leaves_of(stage.fakes.world.tiles, size=size, root=root)
    except Forged as error:
        raise Violation("I6", str(error)) from error


def each_in_one_leaf(stage: Stage) -> None:
    """I5: nothing was written without its leaf, no leaf is lost, doubled or somebody else's."""
    world = stage.fakes.world
    sealed = [leaf.waiting.fact for leaf in world.leaves]
    found = [*sealed, *world.outbox.values()]
    happened = [change.fact for change in stage.changes]
    if len({fact.id for fact in found}) != len(found):
        raise Violation("I5", "a leaf is in the log twice")
    missing = {fact.id: fact for fact in happened}.keys() - {fact.id for fact in found}
    if missing:
        raise Violation("I5", f"{len(missing)} leaves are neither waiting nor sealed")
    if len(found) != len(happened):
        raise Violation("I5", "there is a leaf of something that never happened")
    for leaf in world.leaves:
        _says_its_fact(leaf)
    _in_order(world.leaves)
    _every_version_is_told(stage)


def shown_is_sealed(stage: Stage) -> None:
    """At rest everything sealed is shown, each under its number."""
    if stage.shown[0] != [leaf.text for leaf in stage.fakes.world.leaves]:
        raise Violation("I6", "what is shown is not what was sealed")


def names_nobody(stage: Stage) -> None:
    """R41: no id in clear, and no name that would lead from one leaf to another."""
    world, seen = stage.fakes.world, set[str]()
    ids = {*world.people, *world.assets, *world.renditions, *world.rosters}
    ids |= {*world.selections, *world.shares, *world.takings}
    ids |= {record for of in world.consents.values() for record in of}
    for leaf in world.leaves:
        told, text = json.loads(leaf.text), leaf.text.decode()
        if any(id_ in text for id_ in ids):
            raise Violation("R41", "an id stands in a leaf in clear")
        names = {one["subject"] for one in told["announced"]} | {told["fact"]}
        names |= {told["by"]["id"]} if told["by"]["role"] == "guardian" else set()
        if names & seen:
            raise Violation("R41", "two leaves name the same person or thing alike")
        seen |= names


def _says_its_fact(leaf: Leaf) -> None:
    """Opened with its key, as whoever has to show what was meant would open it."""
    fact, told = leaf.waiting.fact, json.loads(leaf.text)
    at = datetime.fromisoformat(told["at"])
    events = [(one["type"], one["version"]) for one in told["announced"]]
    if (at, told["action"]) != (fact.at, fact.action) or events != [
        (one.type, one.version) for one in fact.announced
    ]:
        raise Violation("I5", f"the leaf of {fact.action} says something else")
    if leaf.key is None:
        return
    names = [one["subject"] for one in told["announced"]]
    meant = [_name(leaf.key, "subject", one.subject) for one in fact.announced]
    if [*names, told["fact"]] != [*meant, _name(leaf.key, "fact", fact.id)]:
        raise Violation("I5", f"the leaf of {fact.action} is about something else")


def _name(key: bytes, kind: str, id_: str) -> str:
    return hmac.new(key, f"{kind}|{id_}".encode(), "sha256").hexdigest()


def _in_order(leaves: list[Leaf]) -> None:
    """The leaves of one record come as its versions did, whatever the clocks said."""
    last: dict[Any, int] = {}
    for leaf in leaves:
        for one in leaf.waiting.fact.announced:
            if one.type in NO_MOVE:
                continue
            record = (one.subject, one.type in OF_ANOTHER)
            if one.version < last.get(record, 0):
                raise Violation("I5", f"version {one.version} of {name(one.subject)} comes late")
            last[record] = one.version


def _every_version_is_told(stage: Stage) -> None:
    announced = [one for change in stage.changes for one in change.fact.announced]
    seen = {(one.subject, one.version) for one in announced}
    for record, version in _versions(stage):
        if (record, version) not in seen:
            raise Violation("I5", f"version {version} of {name(record)} is in no leaf")


def _versions(stage: Stage) -> Iterator[tuple[str, int]]:
    world = stage.fakes.world
    yield from ((it.id, it.version) for it in world.people.values())
    yield from ((it.id, it.version) for of in world.consents.values() for it in of.values())
    yield from ((it.id, it.version) for of in world.pleas.values() for it in of.values())
    yield from ((it.id, it.version) for it in world.erasure_orders.values())
    # An unreadable row was written by another release, whose leaf it has.
    yield from ((it.id, it.version) for it in world.assets.values() if it.id not in world.spoiled)
