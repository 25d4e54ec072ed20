"""R8: on which ground a person may be shown; her consent first, else another basis."""

from datetime import datetime
from typing import Any

import pytest

from quitclaim.domain.bases import Latitude, LegalBasis, OrganisationKind
from quitclaim.domain.consents.answers import Basis, Gap, Lack, Shortfall
from quitclaim.domain.consents.dossier import Dossier, Unreadable
from quitclaim.domain.consents.grounds import ground_for
from quitclaim.domain.instants import Interval
from tests.builders import (
    CAMP,
    DAY,
    LATER,
    NOON,
    PRESS,
    SECOND,
    YESTERDAY,
    a_basis,
    a_consent,
    a_dossier,
    a_request,
    a_scope,
    a_use,
    an_id,
)

PRIVATE = Latitude(organisation=OrganisationKind.PRIVATE)
PUBLIC = Latitude(organisation=OrganisationKind.PUBLIC)


def ground(dossier: Dossier, *, at: datetime = NOON, latitude: Latitude = PRIVATE) -> Basis | Lack:
    return ground_for(dossier, a_use(), at=at, latitude=latitude)


def test_where_the_consent_counts_it_is_the_ground() -> None:
    answer = ground(a_dossier(a_consent(), bases=(a_basis(),)))

    assert isinstance(answer, Basis)
    assert (answer.legal, answer.record) == (LegalBasis.CONSENT, an_id("consent"))


def test_else_a_recorded_basis_is_in_its_own_version_and_up_to_its_own_end() -> None:
    contract = a_basis(during=Interval(YESTERDAY, NOON + DAY))

    assert ground(a_dossier(a_request(), bases=(contract,))) == Basis(
        legal=LegalBasis.CONTRACT,
        record=an_id("basis"),
        version=1,
        until=NOON + DAY,
    )


def test_the_first_basis_that_counts_is_named() -> None:
    closed = a_basis(LegalBasis.PUBLIC_TASK, id=an_id("closed"))
    figure = a_basis(LegalBasis.PUBLIC_FIGURE, id=an_id("figure"))

    answer = ground(a_dossier(bases=(closed, figure, a_basis())))

    assert answer == Basis(
        legal=LegalBasis.PUBLIC_FIGURE, record=an_id("figure"), version=1, until=LATER
    )


@pytest.mark.parametrize(
    ("basis", "latitude", "opens"),
    [
        (LegalBasis.LEGITIMATE_INTEREST, PRIVATE, True),
        (LegalBasis.LEGITIMATE_INTEREST, PUBLIC, False),
        (LegalBasis.PUBLIC_TASK, PUBLIC, True),
        (LegalBasis.PUBLIC_TASK, PRIVATE, False),
        (LegalBasis.JOURNALISM, PRIVATE, False),
        (LegalBasis.JOURNALISM, Latitude(organisation=OrganisationKind.MEDIA), True),
    ],
)
def test_a_basis_counts_only_where_it_is_open_to_the_organisation_now(
    basis: LegalBasis, latitude: Latitude, *, opens: bool
) -> None:
    answer = ground(a_dossier(bases=(a_basis(basis),)), latitude=latitude)

    assert isinstance(answer, Basis) is opens


@pytest.mark.parametrize(
    ("changes", "counts"),
    [
        ({"during": Interval(NOON, LATER)}, True),
        ({"during": Interval(NOON + SECOND, LATER)}, False),
        ({"during": Interval(YESTERDAY, NOON)}, False),
        ({"ended_at": NOON}, False),
        ({"scope": a_scope(collection=None)}, True),
        ({"scope": a_scope(collection=CAMP)}, False),
        ({"scope": a_scope(channels=frozenset({PRESS}))}, False),
    ],
)
def test_a_basis_counts_only_in_its_time_and_scope(
    changes: dict[str, Any], *, counts: bool
) -> None:
    assert isinstance(ground(a_dossier(bases=(a_basis(**changes),))), Basis) is counts


def test_without_any_ground_all_that_the_consent_lacks_is_said() -> None:
    answer = ground(a_dossier(a_consent(asked=a_scope(collection=CAMP))))

    assert answer == Lack((Shortfall(Gap.OUT_OF_SCOPE, an_id("consent")),), said_no=False)


@pytest.mark.parametrize(
    ("changes", "gap"),
    [
        ({"is_erased": True}, Gap.ERASED),
        ({"unreadable": (Unreadable(consent=an_id("lost"), problem="what?"),)}, Gap.UNREADABLE),
    ],
)
def test_what_silences_a_dossier_silences_its_other_bases_too(
    changes: dict[str, Any], gap: Gap
) -> None:
    answer = ground(a_dossier(bases=(a_basis(),), **changes))

    assert isinstance(answer, Lack) and answer.gaps == {gap} and answer.said_no
