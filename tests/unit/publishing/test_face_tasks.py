"""R31: faces nobody knows, as tasks that need no identity."""

from typing import Any

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.pictures.assets import Fate
from quitclaim.domain.pictures.marks import MarkKind
from quitclaim.domain.publishing.face_tasks import FaceTask, UnknownFace, Way, face_tasks
from quitclaim.domain.publishing.verdict import verdict_on
from quitclaim.domain.publishing.worklists import Judged
from tests.builders import (
    ADA,
    FAIR,
    NOON,
    PRESS,
    WEBSITE,
    a_channel_rule,
    a_collection_rule,
    a_dossier,
    a_face,
    a_hash,
    a_linked_face,
    a_mark,
    a_match,
    a_scene,
    an_asset,
    an_exemption,
    an_id,
    some_rules,
)

ONE, TWO = sorted((a_hash("one"), a_hash("two")))
EVERY_WAY = (Way.BLUR, Way.CROP, Way.ASK, Way.EXEMPT)
BUT_BLUR = (Way.CROP, Way.ASK, Way.EXEMPT)
SENSITIVE = {FAIR: a_collection_rule(sensitive=True)}
BYSTANDER = a_face("bystander", mark=a_mark(MarkKind.BYSTANDER))


def judged(*faces: Any, asset: Any = ONE, channel: Any = WEBSITE, **scene: Any) -> Judged:
    return Judged(asset, verdict_on(a_scene(*faces, **scene), channel=channel, at=NOON))


def a_task(*faces: UnknownFace, asset: Any = ONE) -> FaceTask:
    return FaceTask(asset=asset, faces=faces)


def unknown(name: str = "face", **changes: Any) -> UnknownFace:
    known: dict[str, Any] = {"ways": EVERY_WAY, "channels": (WEBSITE,)}
    return UnknownFace(face=an_id(name), **(known | changes))


def test_an_unknown_face_is_blurred_cropped_asked_after_or_exempted() -> None:
    assert face_tasks([judged(a_face())]) == (a_task(unknown()),)


def test_after_a_bystander_nobody_asks() -> None:
    ways = (Way.BLUR, Way.CROP, Way.EXEMPT)

    assert face_tasks([judged(BYSTANDER)]) == (a_task(unknown("bystander", ways=ways)),)


def test_an_older_verdict_does_not_bring_the_question_back() -> None:
    before = judged(a_face("bystander"), channel=PRESS)

    ((one,),) = (task.faces for task in face_tasks([before, judged(BYSTANDER)]))

    assert Way.ASK not in one.ways


def test_where_nothing_is_redacted_blurring_is_not_offered() -> None:
    no_blur = some_rules(channels={WEBSITE: a_channel_rule(redaction=False)})

    assert face_tasks([judged(a_face(), collections=SENSITIVE)]) == (
        a_task(unknown(ways=BUT_BLUR)),
    )
    assert face_tasks([judged(a_face(), rules=no_blur)]) == (a_task(unknown(ways=BUT_BLUR)),)


def test_blurring_is_offered_if_one_channel_can_use_it() -> None:
    one = some_rules(
        channels={WEBSITE: a_channel_rule(redaction=False), PRESS: a_channel_rule(PRESS)}
    )
    rows = [judged(a_face(), rules=one), judged(a_face(), rules=one, channel=PRESS)]

    assert face_tasks(rows) == (a_task(unknown(channels=(PRESS, WEBSITE))),)


@pytest.mark.parametrize(
    "face",
    [
        a_face(mark=a_mark(MarkKind.NOT_A_FACE)),
        a_face(mark=a_mark(MarkKind.REDACT)),
        a_face(exemption=an_exemption()),
        a_linked_face(ADA),
        a_linked_face(ADA, link=a_match()),
    ],
)
def test_what_somebody_decided_on_or_began_to_name_is_no_such_task(face: Any) -> None:
    assert face_tasks([judged(face, people=[a_dossier()])]) == ()


def test_only_channels_that_cannot_show_it_are_named() -> None:
    face = a_face(exemption=an_exemption(channels=frozenset({PRESS})))

    assert face_tasks([judged(face), judged(face, channel=PRESS)]) == (a_task(unknown()),)


@pytest.mark.parametrize("fate", [Fate.DELETED, Fate.BLOCKED])
def test_nobody_works_on_an_asset_that_is_gone(fate: Fate) -> None:
    scene = a_scene(asset=an_asset(a_face(), fate=fate))

    assert face_tasks([Judged(ONE, verdict_on(scene, channel=WEBSITE, at=NOON))]) == ()


def test_an_asset_is_one_task_and_the_order_is_fixed() -> None:
    faces = (a_face("one"), a_face("two"), a_face("three"))
    rows = [
        judged(*faces, asset=TWO, channel=WEBSITE),
        judged(*reversed(faces), asset=TWO, channel=PRESS),
        judged(a_face(), asset=ONE),
    ]

    names = sorted(("one", "two", "three"), key=an_id)
    both = [unknown(name, channels=(PRESS, WEBSITE)) for name in names]
    wanted = (a_task(unknown()), a_task(*both, asset=TWO))
    assert face_tasks(rows) == face_tasks(reversed(rows)) == wanted


@pytest.mark.parametrize(
    ("changes", "remedy"),
    [
        ({"face": "f1"}, "face is no id"),
        ({"ways": ()}, "ways is empty"),
        ({"channels": ()}, "channels is empty"),
    ],
)
def test_a_face_that_cannot_be_worked_on_is_refused(changes: dict[str, Any], remedy: str) -> None:
    known: dict[str, Any] = {"face": an_id("face"), "ways": EVERY_WAY, "channels": (WEBSITE,)}

    with pytest.raises(ImpossibleValue, match=remedy):
        UnknownFace(**(known | changes))


def test_a_task_is_of_an_asset_and_has_faces() -> None:
    with pytest.raises(ImpossibleValue, match="faces is empty"):
        a_task()
    with pytest.raises(ImpossibleValue, match="asset is no hash"):
        a_task(unknown(), asset="a1")
