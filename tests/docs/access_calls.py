"""What a call of an adapter asks of AWS, recorded from the real client, and what it costs."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final

_WRITES: Final = {"PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem", "TransactWriteItems"}


@dataclass(slots=True)
class Calls:
    """`strong`: no read of the tables but strongly consistent ones; an index has no such reads."""

    requests: dict[str, None] = field(default_factory=dict)
    strong: bool = True
    indexed: bool = False
    reads: float = 0
    writes: float = 0

    def take(self, name: str, params: dict[str, Any]) -> None:
        if name not in {"DescribeTable", *_WRITES}:
            self._take_read(params)
        self.requests[f"{name} {' '.join(_places(params))}"] = None

    def spend(self, name: str, answer: dict[str, Any]) -> None:
        spent = answer.get("ConsumedCapacity", [])
        units = sum(one["CapacityUnits"] for one in (spent if isinstance(spent, list) else [spent]))
        if name in _WRITES:
            self.writes += units
        else:
            self.reads += units

    def _take_read(self, params: dict[str, Any]) -> None:
        if "IndexName" in params:
            self.indexed = True
            return
        asked = params.get("RequestItems", {"": params}).values()
        self.strong = self.strong and all(one.get("ConsistentRead") for one in asked)


@contextmanager
def recorded(dynamodb: Any, kms: Any) -> Iterator[Calls]:
    calls = Calls()

    def ask(params: dict[str, Any], model: Any, **_: object) -> dict[str, Any]:
        calls.take(model.name, params)
        return params | {"ReturnConsumedCapacity": "TOTAL"}

    def answer(parsed: dict[str, Any], model: Any, **_: object) -> None:
        calls.spend(model.name, parsed)

    def ask_kms(model: Any, **_: object) -> None:
        calls.requests[f"kms:{model.name}"] = None

    hooks = (
        (dynamodb, "provide-client-params.dynamodb", ask),
        (dynamodb, "after-call.dynamodb", answer),
        (kms, "before-call.kms", ask_kms),
    )
    for client, event, hook in hooks:
        client.meta.events.register(event, hook)
    yield calls
    for client, event, hook in hooks:
        client.meta.events.unregister(event, hook)


def _places(params: dict[str, Any]) -> list[str]:
    if "RequestItems" in params:
        return sorted(params["RequestItems"])
    if "TransactItems" in params:
        actions = [action for one in params["TransactItems"] for action in one.values()]
        return sorted({action["TableName"] for action in actions})
    index = params.get("IndexName")
    return [f"{params['TableName']}.{index}" if index else params["TableName"]]
