"""One leftover a store, as a mistake could leave it in the world: where no pointer leads to it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from quitclaim.domain.forgetting.stores import Store
from quitclaim.domain.ids import PersonId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.ports.blobs import Shelf
from quitclaim.ports.changes import Purpose
from tests.builders.hooks import a_delivery, an_event
from tests.builders.ids import NOON, a_hash, an_id
from tests.fakes.world import OfFind, World

ADDRESS: Final = "left@example.org"
_LOST: Final = an_id("lost")


def _key(world: World, her: PersonId) -> None:
    world.keys[her, Purpose.TEXT] = b"key"


def _template(world: World, her: PersonId) -> None:
    world.templates[PersonId(_LOST)][an_id("template")] = her  # type: ignore[assignment]


def _copy(world: World, her: PersonId) -> None:
    world.copies[an_id("copy")] = her


def _selfie(world: World, her: PersonId) -> None:
    world.finds[f"in/elsewhere/{her}"] = OfFind("a picture", NOON)


def _archive(world: World, her: PersonId) -> None:
    world.exports[f"archives/{her}.zip"] = OfFind("all of hers", NOON)


def _rendition(world: World, her: PersonId) -> None:
    world.blobs[Shelf.PICTURES, f"thumbnail/{her}"] = [b"small"]


def _original(world: World, her: PersonId) -> None:
    world.blobs[Shelf.ORIGINALS, f"{a_hash('lost')}.{her}"] = [b"first", b"second"]


def _upload(world: World, her: PersonId) -> None:
    world.refusals[f"portraits/{her}.jpg"] = "too large"


def _row(world: World, her: PersonId) -> None:
    world.labels[an_id("lost")] = (b"key", f"the day of {her}")  # type: ignore[assignment]


def _delivery(world: World, her: PersonId) -> None:
    event = an_event("lost", type=EventType.PERSON_CHANGED, subject=her)
    left = replace(a_delivery(event), due_at=None)
    world.deliveries[left.endpoint, event.id] = left


def _leaf(world: World, her: PersonId) -> None:
    world.tiles[f"tile/{her}"] = b"leaves"


def _staff(world: World, her: PersonId) -> None:
    world.subjects[her] = an_id("member")


def _address(world: World, _: PersonId) -> None:
    world.suppressed[ADDRESS] = None


def _record(world: World, her: PersonId) -> None:
    world.bases[PersonId(_LOST)][an_id("basis")] = her  # type: ignore[assignment]


PLANTED: Final[Mapping[Store, Callable[[World, PersonId], None]]] = {
    Store.KEYS: _key,
    Store.GALLERY: _template,
    Store.SEARCH_NODE: _copy,
    Store.SELFIES: _selfie,
    Store.EXPORTS: _archive,
    Store.PICTURES: _rendition,
    Store.ORIGINALS: _original,
    Store.INBOX: _upload,
    Store.LIBRARY: _row,
    Store.HOOKS: _delivery,
    Store.LOG: _leaf,
    Store.STAFF: _staff,
    Store.SUPPRESSION: _address,
    Store.PEOPLE: _record,
}
# What lies there of anybody is explained: it ends by itself, or with the retention of evidence.
EXPLAINED: Final = frozenset({Store.OUTBOX, Store.PAPERS})
