"""R32, R42: whoever sees only what is usable finds only what is out on channels of hers."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from quitclaim.domain.ids import Channel
from quitclaim.domain.organisation.members import Member
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.publishing.sought import Sought
from quitclaim.ports.changes import Purpose
from quitclaim.ports.paging import every
from quitclaim.usecases.publish_asset import PublishAsset
from quitclaim.usecases.read_feed import ReadFeed
from quitclaim.usecases.search_renditions import SearchRenditions
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import (
    ADA,
    BOB,
    DAY,
    INTERNAL,
    PRESS,
    WEBSITE,
    a_consent,
    an_asset,
    an_id,
    some_rules,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.searching import describe, hung, named
from tests.unit.usecases.stage import made, shown, staged

YES = a_consent()
HERS, HIS, EMPTY, NEW = (named(name) for name in ("hers", "his", "empty", "new"))
IN_MAY = datetime(2026, 5, 9, tzinfo=UTC)


def a_viewer(*channels: Channel, role: StaffRole = StaffRole.VIEWER) -> Member:
    return Member(id=an_id("viewer"), role=role, channels=frozenset(channels or (WEBSITE,)))


def the_search(fakes: Fakes) -> SearchRenditions:
    return made(SearchRenditions, fakes, feed=made(ReadFeed, fakes))


def found(fakes: Fakes, member: Member | None = None, **sought: Any) -> list[str]:
    """All of it, as pictures and where they are out."""
    search, wanted, who = the_search(fakes), Sought(**sought), member or a_viewer()
    pages = every(lambda after: search(wanted, member=who, after=after))
    return sorted(f"{one.row.asset} {one.row.channel}" for one in pages)


def on(channel: Channel, *assets: str) -> list[str]:
    return sorted(f"{asset} {channel}" for asset in assets)


@pytest.fixture
def fakes() -> Fakes:
    """Out on the website: HERS, HIS with his face hidden, and one without faces (inside, too)."""
    fakes = staged(YES, people=(ADA, BOB))
    hung(
        fakes,
        shown(ADA, id=HERS, taken_at=IN_MAY),
        shown(BOB, id=HIS),
        an_asset(id=EMPTY),
        an_asset(id=NEW, review=None, taken_at=IN_MAY),
    )
    for asset in (HERS, HIS, EMPTY):
        made(PublishAsset, fakes)(asset, WEBSITE)
        describe(fakes, asset, "fair")
    describe(fakes, NEW, "fair")
    made(PublishAsset, fakes)(EMPTY, INTERNAL)
    return fakes


@pytest.mark.parametrize("size", [1, 100])
def test_everything_that_is_out_on_her_channels_is_found_and_nothing_that_is_not(
    fakes: Fakes, size: int
) -> None:
    fakes.world.pages.size = size

    assert found(fakes) == on(WEBSITE, HERS, HIS, EMPTY)
    assert found(fakes, a_viewer(INTERNAL)) == on(INTERNAL, EMPTY)
    both = found(fakes, a_viewer(INTERNAL, WEBSITE))
    assert both == sorted(on(WEBSITE, HERS, HIS, EMPTY) + on(INTERNAL, EMPTY))
    assert found(fakes, a_viewer(PRESS)) == []


def test_a_channel_that_is_not_hers_is_like_one_that_is_not_there(fakes: Fakes) -> None:
    assert found(fakes, a_viewer(WEBSITE), channel=INTERNAL) == []
    assert found(fakes, a_viewer(WEBSITE), channel="nowhere") == []
    assert found(fakes, a_viewer(Channel("nowhere"))) == []
    assert found(fakes, channel=WEBSITE) == on(WEBSITE, HERS, HIS, EMPTY)


def test_staff_sees_all_channels_and_nobody_who_left_sees_any(fakes: Fakes) -> None:
    gone = Member(id=an_id("gone"), role=StaffRole.VIEWER, has_left=True)

    assert found(fakes, a_viewer(role=StaffRole.EDITOR), channel=INTERNAL) == on(INTERNAL, EMPTY)
    assert found(fakes, gone) == []


def test_a_month_finds_what_was_taken_in_it_and_is_out(fakes: Fakes) -> None:
    assert found(fakes, month=date(2026, 5, 1)) == on(WEBSITE, HERS)


def test_a_word_finds_nothing_that_has_somebody_hidden_on_it(fakes: Fakes) -> None:
    """It may be the name of whoever is hidden: then it would say who that is."""
    assert found(fakes, keyword="Fair") == on(WEBSITE, HERS, EMPTY)
    assert found(fakes, keyword="horse") == []


def test_without_its_key_a_text_finds_nothing(fakes: Fakes) -> None:
    fakes.keys.drop(HERS, Purpose.TEXT)

    assert found(fakes, keyword="fair") == on(WEBSITE, EMPTY)


def test_after_her_no_it_is_found_no_more_whoever_recalls_it_when(fakes: Fakes) -> None:
    """I3: of what is withheld nothing is told, not even that it was there."""
    made(WithdrawConsent, fakes)(ADA, YES.id, speaker=HERSELF)

    assert found(fakes) == on(WEBSITE, HIS, EMPTY)


def test_what_ran_out_is_found_no_more(fakes: Fakes) -> None:
    fakes.clock.step(800 * DAY)

    assert HERS not in "".join(found(fakes))


def test_it_is_said_whether_anybody_gets_it(fakes: Fakes) -> None:
    page = the_search(fakes)(Sought(), member=a_viewer(INTERNAL, WEBSITE))

    assert {one.is_external for one in page.items if one.row.channel == WEBSITE} == {True}
    assert {one.is_external for one in page.items if one.row.channel == INTERNAL} == {False}


def test_before_there_are_rules_nothing_is_usable() -> None:
    fakes = staged()
    fakes.world.rules = None

    assert found(fakes) == [] and some_rules().channels.keys() >= {WEBSITE}
