"""Sealing as the audit function does it, for tests of what the stores make of it."""

from collections.abc import Iterable
from functools import reduce
from random import Random
from typing import Protocol

from quitclaim.domain.organisation.facts import Fact
from quitclaim.domain.proof.hashing import leaf_hash
from quitclaim.domain.proof.leaves import Leaf, Waiting
from quitclaim.domain.proof.trees import Edge
from quitclaim.ports.keys import Keys
from quitclaim.ports.ledger import Ledger
from quitclaim.ports.paging import every
from quitclaim.ports.staff_keys import StaffKeys
from quitclaim.usecases.seal_log import SealLog
from tests.fakes.seeded_chance import SeededChance

CHANCE = SeededChance(Random(7))


class Sealing(Protocol):
    @property
    def ledger(self) -> Ledger: ...
    @property
    def keys(self) -> Keys: ...
    @property
    def staff_keys(self) -> StaffKeys: ...


def seal(on: Sealing) -> int:
    return SealLog(ledger=on.ledger, keys=on.keys, chance=CHANCE, staff_keys=on.staff_keys)()


def waiting(on: Sealing) -> list[Waiting]:
    return list(every(lambda after: on.ledger.waiting(after=after)))


def facts_waiting(on: Sealing) -> list[Fact]:
    return [one.fact for one in waiting(on)]


def leaf_of(one: Waiting, *, key: bytes | None = b"k" * 32) -> Leaf:
    return Leaf(waiting=one, text=f"leaf of {one.fact.id}".encode(), key=key)


def ahead_of(edge: Edge, *leaves: Leaf) -> Edge:
    return reduce(Edge.grown, (leaf_hash(leaf.text) for leaf in leaves), edge)


def edge_of(texts: Iterable[bytes]) -> Edge:
    return reduce(Edge.grown, map(leaf_hash, texts), Edge())


def appended(on: Sealing, *leaves: Leaf) -> Edge:
    """At the end, wherever that is now."""
    behind = on.ledger.head().edge
    ahead = ahead_of(behind, *leaves)
    on.ledger.append(leaves, behind=behind, ahead=ahead)
    return ahead
