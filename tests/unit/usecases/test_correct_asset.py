"""Human words on an asset, one version each; what is removed is withheld with the first step."""

import pytest

from quitclaim.domain.errors import Conflict, NotAllowed, NotFound
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.corrections import Hindrance, marked
from quitclaim.domain.pictures.marks import MarkKind
from quitclaim.domain.pictures.tagging import linked_by_hand
from quitclaim.ports.changes import Purpose
from quitclaim.usecases.correct_asset import AddAsset, CorrectAsset
from tests.builders import (
    ADA,
    BOB,
    EDITOR,
    STAFF,
    a_confirmation,
    a_face,
    a_mark,
    an_asset,
    an_id,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import announced, made, meanwhile, shown, staged

PICTURE = an_asset(a_face())


def redacted(asset: Asset) -> Asset:
    return marked(asset, asset.faces[0].id, mark=a_mark(MarkKind.REDACT))


def mark(fakes: Fakes) -> Asset:
    return made(CorrectAsset, fakes)(
        PICTURE.id, redacted, member=EDITOR, became=EventType.FACE_CORRECTED
    )


def test_an_asset_comes_in_once() -> None:
    """R35: sent again, it changes nothing."""
    fakes = staged()
    add = made(AddAsset, fakes)

    assert add(PICTURE, by=STAFF) == add(PICTURE, by=STAFF) == PICTURE

    assert announced(fakes) == [[(EventType.ASSET_ADDED, PICTURE.id, 1)]]


def test_sent_again_it_keeps_everything_said_of_it() -> None:
    """I12."""
    fakes = staged(PICTURE)
    corrected = mark(fakes)

    assert made(AddAsset, fakes)(PICTURE, by=STAFF) == corrected


def test_of_two_who_send_it_at_once_the_second_finds_it() -> None:
    fakes = staged()
    rival = an_asset(a_face("rival"))

    with meanwhile(fakes, "commits.commit", lambda: made(AddAsset, fakes)(rival, by=STAFF)):
        found = made(AddAsset, fakes)(PICTURE, by=STAFF)

    assert found == rival
    assert len(announced(fakes)) == 1


def test_a_correction_moves_the_asset_one_version_on_in_one_leaf() -> None:
    fakes = staged(PICTURE)

    corrected = mark(fakes)

    assert fakes.library.asset(PICTURE.id) == corrected == redacted(PICTURE)
    assert announced(fakes) == [[(EventType.FACE_CORRECTED, PICTURE.id, 2)]]
    (fact,) = fakes.world.outbox.values()
    assert (fact.by, fact.action) == (STAFF, "face_corrected")


def test_saying_the_same_again_writes_nothing() -> None:
    fakes = staged(PICTURE)

    assert mark(fakes) == mark(fakes)
    assert len(announced(fakes)) == 1


def test_a_correction_the_domain_refuses_changes_nothing() -> None:
    fakes = staged(shown(ADA))
    link = a_confirmation()

    with pytest.raises(NotAllowed) as refusal:
        made(CorrectAsset, fakes)(
            PICTURE.id,
            lambda a: linked_by_hand(a, a.faces[0].id, person=BOB, confirmation=link),
            member=EDITOR,
            became=EventType.LINK_CONFIRMED,
        )

    assert refusal.value.reasons == (Hindrance.LINKED,)
    assert announced(fakes) == []


def test_nobody_is_linked_whose_key_is_gone() -> None:
    """R36: not even by an editor who saw her name a moment ago."""
    fakes = staged(PICTURE)
    fakes.keys.drop(ADA, Purpose.DATA)

    with pytest.raises(Conflict):
        made(CorrectAsset, fakes)(
            PICTURE.id,
            lambda a: linked_by_hand(a, an_id("face"), person=ADA, confirmation=a_confirmation()),
            member=EDITOR,
            became=EventType.LINK_CONFIRMED,
        )

    assert fakes.library.asset(PICTURE.id) == PICTURE


def test_an_asset_nobody_knows_is_not_corrected() -> None:
    with pytest.raises(NotFound):
        mark(staged())
