"""R36: a document that lies is refused, with words that say where."""

from typing import Any

import pytest

from quitclaim.domain.certificates.documents import document_of, written
from quitclaim.domain.certificates.reading import document_in
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.forgetting.certificate import Certificate
from quitclaim.domain.forgetting.stores import Store
from tests.unit.certificates.certified import CERTIFICATE, Lie, erased, held, lying


def document(certificate: Certificate) -> bytes:
    return written(document_of(certificate, under=CERTIFICATE, log="log", organisation="Fair"))


def says(**changes: Any) -> Lie:
    return lambda said: said.update(changes)


def row(rows: str, number: int = 0, **changes: Any) -> Lie:
    return lambda said: said[rows][number].update(changes)


def of(store: Store, **changes: Any) -> Lie:
    return row("stores", [*Store].index(store), **changes)


def without(name: str) -> Lie:
    return lambda said: said.pop(name)


LIES: dict[str, tuple[Lie, str]] = {
    "something is left": (row("stores", left=1), "keys still holds something undeclared"),
    "fewer are declared": (lambda it: it["remains"].clear(), "library still holds something"),
    "less is left than declared": (of(Store.LIBRARY, left=0), "library still holds something"),
    "more is declared": (row("remains", count=2), "library still holds something"),
    "counted where nobody reads": (of(Store.QUEUES, left=0), "stores says something else"),
    "not counted where it is read": (of(Store.KEYS, left=None), "left is missing"),
    "fewer than none": (row("stores", found=-1), "found less than no times"),
    "a store left out": (lambda it: it["stores"].pop(3), f"{[*Store][3]} is left out"),
    "the last store left out": (lambda it: it["stores"].pop(), f"{[*Store][-1]} is left out"),
    "a store twice": (lambda it: it["stores"].append(it["stores"][0]), "counted once"),
    "another order": (lambda it: it["stores"].reverse(), "in the order of erasure"),
    "no such store": (row("stores", store="attic"), "no Store"),
    "no such reason": (row("remains", reason="laziness"), "no Reason"),
    "residue shorter": (
        row("stores", in_backups_until="2026-05-04T11:59:57Z"),
        "backups of keys hold what was erased until 2026-05-04T11:59:58Z",
    ),
    "residue left out": (row("stores", in_backups_until=None), "say no earlier end"),
    "residue longer": (
        row("stores", in_backups_until="2027-05-04T11:59:58Z"),
        "declares its residue",
    ),
    "erased before it was asked for": (says(asked_at="2026-05-04T00:00:00Z"), "three instants"),
    "counted before it was erased": (says(counted_at="2026-05-03T11:59:57Z"), "three instants"),
    "an hour that is none": (says(asked_at="noon"), "an instant is written as"),
    "seconds left out": (says(asked_at="2026-05-03T11:59Z"), "asked_at says something else"),
    "a held asset left out": (lambda it: it["held_assets"].clear(), "names its assets"),
    "held assets that are none": (says(held_assets=["attic"]), "no hash"),
    "held assets that are no texts": (says(held_assets=[7]), "a list of texts"),
    "what it holds": (row("stores", holds="nothing"), "stores says something else"),
    "why it remains": (row("remains", why="no reason"), "remains says something else"),
    "that it names nobody": (row("remains", names_her=False), "remains says something else"),
    "what it cannot know": (says(cannot_know=[]), "cannot_know says something else"),
    "what it is": (says(about="Nothing."), "about says something else"),
    "another kind": (says(format="receipt"), "format says something else"),
    "a later form": (says(version=2), "another form"),
    "no form": (without("version"), "version is missing"),
    "a truth for a number": (says(version=True), "version is missing"),
    "no person": (without("person"), "person is missing"),
    "a name for a person": (says(person="Ada Lovelace"), "person is no hash"),
    "no id": (says(id="1"), "id is no id"),
    "no log": (says(log=" "), "log is empty"),
    "no name": (says(organisation=""), "organisation is empty"),
    "a number for a name": (says(organisation=7), "organisation is missing"),
    "something more": (says(note="Ada Lovelace"), "no certificate has note"),
    "no list of stores": (says(stores="all"), "stores is missing"),
    "no stores": (says(stores=["keys"]), "no certificate of an erasure"),
    "nothing": (lambda it: it.clear(), "version is missing"),
}


@pytest.mark.parametrize(("lie", "why"), LIES.values(), ids=LIES)
def test_a_lie_is_refused_with_what_is_wrong(lie: Lie, why: str) -> None:
    with pytest.raises(ImpossibleValue, match=why):
        document_in(lying(document(held()), lie))


def test_a_count_that_is_changed_in_a_store_without_a_sum_is_another_document() -> None:
    """What was found adds up to nothing: only the leaf says that it was another number."""
    honest = document(erased())

    changed = document_in(lying(honest, row("stores", found=1)))

    assert changed.hash != document_in(honest).hash


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"null",
        b"[]",
        b'"certificate"',
        b'{"version":1.0}',
        b'{"version":NaN}',
        b'{"a":1,"a":1}',
        b'{"version": 1}',
        b'{"version":1}\n',
        b'{"b":1,"a":1}',
        b'{"v":"\\ud800"}',
        b"[" * 100_000,
        b'{"version":' + b"9" * 10_000 + b"}",
    ],
    ids=range(14),
)
def test_what_is_no_certificate_is_told(content: bytes) -> None:
    with pytest.raises(ImpossibleValue, match="this is no certificate of an erasure"):
        document_in(content)
