"""
What a withdrawal makes the house read and write, as the library around her pictures grows.

Over DynamoDB Local, by the use cases that the queue calls. It fails unless each of her pictures was
decided on again, and nothing of anybody else's.
"""

from collections.abc import Mapping
from time import perf_counter
from typing import Final

from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.publishing.verdict import Outcome
from quitclaim.ports.work import Decide, PutOut
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.bench.stocked import Stock, stocked
from tests.builders import ADA, WEBSITE, a_hash, a_request
from tests.measurements import Figure

NAME = "verdict work of a withdrawal, as the library grows"
_HERS: Final = 20


def run(*, is_quick: bool) -> Mapping[str, Figure]:
    sizes = (100, 300) if is_quick else (1_000, 10_000, 100_000)
    figures: dict[str, Figure] = {"pictures_of_hers": _HERS}
    for size in sizes:
        with stocked(WEBSITE) as stock:
            stock.show_her(_HERS)
            stock.add(range(size - _HERS))
            _worked_off(stock)
            figures |= {f"{name} of {size}": it for name, it in _withdrawn(stock).items()}
    return figures


def _withdrawn(stock: Stock) -> dict[str, Figure]:
    """But for the making of pictures, which is asked of the darkroom alone."""
    before = stock.counted.calls, stock.counted.read, stock.counted.written
    began = perf_counter()
    stock.house.built(WithdrawConsent)(ADA, a_request().id, speaker=HERSELF)
    decided = _worked_off(stock)
    took_ms = (perf_counter() - began) * 1000
    after = stock.counted.calls, stock.counted.read, stock.counted.written
    if decided != _HERS:
        raise AssertionError(f"{decided} pictures were decided on, and {_HERS} show her")
    _require_hidden(stock)
    calls, read, written = (now - then for now, then in zip(after, before, strict=True))
    return {"calls": calls, "read": read, "written": written, "ms": round(took_ms)}


def _worked_off(stock: Stock) -> int:
    """How many pictures were decided on."""
    house, decided = stock.house, 0
    house.relay()
    while house.queue:
        task = house.queue.pop(0)
        if isinstance(task, PutOut):
            continue
        decided += len(task.assets) if isinstance(task, Decide) else 0
        house.work_off(task)
        house.take()
    return decided


def _require_hidden(stock: Stock) -> None:
    library = stock.house.port("library")
    for number in range(_HERS):
        (verdict,) = library.verdicts_of(a_hash(f"of hers {number}")).values()
        if verdict.channel != WEBSITE or verdict.outcome is not Outcome.REDACT:
            raise AssertionError(f"picture {number} of hers is {verdict.outcome}")
