"""
Somebody in ten thousand of a hundred thousand pictures is erased: time, calls, cost (R36).

Over DynamoDB Local, with S3 and KMS as moto plays them in this process, by the use case that the
function calls. While it lasts somebody else asks for her over and over: by her name, in the list of
people, in a search, by the addresses of what is out. It fails unless everything of hers is gone and
everybody else's is there. The seconds are this machine's; calls and units are as AWS counts them.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any, Final

from moto import mock_aws

from infra.erasure import MEMORY_MB
from infra.prices import prices
from quitclaim.adapters.s3_erasure_papers import S3ErasurePapers
from quitclaim.domain.forgetting.orders import OrderState
from quitclaim.domain.forgetting.pleas import Entry, Heard
from quitclaim.domain.ids import PleaId, RenditionId
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.pictures.assets import Fate
from quitclaim.usecases.carry_out_erasure import CarryOutErasure
from quitclaim.usecases.certify_erasure import CertifyErasure
from quitclaim.usecases.erase_person import ErasePerson
from quitclaim.usecases.order_erasure import EnterPlea, OrderErasure
from tests.bench.erasing_finding import Finder, asked_for
from tests.bench.erasing_ground import ALONE_EVERY, Metered, Neighbour, asset_of, fill, published
from tests.bench.metered import Timed
from tests.builders import ADA, BOB, OFFICER
from tests.contract.on_files import House
from tests.contract.peopled import BOBS_NAME
from tests.contract.quicker import moto_made_quicker
from tests.measurements import Figure
from tests.servers.dynamodb_local import LARGE, dynamodb_server

NAME: Final = "erasing somebody in ten thousand of a hundred thousand pictures"
_MEMORY_GB: Final = MEMORY_MB / 1024


def run(*, is_quick: bool) -> Mapping[str, Figure]:
    hers, assets = (20, 200) if is_quick else (10_000, 100_000)
    with (
        TemporaryDirectory() as folder,
        moto_made_quicker(),
        mock_aws(),
        dynamodb_server(memory=LARGE) as endpoint,
    ):
        house = Metered(Path(folder), endpoint)
        house.create()
        beside = Neighbour(house, endpoint)
        fill(beside, hers=hers, assets=assets)
        out = [published(beside, number) for number in (0, 1)]
        figures = _erased(house, beside, out=out)
        _require_the_rest(beside, hers=hers, assets=assets)
    return {"assets": assets, "hers": hers, **figures}


def _erased(house: Metered, beside: House, *, out: list[RenditionId]) -> Mapping[str, Figure]:
    plea, erase = _ordered(beside), house.restoring.erase()
    witness = Timed(erase.witness)
    carry_out = _carrying_out(house, replace(erase, witness=witness))
    house.meter.clear()
    with asked_for(Finder(beside, out)) as finder:
        began = perf_counter()
        state = carry_out(plea)
        took_s = perf_counter() - began
    if state is not OrderState.CARRIED_OUT or finder.finds():
        raise AssertionError(f"{state}, and she is found: {finder.finds()}")
    meter = house.meter
    lambda_s = prices().prices["lambda_gb_s"].usd * _MEMORY_GB * took_s
    return {
        "took_s": round(took_s, 1),
        "witness_s": round(witness.seconds, 1),
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


def _require_the_rest(house: House, *, hers: int, assets: int) -> None:
    library, consents = house.stores.library, house.stores.consents
    fates = Counter(
        asset.fate for number in range(hers) if (asset := library.asset(asset_of(number)))
    )
    alone = len(range(0, hers, ALONE_EVERY))
    if fates[Fate.DELETED] != alone or sum(fates.values()) != hers:
        raise AssertionError(f"of hers became {fates}")
    if house.stores.traces.of([ADA]).assets or consents.identity(BOB) != BOBS_NAME:
        raise AssertionError("she is named still, or somebody else went with her")
    for number in range(hers, assets, max(1, assets // 100)):
        asset = library.asset(asset_of(number))
        if asset is None or asset.named != {BOB}:
            raise AssertionError(f"picture {number}, which is not hers, is {asset}")
