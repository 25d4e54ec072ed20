"""Enrolled people on an attested roster, and a pack that tells them apart in the fakes."""

from typing import Final

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.ids import PersonId, RunId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.recognition.enrolment import Declined, Enrolment
from quitclaim.domain.recognition.packs import Pack
from quitclaim.domain.recognition.permit import Refusal
from quitclaim.domain.recognition.thresholds import OutOfReach
from quitclaim.ports.changes import Purpose
from quitclaim.ports.crops import CaptureKey
from quitclaim.usecases.enrol_person import EnrolPerson, Picture
from quitclaim.usecases.recognise_asset import RecogniseAsset, Recognised
from tests.builders import (
    ADA,
    EDITOR,
    FAIR,
    a_biometric_consent,
    a_face,
    a_roster,
    a_run_account,
    an_assessment,
    an_asset,
    an_attestation,
    an_id,
    some_rules,
)
from tests.fakes.fakes import Fakes
from tests.unit.builders_matching import a_calibration, a_floor
from tests.unit.usecases.stage import announced, made, put, staged

PACK: Final = Pack(
    calibration=a_calibration((0.5, 0.000_001)), target_rate=0.001, floor=a_floor(), margin=0.05
)
RUN: Final = RunId(an_id("run"))
GROUP: Final = an_asset(a_face("hers"), a_face("a stranger's"))
HERS, STRANGERS = (face.id for face in GROUP.faces)
CROWD: Final = an_asset(*(a_face(f"face {n}") for n in range(25)))
RULES: Final = some_rules(assessment=an_assessment(largest_gallery=500))


def yes_of(person: PersonId = ADA) -> Consent:
    """To be recognised in FAIR, with a template of her own."""
    return a_biometric_consent(
        id=an_id(f"yes of {person}"), person=person, template=an_id(f"template of {person}")
    )


def enrol(
    fakes: Fakes, person: PersonId = ADA, *, content: str | None = None
) -> Enrolment | Declined | Refusal:
    """From a capture that shows her, unless the test says what it shows."""
    shown = str(person) if content is None else content
    picture = Picture(
        person=person, consent=yes_of(person).id, collection=FAIR, capture=CaptureKey(shown)
    )
    return made(EnrolPerson, fakes, pack=PACK)(picture)


def attested(*people: PersonId, asset: Asset = GROUP, rules: Rules = RULES) -> Fakes:
    """All of these enrolled, on the roster of FAIR, attested to be everyone in the asset."""
    fakes = staged(rules, asset, *(yes_of(person) for person in people), people=people)
    for person in people:
        enrol(fakes, person)
    put(fakes, a_roster(*people), an_attestation(asset, by=EDITOR), a_run_account())
    return fakes


def planted(fakes: Fakes) -> Fakes:
    """ADA's own face is where it says so."""
    fakes.endpoint.planted[GROUP.id, HERS] = ADA
    return fakes


def recognise(
    fakes: Fakes, asset: Asset = GROUP, *, pack: Pack = PACK, run: RunId = RUN
) -> Recognised | Refusal | OutOfReach | None:
    """In a run over FAIR, which is begun where it was not yet."""
    if fakes.runs.account(run) is None:
        put(fakes, a_run_account(id=run))
    return made(RecogniseAsset, fakes, pack=pack)(asset.id, run=run)


def has_key(fakes: Fakes, person: PersonId = ADA) -> bool:
    return bool(fakes.keys.holders([person], purpose=Purpose.TEMPLATE))


def a_run() -> Fakes:
    """ADA is on every face of it, so that it is written in three changes."""
    fakes = attested(ADA, asset=CROWD)
    for face in CROWD.faces:
        fakes.endpoint.planted[CROWD.id, face.id] = ADA
    return fakes


def guessed(fakes: Fakes) -> int:
    asset = fakes.library.asset(CROWD.id)
    return sum(face.suggestion is not None for face in asset.faces) if asset else 0


def kinds(fakes: Fakes) -> list[EventType]:
    return [said[0][0] for said in announced(fakes)]
