"""R24: what people said is counted by group, and taken out again by whoever changes her mind."""

from dataclasses import replace

import pytest
from hypothesis import given as for_any
from hypothesis import strategies as st

from quitclaim.domain.organisation.judged import Group, Outcome
from quitclaim.domain.people.person import Category
from quitclaim.domain.pictures.assets import Face
from quitclaim.domain.pictures.links import Flag
from quitclaim.domain.pictures.marks import Mark, MarkKind
from quitclaim.domain.recognition.experience import (
    Experience,
    Heard,
    Pseudonym,
    heard_again,
    judged_of,
    summed,
)
from tests.builders import ADA, BOB, a_face, a_link, a_person, a_suggestion

SOMEBODY = st.builds(
    Group, category=st.sampled_from(Category), is_minor=st.booleans(), is_small=st.booleans()
)
HEARD = st.builds(
    Heard,
    outcome=st.sampled_from([Outcome.CONFIRMED, Outcome.REJECTED, Outcome.MISSED]),
    group=SOMEBODY,
    who=st.sampled_from([Pseudonym("a"), Pseudonym("b"), Pseudonym("c")]),
) | st.just(Heard(outcome=Outcome.STRANGER, group=Group()))
GUESS = a_suggestion(ADA)


def counts(known: tuple[Experience, ...]) -> dict[tuple[Group, Outcome], int]:
    return {(one.group, word): n for one in known for word, n in one.counts.items() if n}


@for_any(st.lists(HEARD))
def test_each_word_is_counted_once_in_its_group(words: list[Heard]) -> None:
    known = heard_again((), more=words)

    assert len({one.group for one in known}) == len(known)
    figures = summed(known)
    total = figures.confirmed + figures.rejected + figures.missed + figures.strangers
    assert total == len(words) and figures.people == len({one.who for one in words if one.who})


@for_any(st.lists(HEARD), st.lists(HEARD))
def test_what_is_taken_back_leaves_the_counts_as_they_were(
    before: list[Heard], since: list[Heard]
) -> None:
    known = heard_again((), more=before)

    assert counts(heard_again(heard_again(known, more=since), fewer=since)) == counts(known)


def test_nothing_is_ever_counted_below_none() -> None:
    word = Heard(outcome=Outcome.MISSED, group=Group())

    assert counts(heard_again((), fewer=[word])) == {}


@pytest.mark.parametrize(
    ("face", "outcome"),
    [
        (a_face(link=a_link(ADA, suggested=GUESS)), Outcome.CONFIRMED),
        (a_face(link=a_link(ADA)), Outcome.CONFIRMED),
        (a_face(link=a_link(BOB)), Outcome.REJECTED),
        (a_face(rejected=frozenset({ADA})), Outcome.REJECTED),
        (a_face(mark=Mark(kind=MarkKind.BYSTANDER)), Outcome.REJECTED),
        (a_face(mark=Mark(kind=MarkKind.NOT_A_FACE)), Outcome.REJECTED),
        (a_face(suggestion=GUESS), None),
        (a_face(excluded=True), None),
        (a_face(mark=Mark(kind=MarkKind.REDACT)), None),
        (None, None),
    ],
)
def test_a_face_says_whether_the_guess_was_right(
    face: Face | None, outcome: Outcome | None
) -> None:
    word = judged_of(GUESS, face, person=a_person(ADA))

    assert (word and word.outcome) == outcome


def test_it_is_counted_where_models_are_known_to_be_worse() -> None:
    guess = replace(GUESS, flags=frozenset({Flag.CHILD, Flag.SMALL}))
    face = a_face(rejected=frozenset({ADA}))

    known = judged_of(guess, face, person=a_person(ADA, category=Category.PUPIL))
    unknown = judged_of(GUESS, face, person=None)

    assert known and known.group == Group(category=Category.PUPIL, is_minor=True, is_small=True)
    assert known.distance == GUESS.distance
    assert unknown and unknown.group == Group()
