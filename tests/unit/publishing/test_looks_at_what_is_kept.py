"""R36, R59: what was upheld against an erasure shows a face as far as it was upheld."""

from quitclaim.domain.ids import Channel
from quitclaim.domain.pictures.marks import Mark, MarkKind, Stay
from quitclaim.domain.publishing.looks import Look, Question, Sight, look_at
from tests.builders import (
    CAMP,
    FAIR,
    NOON,
    PRESS,
    WEBSITE,
    a_channel_rule,
    a_collection_rule,
    a_face,
    a_keep,
    a_mark,
    a_scene,
    a_scope,
    an_asset,
)

BOTH = {name: a_collection_rule(collection=name) for name in (FAIR, CAMP)}


def look(mark: Mark, *, channel: Channel = WEBSITE) -> Look:
    face = a_face(mark=mark)
    asset = an_asset(face, memberships=frozenset(BOTH))
    scene = a_scene(asset=asset, collections=BOTH)
    return look_at(face, Question(scene, a_channel_rule(channel=channel), NOON))


def test_in_two_collections_it_has_to_be_kept_in_both() -> None:
    everywhere = a_keep(collection=None)
    one_each = a_mark(
        MarkKind.KEEP,
        stays=tuple(Stay(scope=a_scope(collection=name), until=None) for name in (FAIR, CAMP)),
    )

    assert look(a_keep()) == look(a_keep(collection=CAMP)) == Look(Sight.KEPT_ELSEWHERE)
    assert look(everywhere) == look(one_each) == Look(Sight.KEPT)


def test_on_another_channel_it_is_not_kept() -> None:
    everywhere = a_keep(collection=None)

    assert look(everywhere, channel=PRESS) == Look(Sight.KEPT_ELSEWHERE)
