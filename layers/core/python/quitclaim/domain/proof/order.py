"""The order in which facts are sealed: by their instants, and of one record by its versions."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from quitclaim.domain.ids import FactId
from quitclaim.domain.organisation.facts import EventType, Fact

# Announced of a record that they do not move: their version is not the one it moved to. What became
# of a copy is told of its rendition, with the version of the taking; and what a run did with one
# asset is told of the run, with the version of that entry. That an assessment is
# outdated is told of the rules, with the version of the assessment.
_NO_MOVE: Final = (
    EventType.ROSTER_ATTESTED,
    EventType.ASSESSMENT_OUTDATED,
    EventType.PERSON_ERASED,
    EventType.RECALL_CHANGED,
    EventType.USE_BEGUN,
    EventType.USE_ENDED,
    EventType.USE_VERIFIED,
    EventType.USE_DELETED,
    EventType.FACE_EXPLAINED,
)
# Of what shares its id with another: a roster with its collection, a plea with its order.
_OF_ANOTHER: Final = (
    EventType.ROSTER_CHANGED,
    EventType.ERASURE_ASKED,
    EventType.ERASURE_TAKEN_BACK,
    EventType.ERASURE_REMINDED,
    EventType.ERASURE_GRANTED,
)
_Record = tuple[str, bool]


def in_order(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """
    Oldest first; but whatever the clocks say, a version comes after the one it moved on from.

    Facts cannot wait for each other in a circle, as each was one transaction; should stored ones
    ever claim it, the oldest goes first.
    """
    by_age = sorted(facts, key=lambda fact: (fact.at, fact.id))
    leading = _leading_to(by_age)
    ordered = dict[FactId, Fact]()
    for fact in by_age:
        begun, path = {fact.id}, [fact] if fact.id not in ordered else []
        while path:
            before = leading.get(path[-1].id, ())
            open_ones = [it for it in before if it.id not in begun and it.id not in ordered]
            if open_ones:
                begun.add(open_ones[0].id)
                path.append(open_ones[0])
            else:
                done = path.pop()
                ordered[done.id] = done
    return tuple(ordered.values())


def due(seen: Collection[FactId], again: Sequence[Fact]) -> tuple[Fact, ...]:
    """
    What to seal of what a second reading found: what the first one saw, and all that led to it.

    A reading of many pages may meet a version and miss the one before it, committed meanwhile on a
    page already read. The second reading has it, for it began when the first had ended.
    """
    needed, chosen = dict[_Record, int](), list[Fact]()
    for fact in reversed(in_order(again)):
        moves = dict(_moves(fact))
        leads_on = any(version < needed.get(record, 0) for record, version in moves.items())
        if fact.id in seen or leads_on:
            chosen.append(fact)
            needed |= {it: max(version, needed.get(it, 0)) for it, version in moves.items()}
    return tuple(reversed(chosen))


def _leading_to(facts: Iterable[Fact]) -> Mapping[FactId, list[Fact]]:
    """By fact, those that made the version before one of its own."""
    made: dict[_Record, dict[int, list[Fact]]] = {}
    for fact in facts:
        for record, version in _moves(fact):
            made.setdefault(record, {}).setdefault(version, []).append(fact)
    leading: dict[FactId, list[Fact]] = {}
    for versions in made.values():
        for earlier, later in pairwise(sorted(versions)):
            for fact in versions[later]:
                leading.setdefault(fact.id, []).extend(versions[earlier])
    return leading


def _moves(fact: Fact) -> Iterator[tuple[_Record, int]]:
    """To which version it moved which record."""
    for one in fact.announced:
        if one.type not in _NO_MOVE:
            yield (one.subject, one.type in _OF_ANOTHER), one.version
