"""A vouch is of these words and these people, and of no others (R34, ADR 0040)."""

from dataclasses import replace

import pytest

from quitclaim.domain.errors import Conflict, ImpossibleValue
from quitclaim.domain.organisation.facts import EventType
from quitclaim.ports.writes import Write
from quitclaim.usecases.correct_asset import CorrectAsset
from quitclaim.usecases.describe_assets import DescribeAssets, Edit
from quitclaim.usecases.vouch_for_caption import VouchForCaption
from tests.builders import (
    EDITOR,
)
from tests.unit.usecases.stage import commit, crashed, made
from tests.unit.usecases.vouching import (
    ADAS,
    BOBS,
    PICTURE,
    WORDS,
    captions,
    looked,
    now,
    on_the_website,
    put_out,
    vouch,
    without_the_last,
)


def test_somebody_more_or_less_on_the_picture_is_nobodys_word_any_more() -> None:
    fakes = on_the_website(ADAS, BOBS)
    vouch(fakes)
    made(CorrectAsset, fakes)(
        PICTURE.id, without_the_last, member=EDITOR, became=EventType.LINK_REMOVED
    )
    put_out(fakes)

    assert captions(fakes) == [""]
    vouch(fakes)
    assert captions(fakes) == [WORDS]


def test_a_caption_written_anew_goes_nowhere_until_somebody_vouches_for_it() -> None:
    fakes = on_the_website(ADAS, BOBS)
    vouch(fakes)
    describe = made(DescribeAssets, fakes)

    describe([PICTURE.id], Edit(credit="Ann Archer"), member=EDITOR)
    still = captions(fakes)
    describe([PICTURE.id], Edit(caption="Ada, Bob and Eve"), member=EDITOR)
    ended, anew = now(fakes).vouch, captions(fakes)
    describe([PICTURE.id], Edit(caption=WORDS), member=EDITOR)

    assert still == [WORDS] and anew == [""] and ended is None
    assert captions(fakes) == [""]


def test_a_vouch_is_taken_back() -> None:
    fakes = on_the_website(ADAS, BOBS)
    vouch(fakes)

    made(VouchForCaption, fakes).taken_back(PICTURE.id, by=looked(fakes))

    assert captions(fakes) == [""] and now(fakes).vouch is None


@pytest.mark.parametrize("meanwhile", ["words", "people"])
def test_a_word_is_of_what_she_saw(meanwhile: str) -> None:
    """ADR 0040."""
    fakes = on_the_website(ADAS, BOBS)
    seen = looked(fakes)
    if meanwhile == "words":
        made(DescribeAssets, fakes)([PICTURE.id], Edit(caption="Eve"), member=EDITOR)
    else:
        before = now(fakes)
        commit(fakes, Write(replace(before, version=before.version + 1), before))

    with pytest.raises(Conflict):
        made(VouchForCaption, fakes)(PICTURE.id, WORDS, by=seen)

    assert now(fakes).vouch is None and captions(fakes) == [""]


def test_nobody_vouches_for_no_words() -> None:
    fakes = on_the_website(ADAS, BOBS)

    with pytest.raises(ImpossibleValue, match="caption"):
        vouch(fakes, "")


def test_a_crash_between_text_and_word_leaves_a_caption_that_nobody_vouches_for() -> None:
    fakes = on_the_website(ADAS, BOBS)

    crashed(lambda: vouch(fakes), fakes, at="commits.commit")
    halfway = captions(fakes)
    vouch(fakes)

    assert halfway == [""] and captions(fakes) == [WORDS]
