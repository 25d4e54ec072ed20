"""Whom a share link was for is forgotten, on request or after a year (R61)."""

from datetime import timedelta
from typing import Any

import pytest

from quitclaim.domain.errors import Conflict, NotAllowed
from quitclaim.domain.ids import TokenHash
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.publishing.share_links import KEPT_FOR
from quitclaim.ports.changes import Purpose
from quitclaim.usecases.share_links import ForgetRecipient, ForgetRecipients, Unshareable
from tests.builders import (
    AGENCY,
    BEST,
    DAY,
    NOON,
    OFFICER,
    SECOND,
    a_hash,
    a_selection,
    a_share_link,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import announced, made, meanwhile, put, staged

LINK = a_share_link(until=NOON + DAY)


def a_stage(*records: Any) -> Fakes:
    fakes = staged()
    put(fakes, a_selection(), *records)
    return fakes


def pass_by(fakes: Fakes, time: timedelta) -> None:
    fakes.clock.at += time


def test_whom_a_link_was_for_is_forgotten_on_request_once_it_is_over() -> None:
    """GDPR art. 17."""
    fakes = a_stage(LINK)
    forget = made(ForgetRecipient, fakes)
    with pytest.raises(NotAllowed) as refused:
        forget(BEST, LINK.id, member=OFFICER)
    pass_by(fakes, DAY)

    forget(BEST, LINK.id, member=OFFICER)
    forget(BEST, LINK.id, member=OFFICER)

    assert refused.value.reasons == (Unshareable.STILL_OPEN,)
    assert not fakes.keys.holders([LINK.id], purpose=Purpose.TEXT)
    assert announced(fakes) == [[(EventType.SHARE_FORGOTTEN, LINK.id, 2)]]


def test_after_a_year_nobody_knows_any_more_whom_a_link_was_for() -> None:
    """GDPR art. 5(1)(e)."""
    other = a_share_link(id=TokenHash(a_hash("other")), until=NOON + 30 * DAY)
    fakes = a_stage(LINK, other)
    forget = made(ForgetRecipients, fakes)
    pass_by(fakes, DAY + KEPT_FOR)
    assert forget() == 0
    pass_by(fakes, SECOND)

    assert (forget(), forget()) == (1, 0)
    kept = {one.id: one.recipient for one in fakes.selections.shares(BEST)}
    assert kept == {LINK.id: None, other.id: AGENCY}


def test_what_the_list_says_is_read_again_before_anything_is_forgotten() -> None:
    fakes = a_stage(LINK)
    pass_by(fakes, 2 * DAY + KEPT_FOR)
    forget = made(ForgetRecipient, fakes)

    with meanwhile(fakes, "selections.share", lambda: forget(BEST, LINK.id, member=OFFICER), nth=2):
        assert made(ForgetRecipients, fakes)() == 0

    assert len(announced(fakes)) == 1


def test_whoever_is_slower_leaves_it_to_the_next_round() -> None:
    fakes = a_stage(LINK)
    pass_by(fakes, 2 * DAY + KEPT_FOR)
    fakes.world.fail("commits.commit", error=Conflict("somebody was faster"))

    assert made(ForgetRecipients, fakes)() == 0
    assert made(ForgetRecipients, fakes)() == 1
