"""A gallery over each kind of store, and what else takes templates away there."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Any, Final
from uuid import uuid4

from botocore.credentials import Credentials
from moto import mock_aws

from quitclaim.adapters.dynamodb_rotations import DynamoRotations
from quitclaim.adapters.dynamodb_templates import DynamoTemplates
from quitclaim.ports.changes import Commits
from quitclaim.ports.gallery import Gallery
from quitclaim.ports.keys import Keys
from quitclaim.ports.template_uses import TemplateUses
from quitclaim.runtime.aws import client
from quitclaim_vision.adapters.opensearch_copies import OpenSearchCopies
from quitclaim_vision.adapters.opensearch_gallery import OpenSearchGallery
from quitclaim_vision.adapters.opensearch_node import node_at
from quitclaim_vision.adapters.sealed_gallery import SealedGallery
from tests.builders import NOON
from tests.contract.dynamodb import GALLERY, Tables
from tests.fakes.fake_clock import FakeClock
from tests.fakes.fakes import fakes_of
from tests.fakes.world import World

# What a kind of store needs is asked of pytest by name, so that nothing starts unless it is needed.
Fixtures = Callable[[str], Any]
SIGNED_WITH: Final = Credentials("testing", "testing")


@dataclass(frozen=True, slots=True)
class Place:
    """A gallery, and what else takes templates away."""

    gallery: Gallery
    keys: Keys
    commits: Commits
    clock: FakeClock
    uses: TemplateUses


@dataclass(frozen=True, slots=True, kw_only=True)
class Masters:
    """The sealed templates on DynamoDB, as both galleries have them."""

    dynamodb: Any
    keys: Keys
    commits: Commits
    templates: DynamoTemplates
    rotations: DynamoRotations
    clock: FakeClock
    uses: TemplateUses

    def sealed(self) -> SealedGallery:
        return SealedGallery(self.templates, self.clock)

    def on_node(self, copies: OpenSearchCopies) -> OpenSearchGallery:
        return OpenSearchGallery(self.templates, self.rotations, copies, self.clock)


def masters_on(dynamodb: Any) -> Masters:
    tables, clock = Tables(dynamodb, client("kms")), FakeClock(NOON)
    tables.create()
    adapters = tables.adapters(World())
    return Masters(
        dynamodb=dynamodb,
        keys=adapters.keys,
        commits=adapters.commits,
        templates=DynamoTemplates(dynamodb, gallery_table=GALLERY, keys=adapters.keys, clock=clock),
        rotations=DynamoRotations(dynamodb, gallery_table=GALLERY, keys=adapters.keys),
        clock=clock,
        uses=adapters.template_uses,
    )


def copies_on(host: str) -> OpenSearchCopies:
    """Apart from those of every other test."""
    return OpenSearchCopies(node_at(host, credentials=SIGNED_WITH), prefix=f"t{uuid4().hex}")


@contextmanager
def in_memory(_: Fixtures) -> Iterator[Place]:
    fakes = fakes_of()
    yield Place(fakes.gallery, fakes.keys, fakes.commits, fakes.clock, fakes.template_uses)


@contextmanager
def on_moto(_: Fixtures) -> Iterator[Place]:
    with mock_aws():
        yield _sealed(masters_on(client("dynamodb")))


@contextmanager
def on_dynamodb_local(fixtures: Fixtures) -> Iterator[Place]:
    dynamodb = fixtures("dynamodb_local")
    with mock_aws():
        yield _sealed(masters_on(dynamodb))


@contextmanager
def on_a_search_node(fixtures: Fixtures) -> Iterator[Place]:
    dynamodb, node = fixtures("dynamodb_local"), fixtures("search_node")
    with mock_aws():
        masters = masters_on(dynamodb)
        gallery = masters.on_node(copies_on(node.host))
        yield Place(gallery, masters.keys, masters.commits, masters.clock, masters.uses)


def _sealed(masters: Masters) -> Place:
    return Place(masters.sealed(), masters.keys, masters.commits, masters.clock, masters.uses)


KINDS: Final[Mapping[str, Callable[[Fixtures], AbstractContextManager[Place]]]] = {
    "memory": in_memory,
    "sealed_on_moto": on_moto,
    "sealed": on_dynamodb_local,
    "opensearch": on_a_search_node,
}
