"""What of a verdict is remembered, and when it has to be remembered anew (R27)."""

from dataclasses import replace

import pytest

from quitclaim.domain.pictures.cuts import Cut
from quitclaim.domain.publishing.stored import StoredVerdict, stored
from quitclaim.domain.publishing.verdict import Verdict, verdict_on
from tests.builders import (
    NOON,
    SECOND,
    WEBSITE,
    a_consent,
    a_dossier,
    a_linked_face,
    a_region,
    a_scene,
    an_asset,
    an_extent,
)

ASSET = an_asset(a_linked_face())
HERS = a_dossier(a_consent())
VERDICT: Verdict = verdict_on(a_scene(asset=ASSET, people=[HERS]), channel=WEBSITE, at=NOON)
KEPT: StoredVerdict = stored(VERDICT, asset=ASSET.id, before=None)


def test_it_says_what_the_channel_may_show_and_until_when() -> None:
    assert (KEPT.outcome, KEPT.unclear) == (VERDICT.outcome, VERDICT.unclear)
    assert KEPT.valid_until == VERDICT.valid_until is not None
    assert KEPT.id == f"{ASSET.id}/{WEBSITE}"


def test_the_same_verdict_a_second_later_is_nothing_new() -> None:
    assert KEPT.says(replace(VERDICT, at=NOON + SECOND))


@pytest.mark.parametrize("until", [None, NOON + SECOND])
def test_another_end_is_something_new(until: object) -> None:
    assert not KEPT.says(replace(VERDICT, valid_until=until))  # type: ignore[arg-type]


def test_what_was_decided_on_another_part_of_the_picture_is_something_new() -> None:
    part = Cut(crop=a_region(), of=an_extent())

    assert not KEPT.says(replace(VERDICT, cut=part))
    assert stored(replace(VERDICT, cut=part), asset=ASSET.id, before=KEPT).crop == part.crop


def test_what_is_withheld_since_is_something_new_and_the_next_version() -> None:
    unseen = a_scene(asset=replace(ASSET, review=None), people=[HERS])
    withheld = verdict_on(unseen, channel=WEBSITE, at=NOON)

    assert not KEPT.says(withheld)
    assert stored(withheld, asset=ASSET.id, before=KEPT).version == 2
