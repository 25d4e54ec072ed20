"""The roads of the log: a deployment's first facts get their place; and its keys a first copy."""

from datetime import UTC, datetime
from uuid import uuid4

from cli.deployment import stores_of
from functions.audit.handler import KEYS
from quitclaim.adapters.log_rows import fact_attributes, waiting_row
from quitclaim.domain.ids import FactId, MemberId, PersonId
from quitclaim.domain.organisation.facts import Fact
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.ports.changes import Purpose
from tests.soak.grants_ground import Ground


def a_first_seal(ground: Ground) -> str:
    ground.as_new("AuditFunction")
    ground.without_log()
    _let_wait(ground)
    told, failed = ground.invoked("AuditFunction", {})
    return failed or ("" if told["size"] == told["sealed"] == 1 else f"it answered {told}")


def a_first_copy(ground: Ground) -> str:
    """Nobody was erased yet, and nothing blocked: the keys of both lists are made for it."""
    ground.as_new("AuditFunction")
    stores_of(ground.cloud).keys.make(PersonId(str(uuid4())), Purpose.DATA)
    told, failed = ground.invoked("AuditFunction", {"copy": KEYS})
    return failed or ("" if told == {"copied": 1} else f"it answered {told}")


def _let_wait(ground: Ground) -> None:
    """What a member did to somebody: her name there, and the other's key, are looked at."""
    person, stores = PersonId(str(uuid4())), stores_of(ground.cloud)
    stores.keys.make(person, Purpose.DATA)
    fact = Fact(
        id=FactId(str(uuid4())),
        at=datetime.now(UTC).replace(microsecond=0),
        by=Speaker(Role.STAFF, MemberId(str(uuid4()))),
        action="correct_person",
        announced=(),
    )
    row = waiting_row(fact) | fact_attributes(fact, [person])
    stores.dynamodb.put_item(TableName=stores.settings.library_table, Item=row)
