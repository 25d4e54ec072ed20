"""Whoever asks for somebody in each way there is, while she is erased."""

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Event
from time import perf_counter, sleep
from typing import Any, Final

from quitclaim.domain.ids import RenditionId
from quitclaim.domain.publishing.sought import Sought
from quitclaim.usecases.judge_usable import JudgeUsable
from quitclaim.usecases.list_verdicts import ListVerdicts
from quitclaim.usecases.reading_many import ManyScenes
from quitclaim.usecases.search_library import SearchLibrary
from quitclaim.usecases.serve_rendition import ServeRendition
from tests.builders import ADA, STAFF
from tests.contract.on_files import House
from tests.fakes.fakes import fakes_of

_LOOKS_S: Final = 0.2


class Finder:
    """Whoever asks for her in each way there is. `last`: when a way last led to her."""

    def __init__(self, house: House, out: list[RenditionId]) -> None:
        stores, erase = house.stores, house.restoring.erase()
        read: dict[str, Any] = {
            "library": stores.library,
            "catalogue": stores.catalogue,
            "consents": stores.consents,
        }
        desk: dict[str, Any] = {
            "library": stores.library,
            "commits": stores.commits,
            "clock": stores.clock,
            "chance": erase.chance,
        }
        search = SearchLibrary(
            **read,
            verdicts=ListVerdicts(**desk, catalogue=stores.catalogue),
            judge=JudgeUsable(ManyScenes(**read), stores.clock),
        )
        serve = ServeRendition(
            **desk,
            consents=stores.consents,
            blobs=erase.blobs,
            handing=fakes_of().handing,
            takings=stores.takings,
        )
        self._ways: Mapping[str, Callable[[], bool]] = {
            "by_name": lambda: stores.consents.identity(ADA) is not None,
            "in_the_list": lambda: ADA in stores.consents.known().items,
            "in_a_search": lambda: bool(search(Sought(person=ADA), by=STAFF).page.items),
            "by_an_address": lambda: any(serve(row, only_head=True) for row in out),
        }
        self.last: dict[str, float] = {}

    def finds(self) -> list[str]:
        return [way for way, leads in self._ways.items() if leads()]

    def ask(self) -> None:
        for way, leads in self._ways.items():
            if leads():
                self.last[way] = perf_counter()

    @property
    def ways(self) -> int:
        return len(self._ways)


@contextmanager
def asked_for(finder: Finder) -> Iterator[Finder]:
    """By somebody else, until the block ends. Every way led to her before."""
    finder.ask()
    if len(finder.last) != finder.ways:
        raise AssertionError(f"she was never there: {finder.last.keys()}")
    ended = Event()
    with ThreadPoolExecutor(1) as asking:
        asked = asking.submit(_ask_until, ended, finder)
        try:
            yield finder
        finally:
            ended.set()
        asked.result()


def _ask_until(ended: Event, finder: Finder) -> None:
    while not ended.is_set():
        finder.ask()
        sleep(_LOOKS_S)
