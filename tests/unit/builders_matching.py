"""One valid thing of each kind that recognition needs once somebody said yes."""

from collections.abc import Mapping
from typing import Any

from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.people.person import Person
from quitclaim.domain.recognition.embeddings import Match
from quitclaim.domain.recognition.matching import Probe, Search
from quitclaim.domain.recognition.permit import Permit, permit_for
from quitclaim.domain.recognition.quality import Floor, Quality
from quitclaim.domain.recognition.runs import Aim
from quitclaim.domain.recognition.thresholds import Calibration, Point, Threshold
from tests.builders import (
    NOON,
    YESTERDAY,
    a_biometric_consent,
    a_capture,
    a_dossier,
    a_face,
    a_hash,
    a_person,
    a_run,
    an_id,
    some_rules,
)


def a_calibration(*points: tuple[float, float], **changes: Any) -> Calibration:
    """Unless the test says otherwise, a tenth as many strangers at each nearer distance."""
    measured = points or ((0.3, 0.0001), (0.4, 0.001), (0.5, 0.01))
    known: dict[str, Any] = {"model": a_hash("model")}
    return Calibration(points=tuple(Point(*point) for point in measured), **(known | changes))


def a_threshold(**changes: Any) -> Threshold:
    known: dict[str, Any] = {
        "model": a_hash("model"),
        "distance": 0.5,
        "gallery_size": 10,
        "target_rate": 0.001,
        "comparison_rate": 0.0001,
    }
    return Threshold(**(known | changes))


def a_quality(**changes: Any) -> Quality:
    return Quality(**({"size_px": 100, "sharpness": 50.0} | changes))


def a_floor(**changes: Any) -> Floor:
    return Floor(**({"size_px": 60, "sharpness": 20.0} | changes))


def enrolled(person: Person, *templates: str) -> Dossier:
    """With one biometric consent for each of these templates, or one named after her."""
    names = templates or (f"template of {person.id}",)
    consents = (
        a_biometric_consent(id=an_id(f"consent to {t}"), person=person.id, template=an_id(t))
        for t in names
    )
    return a_dossier(*consents, person=person)


def a_permit(*people: Dossier, **changes: Any) -> Permit:
    """For a run over one new face, with these people (else ADA) enrolled."""
    run = a_run(*(people or (enrolled(a_person()),)), **changes)
    permit = permit_for(run, at=NOON)
    assert isinstance(permit, Permit)
    return permit


def an_enrolment_permit(dossier: Dossier, *, aim: Aim = Aim.ENROLMENT) -> Permit:
    rules = some_rules(minors_biometrics=True)
    permit = permit_for(a_capture(aim, dossier=dossier, rules=rules), at=NOON)
    assert isinstance(permit, Permit)
    return permit


def a_near(person: Person, distance: float) -> Match:
    """Her own template, as `enrolled` names it, at this distance."""
    return Match(an_id(f"template of {person.id}"), distance)


def a_probe(*matches: Match, **changes: Any) -> Probe:
    known: dict[str, Any] = {"face": a_face(), "quality": a_quality(), "taken_at": YESTERDAY}
    return Probe(matches=matches, **(known | changes))


def a_search(*people: Person, **changes: Any) -> Search:
    """Among exactly these people (else ADA), each enrolled."""
    people = people or (a_person(),)
    known: dict[str, Any] = {
        "run": an_id("run"),
        "permit": a_permit(*(enrolled(person) for person in people)),
        "threshold": a_threshold(),
        "floor": a_floor(),
        "people": by_id(*people),
        "margin": 0.05,
    }
    return Search(**(known | changes))


def by_id(*people: Person) -> Mapping[Any, Person]:
    return {person.id: person for person in people}
