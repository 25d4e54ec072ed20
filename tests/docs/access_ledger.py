"""What the log asks of the tables: ten facts of a minute, and each method of its adapters once."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from quitclaim.domain.ids import FactId
from quitclaim.domain.proof.leaves import Leaf
from quitclaim.domain.proof.trees import Edge
from tests.builders import ADA, an_id
from tests.contract.changes import a_change
from tests.contract.dynamodb_adapters import Adapters
from tests.contract.sealing import ahead_of, leaf_of, waiting

_FACTS: Final = 10
# Those that wait once the world is populated, so that sealing them is the only thing recorded.
_LEAVES: Final[list[Leaf]] = []


def populate(adapters: Adapters) -> None:
    """Some of what filled the world is about a person: her key is checked when it is sealed."""
    for _ in range(_FACTS):
        adapters.commits.commit(a_change())
    # Those about somebody first: which of a second come first is chance, and they cost more.
    facts = sorted(waiting(adapters), key=lambda one: not one.people)
    _LEAVES[:] = [leaf_of(one) for one in facts][:_FACTS]


def _append(adapters: Adapters) -> None:
    adapters.ledger.append(_LEAVES, behind=Edge(), ahead=_sealed())


def _sealed() -> Edge:
    return ahead_of(Edge(), *_LEAVES)


CALLS: Final[Mapping[str, Callable[[Adapters], Any]]] = {
    "DynamoLedger.waiting": lambda on: on.ledger.waiting(),
    "DynamoLedger.append": _append,
    "DynamoLedger.head": lambda on: on.ledger.head(),
    "DynamoLedger.texts": lambda on: on.ledger.texts(0, _FACTS),
    "DynamoLedger.promise": lambda on: on.ledger.promise(_sealed().tree, behind=None),
    "DynamoLedger.payload": lambda on: on.ledger.payload(0),
    "DynamoLedger.number_of": lambda on: on.ledger.number_of(FactId(an_id("certificate"))),
    "DynamoLedger.forget": lambda on: on.ledger.forget([0]),
    "KeyedPseudonyms.of_person": lambda on: on.pseudonyms.of_person(ADA),
    "YearlyStaffKeys.holders": lambda on: on.staff_keys.holders([2025, 2026]),
    "YearlyStaffKeys.of_year": lambda on: on.staff_keys.of_year(2026),
}
