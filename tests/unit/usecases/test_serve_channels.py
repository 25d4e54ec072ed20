"""What is for an internal channel is not for anybody who has the address (R28, DECISIONS)."""

import pytest

from quitclaim.domain.ids import Channel, RenditionId
from quitclaim.ports.takings import Fetches
from quitclaim.usecases.change_rules import ChangeRules
from quitclaim.usecases.publish_asset import PublishAsset
from quitclaim.usecases.serve_rendition import ServeRendition
from tests.builders import EDITOR, INTERNAL, NOON, WEBSITE, a_consent, a_scope
from tests.fakes.fakes import Fakes
from tests.unit.usecases.publications import PICTURE, shown_for, where
from tests.unit.usecases.stage import announced, made, staged

BOTH = a_scope(channels=frozenset({WEBSITE, INTERNAL}))


def out_on(channel: Channel) -> tuple[Fakes, RenditionId]:
    fakes = staged(a_consent(asked=BOTH), PICTURE)
    made(PublishAsset, fakes)(PICTURE.id, channel)
    (row,) = fakes.library.renditions_of(PICTURE.id)
    fakes.world.outbox.clear()
    return fakes, row.id


@pytest.mark.parametrize(("channel", "served"), [(WEBSITE, 1), (INTERNAL, 0)])
def test_anybody_is_served_what_is_out_on_an_external_channel_only(
    channel: Channel, served: int
) -> None:
    fakes, rendition = out_on(channel)

    address = made(ServeRendition, fakes)(rendition)

    assert address == (where(fakes, rendition) if served else None)
    assert [len(leaf) for leaf in announced(fakes)] == [served]


def test_whoever_may_see_the_internal_channel_is_served() -> None:
    fakes, rendition = out_on(INTERNAL)

    assert made(ServeRendition, fakes)(rendition, to_anybody=False) == where(fakes, rendition)


def test_of_a_channel_that_is_no_more_nothing_is_served() -> None:
    fakes, rendition = out_on(WEBSITE)
    made(ChangeRules, fakes)(lambda rules: rules.changed(channels={}), member=EDITOR)

    assert made(ServeRendition, fakes)(rendition) is None
    assert fakes.library.renditions_of(PICTURE.id) == ()


def test_who_reads_a_page_is_nobody_we_know_and_is_counted_by_the_day() -> None:
    """R29: whoever comes to a public address takes nothing away that is to be called back."""
    fakes, row = shown_for()
    serve = made(ServeRendition, fakes)

    for _ in range(3):
        serve(row.id)

    counted = Fetches(rendition=row.id, day=NOON.date(), count=3)
    assert fakes.takings.fetches_of(row.asset) == (counted,)
    assert fakes.world.takings == {}
