"""R28, R61: bytes serve a verdict only where they look as the channel has them made."""

import pytest

from quitclaim.domain.organisation.finish import Cover, Finish, Manner
from quitclaim.domain.publishing.verdict import verdict_on
from tests.builders import (
    NOON,
    WEBSITE,
    a_channel_rule,
    a_face,
    a_linked_face,
    a_scene,
    some_rules,
)
from tests.unit.publishing.test_renditions import ADAS_YES, a_rendition


@pytest.mark.parametrize(
    "finish", [Finish(longest=800), Finish(manner=Manner.SOLID), Finish(cover=Cover.BODY)]
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
    assert a_rendition(usual).serves(clear) is (finish.longest is None)
