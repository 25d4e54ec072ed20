"""May recognition run over the faces of this asset now (GDPR art. 9(2)(a), 35; AI Act)?"""

from dataclasses import dataclass

from tests.simulation.reference.consent import counts
from tests.simulation.reference.facts import Use, World
from tests.simulation.reference.facts_rules import RosterAttested, RosterChanged, RunSuspended
from tests.simulation.reference.library import memberships, rules_of, settings_of
from tests.simulation.reference.people import categories


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A permit lacks nothing; a refusal lists every gate and everyone, never just the first."""

    gates: frozenset[str]
    people: frozenset[str]

    @property
    def is_granted(self) -> bool:
        return not self.gates and not self.people


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What a run would compare with: a model by hash, a rate, and so many templates."""

    model: str
    target_fmr: str
    gallery: int


def permit(world: World, asset: str, run: Run, *, at: int) -> Answer:
    """Ask every gate, and every person of every roster in every collection of the asset."""
    collections = sorted(memberships(world, asset))
    people = frozenset(
        person for collection in collections for person in roster_of(world, collection)
    )
    gates = organisation_lacks(world, run, people=people, at=at)
    if not collections:
        gates |= {"membership"}
    for collection in collections:
        gates |= collection_lacks(world, collection, asset=asset)
    lacking = frozenset(
        person
        for person in people
        for collection in collections
        if not counts(world, person, Use(kind="biometric", collection=collection), at=at)
    )
    return Answer(gates=frozenset(gates), people=lacking)


def organisation_lacks(world: World, run: Run, *, people: frozenset[str], at: int) -> set[str]:
    rules = rules_of(world)
    if rules is None:
        return {"recognition", "assessment"}
    lacks = set()
    if not rules.recognition:
        lacks.add("recognition")
    if rules.stop:
        lacks.add("stop")
    assessment = rules.assessment
    if assessment is None:
        return lacks | {"assessment"}
    there = frozenset(category for person in people for category in categories(world, person))
    holds = {
        "assessment": assessment.approved_at <= at < assessment.expires_at,
        "model": run.model == assessment.model,
        "target_fmr": run.target_fmr == assessment.target_fmr,
        "gallery": run.gallery <= assessment.largest_gallery,
        "categories": there <= assessment.categories,
    }
    return lacks | {gate for gate, is_open in holds.items() if not is_open}


def roster_of(world: World, collection: str) -> frozenset[str]:
    roster: frozenset[str] = frozenset()
    for fact in world:
        if isinstance(fact, RosterChanged | RosterAttested) and fact.collection == collection:
            roster = fact.people
    return roster


def collection_lacks(world: World, collection: str, *, asset: str) -> set[str]:
    settings = settings_of(world, collection)
    holds = {
        "mode": settings is not None and settings.mode == "roster",
        "roster": bool(roster_of(world, collection)),
        "attestation": is_attested(world, collection, asset=asset),
        "suspended": not is_suspended(world, collection)
        and not (settings is not None and settings.suspended),
    }
    return {gate for gate, is_open in holds.items() if not is_open}


def is_attested(world: World, collection: str, *, asset: str) -> bool:
    """A change of the roster voids what was attested; so does a stranger, who suspends the run."""
    roster, current = roster_of(world, collection), False
    for fact in world:
        if isinstance(fact, RosterChanged | RunSuspended) and fact.collection == collection:
            current = False
        if isinstance(fact, RosterAttested) and fact.collection == collection:
            current = fact.people == roster and (current or asset in fact.assets)
    return current


def is_suspended(world: World, collection: str) -> bool:
    """Say whether nothing has been attested anew since the run was suspended."""
    suspended = False
    for fact in world:
        if isinstance(fact, RunSuspended | RosterAttested) and fact.collection == collection:
            suspended = isinstance(fact, RunSuspended)
    return suspended
