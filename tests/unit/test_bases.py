"""R8: other bases, for publication only, as far as the kind of organisation allows."""

from datetime import datetime

import pytest

from quitclaim.domain.bases import MAY_SURVIVE_A_NO, Latitude, LegalBasis, OrganisationKind
from quitclaim.domain.errors import ImpossibleValue, RecordEnded
from quitclaim.domain.instants import Interval
from tests.builders import DAY, NOON, SECOND, a_basis

PRIVATE = {
    LegalBasis.CONTRACT,
    LegalBasis.LEGITIMATE_INTEREST,
    LegalBasis.PUBLIC_FIGURE,
    LegalBasis.CROWD,
    LegalBasis.COMMISSIONED,
}
SURVIVORS = {LegalBasis.CONTRACT, LegalBasis.PUBLIC_TASK, LegalBasis.JOURNALISM}


@pytest.mark.parametrize(
    ("organisation", "open_to_it"),
    [
        (
            OrganisationKind.PUBLIC,
            {LegalBasis.CONTRACT, LegalBasis.PUBLIC_TASK, LegalBasis.COMMISSIONED},
        ),
        (OrganisationKind.PRIVATE, PRIVATE),
        (OrganisationKind.MEDIA, PRIVATE | {LegalBasis.JOURNALISM}),
    ],
)
def test_the_kind_of_organisation_decides_which_bases_are_open(
    organisation: OrganisationKind, open_to_it: set[LegalBasis]
) -> None:
    latitude = Latitude(organisation=organisation)

    assert {basis for basis in LegalBasis if latitude.opens(basis)} == open_to_it


def test_contract_public_task_and_journalism_may_survive_a_no_and_nothing_else() -> None:
    assert MAY_SURVIVE_A_NO == SURVIVORS
    assert Latitude(organisation=OrganisationKind.MEDIA).surviving == SURVIVORS


@pytest.mark.parametrize("basis", LegalBasis)
def test_an_organisation_may_only_be_stricter_about_what_survives(basis: LegalBasis) -> None:
    surviving = frozenset({basis})

    if basis in SURVIVORS:
        stricter = Latitude(organisation=OrganisationKind.MEDIA, surviving=surviving)
        assert stricter.surviving == surviving
    else:
        with pytest.raises(ImpossibleValue, match="stricter, never wider"):
            Latitude(organisation=OrganisationKind.MEDIA, surviving=surviving)


@pytest.mark.parametrize("basis", sorted(set(LegalBasis) - {LegalBasis.CONSENT}))
def test_a_basis_other_than_consent_is_entered_with_a_note(basis: LegalBasis) -> None:
    balancing = "weighed" if basis is LegalBasis.LEGITIMATE_INTEREST else None

    assert a_basis(basis, balancing=balancing).basis is basis


@pytest.mark.parametrize("until", [NOON + DAY, None])
def test_a_basis_holds_to_its_own_end(until: datetime | None) -> None:
    basis = a_basis(during=Interval(NOON - DAY, until))

    assert not basis.holds(NOON - DAY - SECOND) and basis.holds(NOON - DAY)
    if until is not None:
        assert basis.holds(until - SECOND) and not basis.holds(until)


@pytest.mark.parametrize("at", [NOON - SECOND, NOON, NOON + SECOND])
def test_what_the_officer_ended_never_holds_not_even_with_the_clock_set_back(at: datetime) -> None:
    assert not a_basis(during=Interval(NOON - DAY, None), ended_at=NOON).holds(at)


def test_a_basis_is_ended_once_and_read_as_it_was_before() -> None:
    ended = a_basis().ended(NOON)

    assert (a_basis().version, ended.version) == (1, 2)
    assert ended.ended_at == NOON
    assert (ended.as_of(1), ended.as_of(2)) == (a_basis(), ended)
    with pytest.raises(RecordEnded, match=ended.id):
        ended.ended(NOON)
