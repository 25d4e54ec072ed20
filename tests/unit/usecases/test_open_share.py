"""A share link shows what its channel may show at this instant, and nothing else (R28, I2)."""

from typing import Any

import pytest

from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.ids import AssetId, TokenHash
from quitclaim.domain.people.person import HERSELF
from quitclaim.ports.changes import Purpose
from quitclaim.ports.library import Description
from quitclaim.ports.writes import Write
from quitclaim.usecases.publish_asset import PublishAsset
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import (
    ADA,
    BEST,
    HANDED,
    INTERNAL,
    NOON,
    PRESS,
    WEBSITE,
    a_hash,
    a_selection,
    a_share_link,
)
from tests.unit.usecases.sharing import (
    HERS,
    HIS,
    YES,
    a_stage,
    opened,
    out_of,
    pictures,
    taking,
)
from tests.unit.usecases.stage import announced, commit, made, meanwhile


def test_what_may_be_shown_is_there_in_its_order_with_its_credit() -> None:
    fakes = a_stage(HIS.id, HERS.id)
    fakes.keys.make(HERS.id, Purpose.TEXT)
    words = Description(caption="Ada", keywords=frozenset(), credit="Mia Photo")
    fakes.library.describe(HERS.id, words)

    found = opened(fakes)

    assert found is not None and found.following is None and found.link.recipient is None
    assert [(one.rendition.asset, one.credit) for one in found.pictures] == [
        (HIS.id, ""),
        (HERS.id, "Mia Photo"),
    ]


def test_to_look_at_it_writes_nothing() -> None:
    fakes = a_stage()

    opened(fakes)

    assert announced(fakes) == []


def test_after_a_no_the_picture_is_not_there_whatever_a_row_says() -> None:
    """R29: the page is decided afresh, though nobody has recalled anything yet."""
    fakes = a_stage()
    made(WithdrawConsent, fakes)(ADA, YES.id, speaker=HERSELF)

    assert pictures(fakes) == [out_of(fakes, HIS.id)]


def test_what_was_recalled_is_not_there() -> None:
    fakes = a_stage()
    made(WithdrawConsent, fakes)(ADA, YES.id, speaker=HERSELF)
    made(PublishAsset, fakes)(HERS.id, WEBSITE)

    rows = fakes.library.renditions_of(HERS.id)
    assert pictures(fakes) == [row.id for row in rows] + [out_of(fakes, HIS.id)]
    assert all(row.redacted for row in rows)


def test_a_picture_that_is_gone_meanwhile_is_not_there() -> None:
    fakes = a_stage()
    fakes.world.noes += 1
    fakes.world.count_no()

    with meanwhile(fakes, "library.asset", lambda: fakes.world.assets.pop(HERS.id), nth=3):
        assert pictures(fakes) == [out_of(fakes, HIS.id)]


def test_of_what_was_never_there_nothing_is_shown() -> None:
    fakes = a_stage(AssetId(a_hash("never")), HIS.id)

    assert pictures(fakes) == [out_of(fakes, HIS.id)]


def test_what_is_out_elsewhere_only_is_not_there() -> None:
    fakes = a_stage(link=a_share_link(channel=PRESS))

    assert pictures(fakes) == []


@pytest.mark.parametrize(
    "link",
    [
        a_share_link(id=TokenHash(a_hash("another"))),
        a_share_link(until=NOON),
        a_share_link(channel=INTERNAL),
    ],
    ids=["never made", "over", "internal"],
)
def test_what_opens_nothing_is_answered_alike(link: Any) -> None:
    fakes = a_stage(link=link)

    assert opened(fakes) is None


def test_what_was_ended_opens_nothing_from_then_on() -> None:
    fakes = a_stage()

    commit(fakes, Write(a_share_link().ended(at=NOON), a_share_link()))

    assert opened(fakes) is None and taking(fakes).look(HANDED.hash, out_of(fakes, HIS.id)) is None


def test_a_link_to_a_selection_that_was_deleted_or_is_unreadable_opens_nothing() -> None:
    fakes, other = a_stage(), a_stage()
    selection = a_selection(HERS.id, HIS.id)

    commit(fakes, Write(selection.deleted(at=NOON), selection))
    other.world.spoil(BEST)

    assert opened(fakes) is None and opened(other) is None


def test_while_a_store_is_busy_nothing_is_shown() -> None:
    fakes = a_stage()
    fakes.world.fail("library.rules")

    with pytest.raises(StoreUnavailable):
        opened(fakes)
    assert len(pictures(fakes)) == 2
