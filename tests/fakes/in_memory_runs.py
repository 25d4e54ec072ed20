from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar, cast

from quitclaim.domain.ids import AssetId, CollectionId, RunId
from quitclaim.domain.organisation.skips import Skip
from quitclaim.domain.organisation.use_log import UseEntry
from quitclaim.domain.recognition.accounts import RunAccount
from quitclaim.domain.recognition.looking import Unexplained
from quitclaim.ports.paging import Cursor, Page
from tests.fakes.calls import port_call
from tests.fakes.rows import OfRun
from tests.fakes.world import Report, World

T = TypeVar("T", RunAccount, UseEntry, Skip, Unexplained)


@dataclass(frozen=True, slots=True)
class InMemoryRuns:
    world: World

    @port_call("runs.account")
    def account(self, run: RunId) -> RunAccount | None:
        return self._one(RunAccount, run)

    @port_call("runs.of")
    def of(self, collection: CollectionId, *, after: Cursor | None = None) -> Page[RunId]:
        its = (it for it in self._accounts() if it.collection == collection)
        return self._listed(its, of=f"runs of {collection}", after=after)

    @port_call("runs.every")
    def every(self, *, after: Cursor | None = None) -> Page[RunId]:
        return self._listed(self._accounts(), of="runs", after=after)

    def _accounts(self) -> Iterator[RunAccount]:
        return (it for it in self.world.of_runs.values() if isinstance(it, RunAccount))

    def _listed(self, known: Iterable[RunAccount], *, of: str, after: Cursor | None) -> Page[RunId]:
        rows = (f"{_backwards(it.started_at.isoformat() + it.id)}|{it.id}" for it in known)
        page = self.world.pages.page(rows, of=of, after=after)
        ids = (RunId(row.rpartition("|")[2]) for row in page.items)
        return Page(tuple(ids), page.following)

    @port_call("runs.use")
    def use(self, run: RunId, asset: AssetId) -> UseEntry | None:
        return self._one(UseEntry, run, asset=asset)

    @port_call("runs.skip")
    def skip(self, run: RunId, asset: AssetId) -> Skip | None:
        return self._one(Skip, run, asset=asset)

    @port_call("runs.unexplained")
    def unexplained(self, run: RunId, asset: AssetId) -> Unexplained | None:
        return self._one(Unexplained, run, asset=asset)

    @port_call("runs.uses")
    def uses(self, run: RunId, *, after: Cursor | None = None) -> Page[UseEntry]:
        return self._page(UseEntry, run, after=after)

    @port_call("runs.skips")
    def skips(self, run: RunId, *, after: Cursor | None = None) -> Page[Skip]:
        return self._page(Skip, run, after=after)

    @port_call("runs.tasks")
    def tasks(self, run: RunId, *, after: Cursor | None = None) -> Page[Unexplained]:
        return self._page(Unexplained, run, after=after)

    def _one(self, kind: type[T], run: RunId, *, asset: AssetId | None = None) -> T | None:
        found = self.world.of_runs.get((kind, run, asset))
        return self._legible(run, cast("T", found)) if found else None

    def _page(self, kind: type[T], run: RunId, *, after: Cursor | None) -> Page[T]:
        rows = [str(asset) for of, its, asset in self.world.of_runs if (of, its) == (kind, run)]
        page = self.world.pages.page(rows, of=f"{kind.__name__} of {run}", after=after)
        read = (self._one(kind, run, asset=AssetId(row)) for row in page.items)
        return Page(tuple(one for one in read if one is not None), page.following)

    def _legible(self, run: RunId, found: T) -> T | None:
        if run not in self.world.spoiled:
            return found
        self.world.reports.append(Report("run", run, self.world.spoiled[run]))
        return None


def place_of(record: OfRun) -> tuple[type[OfRun], RunId, AssetId | None]:
    if isinstance(record, RunAccount):
        return RunAccount, record.id, None
    return type(record), record.run, record.asset


def _backwards(text: str) -> str:
    """Sorts the other way round."""
    return "".join(chr(0x10FF - ord(one)) for one in text)
