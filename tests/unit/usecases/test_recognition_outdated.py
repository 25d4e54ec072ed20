"""A run that is refused for what was not approved says so, once, to whoever listens (R15)."""

from dataclasses import replace

from quitclaim.domain.ids import RunId
from quitclaim.domain.organisation.assessments import Outdated
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import Role
from quitclaim.domain.recognition.permit import Refusal
from quitclaim.ports.writes import RULES as SUBJECT
from tests.builders import ADA, a_hash, an_assessment, an_id
from tests.fakes import records
from tests.fakes.fakes import Fakes
from tests.unit.usecases.recognition import RULES, attested, recognise
from tests.unit.usecases.stage import announced, meanwhile

OTHERS_MODEL = an_assessment(model=a_hash("another"))


def outdated() -> Fakes:
    """What was approved is another model than runs."""
    fakes = attested(ADA)
    records.put(fakes.world, replace(RULES, assessment=OTHERS_MODEL))
    return fakes


def told(fakes: Fakes) -> list[str]:
    return [
        subject
        for fact in announced(fakes)
        for kind, subject, _ in fact
        if kind is EventType.ASSESSMENT_OUTDATED
    ]


def test_why_matching_stopped_is_said_once_whichever_run_met_it() -> None:
    fakes = outdated()

    first = recognise(fakes)

    assert isinstance(first, Refusal) and Outdated.OTHER_MODEL in first.gates
    assert told(fakes) == [SUBJECT]
    assert fakes.library.rules().told_outdated == OTHERS_MODEL.version
    assert {fact.by.role for fact in fakes.world.outbox.values()} == {Role.CLOCK}

    fakes.world.outbox.clear()
    again = recognise(fakes, run=RunId(an_id("another run")))

    assert isinstance(again, Refusal) and Outdated.OTHER_MODEL in again.gates
    assert told(fakes) == []


def test_a_refusal_for_another_reason_says_nothing_of_the_assessment() -> None:
    fakes = attested(ADA)
    records.put(fakes.world, replace(RULES, stopped=True))

    assert isinstance(recognise(fakes), Refusal)

    assert told(fakes) == []


def test_what_was_approved_meanwhile_is_not_called_outdated() -> None:
    """The permit was refused by the version before."""
    fakes = outdated()
    renewed = replace(RULES, assessment=an_assessment(version=2), version=2)

    with meanwhile(fakes, "commits.commit", lambda: records.put(fakes.world, renewed)):
        recognise(fakes)

    assert told(fakes) == [] and fakes.library.rules() == renewed
