"""By which words somebody who was erased could be found again, and what is declared to be left."""

from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final

from cli.letters import letters_to, links_in
from cli.parting import Parting
from local.cloud import LocalCloud
from local.outbox import Outbox
from local.searching import Hit
from quitclaim.domain.certificates.documents import Document, said
from quitclaim.domain.certificates.words import WHY
from quitclaim.domain.forgetting.certificate import Reason
from quitclaim.domain.forgetting.stores import REGISTRY, Store

Residue = dict[str, Any]

# Her keys, what they seal of her, and what somebody who has a face like hers is compared with.
_TABLES: Final = ("KeysTable", "PeopleTable", "GalleryTable")
# Evidence outlives her (GDPR art. 7(1)), and so does its key.
_EVIDENCE: Final = "KEY#evidence"
# Shorter bytes are numbers, and so anybody's.
_SHORTEST: Final = 28
_ROWS: Final = "snapshots/*/dynamodb.json/*"
# Where in the folder of a local cloud an id may stand that a certificate declares.
_PLACES: Final[Mapping[Store, str]] = {
    # Her evidence key, and the note of until when it is kept.
    Store.KEYS: f"{_ROWS}-Keys*/items/[PB]*",
    Store.OUTBOX: f"{_ROWS}-Library*/items/OUTBOX#*",
    Store.QUEUES: "snapshots/*/sqs.json/*",
    Store.JOURNALS: "snapshots/*/cloudwatch_logs.json/*",
}
_IN_LETTERS: Final = "what reached her mailbox is hers; this folder stands for it"


@dataclass(frozen=True, slots=True)
class Words:
    """
    `told`: name, address, tokens of links. `sealed`: keys and what they closed, in base64.

    Her id is not among them: where it stands is declared place by place.
    """

    told: tuple[str, ...]
    sealed: tuple[str, ...]


def words_of(cloud: LocalCloud, who: Parting) -> Words:
    """Taken down before she is erased."""
    letters = letters_to(Outbox(cloud.places.outbox), who.mail)
    tokens = {link.rpartition("/")[2] for text in letters for link in links_in(text)}
    told = (who.name, who.mail, *sorted(tokens))
    return Words(told, tuple(sorted(set(_sealed(cloud, who)))))


def residue_of(document: Document, who: Parting, *, words: Words) -> Iterator[Residue]:
    """Where which words may still stand, why, and until when, as her certificate has it."""
    everything = [*words.told, who.person]
    yield _residue("letters", "outbox/*", words=everything, why=_IN_LETTERS, until=None)
    reasons = {one.store: one.reason for one in document.certificate.remainders}
    for store, where in _PLACES.items():
        if (reason := reasons.get(store)) or not REGISTRY[store].is_read:
            why = WHY[reason or Reason.ON_ITS_WAY]
            # Of evidence the organisation says for how long.
            until = None if reason is Reason.EVIDENCE else said(document.until(store))
            yield _residue(store.value, where, words=[who.person], why=why, until=until)


def undeclared(hits: Iterable[Hit], residue: Iterable[Residue]) -> Iterator[Hit]:
    """`residue`: as the story has it."""
    declared = [(frozenset(one["words"]), one["where"]) for one in residue]
    for hit in hits:
        if not any(hit.word in words and hit.is_at(where) for words, where in declared):
            yield hit


def words_to_search(words: Iterable[str], residue: Iterable[Residue]) -> frozenset[str]:
    return frozenset(chain(words, *(one["words"] for one in residue)))


def _residue(store: str, where: str, **rest: Any) -> Residue:
    return {"store": store, "where": where, **rest}


def _sealed(cloud: LocalCloud, who: Parting) -> Iterator[str]:
    for table in _TABLES:
        scanned = cloud.client("dynamodb").get_paginator("scan")
        for page in scanned.paginate(TableName=cloud.outputs[table]):
            for row in page["Items"]:
                if row["pk"]["S"] == f"P#{who.person}" and row["sk"]["S"] != _EVIDENCE:
                    found = (value["B"] for value in row.values() if "B" in value)
                    yield from (b64encode(one).decode() for one in found if len(one) >= _SHORTEST)
