"""What the organisation decided."""

from collections.abc import Iterator

from quitclaim.domain.ids import CollectionId, PersonId
from quitclaim.domain.organisation.finish import Cover
from quitclaim.domain.organisation.memberships import CollectionRule, Default, Mode
from quitclaim.domain.organisation.rules import ChannelRule, Rules
from quitclaim.domain.recognition.rosters import Attestation, NamedAssets, Roster
from quitclaim.ports.writes import Write
from tests.simulation.reference.facts import Fact
from tests.simulation.reference.facts_rules import (
    Assessment,
    Channel,
    CollectionSet,
    RosterAttested,
    RosterChanged,
    RulesSet,
)

# The latest roster of each collection: its version, and who is on it.
Rosters = dict[CollectionId, tuple[int, frozenset[PersonId]]]


def settings_facts(write: Write, *, at: int, rosters: Rosters) -> Iterator[Fact]:
    match write.record, write.before:
        case Rules() as rules, _:
            yield rules_set(rules, at=at)
        case CollectionRule() as rule, _:
            yield _collection(rule, at=at)
        case Roster() as roster, _:
            rosters[roster.collection] = roster.version, roster.people
            yield RosterChanged(at=at, collection=roster.collection, people=roster.people)
        case Attestation() as attestation, _:
            yield from _attested(attestation, at=at, rosters=rosters)
        case _:
            return


def rules_set(rules: Rules, *, at: int) -> RulesSet:
    assessment = rules.assessment
    return RulesSet(
        at=at,
        kind=rules.latitude.organisation.value,
        channels={name: _channel(rule) for name, rule in rules.channels.items()},
        recognition=rules.recognition,
        stop=rules.stopped,
        minors_biometrics=rules.minors_biometrics,
        free_for=frozenset(category.value for category in rules.free_for),
        surviving=frozenset(basis.value for basis in rules.latitude.surviving),
        confirmations=assessment.confirmations if assessment else 2,
        assessment=Assessment(
            model=assessment.model,
            target_fmr=str(assessment.target_rate),
            largest_gallery=assessment.largest_gallery,
            categories=frozenset(category.value for category in assessment.categories),
            approved_at=int(assessment.in_force.starts_at.timestamp()),
            expires_at=int(
                (assessment.in_force.until or assessment.in_force.starts_at).timestamp()
            ),
        )
        if assessment
        else None,
    )


def _channel(rule: ChannelRule) -> Channel:
    return Channel(
        purpose=rule.purpose,
        territory=rule.territory,
        external=rule.external,
        redaction=rule.redaction,
        review_waived=rule.waives_review,
        cover="body" if rule.finish.cover is Cover.BODY else "head",
    )


def _collection(rule: CollectionRule, *, at: int) -> CollectionSet:
    # A sensitive collection withholds, unless its own word says that it redacts.
    redaction = not rule.sensitive if rule.redaction is None else rule.redaction
    return CollectionSet(
        at=at,
        collection=rule.collection,
        mode="roster" if rule.mode is Mode.ROSTER else "off",
        default="crowd" if rule.default is Default.CROWD else "redact",
        sensitive=rule.sensitive,
        redaction=redaction,
        suspended=rule.suspended,
    )


def _attested(attestation: Attestation, *, at: int, rosters: Rosters) -> Iterator[Fact]:
    """One that speaks of a roster as it was before says nothing of the present one."""
    version, people = rosters.get(attestation.collection, (0, frozenset()))
    if attestation.roster_version == version and isinstance(attestation.subject, NamedAssets):
        yield RosterAttested(
            at=at,
            collection=attestation.collection,
            people=people,
            assets=frozenset(attestation.subject.assets),
        )
