"""People with templates, each resting on a yes of its own."""

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.ids import CollectionId, PersonId
from quitclaim.domain.instants import Interval
from quitclaim.domain.recognition.embeddings import Embedding
from quitclaim.ports.changes import Purpose
from tests.builders import (
    ADA,
    DAY,
    FAIR,
    NOON,
    YESTERDAY,
    a_biometric_consent,
    a_biometric_scope,
    a_hash,
    an_id,
    given,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import staged


def recognisable(
    place: CollectionId = FAIR, *, person: PersonId = ADA, name: str = "", days: int = 700
) -> Consent:
    """A yes to be recognised in one collection, with a template of its own."""
    asked = a_biometric_scope(collection=place)
    return a_biometric_consent(
        given(to=asked),
        id=an_id(f"yes {place} {person} {name}"),
        person=person,
        asked=asked,
        during=Interval(YESTERDAY - DAY, NOON + days * DAY),
        template=an_id(f"template {place} {person} {name}"),
    )


def enrolled(*consents: Consent) -> Fakes:
    """With their template keys, and the templates themselves."""
    people = tuple(dict.fromkeys(consent.person for consent in consents))
    fakes = staged(*consents, people=people)
    for consent in consents:
        fakes.keys.make(consent.person, Purpose.TEMPLATE)
        face = Embedding(model=a_hash("model"), values=b"1234")
        fakes.world.templates[consent.person][consent.template or an_id("none")] = face
    return fakes
