"""R31: what a crop would leave of a picture without somebody nobody knows, channel by channel."""

from typing import Any

from quitclaim.domain.organisation.finish import Cover, Finish
from quitclaim.domain.pictures.regions import Region
from quitclaim.domain.publishing.face_tasks import face_tasks
from quitclaim.domain.publishing.verdict import verdict_on
from quitclaim.domain.publishing.worklists import Judged
from tests.builders import (
    ADA,
    NOON,
    PRESS,
    WEBSITE,
    a_channel_rule,
    a_consent,
    a_dossier,
    a_face,
    a_linked_face,
    a_region,
    a_scene,
    an_asset,
    an_extent,
    some_rules,
)

HEAD, BODY = (Finish(cover=cover) for cover in (Cover.HEAD, Cover.BODY))
# Of 3,000 by 2,000 pixels: a head reaches 90 beside each of them, a body 420.
STRANGER = a_face(region=a_region(x=8_000, y=4_000, w=1_000, h=1_500))
NEAR, FAR = (
    a_linked_face(ADA, region=a_region(x=x, y=4_000, w=1_000, h=1_500)) for x in (6_500, 1_000)
)


def proposed(*faces: Any, website: Finish, press: Finish) -> Region | None:
    asset = an_asset(*faces, extent=an_extent())
    channels = {
        WEBSITE: a_channel_rule(finish=website),
        PRESS: a_channel_rule(PRESS, finish=press),
    }
    scene = a_scene(
        asset=asset, people=(a_dossier(a_consent()),), rules=some_rules(channels=channels)
    )
    judged = [Judged(asset.id, verdict_on(scene, channel=one, at=NOON)) for one in channels]
    ((task,),) = (found.faces for found in face_tasks(judged))
    return task.crop_of(asset)


def left_to(edge: int) -> Region:
    return a_region(x=0, y=0, w=edge, h=10_000)


def test_it_leaves_out_as_much_of_her_as_any_channel_would_hide() -> None:
    assert proposed(STRANGER, FAR, website=HEAD, press=HEAD) == left_to(7_700)
    assert proposed(STRANGER, FAR, website=HEAD, press=BODY) == left_to(6_600)


def test_where_that_would_cost_somebody_known_it_helps_some_channels_at_least() -> None:
    assert proposed(STRANGER, NEAR, website=HEAD, press=BODY) == left_to(7_700)


def test_where_every_channel_hides_bodies_a_head_is_not_enough() -> None:
    assert proposed(STRANGER, NEAR, website=BODY, press=BODY) is None
