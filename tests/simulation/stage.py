"""One history's world: the fakes, the use cases, what was taken in, and what waits in the queue."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from random import Random

from quitclaim.domain.forgetting.stores import Store
from quitclaim.domain.ids import PersonId
from quitclaim.domain.people.names import folded
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.touched import Touched
from quitclaim.domain.recognition.embeddings import Embedding
from quitclaim.ports.changes import Change, Purpose
from quitclaim.ports.consents import Identity
from quitclaim.ports.touching import touched_by
from tests.fakes.fakes import Fakes, fakes_of
from tests.simulation.cast import ASSETS, EVA, LAGS, NOON, PEOPLE, known_as
from tests.simulation.commands import Command
from tests.simulation.elsewhere import Elsewhere
from tests.simulation.house import House
from tests.simulation.judge import Judge
from tests.simulation.likened import Likened
from tests.simulation.looking import Looking
from tests.simulation.outside import Outside
from tests.simulation.themes import PLAYED
from tests.simulation.witness import Rosters, facts_in
from tests.simulation.witnessed import PromisedChance, WitnessedCommits


class Violation(Exception):
    """A promise was broken; `promise` is its number in DESIGN, or a short name."""

    def __init__(self, promise: str, what: str) -> None:
        super().__init__(f"{promise}: {what}")
        self.promise = promise


@dataclass(eq=False)
class Stage:
    """`waiting`: not delivered yet, sent in which step; `dead`: given up; `touched`: told next."""

    seed: int
    is_judged: Callable[["Stage", Change], None]
    fakes: Fakes = field(init=False)
    ids: PromisedChance = field(init=False)
    house: House = field(init=False)
    judge: Judge = field(default_factory=Judge)
    rosters: Rosters = field(default_factory=dict)
    upheld: dict[str, frozenset[str]] = field(default_factory=dict)
    waiting: list[tuple[int, Command]] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    step: int = 0
    noes: int = 0
    changes: list[Change] = field(default_factory=list)
    contents: dict[str, str] = field(default_factory=dict)
    contents_before: dict[str, str] = field(default_factory=dict)
    certified: dict[str, bool] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)
    for_two: set[str] = field(default_factory=set)
    found: dict[str, dict[Store, int]] = field(default_factory=dict)
    gave: dict[str, str] = field(default_factory=dict)
    erasing: tuple[PersonId, ...] = ()
    sealed_under: dict[str, tuple[Embedding, bytes]] = field(default_factory=dict)
    cropped: int = 0
    likened: Likened = field(default_factory=Likened)
    excluded: set[tuple[str, str]] = field(default_factory=set)
    rosters_seen: dict[str, frozenset[str]] = field(default_factory=dict)
    names: int = 0
    shown: tuple[list[bytes], int] = ([], 0)
    elsewhere: Elsewhere = field(init=False)
    outside: Outside = field(default_factory=Outside)
    expected: Identity | None = None
    looking: Looking | None = None
    touched: list[Touched] = field(default_factory=list)
    dead: list[Command] = field(default_factory=list)
    latest: datetime = NOON

    def __post_init__(self) -> None:
        self.ids = PromisedChance(Random(self.seed))
        self.fakes = replace(fakes_of(at=NOON), chance=self.ids)
        self.fakes.world.pages.size = 1 + self.seed % 2
        self.fakes.world.searches.lag = LAGS[self.seed // len(PLAYED) % len(LAGS)]
        judge = partial(self.is_judged, self)
        commits = WitnessedCommits(self.fakes.world, judge=judge, witness=self._take_in)
        self.house = House(self.fakes, commits, watch=self._expect)
        self.elsewhere = Elsewhere(self.fakes.services)
        quieten(self)

    @property
    def now(self) -> datetime:
        return self.fakes.clock.at

    @property
    def second(self) -> int:
        return int(self.fakes.clock.at.timestamp())

    @property
    def registered(self) -> list[PersonId]:
        return [it for it in PEOPLE if it in self.fakes.world.people]

    @property
    def assets(self) -> list[Asset]:
        return [it for asset in ASSETS if (it := self.fakes.world.assets.get(asset))]

    def _expect(self, identity: Identity) -> None:
        """By her name she is known to stories, but once only: again she is somebody else."""
        self.expected = identity
        called = [it for it in (*PEOPLE, EVA) if folded(known_as(it)) == folded(identity.name)]
        new = [it for it in called if (it, Purpose.DATA) not in self.fakes.world.keys]
        self.ids.promised.extend(it for it in new if it not in self.begun)

    def begin(self) -> None:
        """Remember what stood when a command began: what it decides may rest on that."""
        rosters, assets = self.fakes.world.rosters, self.fakes.world.assets
        self.rosters_seen = {it.collection: it.people for it in rosters.values()}
        self.contents_before = {it.id: it.content for it in assets.values()}

    def end(self) -> None:
        self.contents_before = {}

    def new_name(self, of: str) -> str:
        """A name that no other step of this history makes."""
        self.names += 1
        return f"{of} {self.seed}.{self.step}.{self.names}"

    def _take_in(self, change: Change) -> None:
        self.changes.append(change)
        self.touched += touched_by(change)
        self.likened.take_in(change, self.fakes.world)
        self.judge.take_in(facts_in(change, rosters=self.rosters, upheld=self.upheld))


def quieten(stage: Stage) -> None:
    """Whoever checks is not disturbed."""
    stage.fakes.world.called = stage.fakes.world.answered = lambda _: None


@contextmanager
def undisturbed(stage: Stage) -> Iterator[None]:
    hooks = stage.fakes.world.called, stage.fakes.world.answered
    quieten(stage)
    try:
        yield
    finally:
        stage.fakes.world.called, stage.fakes.world.answered = hooks
