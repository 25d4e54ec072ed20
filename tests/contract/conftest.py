from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from moto import mock_aws

from quitclaim.runtime.aws import client
from tests.contract.enrolled import has_keys
from tests.contract.left_out import LEFT_OUT
from tests.contract.moving import Beside
from tests.contract.on_a_node import OnANode, on_a_node
from tests.contract.on_files import House
from tests.contract.quicker import moto_made_quicker
from tests.contract.stores import KINDS, Stores
from tests.contract.stores_of_galleries import KINDS as GALLERY_KINDS
from tests.contract.stores_of_galleries import Place, masters_on
from tests.contract.stores_of_hooks import KINDS as HOOK_KINDS
from tests.contract.stores_of_hooks import HookStores
from tests.measuring import vendors_unmeasured
from tests.needs import require
from tests.servers.dynamodb_local import Renewed, dynamodb_client
from tests.servers.lying_endpoint import Liar, a_liar
from tests.servers.search_node import SearchNode
from tests.servers.search_node import search_node as node_of_search


@pytest.fixture(scope="package", autouse=True)
def _moto_is_quicker() -> Iterator[None]:
    with moto_made_quicker():
        yield


@pytest.fixture(scope="package", autouse=True)
def _vendors_are_not_measured() -> Iterator[None]:
    with vendors_unmeasured():
        yield


@pytest.fixture(scope="package")
def dynamodb_servers() -> Iterator[Renewed]:
    """Starting one takes seconds, a namespace milliseconds."""
    require("java", "maven")
    servers = Renewed()
    yield servers
    servers.end()


@pytest.fixture(scope="module")
def dynamodb_endpoint(dynamodb_servers: Renewed) -> str:
    return dynamodb_servers.endpoint()


@pytest.fixture
def dynamodb_local(dynamodb_servers: Renewed, dynamodb_endpoint: str) -> Any:
    """A client of AWS's own DynamoDB Local that sees no table of any other test."""
    return dynamodb_client(dynamodb_endpoint, namespace=dynamodb_servers.namespace())


@pytest.fixture(scope="package")
def search_node(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchNode]:
    """One node a worker, as the server above; tests tell their indexes apart by a prefix."""
    require("java", "jdk", "maven")
    with node_of_search(tmp_path_factory.mktemp("search") / "node") as node:
        yield node


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Every contract runs over every kind of store, but for what LEFT_OUT argues."""
    if "stores" not in metafunc.fixturenames:
        return
    names = {metafunc.function.__name__, metafunc.module.__name__.rpartition(".")[2]}
    kinds = [kind for kind in KINDS if not names & LEFT_OUT.get(kind, {}).keys()]
    metafunc.parametrize("stores", kinds, indirect=True)


@pytest.fixture
def stores(request: pytest.FixtureRequest) -> Iterator[Stores]:
    with KINDS[request.param](request.getfixturevalue) as made:
        yield made


@pytest.fixture(params=GALLERY_KINDS)
def place(request: pytest.FixtureRequest) -> Iterator[Place]:
    """A gallery over every kind of store, with ADA and BOB among those who have keys."""
    with GALLERY_KINDS[request.param](request.getfixturevalue) as made:
        has_keys(made.keys)
        yield made


@pytest.fixture
def town(dynamodb_local: Any, search_node: SearchNode) -> Iterator[OnANode]:
    """A gallery on a search node, behind a relay that keeps what passes."""
    with mock_aws(), on_a_node(masters_on(dynamodb_local), search_node) as made:
        yield made


@pytest.fixture(params=HOOK_KINDS)
def kept(request: pytest.FixtureRequest) -> Iterator[HookStores]:
    """Endpoints and deliveries over every kind of store."""
    with HOOK_KINDS[request.param](request.getfixturevalue) as made:
        yield made


@pytest.fixture(scope="package")
def lying_server() -> Iterator[Liar]:
    with a_liar() as liar:
        yield liar


@pytest.fixture
def liar(lying_server: Liar) -> Liar:
    """Itself again, whatever it was told to be."""
    lying_server.moods.clear()
    lying_server.asked = 0
    return lying_server


@pytest.fixture
def old(tmp_path: Path) -> Iterator[House]:
    """A deployment that an organisation leaves."""
    with mock_aws():
        made = House(tmp_path, client("dynamodb"))
        made.create()
        yield made


@pytest.fixture
def new(old: House) -> Beside:
    """And an empty one, beside it."""
    made = Beside(old.folder, old.dynamodb)
    made.create()
    return made
