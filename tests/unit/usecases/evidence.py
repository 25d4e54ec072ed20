"""People whose words are proven by papers, of which some are over."""

from datetime import timedelta
from typing import Any, Final

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.paper import Paper
from quitclaim.domain.ids import DocumentHash, PersonId, document_hash
from quitclaim.ports.changes import Purpose
from quitclaim.usecases.end_evidence import EndEvidence, EvidenceEnded
from quitclaim.usecases.reading_evidence import ReadEvidence
from tests.builders import ADA, BOB, NOON, a_consent, an_id, given, some_rules, withdrawn
from tests.builders.asking import a_controller
from tests.builders.signing import a_testimony
from tests.fakes.fakes import Fakes
from tests.fakes.in_memory_rounds import InMemoryRounds
from tests.fakes.sealed_papers import put_paper
from tests.unit.usecases.stage import made, put, staged

DAY: Final = timedelta(days=1)
YEAR: Final = 365 * DAY
RULES: Final = some_rules(controller=a_controller(kept_for=YEAR))
PAPER: Final = b"%PDF-1.7 she said yes"
SCAN: Final = b"%PDF-1.7 she signed"


def ended(when: Any, *, person: PersonId = ADA, **changes: Any) -> Consent:
    return a_consent(given(when - 10 * DAY), withdrawn(when), person=person, **changes)


OVER: Final = ended(NOON - YEAR)
BOBS: Final = ended(NOON - YEAR + DAY, person=BOB, id=an_id("bob's"))


def proven(*records: Any, people: tuple[PersonId, ...] = (ADA, BOB)) -> Fakes:
    """Each has signed one form: its testimony, its paper, a timestamp and a scan are there."""
    fakes = staged(RULES, people=people)
    for person in people:
        fakes.keys.make(person, Purpose.EVIDENCE)
    put(fakes, *records)
    for person in people:
        sign(fakes, person)
    return fakes


def sign(fakes: Fakes, person: PersonId) -> DocumentHash:
    key = fakes.world.keys[person, Purpose.EVIDENCE]
    said = a_testimony(person=person, request=an_id(f"asked of {person}"))
    fakes.world.testimonies[person][said.request] = (key, said)
    content = PAPER + person.encode()
    document = fakes.evidence.keep(person, content)
    fakes.timestamps.keep(person, document, token=b"existed")
    put_paper(fakes.world, Paper(request=said.request, person=person, document=document, at=NOON))
    return document


def ending(fakes: Fakes) -> EndEvidence:
    return made(EndEvidence, fakes, read=made(ReadEvidence, fakes), rounds=InMemoryRounds())


def end(fakes: Fakes, after: PersonId | None = None) -> EvidenceEnded:
    return ending(fakes)(after)


def is_proven(fakes: Fakes, person: PersonId) -> bool:
    """All of it is there and opens; where it is not, nothing of it is anywhere."""
    world, document = fakes.world, document_hash(PAPER + person.encode())
    there = {
        world.has_key(person, Purpose.EVIDENCE),
        bool(world.testimonies[person]),
        bool(world.sealed_papers[person]),
        document in world.evidence,
        document in world.timestamps,
    }
    (is_there,) = there
    return is_there
