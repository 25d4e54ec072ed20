"""What may have become of a stored item, and a world in which it happens."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from quitclaim.adapters.tables import Key
from quitclaim.ports.changes import Purpose
from quitclaim.ports.records import Record
from quitclaim.ports.writes import Write
from tests import builders as a
from tests.builders import ADA, BOB
from tests.contract.filled import a_rendition
from tests.contract.tables_at_work import AtWork, at_work

# By attribute; None: the attribute is not there.
DAMAGE: Final[dict[str, dict[str, Any]]] = {
    "another shape": {"shape": {"N": "2"}},
    "no shape": {"shape": None},
    "no body": {"body": None},
    "a body of text": {"body": {"S": "asset"}},
    "an empty body": {"body": {"M": {}}},
    "a set": {"body": {"SS": ["a", "b"]}},
    "bytes": {"body": {"B": b"asset"}},
    "another version": {"version": {"N": "7"}},
    "no version": {"version": None},
    "a version with a point": {"version": {"N": "1.5"}},
    "a seal that was never made": {"sealed": {"B": b"\x01" * 60}},
    "a seal of text": {"sealed": {"S": "sealed"}},
}
OF_SEALS: Final = ("a seal that was never made", "a seal of text")
OF_CLEAR: Final = tuple(damage for damage in DAMAGE if damage not in OF_SEALS)
PICTURE: Final = a.an_asset(a.a_face(exemption=a.an_exemption()))

RECORDS: Final[tuple[Record, ...]] = (
    a.a_person(ADA),
    a.a_person(BOB),
    a.a_request(),
    a.a_request(id=a.an_id("his"), person=BOB),
    a.a_request(id=a.an_id("another")),
    a.a_basis(),
    PICTURE,
    a.some_rules(),
    a.a_collection_rule(),
    a.a_roster(),
    a.an_attestation(),
    a_rendition(asset=PICTURE.id),
)


@contextmanager
def a_world(dynamodb: Any) -> Iterator[AtWork]:
    """ADA, BOB and a picture, with one record of each kind."""
    with at_work(dynamodb) as work:
        for person in (ADA, BOB):
            work.on.keys.make(person, Purpose.DATA)
        work.commit(*(Write(record) for record in RECORDS))
        yield work


def but_its_key(item: Key) -> Key:
    return {name: value for name, value in item.items() if name not in {"pk", "sk"}}
