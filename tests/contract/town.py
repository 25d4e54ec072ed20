"""A town in which everybody said yes, is in one picture, and is published over and over."""

from dataclasses import dataclass, field, replace
from functools import partial
from itertools import cycle
from random import random
from threading import Event, Semaphore
from time import sleep
from typing import Final
from uuid import uuid4

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.ids import Channel, PersonId, RenditionId
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.renditions import Rendition, rendition_of
from quitclaim.domain.publishing.scene import Scene
from quitclaim.domain.publishing.verdict import Outcome, Verdict, verdict_on
from quitclaim.ports.writes import Write
from tests.builders import (
    FAIR,
    NOON,
    WEBSITE,
    a_collection_rule,
    a_consent,
    a_hash,
    a_linked_face,
    an_asset,
    an_id,
    some_rules,
    withdrawn,
)
from tests.contract.changes import commit, known, put, recorded
from tests.contract.racing import has_won, until_done
from tests.contract.stores import Stores

WAIT_S: Final = 60
# As bytes are made and put before their row: long enough to be overtaken by a withdrawal.
MAKING_S: Final = 0.05
PEOPLE: Final = [PersonId(an_id(f"person {number}")) for number in range(8)]


def consent_of(person: PersonId) -> Consent:
    return a_consent(id=an_id(f"consent of {person}"), person=person)


def picture_of(person: PersonId) -> Asset:
    return an_asset(a_linked_face(person), id=a_hash(f"picture of {person}"))


def settle(stores: Stores) -> None:
    """The clerk's work before the race."""
    put(stores, some_rules(), a_collection_rule())
    known(stores, *PEOPLE)
    for person in PEOPLE:
        recorded(stores, consent_of(person))
        put(stores, picture_of(person))


def verdict_now(stores: Stores, person: PersonId) -> Verdict:
    """The rules first: whatever is read after them is at least as new as the counter."""
    rules = stores.library.rules()
    asset = stores.library.asset(picture_of(person).id)
    assert asset
    collections = stores.library.collections([FAIR])
    people = stores.consents.dossiers([person])
    scene = Scene(asset=asset, rules=rules, collections=collections, people=people)
    return verdict_on(scene, channel=WEBSITE, at=NOON)


def publish(stores: Stores, person: PersonId) -> bool:
    """Try once; a lost race publishes nothing. Between decision and commit lies some time."""
    verdict = verdict_now(stores, person)
    if verdict.outcome is not Outcome.CLEAR:
        return False
    sleep(random() * MAKING_S)
    rendition = another(verdict, person)
    return has_won(partial(put, stores, rendition, unless_moved=verdict.stamp))


def another(verdict: Verdict, person: PersonId) -> Rendition:
    """On a channel on which nothing is out yet: one at a time may be."""
    under = RenditionId(str(uuid4()))
    rendition = rendition_of(verdict, asset=picture_of(person).id, under=under)
    return replace(rendition, channel=Channel(f"w{uuid4().hex[:31]}"))


def withdraw(stores: Stores, person: PersonId) -> None:
    given = consent_of(person)
    write = Write(given.after(withdrawn()), given)
    until_done(partial(commit, stores, write, makes_less=True))


@dataclass(frozen=True, slots=True)
class Press:
    """Publishes everybody, over and over, until it is stopped; `out` counts what came out."""

    stores: Stores
    out: Semaphore = field(default_factory=lambda: Semaphore(0))
    is_stopped: Event = field(default_factory=Event)

    def run(self) -> bool:
        for person in cycle(PEOPLE):
            if self.is_stopped.is_set():
                return True
            if publish(self.stores, person):
                self.out.release()
        return True

    def has_put_out(self, number: int) -> bool:
        """Wait for so many more, or until nothing comes out any more."""
        return all(self.out.acquire(timeout=WAIT_S) for _ in range(number))


def out_of(stores: Stores, person: PersonId) -> frozenset[Rendition]:
    return frozenset(stores.library.renditions_of(picture_of(person).id))
