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
from quitclaim.domain.ids import PersonId, TemplateId
from quitclaim.domain.recognition.permit import Permit, permit_for
from quitclaim.ports.changes import Commits, Purpose
from quitclaim.ports.gallery import Gallery
from quitclaim.ports.keys import Keys
from quitclaim.runtime.aws import client
from quitclaim_vision.adapters.opensearch_copies import OpenSearchCopies
from quitclaim_vision.adapters.opensearch_gallery import OpenSearchGallery
from quitclaim_vision.adapters.opensearch_node import node_at
from quitclaim_vision.adapters.sealed_gallery import SealedGallery
from tests.builders import (
    ADA,
    BOB,
    NOON,
    a_biometric_consent,
    a_dossier,
    a_person,
    a_run,
    an_id,
)
from tests.contract.dynamodb import GALLERY, Tables
from tests.fakes.fake_clock import FakeClock
from tests.fakes.fake_endpoint import embedding_of
from tests.fakes.fakes import fakes_of
from tests.fakes.world import World
from tests.servers.search_node import SearchNode

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Masters:
    """The sealed templates on DynamoDB, as both galleries have them."""

    dynamodb: Any
    keys: Keys
    commits: Commits
    templates: DynamoTemplates
    rotations: DynamoRotations
    clock: FakeClock

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
    )


def copies_on(host: str) -> OpenSearchCopies:
    """Apart from those of every other test."""
    return OpenSearchCopies(node_at(host, credentials=SIGNED_WITH), prefix=f"t{uuid4().hex}")


@contextmanager
def in_memory(_: Fixtures) -> Iterator[Place]:
    fakes = fakes_of()
    yield Place(fakes.gallery, fakes.keys, fakes.commits, fakes.clock)


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
    with mock_aws(), on_node(masters_on(dynamodb), node) as (gallery, masters):
        yield Place(gallery, masters.keys, masters.commits, masters.clock)


@contextmanager
def on_node(masters: Masters, node: SearchNode) -> Iterator[tuple[OpenSearchGallery, Masters]]:
    copies = copies_on(node.host)
    yield masters.on_node(copies), masters
    for index in copies.abouts():
        copies.drop(index)


def _sealed(masters: Masters) -> Place:
    return Place(masters.sealed(), masters.keys, masters.commits, masters.clock)


KINDS: Final[Mapping[str, Callable[[Fixtures], AbstractContextManager[Place]]]] = {
    "memory": in_memory,
    "sealed_on_moto": on_moto,
    "sealed": on_dynamodb_local,
    "opensearch": on_a_search_node,
}


def template_of(person: PersonId) -> TemplateId:
    return TemplateId(an_id(f"template of {person}"))


def a_permit(*people: PersonId, has_templates: bool = True, **run: Any) -> Permit:
    """For a run with exactly these people's templates as its gallery."""
    dossiers = (
        a_dossier(
            a_biometric_consent(
                person=person, template=template_of(person) if has_templates else None
            ),
            person=a_person(person),
        )
        for person in people
    )
    permit = permit_for(a_run(*dossiers, **run), at=NOON)
    assert isinstance(permit, Permit)
    return permit


def enrol(gallery: Gallery, *people: PersonId) -> Permit:
    permit = a_permit(*people)
    for person in people:
        face = embedding_of(person, permit)
        gallery.enrol(template_of(person), face, person=person, permit=permit)
    return permit


def found(gallery: Gallery, permit: Permit, *, limit: int = 9) -> list[TemplateId]:
    """Who looks like ADA, nearest first."""
    face = embedding_of(ADA, permit)
    return [match.template for match in gallery.nearest(face, permit=permit, limit=limit)]


def has_keys(keys: Keys, *people: PersonId) -> None:
    for person in people or (ADA, BOB):
        keys.make(person, Purpose.DATA, Purpose.TEMPLATE)
