"""
The story of recognition in the deployed cloud: by API and queue alone, as everybody has it.

Faces are embedded where they are in production: in the endpoint's container, which has no network.
"""

from collections.abc import Iterator
from contextlib import ExitStack
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from cli.asking import say_who_asks
from cli.console import Staff
from cli.models import blueprints
from cli.parting import known_by_face
from cli.recognising import PEOPLE, play_recognising
from cli.samples import files
from cli.shoot import Shoot
from cli.showing import within
from cli.staff import member_of, signed_in
from cli.stage import FAIR, Stage
from cli.story import Story
from infra.endpoint_image import DEFAULT_PACK
from local.cloud import LocalCloud
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.ports.finds import CAPTURES
from quitclaim.ports.selfies import SELFIES
from tests.local.forgetting import require_forgotten
from tests.local.knowing import KnownBy
from tests.local.tapping import Tap, tapped
from tests.local.traces import found_in, traces_of, traces_of_numbers
from tests.needs import needs
from tests.servers.containers import Container, container
from tests.servers.images import built
from tests.servers.search_node import search_node
from tests.vision.fetched import embedder_path, picture

pytestmark = needs("podman", "runc")

# Two selfies, and three faces in a shoot: each telling has its own.
_FACES = 5


@pytest.fixture(scope="module")
def confined() -> Iterator[Container]:
    """Its folder is short, as a socket's path has to be."""
    image = built(DEFAULT_PACK, models=embedder_path().parent)
    with TemporaryDirectory() as folder, container(image, Path(folder)) as made:
        yield made


@pytest.fixture(scope="module")
def tap(confined: Container) -> Iterator[Tap]:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        yield stack.enter_context(tapped(confined.folder / "socket", at=folder / "socket"))


@pytest.fixture(scope="module", params=["sealed", "opensearch"])
def stage(
    request: pytest.FixtureRequest, tap: Tap, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Stage]:
    """Templates sealed until they are compared, or copied to a real search node."""
    assert all(picture(name).size for name in ("obama.jpg", "obama2.jpg", "biden.jpg"))
    with ExitStack() as stack:
        node = None
        if request.param == "opensearch":
            node = stack.enter_context(search_node(tmp_path_factory.mktemp("node")))
        chosen = blueprints(search=node.host if node else None, endpoint=tap.socket)
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


def test_whoever_said_yes_is_recognised_until_she_takes_it_back_and_then_is_forgotten(
    stage: Stage, staff: Staff, confined: Container, tap: Tap, tmp_path: Path
) -> None:
    """R15 to R21, R36, R51: by API and queue alone, with no permit but by its rule."""
    story = Story(tmp_path / "story.json", tell=lambda _: None)
    shoot, ada = play_recognising(story, stage, staff=staff)

    templates = stage.cloud.client("dynamodb").scan(TableName=stage.cloud.outputs["GalleryTable"])
    masters = [one for one in templates["Items"] if one["sk"]["S"].startswith("T#")]
    assert len(masters) == 1, "of two, one took it back"
    for pictures in (SELFIES, CAPTURES):
        lying = stage.cloud.client("s3").list_objects_v2(
            Bucket=stage.cloud.outputs["ExportsBucket"], Prefix=pictures
        )
        assert not lying.get("Contents"), "a picture lies there that was looked at"
    _require_nothing_of_faces(shoot, confined, tap)
    numbers, folder = set(tap.embeddings()), tmp_path / "end"
    require_forgotten(stage, staff, known_by_face(shoot, ada), numbers=numbers, folder=folder)


def _require_nothing_of_faces(shoot: Shoot, confined: Container, tap: Tap) -> None:
    """No crop, embedding or selfie is in any store, queue, log or file; a gallery's is turned."""
    shoot.stage.cloud.save()
    data, known = shoot.stage.cloud.places.data, files()
    crops, embeddings = set(tap.crops()), set(tap.embeddings())
    assert len(crops) == len(embeddings) >= _FACES
    pictures = (*crops, *(known[name] for name in PEOPLE.values()))
    traces = {
        *chain.from_iterable(map(traces_of, pictures)),
        *chain.from_iterable(map(traces_of_numbers, embeddings)),
    }

    assert found_in(data, traces) == set()
    assert not any(trace in confined.logs.encode() for trace in traces)
    # Whoever looks there finds what may lie there.
    assert all(found_in(data, traces_of(content)) for content in shoot.pictures.values())


@pytest.mark.parametrize("stage", ["sealed"], indirect=True)
def test_it_is_told_again_where_it_was_told_before(
    stage: Stage, staff: Staff, tap: Tap, tmp_path: Path
) -> None:
    again = Story(tmp_path / "story.json", tell=lambda _: None)

    shoot, _ = play_recognising(again, stage, staff=staff)

    assert again.steps and all(step["ok"] for step in again.steps)
    _require_known_by_a_face(shoot, tap)


def _require_known_by_a_face(shoot: Shoot, tap: Tap) -> None:
    """R20, R23: whoever is on a picture beside others is embedded alone, until her link goes."""
    one = KnownBy.of(shoot)
    before, selfie = len(list(tap.crops())), one.sealing()

    one.know()

    assert within(lambda: one.likeness()["enrolled"]), one.likeness()
    assert len(list(tap.crops())) == before + 1
    assert one.sealing() not in {None, selfie}
    one.unlink()
    assert one.sealing() is None
