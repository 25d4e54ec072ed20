"""People in a gallery: permits for them, their templates, and whom a search for ADA finds."""

from collections.abc import Collection
from random import Random
from struct import pack
from typing import Any

from quitclaim.domain.ids import CollectionId, PersonId, TemplateId
from quitclaim.domain.recognition.embeddings import Embedding
from quitclaim.domain.recognition.permit import Permit, permit_for
from quitclaim.domain.recognition.runs import Aim
from quitclaim.ports.changes import Purpose
from quitclaim.ports.gallery import Gallery
from quitclaim.ports.keys import Keys
from tests.builders import (
    ADA,
    BOB,
    NOON,
    a_biometric_consent,
    a_biometric_scope,
    a_capture,
    a_dossier,
    a_hash,
    a_person,
    a_run,
    an_assessment,
    an_id,
    some_rules,
)
from tests.fakes.fake_endpoint import embedding_of


def template_of(person: PersonId) -> TemplateId:
    return TemplateId(an_id(f"template of {person}"))


def a_permit(*people: PersonId, has_templates: bool = True, **run: Any) -> Permit:
    """For a run with exactly these people's templates as its gallery."""
    dossiers = (
        a_dossier(
            a_biometric_consent(
                person=person, template=template_of(person) if has_templates else None
            ),
            person=a_person(person),
        )
        for person in people
    )
    permit = permit_for(a_run(*dossiers, **run), at=NOON)
    assert isinstance(permit, Permit)
    return permit


def enrol(gallery: Gallery, *people: PersonId) -> Permit:
    permit = a_permit(*people)
    for person in people:
        face = embedding_of(person, permit)
        gallery.enrol(template_of(person), face, person=person, permit=permit)
    return permit


def found(gallery: Gallery, permit: Permit, *, limit: int = 9) -> list[TemplateId]:
    """Who looks like ADA, nearest first."""
    face = embedding_of(ADA, permit)
    (matches,) = gallery.nearest([face], permit=permit, limit=limit)
    return [match.template for match in matches]


def has_keys(keys: Keys, *people: PersonId) -> None:
    for person in people or (ADA, BOB):
        keys.make(person, Purpose.DATA, Purpose.TEMPLATE)


def a_permit_for_another_model() -> Permit:
    model = a_hash("a newer model")
    return a_permit(ADA, BOB, model=model, rules=some_rules(assessment=an_assessment(model=model)))


def a_large_permit(people: Collection[PersonId]) -> Permit:
    rules = some_rules(assessment=an_assessment(largest_gallery=len(people)))
    return a_permit(*people, rules=rules)


def a_permit_for_herself(collection: CollectionId) -> Permit:
    """For a capture of ADA's, to find her in another collection."""
    consent = a_biometric_consent(
        asked=a_biometric_scope(collection=collection), template=template_of(ADA)
    )
    capture = a_capture(Aim.CAPTURE, dossier=a_dossier(consent), collection=collection)
    permit = permit_for(capture, at=NOON)
    assert isinstance(permit, Permit)
    return permit


def a_face_by(chance: Random, permit: Permit, *, dimension: int = 8) -> Embedding:
    numbers = (chance.gauss(0, 1) for _ in range(dimension))
    return Embedding(model=permit.model, values=pack(f"<{dimension}f", *numbers))
