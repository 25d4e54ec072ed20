from collections.abc import Iterator

import pytest

from local.cloud import LocalCloud
from tests.local.enveloping import attach
from tests.local.office import Office
from tests.local.provider import Provider, a_provider
from tests.local.trusting import trusting
from tests.local.village import VILLAGE


@pytest.fixture(scope="session")
def cloud(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalCloud]:
    """One for all tests that leave it as it was."""
    with LocalCloud(tmp_path_factory.mktemp("cloud"), blueprints=VILLAGE) as cloud:
        yield cloud


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """
    The very templates that go to AWS, for all tests that bring their own people.

    Whoever reads mail has addresses that no other module writes to.
    """
    with LocalCloud(tmp_path_factory.mktemp("office")) as cloud:
        yield Office(cloud)


@pytest.fixture(scope="session")
def services(office: Office) -> Iterator[Provider]:
    """Signing services that the office has accounts at."""
    with a_provider() as provider:
        attach(office, provider)
        yield provider


@pytest.fixture(scope="module")
def provider(office: Office, services: Provider) -> Iterator[Provider]:
    """They may be called."""
    with trusting(office.cloud, "ConsentFunction", origin=services.origin):
        yield services
