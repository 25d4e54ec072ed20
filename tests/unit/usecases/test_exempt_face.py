"""Faces that need no consent, on a basis with its reason (R8; GDPR art. 6(1))."""

import pytest

from quitclaim.domain.bases import LegalBasis
from quitclaim.domain.errors import ImpossibleValue, NotAllowed
from quitclaim.domain.organisation.actions import Action
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.pictures.assets import Asset
from quitclaim.usecases.mark_asset import (
    ExemptFace,
)
from quitclaim.usecases.record_basis import WhyNot
from tests.builders import (
    PRESS,
    an_exemption,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.marking import FACE, PICTURE, looked, marks
from tests.unit.usecases.stage import announced, staged


def exempt(fakes: Fakes, *, version: int = 1, **changes: object) -> Asset:
    act = ExemptFace(fakes.library, marks(fakes))
    given = an_exemption(**changes) if changes.pop("given", True) else None
    return act(PICTURE.id, FACE, exemption=given, by=looked(version, Action.EXEMPT))


def test_a_face_is_exempt_on_a_basis_that_is_open_here() -> None:
    """R8."""
    fakes = staged(PICTURE)

    assert exempt(fakes).faces[0].exemption == an_exemption()
    assert exempt(fakes, version=2, given=False).faces == PICTURE.faces
    assert [[kind for kind, _, _ in one] for one in announced(fakes)] == [
        [EventType.FACE_CORRECTED]
    ] * 2


def test_a_basis_that_is_not_open_to_this_kind_of_organisation_exempts_nobody() -> None:
    """GDPR art. 6(1)."""
    fakes = staged(PICTURE)

    with pytest.raises(NotAllowed) as refused:
        exempt(fakes, basis=LegalBasis.JOURNALISM)

    assert refused.value.reasons == (WhyNot.NOT_OPEN,)


def test_an_exemption_is_on_channels_that_there_are() -> None:
    fakes = staged(PICTURE)

    with pytest.raises(ImpossibleValue):
        exempt(fakes, channels=frozenset({PRESS, "nowhere"}))

    assert fakes.world.assets[PICTURE.id] == PICTURE
