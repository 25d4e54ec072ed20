"""R5: the same link allows less; what is left of a yes goes on."""

import pytest

from quitclaim.domain.consents.events import Event, State
from quitclaim.domain.errors import ImpossibleValue, NotFound, RecordEnded
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.capabilities import Power
from quitclaim.domain.people.person import HERSELF
from quitclaim.usecases.withdraw_by_link import NarrowByLink, WithdrawByLink
from tests.builders import (
    NOON,
    PRESS,
    WEBSITE,
    a_biometric_consent,
    a_biometric_scope,
    a_capability,
    a_consent,
    a_scope,
    an_id,
    given,
)
from tests.unit.usecases.answers import may_be_shown
from tests.unit.usecases.mailings import BIOMETRIC, BOTH, linked
from tests.unit.usecases.stage import announced, made, of

CHANNELS = a_scope(channels=frozenset({WEBSITE, PRESS}))
IN_PRESS = a_scope(channels=frozenset({PRESS}))
YES = a_consent(asked=CHANNELS)
LINK = a_capability(Power.WITHDRAW, consents=BOTH)


def test_a_channel_is_taken_back_and_the_others_stay() -> None:
    """I3."""
    fakes = linked(YES, link=LINK)
    assert may_be_shown(fakes)

    left = made(NarrowByLink, fakes)(LINK.token, YES.id, IN_PRESS)

    said = Event(became=State.NARROWED, at=NOON, by=HERSELF, scope=IN_PRESS)
    assert left == of(fakes, YES) == YES.after(said)
    assert announced(fakes) == [[(EventType.CONSENT_NARROWED, YES.id, 3)]]
    assert fakes.library.rules().noes == 1
    assert not may_be_shown(fakes)


def test_no_letter_follows_for_the_page_shows_what_is_left() -> None:
    fakes = linked(YES, link=LINK)

    made(NarrowByLink, fakes)(LINK.token, YES.id, IN_PRESS)

    assert fakes.world.letters == {}
    (fact,) = fakes.world.outbox.values()
    assert fact.action == "narrow_by_link"


def test_to_allow_as_little_again_changes_nothing() -> None:
    fakes = linked(YES, link=LINK)
    narrow = made(NarrowByLink, fakes)

    once, twice = (narrow(LINK.token, YES.id, IN_PRESS) for _ in range(2))

    assert once == twice
    assert len(announced(fakes)) == 1


def test_recognition_is_narrowed_to_one_collection() -> None:
    everywhere = a_biometric_scope(collection=None)
    yes = a_biometric_consent(given(to=everywhere), asked=everywhere, template=an_id("template"))
    fakes = linked(yes, link=LINK)

    for _ in range(2):
        left = made(NarrowByLink, fakes)(LINK.token, BIOMETRIC, a_biometric_scope())

    assert left.scopes == (everywhere, everywhere, a_biometric_scope())
    assert len(announced(fakes)) == 1


def test_nobody_widens_a_yes_by_narrowing_it() -> None:
    fakes = linked(a_consent(), link=LINK)

    with pytest.raises(ImpossibleValue):
        made(NarrowByLink, fakes)(LINK.token, YES.id, CHANNELS)

    assert of(fakes, YES) == a_consent()


def test_what_was_taken_back_is_not_narrowed_any_more() -> None:
    fakes = linked(YES, link=LINK)
    made(WithdrawByLink, fakes)(LINK.token, YES.id)

    with pytest.raises(RecordEnded):
        made(NarrowByLink, fakes)(LINK.token, YES.id, IN_PRESS)


def test_no_link_narrows_what_it_is_not_about() -> None:
    fakes = linked(a_consent(asked=CHANNELS, id=an_id("other")), link=LINK)

    with pytest.raises(NotFound):
        made(NarrowByLink, fakes)(LINK.token, an_id("other"), IN_PRESS)
