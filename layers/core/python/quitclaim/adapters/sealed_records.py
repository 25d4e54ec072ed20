"""
Stored records: what is personal in them sealed, the rest in clear beside it.

Sealed under a person's data key: birth and death, the note and balancing of a basis, the note on a
paper, the reasons of a ruling and of what became of a request. Under her evidence key: whatever
she did on a form. Under an asset's text key: the notes of exemptions, why a face is kept, and what
staff wrote about copies that were taken.
Under text keys of their own: what a selection is called, and for whom a share link is.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, fields
from typing import Any, Final, TypeVar

from quitclaim.adapters.codec import SHAPE, Problem, decoded, encoded
from quitclaim.adapters.dynamodb_items import from_item, to_item
from quitclaim.domain.bases import RecordedBasis
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.objections import Objection
from quitclaim.domain.consents.requests import Request
from quitclaim.domain.consents.testimony import Testimony
from quitclaim.domain.errors import ImpossibleValue, NotFound
from quitclaim.domain.forgetting.keeping import Justification
from quitclaim.domain.ids import AssetId, PersonId
from quitclaim.domain.people.person import Person
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.selections import Selection
from quitclaim.domain.publishing.share_links import ShareLink
from quitclaim.domain.publishing.takings import Taking
from quitclaim.ports.changes import Purpose
from quitclaim.ports.keys import Keys, Owner

T = TypeVar("T")

KEY_GONE: Final = Problem("its key is gone")
# Apart from the rest of a record, so that an index or a condition can name them.
_ABOUT_ITSELF: Final = ("shape", "version", "body", "sealed")
_MALFORMED: Final = (AttributeError, KeyError, TypeError, ValueError)
_OF_PERSON: Final[Mapping[type[Any], str]] = {
    Consent: "consent",
    Objection: "objection",
    RecordedBasis: "basis",
    Request: "request",
}
# What has a key for its own texts.
_OF_ITS_OWN: Final[Mapping[type[Any], str]] = {
    Asset: "exemptions",
    Selection: "selection",
    ShareLink: "share link",
}
_SECRET: Final[Mapping[type[Any], tuple[str, ...]]] = {
    Justification: ("note",),
    Person: ("born_on", "died_on"),
    RecordedBasis: ("note", "balancing"),
    Selection: ("name",),
    ShareLink: ("recipient",),
    # All of it but the two ids of its row, whatever is added to it.
    Testimony: tuple(
        one.name for one in fields(Testimony) if one.name not in {"request", "person"}
    ),
}
# In which part of a record the one text is that has to be sealed.
_WITHIN: Final[Mapping[type[Any], tuple[str, str]]] = {
    Consent: ("paper", "note"),
    Objection: ("ruling", "reason"),
}


@dataclass(frozen=True, slots=True)
class _Bond:
    """To whom and what something sealed belongs."""

    owner: Owner
    purpose: Purpose
    about: str


def read_clear(kind: type[T], item: Mapping[str, Any]) -> T | Problem:
    """What is in clear, as if nothing had been sealed."""
    try:
        found = _plain(item)
    except _MALFORMED as error:
        return _malformed(error)
    return _record(kind, found)


def read_what_opens(
    kind: type[T], item: Mapping[str, Any], *, records: "SealedRecords | None"
) -> T | Problem:
    """With what is sealed in it, if its key is still there; `records` None: it stays closed."""
    read = KEY_GONE if records is None else records.read(kind, item)
    return read_clear(kind, item) if read is KEY_GONE else read


class SealedRecords:
    def __init__(self, keys: Keys) -> None:
        self._keys = keys

    def stored(self, record: Any) -> dict[str, Any]:
        """Its attributes but for the key. Raises NotFound where a key that has to seal is gone."""
        body = encoded(record)
        attributes: dict[str, Any] = {"shape": SHAPE, "body": body}
        secret = _taken_out(type(record), body)
        if secret:
            attributes["sealed"] = self._sealed(_bond(type(record), body), secret)
        if hasattr(record, "version"):
            attributes["version"] = record.version
        return to_item(attributes)

    def read(self, kind: type[T], item: Mapping[str, Any]) -> T | Problem:
        """The record, KEY_GONE where what it sealed cannot be opened any more, or what is wrong."""
        try:
            found = _plain(item)
            if "sealed" in found and not self._put_back(
                kind, found["body"], sealed=found["sealed"]
            ):
                return KEY_GONE
        except ImpossibleValue:
            return Problem("sealed: does not open")
        except _MALFORMED as error:
            return _malformed(error)
        return _record(kind, found)

    def _sealed(self, bond: _Bond, secret: dict[str, Any]) -> bytes:
        plain = json.dumps(secret).encode()
        if bond.purpose is Purpose.TEXT:
            # An asset has a key for its texts from its first text on.
            with suppress(NotFound):
                return self._seal(bond, plain)
            self._keys.make(bond.owner, bond.purpose)
        return self._seal(bond, plain)

    def _seal(self, bond: _Bond, plain: bytes) -> bytes:
        return self._keys.seal(bond.owner, purpose=bond.purpose, about=bond.about, plain=plain)

    def _put_back(self, kind: type[Any], body: dict[str, Any], *, sealed: bytes) -> bool:
        bond = _bond(kind, body)
        plain = self._keys.unseal(bond.owner, purpose=bond.purpose, about=bond.about, sealed=sealed)
        if plain is None:
            return False
        _put_back(kind, body, secret=json.loads(plain))
        return True


def _bond(kind: type[Any], body: dict[str, Any]) -> _Bond:
    if kind in _OF_ITS_OWN:
        return _Bond(body["id"], Purpose.TEXT, _OF_ITS_OWN[kind])
    if kind is Justification:
        return _Bond(AssetId(body["asset"]), Purpose.TEXT, f"kept#{body['face']}")
    if kind is Taking:
        return _Bond(AssetId(body["asset"]), Purpose.TEXT, f"taking#{body['id']}")
    if kind is Person:
        return _Bond(PersonId(body["id"]), Purpose.DATA, "person")
    if kind is Testimony:
        about = f"testimony#{body['request']}"
        return _Bond(PersonId(body["person"]), Purpose.EVIDENCE, about)
    return _Bond(PersonId(body["person"]), Purpose.DATA, f"{_OF_PERSON[kind]}#{body['id']}")


def _taken_out(kind: type[Any], body: dict[str, Any]) -> dict[str, Any]:
    """What must not lie in clear, leaving the rest in `body`; empty where there is nothing."""
    if kind in _SECRET:
        return _taken(body, *_SECRET[kind])
    if kind in _WITHIN:
        part, name = _WITHIN[kind]
        return _taken(body[part], name) if body[part] else {}
    if kind is Request and any(turn["reason"] for turn in body["turns"]):
        return {"reasons": [turn.pop("reason") for turn in body["turns"]]}
    if kind is Taking:
        said = body["acknowledged"] or {"words": None}
        return _taken(body, "meant_for") | _taken(said, "words")
    if kind is Asset:
        exempt = [face for face in body["faces"] if face["exemption"]]
        return {face["id"]: face["exemption"].pop("note") for face in exempt}
    return {}


def _taken(body: dict[str, Any], *names: str) -> dict[str, Any]:
    taken = {name: body.pop(name) for name in names}
    return {name: value for name, value in taken.items() if value is not None}


def _put_back(kind: type[Any], body: dict[str, Any], *, secret: dict[str, Any]) -> None:
    if kind is Asset:
        for face in body["faces"]:
            if face["exemption"]:
                face["exemption"]["note"] = secret[face["id"]]
    elif kind is Request:
        for turn, reason in zip(body["turns"], secret["reasons"], strict=True):
            turn["reason"] = reason
    elif kind in _WITHIN:
        body[_WITHIN[kind][0]] |= secret
    elif kind is Taking:
        _put_words_back(body, secret)
    else:
        body |= secret


def _put_words_back(body: dict[str, Any], secret: dict[str, Any]) -> None:
    """What it is meant for, and what became of it: either of them, or both."""
    if "words" in secret:
        body["acknowledged"]["words"] = secret.pop("words")
    body |= secret


def _plain(item: Mapping[str, Any]) -> dict[str, Any]:
    return from_item({name: item[name] for name in _ABOUT_ITSELF if name in item})


def _record(kind: type[T], found: dict[str, Any]) -> T | Problem:
    if found.get("shape") != SHAPE:
        return Problem("shape: not of this release")
    record = decoded(kind, found.get("body"))
    if isinstance(record, Problem):
        return record
    if getattr(record, "version", None) != found.get("version"):
        return Problem("version: not the one it is filed under")
    return record


def _malformed(error: Exception) -> Problem:
    return Problem(f"no stored record: {type(error).__name__}")
