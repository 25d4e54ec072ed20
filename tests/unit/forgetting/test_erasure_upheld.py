"""What another basis, upheld against an erasure, lets show (GDPR art. 17(3))."""

from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quitclaim.domain.bases import RecordedBasis
from quitclaim.domain.forgetting.erasure import Ending, Erasure, fate_of
from quitclaim.domain.instants import Interval
from quitclaim.domain.pictures.assets import Asset, Face
from quitclaim.domain.pictures.marks import Mark, MarkKind, Stay
from tests.builders import (
    ADA,
    BOB,
    CAMP,
    DAY,
    LATER,
    MIA,
    NOON,
    PRESS,
    SECOND,
    YESTERDAY,
    a_basis,
    a_face,
    a_link,
    a_linked_face,
    a_mark,
    a_presence,
    a_scope,
    a_suggestion,
    an_asset,
    an_id,
)

REDACTED = a_mark(MarkKind.REDACT)


def mark_left(*upheld: RecordedBasis, asset: Asset | None = None) -> Mark | None:
    shared = asset or an_asset(a_linked_face(ADA), a_face("other"))
    return fate_of(shared, Erasure(person=ADA, at=NOON, upheld=upheld)).asset.faces[0].mark


def kept(*until: datetime | None, **scope: Any) -> Mark:
    stays = tuple(Stay(scope=a_scope(**scope), until=end) for end in until)
    return a_mark(MarkKind.KEEP, stays=stays)


def a_basis_until(until: datetime | None) -> RecordedBasis:
    return a_basis(during=Interval(YESTERDAY, until))


def test_an_upheld_basis_keeps_the_face_until_the_basis_ends() -> None:
    assert mark_left(a_basis()) == kept(LATER)
    assert mark_left(a_basis_until(None)) == kept(None)


def test_each_of_several_bases_keeps_as_far_and_as_long_as_it_was_upheld() -> None:
    short, long = a_basis_until(NOON + DAY), a_basis_until(NOON + 2 * DAY)

    assert mark_left(short, long) == kept(NOON + DAY, NOON + 2 * DAY)
    assert mark_left(short, a_basis_until(None)) == kept(NOON + DAY, None)


def test_an_upheld_basis_keeps_on_its_own_channels_and_names_nobody() -> None:
    in_press = a_basis(scope=a_scope(channels=frozenset({PRESS}), names_allowed=True))

    assert mark_left(in_press) == kept(LATER, channels=frozenset({PRESS}))


def test_a_basis_that_the_officer_ended_keeps_nothing_even_before_that_instant() -> None:
    ended = a_basis_until(None).ended(NOON + DAY)

    assert mark_left(ended) == REDACTED
    assert mark_left(ended, a_basis()) == kept(LATER)


@pytest.mark.parametrize(
    "during", [Interval(YESTERDAY, NOON), Interval(NOON + SECOND, LATER)], ids=["over", "to come"]
)
def test_a_basis_that_does_not_hold_now_keeps_nothing(during: Interval) -> None:
    assert mark_left(a_basis(during=during)) == REDACTED
    assert mark_left(a_basis(during=during), a_basis()) == kept(LATER)


def test_a_basis_keeps_in_the_collections_the_asset_is_in() -> None:
    everywhere = a_basis(scope=a_scope(collection=None))

    assert mark_left(a_basis(scope=a_scope(collection=CAMP))) == REDACTED
    assert mark_left(everywhere) == kept(LATER, collection=None)


def test_a_face_that_staff_redacted_stays_redacted() -> None:
    redacted = an_asset(a_linked_face(ADA, mark=REDACTED), a_face("other"))
    passer_by = an_asset(a_linked_face(ADA, mark=a_mark(MarkKind.BYSTANDER)), a_face("other"))

    assert mark_left(a_basis(), asset=redacted) == REDACTED
    assert mark_left(a_basis(), asset=passer_by) == kept(LATER)


PEOPLE = st.sampled_from([ADA, BOB, MIA])
FACES = st.builds(
    lambda link, guess, rejected: (link, guess, rejected - {guess}),
    st.none() | PEOPLE,
    st.none() | PEOPLE,
    st.frozensets(PEOPLE),
)


@st.composite
def assets(draw: st.DrawFn) -> Asset:
    faces = (
        Face(
            id=an_id(f"face {number}"),
            region=a_face().region,
            link=a_link(link) if link else None,
            suggestion=a_suggestion(guess) if guess else None,
            rejected=rejected,
        )
        for number, (link, guess, rejected) in enumerate(draw(st.lists(FACES, max_size=4)))
    )
    present = sorted(draw(st.frozensets(PEOPLE)))
    return an_asset(*faces, presences=tuple(a_presence(person) for person in present))


@given(assets(), st.booleans())
def test_after_an_erasure_nothing_names_her(asset: Asset, is_upheld: bool) -> None:  # noqa: FBT001
    erasure = Erasure(person=ADA, at=NOON, upheld=(a_basis(),) if is_upheld else ())

    found = fate_of(asset, erasure)

    assert ADA not in found.asset.named
    assert fate_of(found.asset, erasure).ending is Ending.UNTOUCHED
    assert (found.ending is Ending.UNTOUCHED) == (ADA not in asset.named)
    assert found.asset.named <= asset.named
