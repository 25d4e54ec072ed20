"""R18, R21: at most one guess about a face, and why none."""

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given as for_any
from hypothesis import strategies as st

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.pictures.links import Suggestion
from quitclaim.domain.recognition.embeddings import Match
from quitclaim.domain.recognition.matching import Miss, Search, Unmatched, suggest
from tests.builders import (
    ADA,
    BOB,
    MIA,
    NOON,
    SECOND,
    a_face,
    a_person,
    a_suggestion,
    an_id,
)
from tests.unit.builders_matching import (
    a_near,
    a_probe,
    a_search,
)

ADAS, BOBS = a_person(), a_person(BOB)
SEARCH = a_search(ADAS, BOBS)
NOBODY = Unmatched((Miss.NO_MATCH,))


def guess(
    *matches: Match, search: Search = SEARCH, at: datetime = NOON, **probe: Any
) -> Suggestion | Unmatched:
    return suggest(a_probe(*matches, **probe), search, at=at)


def test_the_nearest_within_the_threshold_is_suggested() -> None:
    answer = guess(a_near(BOBS, 0.48), a_near(ADAS, 0.2))

    assert answer == a_suggestion(ADA, distance=0.2)


@pytest.mark.parametrize(
    ("distance", "answer"),
    [(0.5, a_suggestion(ADA, distance=0.5)), (0.500001, NOBODY)],
)
def test_a_face_as_far_as_the_threshold_still_matches(
    distance: float, answer: Suggestion | Unmatched
) -> None:
    assert guess(a_near(ADAS, distance)) == answer


def test_a_face_that_nothing_is_near_matches_nobody() -> None:
    assert guess() == NOBODY
    assert guess(a_near(ADAS, 0.9), face=a_face(rejected=frozenset({ADA}))) == NOBODY


def test_what_was_rejected_is_never_suggested_again() -> None:
    """I12: a correction outlives every run; the next nearest may still be right."""
    face = a_face(rejected=frozenset({ADA}))

    assert guess(a_near(ADAS, 0.2), face=face) == Unmatched((Miss.REJECTED,))
    assert guess(a_near(ADAS, 0.5), face=face) == Unmatched((Miss.REJECTED,))
    assert guess(a_near(ADAS, 0.2), a_near(BOBS, 0.4), face=face) == a_suggestion(BOB, distance=0.4)


@pytest.mark.parametrize("rejected", [ADA, BOB, MIA])
def test_a_correction_holds_for_everybody_who_turned_out_to_be_her(rejected: Any) -> None:
    """R18: merged, she may have been rejected under any of her names."""
    one = a_person(ADA, merged_from=frozenset({BOB, MIA}))
    search = a_search(BOBS, people={BOB: one})
    face = a_face(rejected=frozenset({rejected}))

    assert guess(a_near(BOBS, 0.2), search=search, face=face) == Unmatched((Miss.REJECTED,))
    assert guess(a_near(BOBS, 0.2), search=search) == a_suggestion(BOB, distance=0.2)


@pytest.mark.parametrize(
    ("country", "born_at"),
    [("DE", datetime.fromisoformat("2020-05-02T22:00:00Z")), (None, None)],
)
def test_nobody_is_matched_before_her_birth(country: str | None, born_at: Any) -> None:
    born = a_person(born_on=date(2020, 5, 3), country=country)
    # In a country nobody recorded the day begins last: UTC-12.
    born_at = born_at or datetime.fromisoformat("2020-05-03T12:00:00Z")
    search = a_search(ADAS, people={ADA: born})

    before = guess(a_near(born, 0.2), search=search, taken_at=born_at - SECOND)
    after = guess(a_near(born, 0.2), search=search, taken_at=born_at)

    assert before == Unmatched((Miss.BEFORE_BIRTH,))
    assert isinstance(after, Suggestion)


def test_a_picture_without_a_date_and_a_person_without_one_may_match() -> None:
    born = a_search(ADAS, people={ADA: a_person(born_on=date(1990, 1, 1))})

    assert guess(a_near(ADAS, 0.2), search=born, taken_at=None) == a_suggestion(distance=0.2)
    assert guess(a_near(ADAS, 0.2)) == a_suggestion(distance=0.2)


def test_a_template_outside_the_allow_list_is_nobodys() -> None:
    stray = Match(an_id("a copy that lingers"), 0.1)

    assert guess(stray) == Unmatched((Miss.NOT_IN_GALLERY,))
    assert guess(stray, a_near(ADAS, 0.3)) == a_suggestion(distance=0.3)


def test_everything_near_enough_that_was_dropped_is_said_once() -> None:
    unborn = a_person(BOB, born_on=date(2026, 5, 3))
    search = a_search(ADAS, BOBS, people={ADA: ADAS, BOB: unborn})
    strays = (Match(an_id("one"), 0.1), Match(an_id("two"), 0.2))
    face = a_face(rejected=frozenset({ADA}))

    answer = guess(*strays, a_near(ADAS, 0.3), a_near(BOBS, 0.4), search=search, face=face)

    assert answer == Unmatched((Miss.NOT_IN_GALLERY, Miss.REJECTED, Miss.BEFORE_BIRTH))


def test_a_permit_ends_and_names_the_faces_it_is_for() -> None:
    """I15: an excluded face, or one that came later, is not in the permit."""
    ends = a_search().permit.until
    refused = Unmatched((Miss.NOT_PERMITTED,))

    assert guess(a_near(ADAS, 0.2), search=a_search(), at=ends) == refused
    assert isinstance(guess(a_near(ADAS, 0.2), at=ends - SECOND), Suggestion)
    assert guess(a_near(ADAS, 0.2), face=a_face("another")) == refused


@for_any(st.permutations([0.1, 0.2, 0.3, 0.45, 0.6]), st.integers(0, 5))
def test_the_order_in_which_a_gallery_answers_decides_nothing(
    distances: list[float], count: int
) -> None:
    template = (a_near(ADAS, 0).template, a_near(BOBS, 0).template)
    found = [Match(template[d in {0.2, 0.6}], d) for d in distances[:count]]

    assert guess(*found) == guess(*sorted(found, key=lambda match: match.distance))


def test_a_guess_is_made_at_an_instant_in_utc() -> None:
    with pytest.raises(ImpossibleValue, match="UTC"):
        guess(at=NOON.replace(tzinfo=None))
    with pytest.raises(ImpossibleValue, match="whole seconds"):
        guess(taken_at=NOON.replace(microsecond=1))
