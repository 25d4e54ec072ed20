"""R34: what a rendition's file says of those it shows is what was true when it was decided."""

from typing import Any

import pytest

from quitclaim.domain.bases import LegalBasis
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.marks import MarkKind
from quitclaim.domain.publishing.imprint import Imprint, ModelRelease
from quitclaim.domain.publishing.imprinting import imprint_of
from quitclaim.domain.publishing.verdict import verdict_on
from tests.builders import (
    ADA,
    BOB,
    NOON,
    WEBSITE,
    a_basis,
    a_consent,
    a_dossier,
    a_face,
    a_linked_face,
    a_mark,
    a_person,
    a_presence,
    a_region,
    a_scene,
    an_asset,
    an_exemption,
    an_extent,
    an_id,
)

UNDER = an_id("rendition")
CONTRACT = a_dossier(bases=(a_basis(LegalBasis.CONTRACT),))
YES = a_dossier(a_consent())
NOBODYS = a_face("post", mark=a_mark(MarkKind.NOT_A_FACE))
EXEMPT = a_face("passer-by", exemption=an_exemption())
STRANGER = a_face("stranger")
BEYOND_THE_CROP = an_asset(
    a_linked_face(ADA, region=a_region(x=8_000)),
    extent=an_extent(),
    crop=a_region(x=0, y=0, w=5_000, h=10_000),
)


def imprint(asset: Asset, *people: Any, credit: str = "") -> Imprint:
    scene = a_scene(asset=asset, people=people)
    verdict = verdict_on(scene, channel=WEBSITE, at=NOON)
    assert verdict.is_publishable
    return imprint_of(scene, verdict, under=UNDER, credit=credit)


@pytest.mark.parametrize(
    ("asset", "people", "release"),
    [
        (an_asset(), (), ModelRelease.NOT_APPLICABLE),
        (an_asset(NOBODYS), (), ModelRelease.NOT_APPLICABLE),
        (BEYOND_THE_CROP, (YES,), ModelRelease.NOT_APPLICABLE),
        (an_asset(STRANGER), (), ModelRelease.NOT_APPLICABLE),
        (an_asset(EXEMPT), (), ModelRelease.NONE),
        (an_asset(a_linked_face()), (CONTRACT,), ModelRelease.NONE),
        (an_asset(presences=(a_presence(),)), (YES,), ModelRelease.NONE),
        (an_asset(a_linked_face()), (YES,), ModelRelease.LIMITED),
        (an_asset(a_linked_face(), EXEMPT, STRANGER), (YES,), ModelRelease.LIMITED),
    ],
    ids=[
        "nobody",
        "a post",
        "cut off",
        "hidden",
        "exempt",
        "contract",
        "no region",
        "yes",
        "incomplete",
    ],
)
def test_no_more_is_released_than_somebody_released(
    asset: Asset, people: tuple[Any, ...], release: ModelRelease
) -> None:
    assert imprint(asset, *people).release is release


def test_whoever_asks_about_a_release_names_the_rendition() -> None:
    """R59: an id of her consent would link all pictures that show her."""
    released, not_released = imprint(an_asset(a_linked_face()), YES), imprint(an_asset())

    assert released.release_id == UNDER
    assert not_released.release_id == ""


def test_whoever_is_hidden_has_released_nothing_here() -> None:
    """Her yes is to her face being shown: of a picture that hides it, it says nothing."""
    hidden = an_asset(a_linked_face(BOB))

    assert imprint(hidden, a_dossier(person=a_person(BOB))).release is ModelRelease.NOT_APPLICABLE


def test_the_credit_is_written_and_shown_in_no_log() -> None:
    said = imprint(an_asset(a_linked_face(ADA)), YES, credit="Ann Archer")

    assert said.credit == "Ann Archer"
    assert "Ann" not in repr(said)
