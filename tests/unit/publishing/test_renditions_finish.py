"""R28, R61: bytes serve a verdict only where they look as the channel has them made."""

from dataclasses import replace

import pytest

from quitclaim.domain.organisation.finish import Cover, Finish, Frame, Manner
from quitclaim.domain.pictures.cuts import Cut, Point
from quitclaim.domain.publishing.verdict import verdict_on
from tests.builders import (
    NOON,
    WEBSITE,
    a_channel_rule,
    a_face,
    a_linked_face,
    a_region,
    a_scene,
    an_asset,
    an_extent,
    some_rules,
)
from tests.unit.publishing.test_renditions import ADAS_YES, a_rendition


@pytest.mark.parametrize(
    "finish",
    [
        Finish(longest=800),
        Finish(frame=Frame.SQUARE),
        Finish(manner=Manner.SOLID),
        Finish(cover=Cover.BODY),
    ],
)
def test_bytes_that_were_made_in_another_way_serve_only_where_nobody_would_see_it(
    finish: Finish,
) -> None:
    """A change of the channel's finish puts out others, but for what shows no difference."""
    rules = some_rules(channels={WEBSITE: a_channel_rule(finish=finish)})
    hiding, clear = (
        verdict_on(scene, channel=WEBSITE, at=NOON)
        for scene in (
            a_scene(a_linked_face(), a_face("stranger"), people=ADAS_YES, rules=rules),
            a_scene(rules=rules),
        )
    )
    usual = verdict_on(a_scene(), channel=WEBSITE, at=NOON)

    assert hiding.finish == finish and a_rendition(hiding).finish == finish
    assert not a_rendition().serves(hiding) and a_rendition(hiding).serves(hiding)
    is_seen = finish.longest is not None or finish.frame is not Frame.NONE
    assert a_rendition(usual).serves(clear) is not is_seen


def test_bytes_of_another_part_of_the_picture_serve_no_more() -> None:
    """Whoever was cut off may be back in it; and whoever is in them may be cut off by now."""
    whole, part, other = (
        verdict_on(a_scene(asset=an_asset(**changes)), channel=WEBSITE, at=NOON)
        for changes in (
            {"extent": an_extent()},
            {"extent": an_extent(), "crop": a_region()},
            {"extent": an_extent(), "crop": a_region(w=501)},
        )
    )

    for mine in (whole, part, other):
        serving = [one for one in (whole, part, other) if a_rendition(mine).serves(one)]
        assert serving == [mine]
        assert a_rendition(mine).cut == mine.cut


def test_a_frame_that_would_stand_elsewhere_by_now_stays_where_it_is() -> None:
    """It shows nothing that may not be shown: nobody is called back for it."""
    verdict = verdict_on(a_scene(), channel=WEBSITE, at=NOON)
    moved = replace(verdict, cut=Cut(middle=Point(x=1, y=1), of=an_extent()))

    assert a_rendition(verdict).serves(moved)
    assert a_rendition(verdict).decided_again(moved).cut == verdict.cut
