"""
Every table and every kind of row, in one place: where it lies and which index finds it.

Ids lie in clear, because rows are found by them; docs/access-patterns.md says what else does.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from quitclaim.adapters.codec import encoded
from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.domain.ids import (
    AssetId,
    Channel,
    CollectionId,
    FactId,
    LetterId,
    PersonId,
    RenditionId,
    TemplateId,
    TokenHash,
)
from quitclaim.domain.recognition.rosters import Attestation

Key = dict[str, Any]

# The attributes of every index: sparse, an item without them is not in it.
LISTED: Final = "listed"
SEARCH: Final = "search"
# The lists of people: consents that will end, everybody, whatever was asked, papers that have no
# timestamp.
ENDINGS: Final = "ending"
KNOWN: Final = "people"
ASKED: Final = "requests"
UNTIMED: Final = "untimed"
# Two lists of the library: its collections, and letters that wait, which lie together too.
COLLECTIONS: Final = "collections"
LETTERS: Final = "LETTERS"

CONSENT: Final = "CONSENT#"
OBJECTION: Final = "OBJECTION#"
BASIS: Final = "BASIS#"
PERSON: Final = "PERSON"
NAME: Final = "NAME"
# Rows under a person that no decision reads begin so. Any other row that nobody knows may be a no
# of a later release, and silences her dossier.
ASIDE: Final = "ASIDE#"
REQUEST: Final = f"{ASIDE}REQUEST#"
LINK: Final = f"{ASIDE}LINK#"
SAID: Final = f"{ASIDE}SAID#"
PAPER: Final = f"{ASIDE}PAPER#"

STATE: Final = "STATE"
VERSION: Final = "V#"
RENDITION: Final = "R#"
ROSTER: Final = "ROSTER"
ASSET: Final = "A#"
COLLECTION: Final = "C#"
ATTESTATION: Final = "ATTEST#"
WORD: Final = "WORD#"
TEXT: Final = "TEXT"
OUTBOX: Final = "OUTBOX"
FACT: Final = "FACT"

# TTL of what is only a marker. Nothing is decided by whether it has gone yet.
GONE_AFTER: Final = "gone_after"


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Partition key `pk`, sort key `sk`; `indexes`: name, and the index holds keys only."""

    indexes: tuple[str, ...] = ()
    ttl: str | None = None
    keys: Mapping[str, str] = field(default_factory=lambda: {"pk": "HASH", "sk": "RANGE"})

    def definition(self, table: str) -> dict[str, Any]:
        """What `create_table` takes; recovery and encryption are infrastructure's."""
        names = [*self.keys, *(f"{i}_{part}" for i in self.indexes for part in self.keys)]
        made: dict[str, Any] = {
            "TableName": table,
            "BillingMode": "PAY_PER_REQUEST",
            "KeySchema": self._schema(),
            "AttributeDefinitions": [{"AttributeName": n, "AttributeType": "S"} for n in names],
        }
        if self.indexes:
            made["GlobalSecondaryIndexes"] = [self._index(name) for name in self.indexes]
        return made

    def _schema(self, prefix: str = "") -> list[dict[str, str]]:
        return [{"AttributeName": prefix + n, "KeyType": kind} for n, kind in self.keys.items()]

    def _index(self, name: str) -> dict[str, Any]:
        return {
            "IndexName": name,
            "KeySchema": self._schema(f"{name}_"),
            "Projection": {"ProjectionType": "KEYS_ONLY"},
        }


LAYOUTS: Final[Mapping[str, Layout]] = {
    "people": Layout(indexes=(LISTED,)),
    "library": Layout(indexes=(SEARCH,), ttl=GONE_AFTER),
    **dict.fromkeys(("keys", "gallery"), Layout()),
    "staff": Layout(ttl=GONE_AFTER),
    "hooks": Layout(indexes=("due",), ttl=GONE_AFTER),
}


def under_person(person: PersonId) -> str:
    return f"P#{person}"


def person_row(person: PersonId) -> Key:
    return _key(under_person(person), PERSON)


def name_row(person: PersonId) -> Key:
    return _key(under_person(person), NAME)


def record_row(person: PersonId, kind: str, *, record: str) -> Key:
    """A consent, an objection, another basis, a request, a link, a signing of hers or its paper."""
    return _key(under_person(person), kind + record)


def pointer_row(token: TokenHash) -> Key:
    """From a link that somebody opens to whose it is."""
    return _key(f"T#{token}", "LINK")


def letter_row(letter: LetterId) -> Key:
    """The table's stream tells no more of it than this key, which is enough to send it."""
    return _key(LETTERS, letter)


def under_asset(asset: AssetId) -> str:
    return f"{ASSET}{asset}"


def asset_row(asset: AssetId) -> Key:
    return _key(under_asset(asset), STATE)


def asset_version_row(asset: AssetId, version: int) -> Key:
    return _key(under_asset(asset), version_key(version))


def asset_part_row(asset: AssetId, part: str) -> Key:
    return _key(under_asset(asset), part)


def shown_row(person: PersonId, asset: AssetId) -> Key:
    return _key(under_person(person), under_asset(asset))


def under_collection(collection: CollectionId) -> str:
    return f"{COLLECTION}{collection}"


def member_row(collection: CollectionId, asset: AssetId) -> Key:
    return _key(under_collection(collection), under_asset(asset))


def collection_row(collection: CollectionId) -> Key:
    return _key(under_collection(collection), "RULE")


def label_row(collection: CollectionId) -> Key:
    return _key(under_collection(collection), "LABEL")


def roster_row(collection: CollectionId) -> Key:
    return _key(under_collection(collection), ROSTER)


def attestation_row(attestation: Attestation) -> Key:
    """Named by what it says: the same word twice is one row."""
    plain = encoded(attestation)
    # Every list in it is a set, which comes in any order.
    plain["subject"] = {
        part: sorted(value) if isinstance(value, list) else value
        for part, value in plain["subject"].items()
    }
    said = hashlib.sha256(json.dumps(plain, sort_keys=True).encode()).hexdigest()[:32]
    name = f"{version_key(attestation.roster_version)}#{instant_key(attestation.at)}#{said}"
    return _key(under_collection(attestation.collection), ATTESTATION + name)


def rendition_row(rendition: RenditionId) -> Key:
    return _key(f"{RENDITION}{rendition}", "ROW")


def out_row(asset: AssetId, channel: Channel) -> Key:
    """Which rendition of an asset is out on a channel: one, whoever publishes at the same time."""
    return _key(under_asset(asset), f"{RENDITION}{channel}")


def rules_row() -> Key:
    return _key("RULES", STATE)


def rules_version_row(version: int) -> Key:
    return _key("RULES", version_key(version))


def keyword_secret_row() -> Key:
    return _key("KEYWORDS", STATE)


def pseudonym_secret_row() -> Key:
    return _key("PSEUDONYMS", STATE)


def settlement_row(upload: str) -> Key:
    """What became of an upload, under a keyed hash of its key and version."""
    return _key(f"U#{upload}", STATE)


def fact_row(fact: FactId) -> Key:
    """The marker that a fact was committed; it outlives the outbox row."""
    return _key(f"{FACT}#{fact}", FACT)


def template_row(person: PersonId, template: TemplateId) -> Key:
    return _key(under_person(person), f"T#{template}")


def version_key(version: int) -> str:
    return f"{VERSION}{version:09}"


def instant_key(at: datetime) -> str:
    """Sorts as time does."""
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


def found_by(index: str, partition: str, *, sort: str) -> dict[str, Any]:
    """What an item carries to be in an index."""
    return to_item({f"{index}_pk": partition, f"{index}_sk": sort})


def _key(partition: str, sort: str) -> Key:
    return to_item({"pk": partition, "sk": sort})
