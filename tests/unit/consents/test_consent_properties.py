"""What holds for whatever people say, in whatever order it is recorded (I3, I4, R6)."""

from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from quitclaim.domain.consents.answers import Basis
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.events import Event, State
from quitclaim.domain.consents.standing import consent_for
from quitclaim.domain.people.person import Person
from quitclaim.domain.scope import Scope, Use
from tests.builders import a_consent, a_dossier, an_id, requested
from tests.unit.strategies import (
    BIOMETRIC_SCOPES,
    FINAL,
    INSTANTS,
    PEOPLE,
    PUBLICATION_SCOPES,
    PUBLICATIONS,
    RECOGNITIONS,
    SCOPES,
    USES,
    consents,
    events,
)

NOT_A_YES = tuple(state for state in State if state not in (State.REQUESTED, State.GIVEN))


def counts(person: Person, *records: Consent, use: Use, at: datetime) -> bool:
    """Whether one of these records counts, each under an id of its own."""
    hers = [
        a_consent(asked=record.asked, events=record.events, person=person.id, id=an_id(f"{place}"))
        for place, record in enumerate(records)
    ]
    return isinstance(consent_for(a_dossier(*hers, person=person), use, at=at), Basis)


@st.composite
def ended(draw: st.DrawFn) -> Consent:
    """A record with an ending somewhere among its other events."""
    said = draw(st.lists(events(SCOPES), max_size=4))
    place = draw(st.integers(0, len(said)))
    said.insert(place, draw(events(SCOPES, FINAL)))
    return a_consent(asked=draw(SCOPES), events=(requested(), *said))


@given(PEOPLE, ended(), USES, INSTANTS)
def test_no_record_with_an_ending_is_ever_a_basis(
    person: Person, record: Consent, use: Use, at: datetime
) -> None:
    assert not counts(person, record, use=use, at=at)


@given(consents(SCOPES), events(SCOPES), st.integers(0, 4), USES)
def test_more_events_never_cover_more(record: Consent, event: Event, place: int, use: Use) -> None:
    said = list(record.events[1:])
    said.insert(place, event)
    longer = a_consent(asked=record.asked, events=(requested(), *said))

    assert record.covers(use) or not longer.covers(use)


@given(
    PEOPLE, st.lists(consents(SCOPES), min_size=1, max_size=3), events(SCOPES, NOT_A_YES), st.data()
)
def test_whatever_happens_but_a_yes_never_allows_more(
    person: Person, records: list[Consent], event: Event, data: st.DataObject
) -> None:
    use, at = data.draw(USES), data.draw(INSTANTS)
    place = data.draw(st.integers(0, len(records) - 1))
    longer = a_consent(asked=records[place].asked, events=(*records[place].events, event))
    after = [*records[:place], longer, *records[place + 1 :]]

    if not counts(person, *records, use=use, at=at):
        assert not counts(person, *after, use=use, at=at)


@given(PEOPLE, st.lists(consents(PUBLICATION_SCOPES), max_size=3), RECOGNITIONS, INSTANTS)
def test_no_yes_to_publication_is_one_to_recognition(
    person: Person, records: list[Consent], use: Use, at: datetime
) -> None:
    """I4."""
    assert not counts(person, *records, use=use, at=at)


@given(PEOPLE, st.lists(consents(BIOMETRIC_SCOPES), max_size=3), PUBLICATIONS, INSTANTS)
def test_no_yes_to_recognition_is_one_to_publication(
    person: Person, records: list[Consent], use: Use, at: datetime
) -> None:
    """I4."""
    assert not counts(person, *records, use=use, at=at)


@given(
    PEOPLE,
    consents(PUBLICATION_SCOPES),
    st.lists(consents(BIOMETRIC_SCOPES), max_size=2),
    PUBLICATIONS,
    INSTANTS,
)
def test_records_of_the_other_kind_change_nothing(
    person: Person, record: Consent, others: list[Consent], use: Use, at: datetime
) -> None:
    """I4: neither a yes nor a no crosses over."""
    alone = counts(person, record, use=use, at=at)

    assert counts(person, record, *others, use=use, at=at) is alone


@given(SCOPES, USES)
def test_a_request_alone_allows_nothing(asked: Scope, use: Use) -> None:
    record = a_consent(asked=asked, events=(requested(),))

    assert not counts(a_dossier().person, record, use=use, at=requested().at)
