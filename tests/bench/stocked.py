"""A library of any size over DynamoDB Local, with somebody on a fixed number of its pictures."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from random import Random
from typing import Any, Final
from uuid import uuid4

from moto import mock_aws

from quitclaim.domain.ids import AssetId, Channel
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.pictures.assets import Asset
from quitclaim.ports.changes import Purpose
from quitclaim.ports.writes import Write
from quitclaim.runtime.aws import client
from quitclaim.usecases.answer_request import GiveConsent
from tests import builders as a
from tests.bench.filling import Held
from tests.contract.changes import a_change
from tests.contract.dynamodb import Tables
from tests.fakes.world import World
from tests.servers.dynamodb_local import dynamodb_client, dynamodb_server
from tests.soak.crashes_house import House
from tests.soak.crashes_mortal import Mortal
from tests.soak.crashes_stores import over_aws

# What is held in memory before it is put away.
_PORTION: Final = 1_000
_READS: Final = ("get_item", "query", "batch_get_item", "scan", "transact_get_items")


class Counted:
    """A client that counts what it was asked: calls, items read and items written."""

    def __init__(self, real: Any) -> None:
        self.real = real
        self.calls = self.read = self.written = 0

    def __getattr__(self, name: str) -> Any:
        found = getattr(self.real, name)
        is_counted = name in _READS or name == "transact_write_items"
        return self._asked(name, found) if is_counted else found

    def _asked(self, name: str, ask: Callable[..., Any]) -> Callable[..., Any]:
        def asked(**what: Any) -> Any:
            answer = ask(**what)
            self.calls += 1
            self.read += _read(name, answer)
            self.written += len(what.get("TransactItems", ())) * (name not in _READS)
            return answer

        return asked


@dataclass(frozen=True, slots=True)
class Stock:
    """`reached`: a client of one's own; `chance`: what every id is drawn from."""

    house: House
    counted: Counted
    reached: Callable[[], Any]
    chance: Random

    def part(self) -> None:
        """In a process of its own: no connection and no draw that another has too."""
        self.counted.real = self.reached()
        self.chance.seed(os.getpid())

    def add(self, assets: range) -> None:
        """Of somebody else, as the adapters write them."""
        for first in range(assets.start, assets.stop, _PORTION):
            held = _Puts(self.counted)
            tables = Tables(held, client("kms"))
            tables.key_arn = self.house.stores.key_arn
            commits = tables.adapters(World()).commits
            for number in range(first, min(first + _PORTION, assets.stop)):
                commits.commit(a_change(Write(_picture(f"of somebody {number}", a.BOB))))
            held.put_away()

    def show_her(self, pictures: int) -> None:
        """ADA, who says yes, on so many."""
        commits = self.house.port("commits")
        record = a.a_request()
        commits.commit(a_change(Write(record)))
        give = self.house.built(GiveConsent)
        give(record.person, record.id, speaker=HERSELF, scope=record.asked)
        for number in range(pictures):
            commits.commit(a_change(Write(_picture(f"of hers {number}", a.ADA))))


@contextmanager
def stocked(*channels: Channel) -> Iterator[Stock]:
    with dynamodb_server() as endpoint, mock_aws():
        reached = partial(dynamodb_client, endpoint, namespace=uuid4().hex)
        counted, chance = Counted(reached()), Random(1)
        stores = over_aws(Mortal(), chance, dynamodb=counted, page_size=100)
        house = House(stores, Random(1))
        rules = {channel: a.a_channel_rule(channel) for channel in channels}
        for record in (a.some_rules(channels=rules, assessment=None), a.a_collection_rule()):
            house.port("commits").commit(a_change(Write(record)))
        for person in (a.ADA, a.BOB):
            house.port("keys").make(person, Purpose.DATA)
            house.port("commits").commit(a_change(Write(a.a_person(person))))
        # There was nothing yet that any of it could touch.
        house.relay()
        house.queue.clear()
        yield Stock(house, counted, reached, chance)


def _picture(name: str, person: Any) -> Asset:
    asset = AssetId(a.a_hash(name))
    face = a.a_linked_face(person)
    return a.an_asset(face, id=asset, content=asset, review=a.a_review(content=asset))


def _read(name: str, answer: Any) -> int:
    if name == "get_item":
        return 1
    if name == "query":
        return int(answer["ScannedCount"])
    return sum(len(found) for found in answer.get("Responses", {}).values())


class _Puts(Held):
    """Whose keys are there was looked at before."""

    def transact_write_items(self, **asked: Any) -> None:
        puts = [one for one in asked["TransactItems"] if "Put" in one]
        super().transact_write_items(TransactItems=puts)
