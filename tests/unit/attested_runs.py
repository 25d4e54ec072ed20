"""Random runs that nothing stops but what somebody on a roster did not agree to."""

from hypothesis import strategies as st

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.ids import PersonId
from quitclaim.domain.recognition.runs import Run
from tests.builders import (
    ADA,
    BOB,
    CAMP,
    FAIR,
    a_collection_rule,
    a_consent,
    a_dossier,
    a_face,
    a_person,
    a_roster,
    a_run,
    an_asset,
    an_attestation,
    an_id,
    some_rules,
)
from tests.unit.strategies import BIOMETRIC_SCOPES, PEOPLE, consents, events

EVE = PersonId(an_id("eve"))
COLLECTIONS = {FAIR: a_collection_rule(), CAMP: a_collection_rule(CAMP)}
RULES = some_rules(minors_biometrics=True)
SAID = st.lists(events(BIOMETRIC_SCOPES), max_size=3)


@st.composite
def people(draw: st.DrawFn) -> dict[PersonId, Dossier]:
    """Two adults and somebody of any age, each with a record or two."""
    known = [a_person(ADA), a_person(BOB), draw(PEOPLE)]
    return {
        person.id: a_dossier(
            *_records(draw(st.lists(consents(BIOMETRIC_SCOPES, SAID), max_size=2)), person.id),
            person=person,
        )
        for person in known
    }


def _records(found: list[Consent], person: PersonId) -> list[Consent]:
    return [
        a_consent(
            asked=record.asked,
            events=record.events,
            person=person,
            id=an_id(f"{person} {place}"),
            template=an_id(f"template {person} {place}"),
        )
        for place, record in enumerate(found)
    ]


@st.composite
def runs(draw: st.DrawFn) -> Run:
    """In one collection or two; on a roster may stand somebody nobody knows (EVE)."""
    known = draw(people())
    members = st.frozensets(st.sampled_from([*known, EVE]), max_size=3)
    memberships = draw(st.sampled_from([frozenset({FAIR}), frozenset({FAIR, CAMP})]))
    excluded = draw(st.booleans())
    return a_run(
        asset=an_asset(a_face("one", excluded=excluded), a_face("two"), memberships=memberships),
        rules=RULES,
        collections=COLLECTIONS,
        rosters={c: a_roster(*draw(members), collection=c) for c in COLLECTIONS},
        attestations=tuple(an_attestation(collection=c) for c in COLLECTIONS),
        people=known,
    )
