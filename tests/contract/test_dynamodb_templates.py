"""How sealed templates lie in the gallery table, and what of it is ever read (R49, I13)."""

from collections.abc import Iterator
from typing import Any

import pytest
from moto import mock_aws

from quitclaim.adapters import tables
from quitclaim.domain.errors import Conflict, ImpossibleValue
from quitclaim.domain.ids import PersonId
from quitclaim.ports.changes import Purpose
from quitclaim.runtime.aws import client
from tests.builders import ADA, BOB, an_id
from tests.contract.dynamodb import GALLERY
from tests.contract.enrolled import a_large_permit, a_permit, enrol, found, has_keys, template_of
from tests.contract.stores_of_galleries import Masters, masters_on
from tests.docs.access_calls import recorded
from tests.fakes.fake_endpoint import embedding_of


@pytest.fixture
def masters() -> Iterator[Masters]:
    with mock_aws():
        made = masters_on(client("dynamodb"))
        has_keys(made.keys)
        yield made


def row_of(masters: Masters, person: PersonId) -> dict[str, Any]:
    row = tables.template_row(person, template_of(person))
    item: dict[str, Any] = masters.dynamodb.get_item(TableName=GALLERY, Key=row)["Item"]
    return item


def test_no_number_of_a_template_lies_in_clear(masters: Masters) -> None:
    permit = enrol(masters.sealed(), ADA)

    row = row_of(masters, ADA)

    assert row.keys() == {"pk", "sk", "shape", "model", "sealing", "sealed", "used_on"}
    assert embedding_of(ADA, permit).values not in row["sealed"]["B"]


@pytest.mark.parametrize("part", ["sealing", "sealed", "sk", "pk"])
def test_a_row_that_was_changed_or_moved_does_not_open(masters: Masters, part: str) -> None:
    """Nobody is left out of a comparison in silence, and nobody is compared as somebody else."""
    permit = enrol(masters.sealed(), ADA, BOB)
    hers, his = row_of(masters, ADA), row_of(masters, BOB)
    changed = hers | {part: his[part]}
    if part in {"pk", "sk"}:
        changed = his | {"pk": hers["pk"], "sk": hers["sk"]}

    masters.dynamodb.put_item(TableName=GALLERY, Item=changed)

    with pytest.raises(Conflict):
        found(masters.sealed(), permit)


def test_what_a_permit_does_not_name_is_not_opened(masters: Masters) -> None:
    both = enrol(masters.sealed(), ADA, BOB)
    read = masters.templates.listed(both)

    with pytest.raises(ImpossibleValue):
        masters.templates.opened(read, permit=a_permit(BOB))


def test_many_are_read_in_batches_and_nobody_else_at_all(masters: Masters) -> None:
    people = [PersonId(an_id(f"person {number}")) for number in range(250)]
    permit = a_large_permit(people)
    for person in people:
        masters.keys.make(person, Purpose.DATA, Purpose.TEMPLATE)
        face = embedding_of(person, permit)
        masters.templates.keep(template_of(person), face, person=person, permit=permit)
    face = embedding_of(people[0], permit)
    asked: list[tuple[str, int]] = []
    masters.dynamodb.meta.events.register(
        "provide-client-params.dynamodb.*",
        lambda params, model, **_: asked.append((model.name, _size_of(params))),
    )

    # However many faces a photo has.
    masters.sealed().nearest([face, face], permit=permit, limit=1)

    assert asked == [("BatchGetItem", 100), ("BatchGetItem", 100), ("BatchGetItem", 50)] * 2


def test_reads_are_consistent(masters: Masters) -> None:
    permit = enrol(masters.sealed(), ADA)

    with recorded(masters.dynamodb, client("kms")) as calls:
        found(masters.sealed(), permit)

    assert calls.strong


def test_to_prune_leaves_what_was_enrolled_meanwhile(
    masters: Masters, monkeypatch: pytest.MonkeyPatch
) -> None:
    permit = enrol(masters.sealed(), ADA)
    masters.keys.drop(ADA, Purpose.TEMPLATE)
    holders = masters.keys.holders

    def come_back(*arguments: Any, **named: Any) -> frozenset[Any]:
        """Between the look and the deletion she says yes again."""
        missing = holders(*arguments, **named)
        monkeypatch.setattr(masters.keys, "holders", holders)
        masters.keys.make(ADA, Purpose.TEMPLATE)
        enrol(masters.sealed(), ADA)
        return missing

    monkeypatch.setattr(masters.keys, "holders", come_back)
    masters.templates.prune(ADA)

    assert found(masters.sealed(), permit) == [template_of(ADA)]


def _size_of(params: dict[str, Any]) -> int:
    (asked,) = params["RequestItems"].values()
    return len(asked["Keys"])
