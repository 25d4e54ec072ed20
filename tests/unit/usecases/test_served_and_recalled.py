"""Whoever recalls a rendition that somebody asked for has its picture looked at (R29, R51)."""

from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.publishing.touched import Reach, Touched
from quitclaim.ports.touching import touched_by
from quitclaim.usecases.decide_asset import DecideAsset
from quitclaim.usecases.publish_asset import PublishAsset
from quitclaim.usecases.serve_rendition import ServeRendition
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import ADA, DAY, NOON, WEBSITE
from tests.unit.usecases.heard import Heard
from tests.unit.usecases.publications import PICTURE, YES, out, shown_for
from tests.unit.usecases.stage import made


def test_what_is_recalled_when_it_is_asked_for_touches_its_picture_too() -> None:
    fakes, row = shown_for()
    made(WithdrawConsent, fakes)(ADA, YES.id, speaker=HERSELF)
    heard = Heard(fakes.commits)

    assert made(ServeRendition, fakes, commits=heard)(row.id) is None

    (change,) = heard.changes
    assert set(touched_by(change)) == {
        Touched(Reach.RENDITION, row.id),
        Touched(Reach.ASSET, PICTURE.id),
    }


def test_what_was_recalled_while_the_clock_was_set_back_is_put_out_again() -> None:
    """No verdict that is written down says that anything is missing."""
    fakes, row = shown_for()
    fakes.clock.at = NOON - 4 * DAY  # before she said yes
    assert made(ServeRendition, fakes)(row.id) is None
    fakes.clock.at = NOON

    assert made(DecideAsset, fakes)(PICTURE.id) == len(fakes.work.tasks) > 0
    made(PublishAsset, fakes)(PICTURE.id, WEBSITE)

    (again,) = out(fakes)
    assert again != row.id
