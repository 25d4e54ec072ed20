"""What stands in the way of recognition: gates that are shut, people whose yes is missing (R16)."""

from collections.abc import Iterator
from datetime import datetime

from quitclaim.domain.checks import Word
from quitclaim.domain.consents.answers import Basis, Gap, Lack, Shortfall
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.standing import consent_for
from quitclaim.domain.ids import CollectionId
from quitclaim.domain.organisation.assessments import Outdated, Practice
from quitclaim.domain.organisation.memberships import Mode, rules_of, strictest_of
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.recognition.runs import Capture, Run
from quitclaim.domain.scope import Kind, Recognition


class Gate(Word):
    """What refuses whoever is on the roster; `Outdated` adds what was not approved."""

    SWITCHED_OFF = "switched_off"
    STOPPED = "stopped"
    NOT_ASSESSED = "not_assessed"
    COLLECTION_OFF = "collection_off"
    COLLECTION_UNKNOWN = "collection_unknown"
    SUSPENDED = "suspended"
    EMPTY_ROSTER = "empty_roster"
    NOT_ATTESTED = "not_attested"
    ASSET_BARRED = "asset_barred"


def closed_gates(subject: Run | Capture) -> Iterator[Gate]:
    if not subject.rules.recognition:
        yield Gate.SWITCHED_OFF
    # R22: read again for every photo, so that the stop switch halts a batch in its middle.
    if subject.rules.stopped:
        yield Gate.STOPPED
    if isinstance(subject, Run):
        yield from _gates_of_an_asset(subject)


def outdated(
    subject: Run | Capture, *, gallery_size: int, at: datetime
) -> Iterator[Gate | Outdated]:
    """What the assessment does not cover; any change of it stops matching (R15, art. 35(11))."""
    if subject.rules.assessment is None:
        yield Gate.NOT_ASSESSED
        return
    asked = {person for people in subject.asked.values() for person in people}
    known = (subject.people[person].person for person in asked if person in subject.people)
    practice = Practice(
        model=subject.model,
        target_rate=subject.target_rate,
        gallery_size=gallery_size,
        categories=frozenset(person.category for person in known),
    )
    yield from subject.rules.assessment.outdated_by(practice, at=at)


def recognised_as(
    dossier: Dossier, *, collection: CollectionId, rules: Rules, at: datetime
) -> Basis | Lack:
    """Whether one person may be compared in one collection, by her word and by the rules."""
    answer = consent_for(dossier, Recognition(collection=collection), at=at)
    closed = tuple(Shortfall(gap) for gap in closed_to(dossier, rules, at=at))
    if not closed:
        return answer
    if isinstance(answer, Basis):
        return Lack(closed)
    return Lack((*answer.shortfalls, *closed), said_no=answer.said_no)


def closed_to(dossier: Dossier, rules: Rules, *, at: datetime) -> Iterator[Gap]:
    """What the organisation keeps shut for her, whatever she says."""
    # R9: children are recognised only where the privacy officer turned it on.
    if dossier.person.is_minor(Kind.BIOMETRIC, at=at) and not rules.minors_biometrics:
        yield Gap.MINORS_OFF
    # R10: from employees and pupils a yes is rarely free; somebody records why this one is.
    category = dossier.person.category
    if category.depends_on_us and category not in rules.free_for:
        yield Gap.CATEGORY_OFF


def _gates_of_an_asset(run: Run) -> Iterator[Gate]:
    if run.asset.fate or run.asset.unreadable or not run.asset.memberships:
        yield Gate.ASSET_BARRED
        return
    rules = rules_of(run.asset.memberships, run.collections)
    if rules is None:
        yield Gate.COLLECTION_UNKNOWN
    else:
        strictest = strictest_of(rules)
        if strictest.mode is not Mode.ROSTER:
            yield Gate.COLLECTION_OFF
        if strictest.suspended:
            yield Gate.SUSPENDED
    # Of nobody, everybody consented: an empty roster must not pass.
    if not all(run.attested.values()):
        yield Gate.EMPTY_ROSTER
    if not all(_is_attested(run, collection) for collection in run.asset.memberships):
        yield Gate.NOT_ATTESTED


def _is_attested(run: Run, collection: CollectionId) -> bool:
    roster = run.rosters.get(collection)
    return roster is not None and any(
        attestation.holds(run.asset, roster) for attestation in run.attestations
    )
