"""R22: what a use of recognition leaves behind, and for how long (AI Act art. 12(3))."""

import hashlib
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given as for_any
from hypothesis import strategies as st

from quitclaim.domain.errors import ImpossibleValue, NotFound, RecordEnded
from quitclaim.domain.organisation.use_log import (
    may_be_deleted,
    snapshot_of,
)
from tests.builders import (
    NOON,
    OFFICER,
    SECOND,
    a_comparison,
    a_face,
    a_look,
    a_matched_input,
    a_use_entry,
    an_id,
)

FACE = a_face().id
HOUR = timedelta(hours=1)
SIX_MONTHS = timedelta(days=184)


def test_an_entry_tells_start_end_gallery_input_and_who_verified() -> None:
    other = an_id("other")
    entry = a_use_entry().ended(NOON + HOUR, matched=[other, FACE])

    verified = entry.verified({FACE: None}, a_look()).verified({FACE: None}, a_look(by=OFFICER))

    looks = (a_look(), a_look(by=OFFICER))
    matched = (a_matched_input(face=other), a_matched_input(verifications=looks))
    assert verified == a_use_entry(ended_at=NOON + HOUR, matched=matched, version=4)


def test_a_try_that_was_cut_off_stays_counted() -> None:
    """R17: what was embedded was embedded, whether anything came of it or not."""
    again = a_comparison(distance=0.4)

    entry = a_use_entry(embedded=3).begun_again(again, embedded=2)

    assert entry == a_use_entry(embedded=5, against=again, version=2)


def test_a_verification_is_of_its_own_face() -> None:
    other = a_matched_input(face=an_id("other"))
    entry = a_use_entry(matched=(a_matched_input(), other)).verified({FACE: None}, a_look())

    assert entry.matched == (a_matched_input(verifications=(a_look(),)), other)
    with pytest.raises(NotFound):
        a_use_entry(matched=(other,)).verified(dict.fromkeys([FACE, other.face]), a_look())


def test_what_has_ended_begins_and_ends_no_more() -> None:
    ended = a_use_entry().ended(NOON, matched=())

    assert ended.ended_at == NOON
    with pytest.raises(RecordEnded):
        ended.begun_again(a_comparison(), embedded=1)
    with pytest.raises(RecordEnded):
        ended.ended(NOON + HOUR, matched=())


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
        ({"asset": "a1"}, "asset is no hash"),
        ({"embedded": 0}, "or it is none"),
        ({"started_at": NOON.replace(tzinfo=None)}, "UTC"),
        ({"ended_at": NOON.replace(microsecond=1)}, "whole seconds"),
        ({"ended_at": NOON - SECOND}, "later end"),
        (
            {"matched": (a_matched_input(), a_matched_input(verifications=(a_look(),)))},
            "keep one row",
        ),
    ],
)
def test_an_entry_that_cannot_be_is_refused(changes: dict[str, Any], remedy: str) -> None:
    with pytest.raises(ImpossibleValue, match=remedy):
        a_use_entry(**changes)


def test_inputs_and_looks_that_cannot_be_are_refused() -> None:
    with pytest.raises(ImpossibleValue, match="gallery is no hash"):
        a_comparison(gallery="everybody")
    with pytest.raises(ImpossibleValue, match="model is no hash"):
        a_comparison(model="dlib")
    with pytest.raises(ImpossibleValue, match="face is no id"):
        a_matched_input(face="f1")
    with pytest.raises(ImpossibleValue, match="by is no id"):
        a_look(by="eve")
    with pytest.raises(ImpossibleValue, match="UTC"):
        a_look(NOON.replace(tzinfo=None))
    with pytest.raises(ImpossibleValue, match="template is no id"):
        snapshot_of(["t1"])  # type: ignore[list-item]
    with pytest.raises(ImpossibleValue, match="UTC"):
        may_be_deleted(a_use_entry(), at=NOON.replace(tzinfo=None))
