"""One change, one transaction: how many items it takes, and what repeating it does."""

from collections.abc import Iterator
from typing import Any, Final

import pytest

from quitclaim.domain.consents.requests import Progress
from quitclaim.domain.publishing.scene import Stamp
from quitclaim.ports.changes import LARGEST, KeyDrop, KeyMake, Purpose, TemplateDrop
from quitclaim.ports.records import Record
from quitclaim.ports.writes import Write
from tests import builders as a
from tests.builders import ADA, BOB, FAIR, NOON
from tests.contract.filled import a_rendition
from tests.contract.tables_at_work import AtWork, at_work, transactions_of

PEOPLE: Final = [a.an_id(f"person {n}") for n in range(12)]
PLACES: Final = frozenset(a.an_id(f"place {n}") for n in range(10))
# Twelve people and ten collections, nobody and nothing of which is in the next version.
GROUP: Final = a.an_asset(*(a.a_linked_face(one) for one in PEOPLE), memberships=PLACES)
ALONE: Final = a.an_asset(memberships=frozenset({FAIR}), version=2)
STEPS: Final[dict[str, tuple[Record, Record]]] = {
    "person": (a.a_person(), a.a_person(country="DE", version=2)),
    "consent": (a.a_request(), a.a_consent()),
    "objection": (a.an_objection(), a.an_objection(ruling=a.a_ruling())),
    "basis": (a.a_basis(), a.a_basis().ended(NOON)),
    "request": (a.a_sent_request(), a.a_sent_request(a.a_turn(Progress.CANCELLED))),
    "asset": (GROUP, ALONE),
    "collection": (a.a_collection_rule(), a.a_collection_rule(sensitive=True, version=2)),
    "roster": (a.a_roster(*PEOPLE), a.a_roster(version=2)),
    "rendition": (a_rendition(), a_rendition(recalled_at=NOON, version=2)),
    "rules": (a.some_rules(), a.some_rules(stopped=True, version=2)),
}


@pytest.fixture
def work(dynamodb_local: Any) -> Iterator[AtWork]:
    with at_work(dynamodb_local) as made:
        for person in (ADA, BOB, *PEOPLE):
            made.on.keys.make(person, Purpose.DATA)
        yield made


@pytest.fixture
def sent(work: AtWork) -> list[dict[str, Any]]:
    return transactions_of(work)


@pytest.mark.parametrize("kind", STEPS)
def test_a_change_says_how_many_items_it_takes(
    work: AtWork, sent: list[dict[str, Any]], kind: str
) -> None:
    first, second = STEPS[kind]

    changes = [
        work.commit(Write(first), makes_less=True),
        work.commit(Write(second, first), makes_less=True),
    ]

    for change, params in zip(changes, sent, strict=True):
        assert len(params["TransactItems"]) <= change.items <= LARGEST


def test_keys_and_templates_are_counted_too(work: AtWork, sent: list[dict[str, Any]]) -> None:
    wrapped = work.on.keys.fresh(BOB, purpose=Purpose.TEMPLATE)
    made = work.commit(
        Write(a.a_person(BOB)),
        makes=(KeyMake(BOB, Purpose.TEMPLATE, wrapped),),
        drops=(KeyDrop(ADA, Purpose.TEMPLATE), TemplateDrop(ADA, a.an_id("template"))),
        makes_less=True,
    )

    assert len(sent[0]["TransactItems"]) <= made.items
    assert work.on.keys.holders([BOB], purpose=Purpose.TEMPLATE) == {BOB}


def test_what_is_enclosed_is_counted_too(work: AtWork, sent: list[dict[str, Any]]) -> None:
    work.on.keys.make(ADA, Purpose.EVIDENCE)
    minted = work.commit(Write(a.a_sent_request()), encloses=(a.a_capability(), a.a_letter()))
    used = a.a_capability(used_at=NOON)

    signed = work.commit(encloses=(used, a.a_testimony(), a.a_letter(id=a.an_id("a copy"))))

    # Record, link and what leads to it, letter; the link, what was signed, the copy; key check,
    # leaf and marker each; what others are told of the record.
    assert [len(one["TransactItems"]) for one in sent] == [8, 6]
    assert minted.items >= 8 and signed.items >= 6


def test_a_publication_checks_its_asset_as_well(work: AtWork, sent: list[dict[str, Any]]) -> None:
    work.commit(Write(a.an_asset()), Write(a.some_rules()))

    out = work.commit(Write(a_rendition()), unless_moved=Stamp(asset=1, rules=1, noes=0))

    # Row, pointer, place in the feed, leaf, marker, what others are told, rules and asset.
    assert len(sent[1]["TransactItems"]) == 8 <= out.items
