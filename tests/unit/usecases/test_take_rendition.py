"""Whoever takes a copy away is on record for it, or gets nothing (R28, R29, I2)."""

from quitclaim.domain.ids import RenditionId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.publishing.takings import Way
from quitclaim.usecases.retelling import ATTEMPTS
from quitclaim.usecases.take_rendition import TakeRendition
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import ADA, BOB, EDITOR, NOON, an_id
from tests.unit.usecases.publications import BOBS, PICTURE, YES, row_of, shown_for
from tests.unit.usecases.stage import announced, made, meanwhile, raced
from tests.unit.usecases.taken import a_wish, take, takings, took, withdraw

TAKEN = EventType.RENDITION_TAKEN


def test_what_is_out_is_taken_with_one_leaf_and_a_record_of_who_has_it() -> None:
    fakes, row = shown_for()

    taken = take(fakes, row, meant_for="the newsletter")

    assert taken is not None and taken.row == row
    (taking,) = takings(fakes, row)
    assert taking == taken.taking
    assert (taking.by.member, taking.how, taking.taken_at) == (EDITOR, Way.DOWNLOAD, NOON)
    assert (taking.asset, taking.channel, taking.meant_for) == (
        PICTURE.id,
        row.channel,
        "the newsletter",
    )
    assert announced(fakes) == [[(TAKEN, row.id, 1)]]


def test_what_nobody_published_is_not_taken_and_leaves_a_leaf_that_says_nothing() -> None:
    """R48."""
    fakes, row = shown_for()

    assert take(fakes, row, rendition=RenditionId(an_id("guess"))) is None

    assert announced(fakes) == [[]]


def test_after_somebody_elses_no_it_is_decided_again_and_taken_in_one_change() -> None:
    fakes, row = shown_for()
    made(WithdrawConsent, fakes)(BOB, BOBS.id, speaker=HERSELF)
    fakes.world.outbox.clear()

    taken = take(fakes, row)

    assert taken is not None and taken.row == row_of(fakes, row)
    assert row_of(fakes, row).stamp.noes == 1
    assert announced(fakes) == [[(TAKEN, row.id, 2), (EventType.RENDITION_PUBLISHED, row.id, 2)]]


def test_after_her_own_no_nobody_takes_it_and_nobody_is_on_record() -> None:
    """Before anybody has recalled it: what is asked now is decided now."""
    fakes, row = shown_for()
    made(WithdrawConsent, fakes)(ADA, YES.id, speaker=HERSELF)

    assert take(fakes, row) is None

    assert takings(fakes, row) == []
    assert row_of(fakes, row).recalled_at is None


def test_what_was_recalled_is_not_taken() -> None:
    fakes, row = shown_for()
    withdraw(fakes)

    assert take(fakes, row) is None


def test_of_a_picture_that_is_gone_nothing_is_taken() -> None:
    fakes, row = shown_for()
    del fakes.world.assets[PICTURE.id]

    assert take(fakes, row) is None


def test_of_a_picture_that_goes_while_it_is_decided_again_nothing_is_taken() -> None:
    fakes, row = shown_for()
    made(WithdrawConsent, fakes)(BOB, BOBS.id, speaker=HERSELF)

    with meanwhile(fakes, "library.asset", lambda: fakes.world.assets.pop(PICTURE.id), nth=2):
        assert take(fakes, row) is None


def test_whoever_takes_it_in_the_instant_of_its_recall_gets_nothing() -> None:
    """Between the decision and the record: the record holds on the rendition as it was read."""
    fakes, row = shown_for()

    with meanwhile(fakes, "commits.commit", lambda: withdraw(fakes)):
        assert take(fakes, row) is None

    assert row_of(fakes, row).recalled_at == NOON
    assert takings(fakes, row) == []


def test_whoever_loses_every_race_gets_nothing_rather_than_something_wrong() -> None:
    fakes, row = shown_for()
    raced(fakes, ATTEMPTS)

    assert made(TakeRendition, fakes)(a_wish(row)) is None
    assert took(fakes, row).rendition == row.id


def test_words_are_not_shown_where_a_wish_is_written_down() -> None:
    _, row = shown_for()

    assert "newsletter" not in repr(a_wish(row, meant_for="the newsletter"))
