"""R3, R13: what was done on the form, and what that is a yes to."""

from dataclasses import replace

import pytest
from hypothesis import given as for_any
from hypothesis import strategies as st

from quitclaim.domain.consents.notices import Box, boxes_for
from quitclaim.domain.consents.testimony import Answer, completed, granted
from quitclaim.domain.errors import ImpossibleValue, RecordEnded
from quitclaim.domain.ids import Channel
from quitclaim.domain.scope import Scope
from tests.builders import (
    INTERNAL,
    PRESS,
    WEBSITE,
    a_biometric_scope,
    a_scope,
    a_testimony,
    an_answer,
    an_id,
    some_circumstances,
)
from tests.unit.strategies import PUBLICATION_SCOPES, SCOPES

ON_WEBSITE = Box(channel=WEBSITE)
AT_PRESS = Box(channel=PRESS)
NAMED = Box(channel=None, names=True)
RECOGNISED = Box(channel=None)
BOTH = a_scope(channels=frozenset({WEBSITE, PRESS}), names_allowed=True)


def only(*channels: Channel, named: bool) -> Scope:
    return replace(BOTH, channels=frozenset(channels), names_allowed=named)


@pytest.mark.parametrize(
    ("ticked", "scope"),
    [
        ([ON_WEBSITE, AT_PRESS, NAMED], BOTH),
        ([ON_WEBSITE, AT_PRESS], only(WEBSITE, PRESS, named=False)),
        ([AT_PRESS, NAMED], only(PRESS, named=True)),
        ([ON_WEBSITE], only(WEBSITE, named=False)),
        ([], None),
    ],
)
def test_a_yes_is_to_the_channels_ticked_and_to_naming_where_that_is_ticked(
    ticked: list[Box], scope: Scope | None
) -> None:
    assert granted(BOTH, ticked) == scope
    assert granted(BOTH, frozenset(ticked)) == scope


def test_a_name_alone_is_a_yes_to_nothing() -> None:
    assert granted(BOTH, [NAMED]) is None


def test_to_be_recognised_is_a_yes_to_just_that() -> None:
    """I4."""
    scope = a_biometric_scope()

    assert granted(scope, [RECOGNISED]) == scope
    assert granted(scope, []) is None


@pytest.mark.parametrize(
    ("asked", "ticked"),
    [
        (a_scope(), [AT_PRESS]),
        (a_scope(), [ON_WEBSITE, AT_PRESS]),
        (a_scope(), [NAMED]),
        (a_scope(), [RECOGNISED]),
        (BOTH, [RECOGNISED]),
        (a_biometric_scope(), [ON_WEBSITE]),
        (a_biometric_scope(), [RECOGNISED, NAMED]),
    ],
)
def test_nobody_ticks_a_box_that_was_not_on_the_form(asked: Scope, ticked: list[Box]) -> None:
    """I4: nor does a box of one kind count for the other."""
    with pytest.raises(ImpossibleValue, match="tick its own boxes"):
        granted(asked, ticked)


@for_any(SCOPES, st.data())
def test_whatever_is_ticked_nobody_grants_more_than_was_asked(
    asked: Scope, data: st.DataObject
) -> None:
    boxes = list(boxes_for(asked))
    ticked = data.draw(st.lists(st.sampled_from(boxes), unique=True))

    scope = granted(asked, ticked)

    assert scope is None or scope.is_within(asked)
    assert granted(asked, boxes) == asked


@for_any(PUBLICATION_SCOPES)
def test_a_yes_names_exactly_what_was_ticked(asked: Scope) -> None:
    boxes = [box for box in boxes_for(asked) if box.channel != INTERNAL]

    scope = granted(asked, boxes)

    assert scope is None or set(boxes_for(scope)) == set(boxes)


def test_each_record_is_answered_once_and_one_at_least() -> None:
    two = (an_answer(), an_answer(consent=an_id("another")))

    assert a_testimony(answers=two).answers == two
    with pytest.raises(ImpossibleValue, match="join what was ticked"):
        a_testimony(answers=(an_answer(ON_WEBSITE), an_answer(AT_PRESS)))
    with pytest.raises(ImpossibleValue, match="answers is empty"):
        a_testimony(answers=())


def test_a_record_left_out_is_a_no_like_one_left_unticked() -> None:
    """R3: what was refused is evidence as much as what was chosen."""
    asked = sorted(an_id(f"record {number}") for number in range(9))
    yes = an_answer(ON_WEBSITE, consent=asked[2])

    answers = completed((yes,), asked=frozenset(asked), still_open=frozenset(asked[1:]))

    assert answers == (yes, *(Answer(consent=record) for record in (asked[1], *asked[3:])))
    assert completed((), asked=asked, still_open=asked[:1]) == (Answer(consent=asked[0]),)


def test_nobody_answers_what_the_link_does_not_ask() -> None:
    with pytest.raises(ImpossibleValue, match="answer those it asks"):
        completed((an_answer(),), asked=(an_id("another"),), still_open=(an_id("another"),))


def test_a_yes_to_what_somebody_ended_meanwhile_is_not_signed_unseen() -> None:
    """I10: a no to it says nothing new."""
    over, open_ = an_answer(), an_answer(consent=an_id("another"))
    both = (over.consent, open_.consent)

    assert completed((over, open_), asked=both, still_open=both[1:]) == (over, open_)
    with pytest.raises(RecordEnded, match=over.consent):
        completed((an_answer(ON_WEBSITE),), asked=both, still_open=both[1:])


def test_nothing_ticked_is_the_least_that_an_answer_says() -> None:
    assert an_answer().ticked == frozenset()


def test_neither_her_name_nor_where_she_was_is_ever_logged() -> None:
    shown = repr(a_testimony()) + repr(some_circumstances())

    assert not any(said in shown for said in ("Lovelace", "192.0.2", "Firefox"))
