"""When the clock alone may change an answer about a person (R6, R9, R27)."""

from datetime import UTC, date, datetime, timedelta

from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.instants import Interval
from quitclaim.domain.scope import Kind
from tests.builders import (
    DAD,
    DADS,
    DAY,
    MIA,
    MUM,
    MUMS,
    NOON,
    SECOND,
    YESTERDAY,
    a_basis,
    a_biometric_consent,
    a_biometric_scope,
    a_child,
    a_consent,
    a_dossier,
    a_guardian,
    a_person,
    a_request,
    an_id,
    an_objection,
    given,
)

OF_AGE_AT = datetime(2034, 5, 2, 22, tzinfo=UTC)
FOURTEEN_AT = datetime(2030, 5, 2, 22, tzinfo=UTC)
SOME_DAYS = Interval(NOON - 3 * DAY, NOON + 3 * DAY)


def edges_of(dossier: Dossier, kind: Kind) -> list[datetime]:
    """Every instant at which her answers may change, found as a sweep would find them."""
    found, at = [], datetime.min.replace(tzinfo=UTC)
    while (edge := dossier.next_change(kind, after=at)) is not None:
        found.append(edge)
        at = edge
    return found


def test_publication_may_change_with_its_consents_other_bases_and_ages() -> None:
    dossier = a_dossier(
        a_consent(given(YESTERDAY), person=MIA, during=SOME_DAYS),
        a_biometric_consent(person=MIA, during=Interval(NOON, NOON + SECOND)),
        person=a_child(guardians=(a_guardian(proven_at=NOON),)),
        bases=(
            a_basis(person=MIA, during=Interval(NOON - 5 * DAY, NOON + 5 * DAY)),
            a_basis(
                person=MIA,
                id=an_id("other"),
                during=Interval(NOON - 4 * DAY, None),
            ),
        ),
    )

    assert edges_of(dossier, Kind.PUBLICATION) == [
        NOON - 5 * DAY,
        NOON - 4 * DAY,
        NOON - 3 * DAY,
        YESTERDAY,
        NOON + 3 * DAY,
        NOON + 5 * DAY,
        FOURTEEN_AT,
        OF_AGE_AT,
    ]


def test_recognition_may_change_with_its_consents_proofs_ages_and_a_year_after_the_first_yes() -> (
    None
):
    """Whatever the order in which the parents' yeses came to be recorded (R9, R24)."""
    first, second = given(YESTERDAY, MUMS), given(YESTERDAY + SECOND, DADS)
    said = [
        given(event.at, event.by, to=a_biometric_scope(collection=None))
        for event in (second, first)
    ]
    dossier = a_dossier(
        a_biometric_consent(
            *said, asked=a_biometric_scope(collection=None), person=MIA, during=SOME_DAYS
        ),
        person=a_child(
            guardians=(a_guardian(MUM, proven_at=NOON), a_guardian(DAD, proven_at=None))
        ),
        bases=(a_basis(person=MIA, during=Interval(NOON - 5 * DAY, NOON + 5 * DAY)),),
    )

    assert edges_of(dossier, Kind.BIOMETRIC) == [
        NOON - 3 * DAY,
        YESTERDAY,
        YESTERDAY + SECOND,
        NOON,
        NOON + 3 * DAY,
        YESTERDAY + timedelta(days=365),
        FOURTEEN_AT,
        OF_AGE_AT,
    ]


def test_an_edge_is_the_next_only_while_it_lies_ahead() -> None:
    dossier = a_dossier(a_request(during=SOME_DAYS))

    assert dossier.next_change(Kind.PUBLICATION, after=NOON - 3 * DAY - SECOND) == NOON - 3 * DAY
    assert dossier.next_change(Kind.PUBLICATION, after=NOON - 3 * DAY) == NOON + 3 * DAY
    assert dossier.next_change(Kind.PUBLICATION, after=NOON + 3 * DAY) is None


def test_no_year_is_counted_for_adults_nor_for_publication() -> None:
    grown = a_person(born_on=date(1990, 5, 3), country="DE")
    record = a_biometric_consent(during=SOME_DAYS)

    assert a_dossier(record).minors_end(record) is None
    assert a_dossier(record, person=grown).minors_end(record) is None
    assert edges_of(a_dossier(record), Kind.BIOMETRIC) == [
        NOON - 3 * DAY,
        YESTERDAY,
        NOON + 3 * DAY,
    ]
    published = a_dossier(a_consent(given(by=MUMS), person=MIA), person=a_child())
    assert published.minors_end(published.consents[0]) is None


def test_an_objection_is_heard_unless_a_guardian_made_it_for_an_adult() -> None:
    early, late = (
        an_objection(person=MIA, by=MUMS, at=at) for at in (OF_AGE_AT - SECOND, OF_AGE_AT)
    )

    dossier = a_dossier(person=a_child(), objections=(early, late))

    assert dossier.heard_objections == (early,)
