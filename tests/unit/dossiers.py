"""Random dossiers: whatever was said, objected and recorded, from and until around NOON."""

from datetime import timedelta

from hypothesis import strategies as st

from quitclaim.domain.bases import LegalBasis
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.events import State
from quitclaim.domain.consents.objections import Outcome
from quitclaim.domain.instants import Interval
from quitclaim.domain.people.person import HERSELF, Person
from tests.builders import (
    MUMS,
    a_basis,
    a_consent,
    a_ruling,
    an_id,
    an_objection,
)
from tests.unit.strategies import INSTANTS, PUBLICATION_SCOPES, consents, events

# Everything may begin or end within the hours around NOON.
HOURS = st.integers(1, 6).map(lambda hours: timedelta(hours=hours))
INTERVALS = st.builds(lambda start, lasts: Interval(start, start + lasts), INSTANTS, HOURS)
MAYBE = st.none() | INSTANTS
# Where nothing was allowed, the clock could end nothing.
MOSTLY_YES = (State.GIVEN, State.GIVEN, State.GIVEN, State.NARROWED, State.WITHDRAWN)


@st.composite
def dossiers(draw: st.DrawFn, person: Person) -> Dossier:
    """With records, objections and other bases that begin and end around NOON."""
    said = st.lists(events(PUBLICATION_SCOPES, MOSTLY_YES), max_size=3)
    found = draw(st.lists(consents(PUBLICATION_SCOPES, said), max_size=2))
    scope = draw(PUBLICATION_SCOPES)
    ruling = draw(st.sampled_from([None, *Outcome]))
    objection = an_objection(
        person=person.id,
        scope=scope,
        at=draw(INSTANTS),
        by=draw(st.sampled_from([HERSELF, MUMS])),
        ruling=a_ruling(ruling) if ruling else None,
    )
    basis = a_basis(
        draw(st.sampled_from([LegalBasis.CONTRACT, LegalBasis.CROWD])),
        person=person.id,
        during=draw(INTERVALS),
        recorded_at=draw(INSTANTS),
        ended_at=draw(MAYBE),
    )
    return Dossier(
        person=person,
        consents=tuple(_numbered(found, person, draw)),
        objections=(objection,) if draw(st.booleans()) else (),
        bases=(basis,) if draw(st.booleans()) else (),
    )


def _numbered(found: list[Consent], person: Person, draw: st.DrawFn) -> list[Consent]:
    return [
        a_consent(
            asked=record.asked,
            events=record.events,
            person=person.id,
            id=an_id(f"record {place}"),
            during=draw(INTERVALS),
        )
        for place, record in enumerate(found)
    ]
