"""Down to the node's files; what takes half a minute of the node's own is in tests/bench."""

from pathlib import Path

from quitclaim_vision.rotating import rotated
from tests.builders import ADA, BOB, FAIR
from tests.contract.enrolled import enrol, found, template_of
from tests.contract.on_a_node import OnANode
from tests.fakes.fake_endpoint import embedding_of
from tests.servers.remains import Sought, remains_of
from tests.servers.search_node import SearchNode


def test_with_a_shoot_every_byte_of_its_gallery_goes(
    town: OnANode, search_node: SearchNode
) -> None:
    permit = enrol(town.gallery, ADA, BOB)
    found(town.gallery, permit)
    (index,) = town.indexes()
    secret = town.masters.rotations.current().secret
    face = rotated(embedding_of(ADA, permit).values, secret=secret, about=index)
    home = home_of(town, search_node, index)
    sought = Sought(template=template_of(ADA), face=face)
    assert remains_of(sought, home=home) == {"embedding", "id"}

    town.gallery.end(FAIR)

    assert remains_of(sought, home=home) == frozenset()
    assert not home.exists()


def home_of(town: OnANode, node: SearchNode, index: str) -> Path:
    """Where the files of one index lie: other tests have ADA in theirs."""
    uuid = town.behind.indices.get_settings(index=index)[index]["settings"]["index"]["uuid"]
    (home,) = node.home.rglob(uuid)
    return home
