"""R22: what a use of recognition leaves behind, and for how long (AI Act art. 12(3))."""

import hashlib
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given as for_any
from hypothesis import strategies as st

from quitclaim.domain.errors import ImpossibleValue, NotFound, RecordEnded
from quitclaim.domain.organisation.use_log import (
    MatchedInput,
    UseEntry,
    Verification,
    may_be_deleted,
    snapshot_of,
)
from tests.builders import DAY, EDITOR, NOON, OFFICER, SECOND, a_hash, an_id

ASSET, FACE = a_hash("asset"), an_id("face")
HOUR = timedelta(hours=1)
SIX_MONTHS = timedelta(days=184)


def a_match(**changes: Any) -> MatchedInput:
    return MatchedInput(**({"asset": ASSET, "face": FACE} | changes))


def an_entry(**changes: Any) -> UseEntry:
    known: dict[str, Any] = {
        "run": an_id("run"),
        "model": a_hash("model"),
        "gallery": snapshot_of([an_id("template")]),
        "started_at": NOON,
    }
    return UseEntry(**(known | changes))


def a_look(at: datetime = NOON + DAY, by: Any = EDITOR) -> Verification:
    return Verification(by=by, at=at)


def test_an_entry_tells_start_end_gallery_input_and_who_verified() -> None:
    other = an_id("other")
    entry = an_entry().matching(ASSET, other).matching(ASSET, FACE).ended(NOON + HOUR)

    verified = entry.verified(FACE, a_look()).verified(FACE, a_look(by=OFFICER))

    looks = (a_look(), a_look(by=OFFICER))
    matched = (a_match(face=other), a_match(verifications=looks))
    assert verified == an_entry(ended_at=NOON + HOUR, matched=matched)


def test_a_verification_is_of_its_own_face() -> None:
    other = a_match(face=an_id("other"))
    entry = an_entry(matched=(a_match(), other)).verified(FACE, a_look())

    assert entry.matched == (a_match(verifications=(a_look(),)), other)
    with pytest.raises(NotFound):
        an_entry(matched=(other,)).verified(FACE, a_look())


def test_what_has_ended_matches_no_more() -> None:
    ended = an_entry().ended(NOON)

    assert ended.ended_at == NOON
    with pytest.raises(RecordEnded):
        ended.matching(ASSET, FACE)
    with pytest.raises(RecordEnded):
        ended.ended(NOON + HOUR)


@pytest.mark.parametrize(
    ("entry", "last_at"),
    [
        (an_entry(), NOON),
        (an_entry(ended_at=NOON + HOUR), NOON + HOUR),
        (an_entry(ended_at=NOON + HOUR, matched=(a_match(),)), NOON + HOUR),
        (an_entry(matched=(a_match(verifications=(a_look(),)),)), NOON + DAY),
        (
            an_entry(
                ended_at=NOON + HOUR,
                matched=(
                    a_match(verifications=(a_look(), a_look(NOON))),
                    a_match(face=an_id("other"), verifications=(a_look(NOON + 2 * DAY),)),
                ),
            ),
            NOON + 2 * DAY,
        ),
    ],
)
def test_an_entry_is_kept_for_six_months_after_the_last_it_tells_of(
    entry: UseEntry, last_at: datetime
) -> None:
    assert entry.last_at == last_at
    assert not may_be_deleted(entry, at=last_at + SIX_MONTHS - SECOND)
    assert may_be_deleted(entry, at=last_at + SIX_MONTHS)


@for_any(st.integers(2026, 2040), st.integers(1, 6))
def test_by_then_six_months_of_any_calendar_have_passed(year: int, month: int) -> None:
    """AI Act art. 19(1): from 1 March to 1 September is 184 days."""
    for start, end in (
        (NOON.replace(year, month, 1), NOON.replace(year, month + 6, 1)),
        (NOON.replace(year, month + 6, 1), NOON.replace(year + 1, month, 1)),
    ):
        assert not may_be_deleted(an_entry(started_at=start), at=end - SECOND)


@for_any(st.permutations(["one", "two", "three"]))
def test_a_snapshot_is_of_the_templates_in_whatever_order(names: list[str]) -> None:
    templates = [an_id(name) for name in names]
    told = "\n".join(sorted(templates)).encode()

    assert snapshot_of(templates) == hashlib.sha256(told).hexdigest()
    assert snapshot_of(templates * 2) == snapshot_of(templates)
    assert snapshot_of(templates[1:]) != snapshot_of(templates)


@pytest.mark.parametrize(
    ("changes", "remedy"),
    [
        ({"run": "r1"}, "run is no id"),
        ({"model": "dlib"}, "model is no hash"),
        ({"gallery": "everybody"}, "gallery is no hash"),
        ({"started_at": NOON.replace(tzinfo=None)}, "UTC"),
        ({"ended_at": NOON.replace(microsecond=1)}, "whole seconds"),
        ({"ended_at": NOON - SECOND}, "later end"),
        ({"matched": (a_match(), a_match(verifications=(a_look(),)))}, "keep one row"),
    ],
)
def test_an_entry_that_cannot_be_is_refused(changes: dict[str, Any], remedy: str) -> None:
    with pytest.raises(ImpossibleValue, match=remedy):
        an_entry(**changes)


def test_inputs_and_looks_that_cannot_be_are_refused() -> None:
    with pytest.raises(ImpossibleValue, match="asset is no hash"):
        a_match(asset="a1")
    with pytest.raises(ImpossibleValue, match="face is no id"):
        a_match(face="f1")
    with pytest.raises(ImpossibleValue, match="by is no id"):
        a_look(by="eve")
    with pytest.raises(ImpossibleValue, match="UTC"):
        a_look(NOON.replace(tzinfo=None))
    with pytest.raises(ImpossibleValue, match="template is no id"):
        snapshot_of(["t1"])  # type: ignore[list-item]
    with pytest.raises(ImpossibleValue, match="UTC"):
        may_be_deleted(an_entry(), at=NOON.replace(tzinfo=None))
