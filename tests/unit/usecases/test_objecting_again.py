"""GDPR art. 21, R9: an objection that a yes has lifted, or another voice made, is not hers."""

from quitclaim.usecases.object_on_my_page import ObjectOnMyPage, anywhere
from tests.builders import (
    ADA,
    DADS,
    MIA,
    MUMS,
    NOON,
    SECOND,
    a_consent,
    an_objection,
    given,
    requested,
    some_rules,
)
from tests.unit.usecases.answers import may_be_shown
from tests.unit.usecases.homes import MINE, MUMS_OWN, at_home
from tests.unit.usecases.stage import made

EVERYWHERE = anywhere(some_rules())


def test_whoever_said_yes_since_is_heard_when_she_objects_again() -> None:
    """I3: the page says that it is done, so it is."""
    first = an_objection(scope=EVERYWHERE, at=NOON - 2 * SECOND)
    yes = a_consent(events=(requested(), given(NOON - SECOND)))
    fakes = at_home(first, yes)
    assert may_be_shown(fakes)

    again = made(ObjectOnMyPage, fakes)(MINE.token, ADA)

    assert again.id != first.id and not may_be_shown(fakes)


def test_what_she_said_yes_to_before_has_not_lifted_it() -> None:
    first = an_objection(scope=EVERYWHERE, at=NOON)
    fakes = at_home(first, a_consent(events=(requested(), given(NOON - SECOND))))

    assert made(ObjectOnMyPage, fakes)(MINE.token, ADA) == first


def test_another_guardians_objection_does_not_stand_in_for_hers() -> None:
    """Each voice lifts its own no alone: were hers not said, his yes would lift all there is."""
    his = an_objection(person=MIA, by=DADS, scope=EVERYWHERE)
    fakes = at_home(his, about=MIA)

    hers = made(ObjectOnMyPage, fakes)(MUMS_OWN.token, MIA)

    assert (hers.by, hers.id != his.id) == (MUMS, True)
