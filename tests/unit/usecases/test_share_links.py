"""Share links are made for an external channel, ended, and by and by forgotten (R28, R61)."""

from typing import Any

import pytest

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.errors import NotAllowed, NotFound
from quitclaim.domain.ids import Channel, SelectionId, TokenHash
from quitclaim.domain.organisation.facts import EventType
from quitclaim.ports.writes import Write
from quitclaim.usecases.share_links import (
    EndShareLink,
    MakeShareLink,
    Share,
    Shared,
    Unshareable,
)
from tests.builders import (
    AGENCY,
    BEST,
    DAY,
    EDITOR,
    INTERNAL,
    NOON,
    WEBSITE,
    a_hash,
    a_selection,
    a_share_link,
    an_id,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import announced, commit, made, put, staged

LINK = a_share_link(until=NOON + DAY)


def a_stage(*records: Any) -> Fakes:
    fakes = staged()
    put(fakes, a_selection(), *records)
    return fakes


def share(fakes: Fakes, **changes: Any) -> Shared:
    said: dict[str, Any] = {
        "channel": WEBSITE,
        "recipient": AGENCY,
        "until": NOON + DAY,
        "reads": Language.FRENCH,
    }
    return made(MakeShareLink, fakes)(BEST, Share(**(said | changes)), member=EDITOR)


def end(fakes: Fakes, token: TokenHash = LINK.id, *, of: SelectionId = BEST) -> Any:
    return made(EndShareLink, fakes)(of, token, member=EDITOR)


def test_a_link_is_kept_by_the_hash_of_what_stands_in_its_address() -> None:
    fakes = a_stage()

    new = share(fakes)

    assert new.secret.hash == new.link.id and fakes.selections.shares(BEST) == (new.link,)
    assert announced(fakes) == [[(EventType.SHARE_MADE, new.link.id, 1)]]


@pytest.mark.parametrize("channel", [INTERNAL, Channel("radio")])
def test_what_is_for_inside_or_for_nothing_is_shared_with_nobody(channel: Channel) -> None:
    with pytest.raises(NotAllowed) as refused:
        share(a_stage(), channel=channel)

    assert refused.value.reasons == (Unshareable.NO_CHANNEL,)


def test_nobody_shares_what_is_deleted() -> None:
    fakes = a_stage()
    commit(fakes, Write(a_selection().deleted(at=NOON), a_selection()))

    with pytest.raises(NotFound):
        share(fakes)


def test_a_link_is_ended_once_and_again_changes_nothing() -> None:
    fakes = a_stage(LINK)

    first, again = end(fakes), end(fakes)

    assert first == again == LINK.ended(at=NOON)
    assert announced(fakes) == [[(EventType.SHARE_ENDED, LINK.id, 2)]]


def test_a_link_that_is_over_is_ended_all_the_same_should_the_clock_be_set_back() -> None:
    fakes = a_stage(LINK)
    fakes.clock.at = LINK.until

    end(fakes)

    fakes.clock.at = NOON
    (known,) = fakes.selections.shares(BEST)
    assert not known.is_open(at=NOON)


def test_only_a_link_of_this_selection_is_ended() -> None:
    fakes = a_stage(LINK)

    with pytest.raises(NotFound):
        end(fakes, of=SelectionId(an_id("elsewhere")))
    with pytest.raises(NotFound):
        end(fakes, TokenHash(a_hash("none")))
