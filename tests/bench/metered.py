"""What is asked of AWS, call by call, and what DynamoDB says that it took."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from time import perf_counter
from typing import Any, Final

from infra.prices import prices
from quitclaim.domain.forgetting.clues import Clues
from quitclaim.domain.forgetting.sightings import Sighting
from quitclaim.domain.ids import AssetId
from quitclaim.ports.witness import Witness

_READS: Final = ("GetItem", "BatchGetItem", "Query", "Scan", "TransactGetItems")
_GETS: Final = ("GetObject", "HeadObject")
_FREE: Final = ("DeleteObject", "DeleteObjects")
_DYNAMODB: Final = "dynamodb"


@dataclass(slots=True)
class Meter:
    """`calls`: by service and operation; `read`, `written`: units of DynamoDB."""

    calls: Counter[tuple[str, str]] = field(default_factory=Counter)
    read: float = 0
    written: float = 0

    def watch(self, client: Any) -> Any:
        service = client.meta.service_model.service_name
        events = client.meta.events
        if service == _DYNAMODB:
            events.register("provide-client-params.dynamodb", _with_units)
            events.register("after-call.dynamodb", self._took)
        events.register(f"before-call.{service}", self._called)
        return client

    def clear(self) -> None:
        self.calls.clear()
        self.read = self.written = 0

    def of(self, service: str) -> int:
        return sum(count for (whose, _), count in self.calls.items() if whose == service)

    def usd(self) -> float:
        """Of the requests alone, as infra/prices.toml has them."""
        known: Mapping[str, float] = {name: one.usd for name, one in prices().prices.items()}
        s3 = sum(
            count * known["s3_get" if name in _GETS else "s3_put"]
            for (service, name), count in self.calls.items()
            if service == "s3" and name not in _FREE
        )
        kms = self.of("kms") * known["kms_request"]
        return (
            s3 + kms + self.read * known["dynamodb_read"] + self.written * known["dynamodb_write"]
        )

    def _called(self, *, model: Any, **_: Any) -> None:
        self.calls[model.service_model.service_name, model.name] += 1

    def _took(self, *, parsed: Mapping[str, Any], model: Any, **_: Any) -> None:
        took = parsed.get("ConsumedCapacity", [])
        units = sum(one["CapacityUnits"] for one in ([took] if isinstance(took, dict) else took))
        if model.name in _READS:
            self.read += units
        else:
            self.written += units


class Timed:
    """A witness, and how long it looked."""

    def __init__(self, witness: Witness) -> None:
        self.clues, self._sightings, self.seconds = witness.clues, witness.sightings, 0.0

    def sightings(self, clues: Clues, *, held: Collection[AssetId]) -> tuple[Sighting, ...]:
        began = perf_counter()
        found = self._sightings(clues, held=held)
        self.seconds += perf_counter() - began
        return found


def _with_units(*, params: dict[str, Any], model: Any, **_: Any) -> dict[str, Any]:
    asks = "ReturnConsumedCapacity" in model.input_shape.members
    return params | {"ReturnConsumedCapacity": "TOTAL"} if asks else params
