"""The reference's answers about a history, each from the facts that can bear on it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from tests.simulation import reference
from tests.simulation.reference.facts import Fact
from tests.simulation.reference.facts_consent import ConsentAsked, OfConsent
from tests.simulation.reference.facts_library import FaceLinked, OfAsset, Present
from tests.simulation.reference.facts_people import MergeUndone, OfPerson, PeopleMerged, PeopleSplit
from tests.simulation.reference.facts_rules import (
    CollectionSet,
    RosterAttested,
    RosterChanged,
    RulesSet,
    RunSuspended,
)
from tests.simulation.reference.memory import Sealed
from tests.simulation.reference.permit import Answer, Run, roster_of
from tests.simulation.reference.verdict import Outcome

Answered = tuple[Outcome, frozenset[str]]


@dataclass(eq=False)
class Judge:
    """Everything taken in, in order. Leaving out what cannot matter only saves time."""

    facts: list[Fact] = field(default_factory=list)
    _slices: dict[tuple[str, int], Sealed] = field(default_factory=dict)
    _latest: dict[str, Sealed] = field(default_factory=dict)
    _answers: dict[tuple[int, str, int], Answered] = field(default_factory=dict)

    def take_in(self, facts: Iterable[Fact]) -> None:
        self.facts.extend(facts)

    def about(self, asset: str, *, upto: int | None = None) -> Sealed:
        """The same object as before, unless a fact came that bears on the asset."""
        end = len(self.facts) if upto is None else upto
        if (asset, end) not in self._slices:
            world = self.facts[:end]
            people = {f.person for f in world if _is_on(f, asset)}
            found = _slice(world, people=people, asset=asset)
            self._slices[asset, end] = self._known(asset, found)
        return self._slices[asset, end]

    def of(self, *people: str) -> Sealed:
        key = "|".join(sorted(people))
        if (key, len(self.facts)) not in self._slices:
            found = _slice(self.facts, people=set(people), asset=None)
            self._slices[key, len(self.facts)] = self._known(key, found)
        return self._slices[key, len(self.facts)]

    def verdict(self, asset: str, channel: str, *, at: int, upto: int | None = None) -> Answered:
        world = self.about(asset, upto=upto)
        question = id(world), channel, at
        if question not in self._answers:
            self._answers[question] = reference.verdict(world, asset, channel, at=at)
        return self._answers[question]

    def _known(self, key: str, found: tuple[Fact, ...]) -> Sealed:
        latest = self._latest.get(key)
        if latest is None or tuple(latest) != found:
            latest = self._latest[key] = Sealed(found)
        return latest

    def permit(self, asset: str, run: Run, *, at: int, upto: int | None = None) -> Answer:
        world = self.facts if upto is None else self.facts[:upto]
        collections = {f.collection for f in world if isinstance(f, RosterChanged)}
        people = {person for one in collections for person in roster_of(world, one)}
        found = _slice(world, people=people, asset=asset, is_run=True)
        return reference.permit(self._known(f"run {asset}", found), asset, run, at=at)


def _is_on(fact: Fact, asset: str) -> bool:
    return isinstance(fact, FaceLinked | Present) and fact.asset == asset


def _slice(
    world: list[Fact], *, people: set[str], asset: str | None, is_run: bool = False
) -> tuple[Fact, ...]:
    """What was said of these people and this asset, and the latest settings."""
    for _ in range(2):
        for fact in world:
            if isinstance(fact, PeopleMerged) and {fact.kept, fact.gone} & people:
                people = people | {fact.kept, fact.gone}
    consents = {f.consent for f in world if isinstance(f, ConsentAsked) and f.person in people}
    latest: dict[object, Fact] = {}
    for fact in world:
        if isinstance(fact, RulesSet):
            latest["rules"] = fact
        if isinstance(fact, CollectionSet):
            latest[fact.collection] = fact
    settings = set(map(id, latest.values()))

    def matters(fact: Fact) -> bool:
        if isinstance(fact, RulesSet | CollectionSet):
            return id(fact) in settings
        if isinstance(fact, OfPerson) and not isinstance(fact, PeopleSplit):
            return fact.person in people
        if isinstance(fact, OfConsent):
            return fact.consent in consents
        if isinstance(fact, PeopleMerged | MergeUndone):
            return bool({fact.kept, fact.gone} & people)
        if isinstance(fact, OfAsset):
            return fact.asset == asset
        return is_run or not isinstance(fact, RosterChanged | RosterAttested | RunSuspended)

    return tuple(fact for fact in world if matters(fact))
