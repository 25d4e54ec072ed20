"""The story of recognition in the deployed cloud: by API and queue alone, as everybody has it."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from cli.asking import say_who_asks
from cli.console import Staff
from cli.models import blueprints
from cli.recognising import play_recognising
from cli.samples import files
from cli.staff import member_of, signed_in
from cli.stage import FAIR, Stage
from cli.story import Story
from local.cloud import LocalCloud
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.ports.finds import CAPTURES
from quitclaim.ports.selfies import SELFIES
from tests.servers.search_node import search_node
from tests.vision.fetched import embedder, picture


@pytest.fixture(scope="module", params=["sealed", "opensearch"])
def stage(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Stage]:
    """Templates sealed until they are compared, or copied to a real search node."""
    embedder()
    assert all(picture(name).size for name in ("obama.jpg", "obama2.jpg", "biden.jpg"))
    with ExitStack() as stack:
        node = None
        if request.param == "opensearch":
            node = stack.enter_context(search_node(tmp_path_factory.mktemp("node")))
        chosen = blueprints(search=node.host if node else None)
        folder = tmp_path_factory.mktemp("matching")
        yield Stage(stack.enter_context(LocalCloud(folder, blueprints=chosen)))


@pytest.fixture(scope="module")
def staff(stage: Stage) -> Staff:
    """Who is in the shoot is in a picture of another collection, too, which nobody recognises."""
    stage.put(f"{FAIR}/obama.jpg", files()["obama.jpg"])
    stage.settled()
    members = {role: member_of(stage.cloud, role) for role in StaffRole}
    editor, _ = signed_in(stage.cloud, members[StaffRole.EDITOR])
    say_who_asks(signed_in(stage.cloud, members[StaffRole.PRIVACY_OFFICER])[0])
    return Staff(members, editor)


def test_whoever_said_yes_is_recognised_until_she_takes_it_back(
    stage: Stage, staff: Staff, tmp_path: Path
) -> None:
    """R15 to R21: by API and queue alone, with no permit but by its rule."""
    play_recognising(Story(tmp_path / "story.json", tell=lambda _: None), stage, staff=staff)

    templates = stage.cloud.client("dynamodb").scan(TableName=stage.cloud.outputs["GalleryTable"])
    masters = [one for one in templates["Items"] if one["sk"]["S"].startswith("T#")]
    assert len(masters) == 1, "of two, one took it back"
    for pictures in (SELFIES, CAPTURES):
        lying = stage.cloud.client("s3").list_objects_v2(
            Bucket=stage.cloud.outputs["ExportsBucket"], Prefix=pictures
        )
        assert not lying.get("Contents"), "a picture lies there that was looked at"


@pytest.mark.parametrize("stage", ["sealed"], indirect=True)
def test_it_is_told_again_where_it_was_told_before(
    stage: Stage, staff: Staff, tmp_path: Path
) -> None:
    again = Story(tmp_path / "story.json", tell=lambda _: None)

    play_recognising(again, stage, staff=staff)

    assert again.steps and all(step["ok"] for step in again.steps)
