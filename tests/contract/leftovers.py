"""One leftover a store, as a mistake could leave it: where no pointer of ours leads any more."""

from base64 import b64encode
from collections.abc import Callable, Mapping
from typing import Final
from uuid import UUID

from quitclaim.domain.forgetting.stores import Store
from tests import builders as a
from tests.builders import ADA, BOB
from tests.contract.deployed import Deployed
from tests.contract.enrolled import template_of
from tests.contract.filled_people import ADA_LOVELACE
from tests.contract.lived_in import ALONE, OTHER

Plant = Callable[[Deployed], None]

_A_WAY: Final = "2026-05-03T12:00:00Z"
_LONG_AGO: Final = "2026-04-03T12:00:00Z"


def _in_base64(person: str) -> str:
    return b64encode(f'{{"who": "{person}"}}'.encode()).decode()


def _key(at: Deployed) -> None:
    at.put_row("keys", f"P#{OTHER}", "KEY#data", wrapped={"B": b"wrapped"})


def _template(at: Deployed) -> None:
    """Filed under somebody else: nobody who looks under her name finds it."""
    at.put_row("gallery", f"P#{BOB}", f"T#{template_of(ADA)}")


def _copy(at: Deployed) -> None:
    index = f"{at.prefix}-of-nobody"
    # Made first: on a busy node a document may come before the index that it would make.
    at.node.indices.create(index=index)
    at.node.index(index=index, id=template_of(ADA), body={"kept": 1}, params=_AT_ONCE)


_AT_ONCE: Final = {"refresh": "true"}


def _what_came_of_a_selfie(at: Deployed) -> None:
    """In what a file of ours says, under somebody else's key."""
    key = f"in/looked/{BOB}/{a.an_id('bobs')}"
    at.put("exports", key, f'{{"who": "{OTHER}"}}'.encode())


def _archive(at: Deployed) -> None:
    at.put("exports", f"archives/{ADA.upper()}.zip")


def _thumbnail(at: Deployed) -> None:
    at.put("pictures", f"thumbnail/{ALONE.id}")


def _old_version(at: Deployed) -> None:
    """Whoever asks for it is told that it is gone."""
    at.put("originals", ALONE.id)
    at.s3.delete_object(Bucket="originals", Key=ALONE.id)


def _upload(at: Deployed) -> None:
    at.put("inbox", f"portraits/{ADA.replace('-', '')}.jpg")


def _row(at: Deployed) -> None:
    """In an attribute that nobody thought of."""
    at.put_row("library", "X#1", "ROW", remarks={"L": [{"S": _in_base64(ADA)}]})


def _event(at: Deployed) -> None:
    at.put_row("library", "OUTBOX#EVENTS", f"{_LONG_AGO}#fact#0#person.changed|{ADA}|1")


def _delivery(at: Deployed) -> None:
    """That she was erased, with nothing that ends it."""
    event = {"M": {"type": {"S": "person.erased"}, "subject": {"S": ADA}}}
    at.put_row("hooks", "E#1", "2026", body={"M": {"event": event}})


def _leaf(at: Deployed) -> None:
    at.put_row("library", "LEAF#000000009", "001", about={"SS": [ADA]})


def _hint(at: Deployed) -> None:
    at.put_row("staff", "HINTS", f"{_A_WAY}#1", named={"M": {ADA: {"BOOL": True}}})


def _address(at: Deployed) -> None:
    at.mail.suppressed.add(ADA_LOVELACE.mail)


def _note(at: Deployed) -> None:
    """Beside somebody else's records, as bytes."""
    at.put_row("people", f"P#{BOB}", "ASIDE#LATER#1", note={"B": b"by" + UUID(OTHER).bytes})


def _metadata(at: Deployed) -> None:
    at.put("papers", f"notices/{a.a_hash('shown')}", Metadata={"for": ADA})


PLANTED: Final[Mapping[Store, Plant]] = {
    Store.KEYS: _key,
    Store.GALLERY: _template,
    Store.SEARCH_NODE: _copy,
    Store.SELFIES: _what_came_of_a_selfie,
    Store.EXPORTS: _archive,
    Store.PICTURES: _thumbnail,
    Store.ORIGINALS: _old_version,
    Store.INBOX: _upload,
    Store.LIBRARY: _row,
    Store.OUTBOX: _event,
    Store.HOOKS: _delivery,
    Store.LOG: _leaf,
    Store.STAFF: _hint,
    Store.SUPPRESSION: _address,
    Store.PEOPLE: _note,
    Store.PAPERS: _metadata,
}
