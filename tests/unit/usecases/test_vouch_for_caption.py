"""A caption goes out once somebody vouched for it, where whoever it names may be named (R34)."""

from quitclaim.domain.people.person import HERSELF
from quitclaim.usecases.read_feed import Bookmark
from quitclaim.usecases.withdraw_consent import NarrowConsent, WithdrawConsent
from tests.builders import (
    BOB,
    DAY,
    a_scope,
)
from tests.unit.usecases.feeds import read
from tests.unit.usecases.stage import made
from tests.unit.usecases.vouching import (
    ADAS,
    BOBS,
    SILENT,
    WORDS,
    captions,
    on_the_website,
    put_out,
    vouch,
)


def test_nothing_but_a_vouch_lets_a_caption_out() -> None:
    fakes = on_the_website(ADAS, BOBS)
    before = captions(fakes)

    vouch(fakes)

    assert before == [""] and captions(fakes) == [WORDS]
    assert WORDS not in repr(read(fakes).entries)


def test_a_name_without_its_yes_does_not_go_out() -> None:
    """BOB may be shown, and did not say that he may be named."""
    fakes = on_the_website(ADAS, SILENT)

    vouch(fakes)

    assert captions(fakes) == [""]


def test_a_name_taken_back_is_taken_back_at_once_and_told_again() -> None:
    fakes = on_the_website(ADAS, BOBS)
    vouch(fakes)
    put_out(fakes)
    fakes.clock.step(DAY)
    mark = Bookmark(since=fakes.clock.now())
    told_before = read(fakes, mark).entries

    narrow = made(NarrowConsent, fakes)
    narrow(BOB, BOBS.id, speaker=HERSELF, scope=a_scope())
    at_once = captions(fakes)
    put_out(fakes)

    assert told_before == () and at_once == [""]
    assert [entry.caption for entry in read(fakes, mark).entries] == [""]


def test_whoever_is_hidden_is_not_named_either() -> None:
    fakes = on_the_website(ADAS, BOBS)
    vouch(fakes)

    made(WithdrawConsent, fakes)(BOB, BOBS.id, speaker=HERSELF)
    put_out(fakes)

    assert captions(fakes) == [""]
