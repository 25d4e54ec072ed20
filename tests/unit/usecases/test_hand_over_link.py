"""R63: where no letter arrives, whoever asks hands the link over; never beside a letter."""

import pytest

from quitclaim.domain.consents.openings import Page
from quitclaim.domain.consents.requests import Progress, Request
from quitclaim.domain.errors import NotAllowed, NotFound, RecordEnded
from quitclaim.domain.ids import RequestId
from quitclaim.domain.organisation.credentials import token_hash
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.capabilities import SIGN_FOR
from quitclaim.usecases.hand_over_link import HandedOver, HandOverLink, NotByHand
from quitclaim.usecases.open_link import OpenLink
from tests.builders import (
    ADA,
    DAY,
    EDITOR,
    MIA,
    MUMS,
    NOON,
    STAFF,
    a_sent_request,
    a_turn,
    an_id,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.mailings import TO_SHOW, mailed, now, of_mia
from tests.unit.usecases.stage import announced, made, raced

BOUNCED = a_sent_request(a_turn(Progress.BOUNCED, reason="bounced"))
REJECTED = a_sent_request(a_turn(Progress.REJECTED, reason="refused"))


def returned(request: Request = REJECTED) -> Fakes:
    """A day after it was asked."""
    fakes = mailed(TO_SHOW, request)
    fakes.clock.at = NOON + DAY
    return fakes


def handed(fakes: Fakes) -> HandedOver:
    return made(HandOverLink, fakes)(ADA, REJECTED.id, member=EDITOR)


@pytest.mark.parametrize("request_", [BOUNCED, REJECTED])
def test_what_no_letter_could_carry_is_handed_over_and_opens_the_form(request_: Request) -> None:
    fakes = returned(request_)

    link = handed(fakes)

    assert link.until == NOON + DAY + SIGN_FOR
    assert (opened := made(OpenLink, fakes)(token_hash(link.token)))
    assert (opened.page, opened.capability.minted_at) == (Page.SIGN, NOON + DAY)


def test_the_request_is_on_its_way_without_a_letter_and_the_log_says_who_took_it() -> None:
    fakes = returned()

    handed(fakes)

    assert now(fakes, REJECTED) == REJECTED.after(a_turn(at=NOON + DAY))
    assert not fakes.world.letters
    assert announced(fakes) == [[(EventType.REQUEST_SENT, REJECTED.id, 3)]]
    (fact,) = fakes.world.outbox.values()
    assert (fact.by.role, fact.by.id, fact.action) == (STAFF.role, EDITOR, "hand_over_link")


def test_what_it_shows_is_in_no_description_of_it() -> None:
    link = handed(returned())

    assert link.token not in repr(link)


def test_a_guardian_gets_a_link_of_her_own() -> None:
    fakes = mailed(of_mia(), a_sent_request(REJECTED.turns[-1], person=MIA, to=MUMS), about=MIA)

    link = made(HandOverLink, fakes)(MIA, REJECTED.id, member=EDITOR)

    assert (opened := made(OpenLink, fakes)(token_hash(link.token)))
    assert opened.capability.by == MUMS


def test_nobody_takes_a_link_while_a_letter_may_arrive() -> None:
    fakes = returned(a_sent_request())

    with pytest.raises(NotAllowed) as refused:
        handed(fakes)

    assert refused.value.reasons == (NotByHand.THE_POST_CARRIES_IT,)
    assert announced(fakes) == []


def test_taken_once_it_is_not_taken_again() -> None:
    fakes = returned()
    handed(fakes)

    with pytest.raises(NotAllowed):
        handed(fakes)


def test_what_cannot_be_answered_any_more_needs_no_link() -> None:
    fakes = returned()
    fakes.clock.at = TO_SHOW.until

    with pytest.raises(RecordEnded):
        handed(fakes)


def test_of_somebody_gone_nothing_is_handed_over() -> None:
    fakes = returned()
    fakes.world.people.pop(ADA)

    with pytest.raises(RecordEnded):
        handed(fakes)


def test_a_request_nobody_made_is_not_found() -> None:
    with pytest.raises(NotFound):
        made(HandOverLink, returned())(ADA, RequestId(an_id("nobody's")), member=EDITOR)


def test_whoever_is_overtaken_looks_again() -> None:
    fakes = returned()

    raced(fakes, times=1)

    handed(fakes)

    assert now(fakes, REJECTED).sendings == 2
