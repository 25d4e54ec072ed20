"""One town's days: somebody says yes or no, a process dies, it is done again, all is looked at."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from random import Random
from typing import Final
from uuid import uuid4

from moto import mock_aws

from cli.story import promise
from quitclaim.domain.ids import RenditionId
from quitclaim.ports.work import Task
from quitclaim.usecases.serve_rendition import ServeRendition
from tests.fakes.calls import Crash
from tests.servers.dynamodb_local import dynamodb_client
from tests.soak.crashes_found import held_by, left_wrongly, served_wrongly
from tests.soak.crashes_house import House
from tests.soak.crashes_mortal import Mortal
from tests.soak.crashes_stores import Stores, in_memory, over_aws
from tests.soak.crashes_town import PEOPLE, SHOWN, Town

_PAUSES: Final = (timedelta(seconds=1), timedelta(minutes=2), timedelta(hours=5))
# More than is ever left to do by one act.
_TASKS: Final = 500


@dataclass(eq=False)
class Days:
    """
    `crashes`: how many there were; `calls`: of the day before; `known`: every rendition ever.
    """

    town: Town
    mortal: Mortal
    chance: Random
    crashes: int = 0
    calls: int = 60
    known: set[RenditionId] = field(default_factory=set)

    def day(self) -> None:
        """A crash at any call of it, before or after; a day without one counts for nothing."""
        mortal, chance = self.mortal, self.chance
        act = self._act()
        mortal.arm(at=chance.randint(1, self.calls), is_after=chance.random() < 0.5)
        self._until_done(act)
        self.town.house.relay(again=True)
        self._promised(partial(served_wrongly, self.town, *sorted(self.known)))
        if self.known:
            somebody = chance.choice(sorted(self.known))
            self._until_done(lambda: self.town.house.built(ServeRendition)(somebody))
        self._work_off()
        self.calls = max(1, mortal.calls)
        mortal.disarm()
        self._settled()

    def _act(self) -> Callable[[], object]:
        """What is asked of her before is no part of it: nothing there is published or withdrawn."""
        self.town.house.clock.at += self.chance.choice(_PAUSES)
        person, asset = self.chance.choice(PEOPLE), self.chance.choice([*SHOWN])
        if self.chance.random() < 0.2:
            if asset in self.town.reviewed:
                return lambda: self.town.doubt(asset)
            return lambda: self.town.look(asset)
        if person in self.town.yeses:
            return lambda: self.town.withdraw(person)
        consent = self.town.ask(person)
        return lambda: self.town.give(person, consent)

    def _until_done(self, act: Callable[[], object]) -> None:
        """Whoever got no answer tries again; what the dead process had begun stays as it is."""
        while True:
            try:
                act()
            except Crash:
                self.crashes += 1
                continue
            break
        self.town.house.relay()

    def _work_off(self) -> None:
        house = self.town.house
        for _ in range(_TASKS):
            if not house.queue:
                return
            task = house.queue.pop(self.chance.randrange(len(house.queue)))
            if self.chance.random() < 0.1:
                house.queue.append(task)
            self._until_done(partial(self._seen, task))
        promise(not house.queue, "what is to be decided on has no end")

    def _seen(self, task: Task) -> None:
        self.town.house.work_off(task)
        self.known.update(held_by(self.town.house))

    def _settled(self) -> None:
        """The sweep finds what was left, and right after it nothing more."""
        house = self.town.house
        house.find_strays()
        house.relay()
        self._work_off()
        promise(house.find_strays() == 0, "the sweep leaves what nothing puts out")
        self._promised(partial(left_wrongly, self.town))
        self._promised(partial(served_wrongly, self.town, *sorted(self.known)))

    def _promised(self, wrongs: Callable[[], Iterable[str]]) -> None:
        found: list[str] = []
        self._until_done(lambda: found.extend(wrongs()))
        promise(not found, "; ".join(dict.fromkeys(found)))


def days_in_memory(town: str, *, crashes: int) -> int:
    """How many crashes there were, at least as many as asked for; raises BrokenPromiseError."""
    mortal = Mortal()
    return _days(town, in_memory(mortal, Random(town)), mortal, crashes=crashes)


def days_over_aws(town: str, *, crashes: int, endpoint: str) -> int:
    """The same over the adapters; `endpoint`: a DynamoDB Local that many towns may share."""
    mortal = Mortal()
    with mock_aws():
        dynamodb = dynamodb_client(endpoint, namespace=uuid4().hex)
        stores = over_aws(mortal, Random(town), dynamodb=dynamodb)
        return _days(town, stores, mortal, crashes=crashes)


def _days(name: str, stores: Stores, mortal: Mortal, *, crashes: int) -> int:
    chance = Random(f"{name}: days")
    days = Days(Town(House(stores, chance)), mortal, chance)
    days.town.found()
    while days.crashes < crashes:
        days.day()
    return days.crashes
