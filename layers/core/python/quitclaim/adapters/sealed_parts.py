"""
Which part of a record is sealed, under whose key, and as what.

Sealed under a person's data key: birth and death, the note and balancing of a basis, the note on a
paper, the reasons of a ruling and of what became of a request. Under her evidence key: whatever
she did on a form. Under an asset's text key: the notes of exemptions, why a face is kept, and what
staff wrote about copies that were taken.
Under text keys of their own: what a selection is called, for whom a share link is, and whose
erasure was ordered, or the end of whose evidence; under its selection's: what a zip is meant for.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Final

from quitclaim.domain.bases import RecordedBasis
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.objections import Objection
from quitclaim.domain.consents.requests import Request
from quitclaim.domain.consents.testimony import Testimony
from quitclaim.domain.forgetting.evidence_orders import EvidenceOrder
from quitclaim.domain.forgetting.keeping import Justification
from quitclaim.domain.forgetting.orders import ErasureOrder
from quitclaim.domain.ids import PersonId
from quitclaim.domain.people.person import Person
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.selections import Selection
from quitclaim.domain.publishing.share_links import ShareLink
from quitclaim.domain.publishing.takings import Taking
from quitclaim.domain.publishing.zips import Zip
from quitclaim.ports.changes import Purpose
from quitclaim.ports.keys import Owner

_OF_PERSON: Final[Mapping[type[Any], str]] = {
    Consent: "consent",
    Objection: "objection",
    RecordedBasis: "basis",
    Request: "request",
}
# What has a key for its own texts.
_OF_ITS_OWN: Final[Mapping[type[Any], str]] = {
    Asset: "exemptions",
    ErasureOrder: "erasure order",
    EvidenceOrder: "evidence order",
    Selection: "selection",
    ShareLink: "share link",
}
# What is sealed under the key of another's texts: whose, and as what.
_OF_ANOTHER: Final[Mapping[type[Any], tuple[str, str, str]]] = {
    Justification: ("asset", "kept", "face"),
    Taking: ("asset", "taking", "id"),
    Zip: ("selection", "zip", "id"),
}
_SECRET: Final[Mapping[type[Any], tuple[str, ...]]] = {
    ErasureOrder: ("person", "upheld"),
    EvidenceOrder: ("person",),
    Justification: ("note",),
    Person: ("born_on", "died_on"),
    RecordedBasis: ("note", "balancing"),
    Selection: ("name",),
    ShareLink: ("recipient",),
    Zip: ("meant_for",),
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
class Bond:
    """To whom and what something sealed belongs."""

    owner: Owner
    purpose: Purpose
    about: str


def bond_of(kind: type[Any], body: dict[str, Any]) -> Bond:
    if kind in _OF_ITS_OWN:
        return Bond(body["id"], Purpose.TEXT, _OF_ITS_OWN[kind])
    if kind in _OF_ANOTHER:
        owner, about, name = _OF_ANOTHER[kind]
        return Bond(body[owner], Purpose.TEXT, f"{about}#{body[name]}")
    if kind is Person:
        return Bond(PersonId(body["id"]), Purpose.DATA, "person")
    if kind is Testimony:
        about = f"testimony#{body['request']}"
        return Bond(PersonId(body["person"]), Purpose.EVIDENCE, about)
    return Bond(PersonId(body["person"]), Purpose.DATA, f"{_OF_PERSON[kind]}#{body['id']}")


def taken_out(kind: type[Any], body: dict[str, Any]) -> dict[str, Any]:
    """What must not lie in clear, leaving the rest in `body`; empty where there is nothing."""
    # Of an order that ended there is nobody left to hide.
    is_nobodys = kind in (ErasureOrder, EvidenceOrder) and body["person"] is None
    if kind in _SECRET and not is_nobodys:
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


def put_back(kind: type[Any], body: dict[str, Any], *, secret: dict[str, Any]) -> None:
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
