"""Nothing is served that the rules of this instant do not allow (I2, R28, R29)."""

from functools import partial

import pytest

from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.ids import RenditionId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import HERSELF
from quitclaim.ports.blobs import Shelf
from quitclaim.usecases.retelling import ATTEMPTS
from quitclaim.usecases.serve_rendition import ServeRendition
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import ADA, BOB, NOON, an_id
from tests.fakes.fake_darkroom import redacted_bytes
from tests.unit.usecases.publications import BOBS, PICTURE, YES, row_of, shown_for, where
from tests.unit.usecases.stage import announced, crashed, made, meanwhile, raced, watched

TAKEN = EventType.RENDITION_TAKEN


def test_while_nothing_moved_it_is_served_without_anybodys_records() -> None:
    fakes, row = shown_for()

    with watched(fakes) as calls:
        assert made(ServeRendition, fakes)(row.id) == where(fakes, row.id)

    assert not any(call.startswith(("consents", "blobs")) for call in calls)
    assert announced(fakes) == [[(TAKEN, row.id, 1)]]


def test_whoever_asks_only_what_there_is_gets_an_address_for_that() -> None:
    fakes, row = shown_for()

    assert "?head&" in str(made(ServeRendition, fakes)(row.id, only_head=True))
    assert fakes.takings.fetches_of(row.asset) == ()


def test_what_nobody_published_is_not_served_and_its_leaf_says_nothing_of_it() -> None:
    """R48: an id that was guessed says nothing."""
    fakes, _ = shown_for()

    assert made(ServeRendition, fakes)(RenditionId(an_id("guess"))) is None
    assert announced(fakes) == [[]]


def test_after_somebody_elses_no_it_is_decided_again_once_and_served() -> None:
    fakes, row = shown_for()
    made(WithdrawConsent, fakes)(BOB, BOBS.id, speaker=HERSELF)
    fakes.world.outbox.clear()
    serve = made(ServeRendition, fakes)

    assert serve(row.id) == serve(row.id) == where(fakes, row.id)

    assert row_of(fakes, row).stamp.noes == fakes.library.rules().noes == 1
    assert announced(fakes) == [
        [(EventType.RENDITION_PUBLISHED, row.id, 2), (TAKEN, row.id, 2)],
        [(TAKEN, row.id, 2)],
    ]


def test_after_her_own_no_it_is_recalled_in_a_leaf_and_its_bytes_are_gone() -> None:
    fakes, row = shown_for()
    made(WithdrawConsent, fakes)(ADA, YES.id, speaker=HERSELF)
    serve = made(ServeRendition, fakes)

    assert [serve(row.id), serve(row.id)] == [None, None]

    assert row_of(fakes, row).recalled_at == NOON
    assert announced(fakes)[1:] == [[(EventType.RENDITION_RECALLED, row.id, 2)], []]
    assert fakes.blobs.get(Shelf.PICTURES, row.id) is None


def test_two_who_come_at_once_after_anybodys_no_are_both_served() -> None:
    """It was somebody else's no: the second finds decided what it would have decided."""
    fakes, row = shown_for()
    made(WithdrawConsent, fakes)(BOB, BOBS.id, speaker=HERSELF)
    raced(fakes, 1)

    assert made(ServeRendition, fakes)(row.id) == where(fakes, row.id)


def test_whoever_loses_every_race_serves_nothing_rather_than_something_wrong() -> None:
    fakes, row = shown_for()
    made(WithdrawConsent, fakes)(BOB, BOBS.id, speaker=HERSELF)
    raced(fakes, ATTEMPTS)

    assert made(ServeRendition, fakes)(row.id) is None

    assert row_of(fakes, row) == row
    assert made(ServeRendition, fakes)(row.id) == where(fakes, row.id)


def test_a_recall_that_loses_every_race_serves_nothing_either() -> None:
    fakes, row = shown_for()
    made(WithdrawConsent, fakes)(ADA, YES.id, speaker=HERSELF)
    raced(fakes, ATTEMPTS)

    assert made(ServeRendition, fakes)(row.id) is None
    assert row_of(fakes, row).recalled_at is None

    assert made(ServeRendition, fakes)(row.id) is None
    assert row_of(fakes, row).recalled_at == NOON


def test_of_an_asset_that_is_not_there_nothing_is_served() -> None:
    """Its row was lost, or taken away by hand: fail closed."""
    fakes, row = shown_for()
    del fakes.world.assets[PICTURE.id]

    assert made(ServeRendition, fakes)(row.id) is None


def test_of_an_asset_that_goes_while_it_is_decided_again_nothing_is_served() -> None:
    fakes, row = shown_for()
    made(WithdrawConsent, fakes)(BOB, BOBS.id, speaker=HERSELF)
    gone = partial(fakes.world.assets.pop, PICTURE.id)

    with meanwhile(fakes, "library.asset", gone, nth=2):
        assert made(ServeRendition, fakes)(row.id) is None


def test_a_recall_that_crashed_before_its_bytes_went_serves_nothing_ever_after() -> None:
    fakes, row = shown_for()
    made(WithdrawConsent, fakes)(ADA, YES.id, speaker=HERSELF)
    serve = made(ServeRendition, fakes)

    crashed(lambda: serve(row.id), fakes, at="blobs.delete")

    assert serve(row.id) is None
    assert fakes.blobs.get(Shelf.PICTURES, row.id) == redacted_bytes(PICTURE.id, [])


def test_a_store_that_does_not_answer_is_no_yes() -> None:
    fakes, row = shown_for()
    fakes.world.fail("library.rules")

    with pytest.raises(StoreUnavailable):
        made(ServeRendition, fakes)(row.id)
