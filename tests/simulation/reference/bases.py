"""Other legal bases for publication (GDPR art. 6(1)(b), (e), (f); art. 85)."""

from tests.simulation.reference.consent import counts, is_unreadable
from tests.simulation.reference.facts import Use, World, covers, every
from tests.simulation.reference.facts_consent import BasisEnded, BasisRecorded
from tests.simulation.reference.facts_rules import RulesSet
from tests.simulation.reference.memory import remembered
from tests.simulation.reference.noes import No, noes_in_force
from tests.simulation.reference.people import everyone, is_erased

PRIVATE = frozenset({"contract", "legitimate_interest", "public_figure", "crowd", "commissioned"})
OPEN_TO = {
    "public": frozenset({"contract", "public_task", "commissioned"}),
    "private": PRIVATE,
    "media": PRIVATE | {"journalism"},
}
# A setting of the organisation may only make this stricter.
MAY_SURVIVE = frozenset({"contract", "public_task", "journalism"})


@remembered
def other_basis(world: World, person: str, use: Use, *, at: int) -> bool:
    """Say whether a recorded basis other than consent carries the use at that instant."""
    if use.kind == "biometric" or is_erased(world, person) or is_unreadable(world, person):
        return False
    rules = every(world, RulesSet)[-1:]
    if not rules:
        return False
    ended = {fact.id for fact in every(world, BasisEnded)}
    them = everyone(world, person)
    against = noes_in_force(world, person, use, at=at)
    return any(
        fact.person in them
        and fact.id not in ended
        and fact.basis in OPEN_TO[rules[0].kind]
        and fact.starts <= at
        and (fact.until is None or at < fact.until)
        and covers(fact.scope, use)
        and all(survives(rules[0], fact, no) for no in against)
        for fact in every(world, BasisRecorded)
    )


def survives(rules: RulesSet, basis: BasisRecorded, no: No) -> bool:
    """At equal instants a no beats a basis too."""
    return basis.basis in rules.surviving & MAY_SURVIVE and basis.at < no.at


def is_allowed(world: World, person: str, use: Use, *, at: int) -> bool:
    """Say whether anything carries the use: the consent where it counts, else a basis."""
    return counts(world, person, use, at=at) or other_basis(world, person, use, at=at)


def has_said_no(world: World, person: str, use: Use, *, at: int) -> bool:
    """Say whether a no is in force; what cannot be read is taken for one."""
    return is_unreadable(world, person) or bool(noes_in_force(world, person, use, at=at))
