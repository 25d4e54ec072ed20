"""
Somebody in ten thousand of a hundred thousand pictures is erased: time, calls, cost (R36).

Over DynamoDB Local, with S3 and KMS as moto plays them in this process, by the use case that the
function calls. While it lasts somebody else asks for her over and over: by her name, in the list of
people, in a search, by the addresses of what is out. It fails unless everything of hers is gone and
everybody else's is there. The seconds are this machine's; calls and units are as AWS counts them.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from time import perf_counter, sleep
from typing import Any, Final

from moto import mock_aws

from infra.prices import prices
from quitclaim.adapters.s3_erasure_papers import S3ErasurePapers
from quitclaim.domain.forgetting.orders import OrderState
from quitclaim.domain.forgetting.pleas import Entry, Heard
from quitclaim.domain.ids import PleaId, RenditionId
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.pictures.assets import Fate
from quitclaim.domain.publishing.sought import Sought
from quitclaim.ports.witness import Witness
from quitclaim.usecases.carry_out_erasure import CarryOutErasure
from quitclaim.usecases.certify_erasure import CertifyErasure
from quitclaim.usecases.erase_person import ErasePerson
from quitclaim.usecases.judge_usable import JudgeUsable
from quitclaim.usecases.list_verdicts import ListVerdicts
from quitclaim.usecases.order_erasure import EnterPlea, OrderErasure
from quitclaim.usecases.reading_many import ManyScenes
from quitclaim.usecases.search_library import SearchLibrary
from quitclaim.usecases.serve_rendition import ServeRendition
from tests.bench.erasing_ground import ALONE_EVERY, Metered, Neighbour, asset_of, fill, published
from tests.builders import ADA, BOB, OFFICER, STAFF
from tests.contract.on_files import House
from tests.contract.peopled import BOBS_NAME
from tests.fakes.fakes import fakes_of
from tests.measurements import Figure
from tests.servers.dynamodb_local import dynamodb_server

NAME: Final = "erasing somebody in ten thousand of a hundred thousand pictures"
_LOOKS_S: Final = 0.02
# What infra/erasure.py gives the function.
_MEMORY_GB: Final = 0.5


def run(*, is_quick: bool) -> Mapping[str, Figure]:
    hers, assets = (20, 200) if is_quick else (10_000, 100_000)
    with TemporaryDirectory() as folder, mock_aws(), dynamodb_server() as endpoint:
        house = Metered(Path(folder), endpoint)
        house.create()
        beside = Neighbour(house, endpoint)
        fill(beside, hers=hers, assets=assets)
        out = [published(beside, number) for number in (0, 1)]
        figures = _erased(house, beside, out=out)
        _require_the_rest(beside, hers=hers, assets=assets)
    return {"assets": assets, "hers": hers, **figures}


def _erased(house: Metered, beside: House, *, out: list[RenditionId]) -> Mapping[str, Figure]:
    plea, spans = _ordered(beside), _Spans()
    erase = house.restoring.erase()
    erase = replace(erase, witness=spans.of(erase.witness))
    carry_out = _carrying_out(house, erase)
    house.meter.clear()
    with _asked_for(_Finder(beside, out)) as finder:
        began = perf_counter()
        state = carry_out(plea)
        took_s = perf_counter() - began
    if state is not OrderState.CARRIED_OUT or finder.finds():
        raise AssertionError(f"{state}, and she is found: {finder.finds()}")
    meter = house.meter
    lambda_s = prices().prices["lambda_gb_s"].usd * _MEMORY_GB * took_s
    return {
        "took_s": round(took_s, 1),
        "witness_s": round(spans.seconds, 1),
        **{f"found_last_{way}_s": round(at - began, 2) for way, at in finder.last.items()},
        "dynamodb_calls": meter.of("dynamodb"),
        "s3_calls": meter.of("s3"),
        "kms_calls": meter.of("kms"),
        "read_units": round(meter.read),
        "write_units": round(meter.written),
        "usd": round(meter.usd() + lambda_s, 4),
    }


def _ordered(house: House) -> PleaId:
    stores, chance = house.stores, house.restoring.erase().chance
    desk: dict[str, Any] = {
        "consents": stores.consents,
        "commits": stores.commits,
        "clock": stores.clock,
        "chance": chance,
        "keys": stores.keys,
        "requests": stores.requests,
    }
    EnterPlea(**desk)(ADA, by=HERSELF, entry=Entry(by=OFFICER, heard=Heard.BY_LETTER))
    order = OrderErasure(**desk, erasure_orders=stores.erasure_orders, library=stores.library)
    return order(ADA, member=OFFICER).id


def _carrying_out(house: House, erase: ErasePerson) -> CarryOutErasure:
    stores = house.stores
    return CarryOutErasure(
        erasure_orders=stores.erasure_orders,
        requests=stores.requests,
        consents=stores.consents,
        commits=stores.commits,
        clock=stores.clock,
        chance=erase.chance,
        erase=erase,
        certify=CertifyErasure(
            erasure_papers=S3ErasurePapers(house.client("s3"), bucket="papers"),
            library=stores.library,
            ledger=erase.ledger,
            commits=stores.commits,
            clock=stores.clock,
            log="bench",
        ),
    )


class _Spans:
    """How long the witness looked."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def of(self, witness: Witness) -> Any:
        spans = self

        class Timed:
            clues = staticmethod(witness.clues)

            def sightings(self, *what: Any, **how: Any) -> Any:
                began = perf_counter()
                try:
                    return witness.sightings(*what, **how)
                finally:
                    spans.seconds += perf_counter() - began

        return Timed()


class _Finder:
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
def _asked_for(finder: _Finder) -> Iterator[_Finder]:
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


def _ask_until(ended: Event, finder: _Finder) -> None:
    while not ended.is_set():
        finder.ask()
        sleep(_LOOKS_S)


def _require_the_rest(house: House, *, hers: int, assets: int) -> None:
    library, consents = house.stores.library, house.stores.consents
    fates = Counter(
        asset.fate for number in range(hers) if (asset := library.asset(asset_of(number)))
    )
    alone = len(range(0, hers, ALONE_EVERY))
    if fates[Fate.DELETED] != alone or sum(fates.values()) != hers:
        raise AssertionError(f"of hers became {fates}")
    if library.assets_naming(ADA) or consents.identity(BOB) != BOBS_NAME:
        raise AssertionError("she is named still, or somebody else went with her")
    for number in range(hers, assets, max(1, assets // 100)):
        asset = library.asset(asset_of(number))
        if asset is None or asset.named != {BOB}:
            raise AssertionError(f"picture {number}, which is not hers, is {asset}")
