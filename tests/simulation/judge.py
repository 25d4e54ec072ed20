"""The reference's answers about a history, each from the facts that can bear on it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from tests.simulation import reference
from tests.simulation.reference.facts import Fact
from tests.simulation.reference.facts_consent import ConsentAsked, OfConsent
from tests.simulation.reference.facts_library import FaceLinked, OfAsset, Place, Present
from tests.simulation.reference.facts_people import OfPerson, PeopleMerged, PeopleSplit
from tests.simulation.reference.facts_rules import (
    CollectionSet,
    RosterAttested,
    RosterChanged,
    RulesSet,
)
from tests.simulation.reference.memory import Sealed, sealed
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
            people = {
                fact.person
                for fact in world
                if isinstance(fact, FaceLinked | Present) and fact.asset == asset
            }
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

    def crop(self, asset: str, *, upto: int | None = None) -> Place | None:
        return reference.crop_of(self.about(asset, upto=upto), asset)

    def _known(self, key: str, found: tuple[Fact, ...]) -> Sealed:
        latest = self._latest.get(key)
        if latest is None or tuple(latest) != found:
            latest = self._latest[key] = sealed(found)
        return latest

    def permit(self, asset: str, run: Run, *, at: int, upto: int | None = None) -> Answer:
        world = self.facts if upto is None else self.facts[:upto]
        collections = {f.collection for f in world if isinstance(f, RosterChanged)}
        people = {person for one in collections for person in roster_of(world, one)}
        found = _slice(world, people=people, asset=asset, is_run=True)
        return reference.permit(self._known(f"run {asset}", found), asset, run, at=at)


def _slice(
    world: list[Fact], *, people: set[str], asset: str | None, is_run: bool = False
) -> tuple[Fact, ...]:
    """What was said of these people and this asset, and the latest settings."""
    them = _with_merged(world, people)
    consents = {f.consent for f in world if isinstance(f, ConsentAsked) and f.person in them}
    settings = _latest_settings(world)

    def matters(fact: Fact) -> bool:
        match fact:
            case RulesSet() | CollectionSet():
                return id(fact) in settings
            case OfPerson() if not isinstance(fact, PeopleSplit):
                return fact.person in them
            case OfConsent():
                return fact.consent in consents
            case OfAsset():
                return fact.asset == asset
            case _:
                return is_run or not isinstance(fact, RosterChanged | RosterAttested)

    return tuple(fact for fact in world if matters(fact))


def _with_merged(world: list[Fact], people: set[str]) -> set[str]:
    merges = [{f.kept, f.gone} for f in world if isinstance(f, PeopleMerged)]
    found = set(people)
    for _ in merges:
        for merge in merges:
            found |= merge if merge & found else set()
    return found


def _latest_settings(world: list[Fact]) -> set[int]:
    latest: dict[str, Fact] = {}
    for fact in world:
        if isinstance(fact, RulesSet):
            latest["rules"] = fact
        if isinstance(fact, CollectionSet):
            latest[fact.collection] = fact
    return set(map(id, latest.values()))
