"""The use cases of publishing over some stores, the stream that tells, and the queue."""

import inspect
from random import Random
from typing import Any, TypeVar, assert_never

from quitclaim.ports.work import CallBack, Decide, Draw, Pack, PutOut, Remove, Spread, Task, task_of
from quitclaim.usecases.call_takers_back import CallTakersBack
from quitclaim.usecases.decide_assets import DecideAssets
from quitclaim.usecases.draw_own_pictures import DrawOwnPictures
from quitclaim.usecases.pack_zip import PackZip
from quitclaim.usecases.publish_asset import PublishAsset
from quitclaim.usecases.spread_work import SpreadWork
from quitclaim.usecases.sweep_renditions import FindStrays, SweepRenditions
from quitclaim.usecases.take_rendition import TakeRendition
from tests.fakes.fake_clock import FakeClock
from tests.fakes.in_memory_zips import FakeLister
from tests.soak.crashes_stores import Stores

T = TypeVar("T")


class House:
    """`queue`: what waits, in no order; what the stream told of once is known."""

    def __init__(self, stores: Stores, chance: Random) -> None:
        self.stores, self.queue = stores, list[Task]()
        self._chance, self._told = chance, set[str]()

    @property
    def clock(self) -> FakeClock:
        clock: FakeClock = self.port("clock")
        return clock

    def built(self, use_case: type[T], **parts: Any) -> T:
        ports = {**self.stores.ports, **parts}
        return use_case(**{port: ports[port] for port in inspect.signature(use_case).parameters})

    def port(self, name: str) -> Any:
        return self.stores.ports[name]

    def work_off(self, task: Task) -> None:
        match task:
            case Spread():
                self.built(SpreadWork)(task)
            case Decide(assets):
                self.built(DecideAssets)(assets)
            case PutOut(asset, channel):
                self.built(PublishAsset)(asset, channel)
            case Remove(strays):
                self.built(SweepRenditions)(strays)
            case CallBack(rendition):
                self.built(CallTakersBack)(rendition)
            case Pack(zip_):
                take = self.built(TakeRendition)
                self.built(PackZip, take=take, lister=FakeLister())(zip_)
            case Draw(person):
                self.built(DrawOwnPictures)(person)
            case _ as never:
                assert_never(never)

    def find_strays(self) -> int:
        return self.built(FindStrays)()

    def relay(self, *, again: bool = False) -> None:
        """As the stream does: each row that stands is told of; `again`: now and then twice."""
        for row, touched in list(self.stores.rows()):
            if row not in self._told or (again and self._chance.random() < 0.05):
                self._told.add(row)
                self.queue += map(task_of, touched)
        self.take()

    def take(self) -> None:
        """What was sent since, without anybody looking at the stream."""
        work = self.port("work")
        self.queue += work.tasks
        work.sent.clear()
