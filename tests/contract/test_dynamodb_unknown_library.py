"""What is stored of assets, rules and rosters and nobody knows: it allows nothing."""

from collections.abc import Iterator
from typing import Any, Final

import pytest

from quitclaim.adapters import log_rows, tables
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.pictures.assets import Asset
from tests import builders as a
from tests.builders import FAIR
from tests.contract.damage import DAMAGE, OF_CLEAR, OF_SEALS, PICTURE, a_world, but_its_key
from tests.contract.filled import a_rendition
from tests.contract.tables_at_work import AtWork

EVERY_DAMAGE = pytest.mark.parametrize("damage", DAMAGE)
VERSIONLESS: Final = ("no version", "a version with a point")


@pytest.fixture
def work(dynamodb_local: Any) -> Iterator[AtWork]:
    with a_world(dynamodb_local) as made:
        yield made


@EVERY_DAMAGE
def test_a_damaged_asset_is_withheld_with_what_could_be_read(work: AtWork, damage: str) -> None:
    work.alter("library", tables.asset_row(PICTURE.id), **DAMAGE[damage])

    asset = work.on.library.asset(PICTURE.id)

    assert isinstance(asset, Asset)
    assert asset.unreadable and asset.faces == () and asset.version >= 1
    assert asset.memberships <= {FAIR}
    assert [report.id for report in work.reports] == [PICTURE.id]


def test_what_of_an_asset_is_no_id_or_hash_is_left_out(work: AtWork) -> None:
    key = tables.asset_row(PICTURE.id)
    memberships = {"L": [{"S": FAIR}, {"S": "fair"}, {"N": "1"}, {"NULL": True}]}
    work.alter("library", key, body={"M": {"content": {"N": "1"}, "memberships": memberships}})

    asset = work.on.library.asset(PICTURE.id)

    assert asset and asset.memberships == {FAIR}
    assert str(asset.content) == PICTURE.id


def test_an_asset_filed_under_another_name_is_withheld(work: AtWork) -> None:
    item = work.tables.dynamodb.get_item(TableName="library", Key=tables.asset_row(PICTURE.id))
    other = a.a_hash("other")
    work.alter("library", tables.asset_row(other), **but_its_key(item["Item"]))

    asset = work.on.library.asset(other)

    assert asset and asset.id == other and asset.unreadable


# Without a version there are no rules at all, and nothing in them is sealed.
@pytest.mark.parametrize("damage", [d for d in OF_CLEAR if d not in VERSIONLESS])
def test_rules_nobody_can_read_allow_nothing(work: AtWork, damage: str) -> None:
    work.alter("library", tables.rules_row(), **DAMAGE[damage])

    rules = work.on.library.rules()

    assert isinstance(rules, Rules)
    assert rules.channels == {} and rules.stopped and not rules.recognition
    assert [report.kind for report in work.reports] == ["rules"]


@pytest.mark.parametrize("damage", ["another shape", "no body", "a set", "another version"])
def test_what_else_nobody_can_read_is_as_if_it_were_not_there(work: AtWork, damage: str) -> None:
    rendition = a_rendition(asset=PICTURE.id)
    rows = (
        tables.collection_row(FAIR),
        tables.roster_row(FAIR),
        tables.rendition_row(rendition.id),
        tables.attestation_row(a.an_attestation()),
    )
    for row in rows:
        work.alter("library", row, **DAMAGE[damage])
    library = work.on.library

    assert library.collections([FAIR]) == {}
    assert library.roster(FAIR) is None
    assert library.attestations(FAIR) == ()
    assert library.rendition(rendition.id) is None
    assert library.renditions_of(PICTURE.id) == ()
    assert {report.kind for report in work.reports} == {
        "collectionrule",
        "roster",
        "rendition",
        "attestation",
    }


def test_a_leaf_nobody_can_read_stops_the_sealer(work: AtWork) -> None:
    """To pass it over would leave a hole in the log (I5)."""
    change = work.commit(makes_less=True)
    work.alter("library", log_rows.waiting_row(change.fact), shape={"N": "2"})

    with pytest.raises(ImpossibleValue, match=change.fact.id):
        work.on.ledger.waiting()


@pytest.mark.parametrize("damage", ["another shape", *OF_SEALS])
def test_a_text_nobody_can_read_is_reported_and_none(work: AtWork, damage: str) -> None:
    row = tables.asset_part_row(PICTURE.id, tables.TEXT)
    work.alter("library", row, **({"shape": {"N": "1"}} | DAMAGE[damage]))

    assert work.on.library.description(PICTURE.id) is None
    assert [(report.kind, report.id) for report in work.reports] == [("description", PICTURE.id)]
