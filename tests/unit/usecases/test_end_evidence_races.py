"""Broken off anywhere it ends the same; an erasure says until when before anything goes (R39)."""

from functools import partial

import pytest

from quitclaim.domain.forgetting.bundles import Bundle
from quitclaim.ports.changes import Purpose
from quitclaim.usecases.end_evidence import EvidenceEnded
from quitclaim.usecases.merge_people import MergePeople
from tests.builders import ADA, BOB, EDITOR, NOON, an_id
from tests.builders.asking import a_controller
from tests.unit.usecases.erasures import OTHER, erase, full
from tests.unit.usecases.evidence import BOBS, OVER, YEAR, end, ended, is_proven, proven, sign
from tests.unit.usecases.interruptions import broken_off
from tests.unit.usecases.stage import crashed, made, meanwhile, put, watched


@pytest.mark.parametrize("after", [False, True], ids=["before its effect", "after it"])
def test_wherever_it_crashed_the_next_round_ends_the_same(*, after: bool) -> None:
    whole = proven(OVER, BOBS)
    with watched(whole) as calls:
        end(whole)

    for at in range(1, len(calls) + 1):
        fakes = proven(OVER, BOBS)
        broken_off(partial(end, fakes), fakes, at=at, after=after)
        end(fakes)

        assert not is_proven(fakes, ADA) and is_proven(fakes, BOB), at
        assert not fakes.world.bundles and len(fakes.world.outbox) == 1, at


def test_whoever_turns_out_to_be_another_meanwhile_keeps_hers() -> None:
    fakes = proven(OVER, BOBS)
    merge = made(MergePeople, fakes)

    with meanwhile(fakes, "bundles.note", lambda: merge(BOB, ADA, member=EDITOR)):
        assert end(fakes) == EvidenceEnded(people=0)

    assert is_proven(fakes, ADA)


def test_an_erasure_says_until_when_before_anything_goes() -> None:
    """R36: the latest word of hers ends with it at the latest."""
    fakes = full()
    for who in (ADA, OTHER):
        fakes.keys.make(who, Purpose.EVIDENCE)
    assert fakes.world.rules
    kept_for = fakes.world.rules.controller or a_controller(kept_for=YEAR)
    object.__setattr__(fakes.world.rules, "controller", kept_for)

    crashed(lambda: erase(fakes), fakes, at="erasure_list.add")
    noted = dict(fakes.world.bundles)
    erase(fakes)

    assert fakes.world.bundles == noted
    assert {one.until for one in noted.values()} == {NOON + kept_for.kept_for}
    assert noted.keys() == {ADA, OTHER}
    fakes.clock.at = NOON + kept_for.kept_for
    assert end(fakes) == EvidenceEnded(people=2)
    assert not any(purpose is Purpose.EVIDENCE for _, purpose in fakes.world.keys)


def test_of_whoever_signed_nothing_it_goes_with_the_next_round() -> None:
    fakes = proven(people=(ADA,))
    erase(fakes)

    assert fakes.world.bundles[ADA].until == NOON
    assert end(fakes) == EvidenceEnded(people=1)


def test_a_note_that_was_left_is_followed_though_her_key_is_gone() -> None:
    fakes = proven(OVER)
    fakes.bundles.note(Bundle(person=ADA, until=NOON, laid=fakes.bundles.laid(ADA)))
    fakes.keys.drop(ADA, Purpose.EVIDENCE)

    assert end(fakes) == EvidenceEnded(people=0)
    assert not is_proven(fakes, ADA) and not fakes.world.bundles


def test_whoever_signs_again_is_proven_again() -> None:
    fakes = proven(OVER)
    end(fakes)
    fakes.keys.make(ADA, Purpose.EVIDENCE)
    put(fakes, ended(NOON, id=an_id("again")))
    sign(fakes, ADA)

    assert end(fakes).people == 0 and is_proven(fakes, ADA)
