"""What speaks against keeping a face, and since when (R58; GDPR art. 17(1)(b), (c))."""

from typing import Any

import pytest

from quitclaim.domain.bases import Latitude, LegalBasis, OrganisationKind
from quitclaim.domain.consents.dossier import Unreadable
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.forgetting.concerns import Concern, Doubt, doubt_about
from quitclaim.domain.instants import Interval
from quitclaim.domain.pictures.marks import Mark, MarkKind
from tests.builders import (
    DAY,
    HELD,
    LATER,
    NOON,
    SECOND,
    YESTERDAY,
    a_basis,
    a_biometric_consent,
    a_consent,
    a_dossier,
    a_face,
    a_keep,
    a_mark,
    a_request,
    an_asset,
    an_exemption,
    an_id,
    given,
    revoked,
)
from tests.unit.forgetting.doubts import HERS, UNRESOLVED, doubt, doubt_about_her


def test_a_face_nobody_decided_on_is_unresolved_since_it_arrived() -> None:
    assert doubt(a_face()) == UNRESOLVED
    assert doubt(a_face(mark=a_mark(MarkKind.BYSTANDER))) == UNRESOLVED


@pytest.mark.parametrize(
    "mark",
    [
        a_mark(MarkKind.NOT_A_FACE),
        a_mark(MarkKind.REDACT),
        a_keep(),
        a_keep(NOON + SECOND),
    ],
)
def test_a_mark_settles_it(mark: Mark) -> None:
    assert doubt(a_face(mark=mark)) is None


def test_a_keep_that_ended_settles_nothing() -> None:
    assert doubt(a_face(mark=a_keep(NOON))) == UNRESOLVED


def test_an_exemption_settles_it_while_it_holds() -> None:
    over = an_exemption(during=Interval(YESTERDAY, NOON))

    assert doubt(a_face(exemption=an_exemption())) is None
    assert doubt(a_face(exemption=over)) == UNRESOLVED


def test_a_living_yes_settles_it_until_it_ends() -> None:
    hers = a_dossier(a_consent())

    assert doubt(HERS, hers) is None
    assert doubt(HERS, hers, at=LATER) == UNRESOLVED


@pytest.mark.parametrize(
    "consent", [a_request(), a_biometric_consent(), a_consent(given(), revoked())]
)
def test_an_open_question_or_an_end_without_a_no_leaves_it_unresolved(consent: Any) -> None:
    assert doubt_about_her(consent) == UNRESOLVED
    assert doubt_about_her() == UNRESOLVED


def test_another_basis_settles_it_while_it_holds_and_is_open() -> None:
    task = a_basis(LegalBasis.PUBLIC_TASK)
    public = Latitude(organisation=OrganisationKind.PUBLIC)
    ended = a_basis(during=HELD).ended(NOON)

    assert doubt_about_her(bases=(a_basis(),)) is None
    assert doubt_about_her(bases=(ended,)) == UNRESOLVED
    assert doubt_about_her(bases=(task,)) == UNRESOLVED
    hers = a_dossier(bases=(task,))
    assert doubt_about(HERS, an_asset(HERS), dossier=hers, latitude=public, at=NOON) is None


def test_records_that_cannot_be_read_may_hold_a_no_of_any_age() -> None:
    lost = (Unreadable(consent=an_id("lost"), problem="?"),)

    for dossier in (a_dossier(a_consent(), unreadable=lost), a_dossier(is_erased=True)):
        assert doubt(HERS, dossier) == Doubt(Concern.REFUSED, None)


def test_a_doubt_is_dated_in_utc() -> None:
    with pytest.raises(ImpossibleValue, match="UTC"):
        Doubt(Concern.REFUSED, (NOON - DAY).replace(tzinfo=None))
