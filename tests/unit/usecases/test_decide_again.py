"""Whoever decides at the same time, or later, writes down what holds (I2, I3, R27)."""

from dataclasses import replace
from functools import partial

from quitclaim.domain.ids import AssetId, Channel
from quitclaim.domain.instants import Interval
from quitclaim.domain.publishing.verdict import Outcome
from quitclaim.ports.work import PutOut
from quitclaim.usecases.decide_asset import DecideAsset
from quitclaim.usecases.publish_asset import PublishAsset
from tests.builders import (
    DAY,
    INTERNAL,
    NOON,
    PRESS,
    WEBSITE,
    a_consent,
    a_hash,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.publications import PICTURE, YES
from tests.unit.usecases.stage import announced, made, meanwhile, put, raced, staged


def decide(fakes: Fakes, asset: AssetId = PICTURE.id) -> int:
    return made(DecideAsset, fakes)(asset)


def outcomes(fakes: Fakes) -> dict[Channel, Outcome]:
    found = fakes.library.verdicts_of(PICTURE.id)
    return {channel: verdict.outcome for channel, verdict in found.items()}


def test_a_later_end_is_written_down_where_the_row_is_though_nothing_else_moved() -> None:
    fakes = staged(a_consent(during=Interval(NOON - 3 * DAY, NOON + DAY)), PICTURE)
    for channel in (WEBSITE, PRESS, INTERNAL):
        made(PublishAsset, fakes)(PICTURE.id, channel)
    put(fakes, YES_AGAIN)
    fakes.work.sent.clear()

    decide(fakes)

    assert fakes.library.verdicts_of(PICTURE.id)[WEBSITE].valid_until == NOON + DAY
    fakes.clock.step(DAY)
    decide(fakes)
    assert fakes.library.verdicts_of(PICTURE.id)[WEBSITE].valid_until == YES_AGAIN.during.until
    assert PutOut(PICTURE.id, WEBSITE) in fakes.work.tasks


YES_AGAIN = replace(YES, id=a_consent(id="0b34b7c4-6d52-4d2f-8a3b-5a5d1a3c9c11").id)


def test_whoever_reads_less_than_another_is_overruled_by_what_another_look_finds() -> None:
    """The yes came after the scene was read, and whoever heard of it found nothing to change."""
    fakes = staged(PICTURE)
    yes = partial(_given_and_decided, fakes)

    with meanwhile(fakes, "library.renditions_of", yes):
        decide(fakes)

    assert outcomes(fakes)[WEBSITE] is Outcome.CLEAR


def _given_and_decided(fakes: Fakes) -> None:
    put(fakes, YES)


def test_a_lost_race_is_decided_again() -> None:
    fakes = staged(YES, PICTURE)
    raced(fakes, 2)

    assert decide(fakes) == 3


def test_of_what_was_never_there_nothing_is_out() -> None:
    fakes = staged()

    assert decide(fakes, a_hash("no asset")) == 0
    assert (fakes.work.tasks, announced(fakes)) == ([], [])
