"""The story of recognition in the deployed cloud: by API and queue alone, as everybody has it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.asking import say_who_asks
from cli.console import Staff
from cli.models import blueprints
from cli.recognising import play_recognising
from cli.staff import member_of, signed_in
from cli.stage import Stage
from cli.story import Story
from local.cloud import LocalCloud
from quitclaim.domain.organisation.roles import StaffRole
from tests.vision.fetched import embedder, picture


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    embedder()
    assert all(picture(name).size for name in ("obama.jpg", "obama2.jpg", "biden.jpg"))
    with LocalCloud(tmp_path_factory.mktemp("matching"), blueprints=blueprints()) as cloud:
        yield Stage(cloud)


def test_whoever_said_yes_is_recognised_until_she_takes_it_back(
    stage: Stage, tmp_path: Path
) -> None:
    members = {role: member_of(stage.cloud, role) for role in StaffRole}
    editor, _ = signed_in(stage.cloud, members[StaffRole.EDITOR])
    say_who_asks(signed_in(stage.cloud, members[StaffRole.PRIVACY_OFFICER])[0])
    told = list[str]()

    shoot = play_recognising(
        Story(tmp_path / "story.json", tell=told.append), stage, staff=Staff(members, editor)
    )

    table = stage.cloud.outputs["GalleryTable"]
    left = stage.cloud.client("dynamodb").scan(TableName=table)["Items"]
    assert len(left) == 1, "one of two is enrolled"
    bucket = stage.cloud.outputs["ExportsBucket"]
    lying = stage.cloud.client("s3").list_objects_v2(Bucket=bucket, Prefix="in/selfies/")
    assert not lying.get("Contents"), "whoever was looked at is deleted"
    assert len(shoot.assets) == 2
