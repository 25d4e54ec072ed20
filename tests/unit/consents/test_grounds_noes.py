"""A no bars every other basis but those that bind the organisation and came first (R8)."""

import pytest

from quitclaim.domain.bases import Latitude, LegalBasis, OrganisationKind
from quitclaim.domain.consents.answers import Basis, Gap, Lack
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.events import Event
from quitclaim.domain.consents.grounds import ground_for, noes_in_force
from quitclaim.domain.consents.objections import Objection, Outcome
from tests.builders import (
    CAMP,
    DAY,
    NOON,
    PRESS,
    SECOND,
    a_basis,
    a_consent,
    a_dossier,
    a_ruling,
    a_scope,
    a_use,
    an_id,
    an_objection,
    given,
    refused,
    revoked,
    withdrawn,
)

MEDIA = Latitude(organisation=OrganisationKind.MEDIA)
PUBLIC = Latitude(organisation=OrganisationKind.PUBLIC)
STRICT = Latitude(organisation=OrganisationKind.MEDIA, surviving=frozenset())
TOLD_NO = a_consent(refused(NOON))
OPEN = an_objection()
UPHELD = an_objection(ruling=a_ruling(Outcome.UPHELD))
DISMISSED = an_objection(ruling=a_ruling(Outcome.DISMISSED))


def answer_to(dossier: Dossier, latitude: Latitude = MEDIA) -> Basis | Lack:
    return ground_for(dossier, a_use(), at=NOON + DAY, latitude=latitude)


@pytest.mark.parametrize(
    ("basis", "latitude", "survives"),
    [
        (LegalBasis.CONTRACT, MEDIA, True),
        (LegalBasis.JOURNALISM, MEDIA, True),
        (LegalBasis.PUBLIC_TASK, PUBLIC, True),
        (LegalBasis.LEGITIMATE_INTEREST, MEDIA, False),
        (LegalBasis.PUBLIC_FIGURE, MEDIA, False),
        (LegalBasis.CROWD, MEDIA, False),
        (LegalBasis.COMMISSIONED, MEDIA, False),
        # An organisation may be stricter.
        (LegalBasis.CONTRACT, STRICT, False),
    ],
)
@pytest.mark.parametrize("no", [{"consents": (TOLD_NO,)}, {"objections": (UPHELD,)}])
def test_contract_public_task_and_journalism_survive_a_no_and_nothing_else(
    basis: LegalBasis, latitude: Latitude, no: dict[str, tuple[Consent]], *, survives: bool
) -> None:
    dossier = Dossier(person=a_dossier().person, bases=(a_basis(basis),), **no)  # type: ignore[arg-type]

    assert isinstance(answer_to(dossier, latitude), Basis) is survives


@pytest.mark.parametrize(
    ("recorded_at", "survives"), [(NOON - SECOND, True), (NOON, False), (NOON + SECOND, False)]
)
def test_what_survives_was_recorded_before_every_no(recorded_at: object, *, survives: bool) -> None:
    earlier = an_objection(at=NOON + SECOND)
    dossier = a_dossier(TOLD_NO, bases=(a_basis(recorded_at=recorded_at),), objections=(earlier,))

    assert isinstance(answer_to(dossier), Basis) is survives


@pytest.mark.parametrize(
    ("objection", "bars"),
    [
        (OPEN, True),
        (UPHELD, True),
        (DISMISSED, False),
        (an_objection(scope=a_scope(channels=frozenset({PRESS}))), False),
        (an_objection(scope=a_scope(collection=CAMP)), False),
    ],
)
def test_an_objection_bars_other_bases_in_its_scope_until_it_is_dismissed(
    objection: Objection, *, bars: bool
) -> None:
    answer = answer_to(a_dossier(bases=(a_basis(LegalBasis.CROWD),), objections=(objection,)))

    assert isinstance(answer, Lack) is bars
    if isinstance(answer, Lack):
        assert answer.gaps == {Gap.NEVER_ASKED, Gap.OBJECTED} and answer.said_no


def test_a_no_and_an_objection_are_told_apart() -> None:
    no = answer_to(a_dossier(TOLD_NO, bases=(a_basis(LegalBasis.CROWD),)))
    both = answer_to(a_dossier(TOLD_NO, objections=(an_objection(at=NOON + SECOND),)))

    assert isinstance(no, Lack) and no.gaps == {Gap.REFUSED, Gap.SAID_NO} and no.said_no
    assert isinstance(both, Lack) and both.gaps == {Gap.REFUSED, Gap.SAID_NO, Gap.OBJECTED}


@pytest.mark.parametrize(
    ("said", "in_force"),
    [
        # Her own later yes takes it back, and its mere end does not bring it back.
        ((given(NOON + SECOND),), False),
        ((given(NOON + SECOND), revoked(NOON + 2 * SECOND)), False),
        ((given(NOON),), True),
        ((given(NOON + DAY),), False),
        ((given(NOON + DAY + SECOND),), True),
        ((given(NOON + SECOND), withdrawn(NOON + 2 * SECOND)), True),
    ],
)
def test_a_no_is_in_force_until_its_own_voice_says_yes(
    said: tuple[Event, ...], *, in_force: bool
) -> None:
    dossier = a_dossier(TOLD_NO, a_consent(*said, id=an_id("later")))

    assert bool([*noes_in_force(dossier, a_use(), at=NOON + DAY)]) is in_force


@pytest.mark.parametrize(
    ("objection", "in_force"), [(OPEN, False), (DISMISSED, False), (UPHELD, True)]
)
def test_a_later_yes_takes_an_objection_back_unless_it_was_upheld(
    objection: Objection, *, in_force: bool
) -> None:
    dossier = a_dossier(a_consent(given(NOON + SECOND)), objections=(objection,))

    assert bool([*noes_in_force(dossier, a_use(), at=NOON + DAY)]) is in_force
