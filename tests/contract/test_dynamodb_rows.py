"""Rows that follow from records, and races in which one of two is first."""

from collections.abc import Iterator
from typing import Any

import pytest

from quitclaim.adapters import tables
from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.adapters.tables import ENDINGS
from quitclaim.domain.errors import Conflict
from quitclaim.domain.ids import AssetId
from quitclaim.domain.pictures.curation import left
from quitclaim.domain.publishing.scene import Stamp
from quitclaim.ports.changes import Purpose
from quitclaim.ports.library import Description
from quitclaim.ports.writes import Write
from tests import builders as a
from tests.builders import ADA, BOB, FAIR, NOON, WEBSITE
from tests.contract.filled import a_rendition
from tests.contract.tables_at_work import AtWork, at_work

ASSET = AssetId(a.a_hash("asset"))
WORDS = Description(caption="At the fair", keywords=frozenset({"fair", "tent"}))
FIRST = Stamp(asset=1, rules=1, noes=0)


@pytest.fixture
def work(dynamodb_local: Any) -> Iterator[AtWork]:
    with at_work(dynamodb_local) as made:
        for person in (ADA, BOB):
            made.on.keys.make(person, Purpose.DATA)
        yield made


def _indexed(work: AtWork, table: str, index: str) -> list[str]:
    rows = work.tables.dynamodb.scan(TableName=table, IndexName=index)["Items"]
    return [row[f"{index}_pk"]["S"] for row in rows]


def test_only_what_was_given_and_has_not_ended_is_looked_through_for_ends(work: AtWork) -> None:
    asked, given = a.a_request(), a.a_consent()
    work.commit(Write(asked))
    before = _indexed(work, "people", "listed")
    work.commit(Write(given, asked))
    meanwhile = _indexed(work, "people", "listed")

    work.commit(Write(given.after(a.withdrawn()), given))

    assert (before, meanwhile) == ([], [ENDINGS])
    assert _indexed(work, "people", "listed") == []


def test_a_deleted_asset_is_found_by_no_month(work: AtWork) -> None:
    asset = a.an_asset(taken_at=NOON)
    work.commit(Write(asset))
    before = _indexed(work, "library", "search")

    work.commit(Write(left(asset, FAIR), asset))

    assert before == ["month#2026-05"] and _indexed(work, "library", "search") == []


def test_every_row_of_an_asset_has_its_place(work: AtWork) -> None:
    work.commit(Write(a.an_asset(a.a_linked_face())), Write(a_rendition(asset=ASSET)))

    assert work.sorts("library", f"A#{ASSET}") == [f"R#{WEBSITE}", "STATE", "V#000000001"]
    assert work.sorts("library", f"P#{ADA}") == [f"A#{ASSET}"]
    assert work.sorts("library", f"C#{FAIR}") == [f"A#{ASSET}"]


def test_what_is_recalled_no_longer_leads_from_its_asset(work: AtWork) -> None:
    out = a_rendition(asset=ASSET)
    work.commit(Write(out))

    work.commit(Write(out.recalled(at=NOON), out))

    assert work.sorts("library", f"A#{ASSET}") == []
    assert work.sorts("library", f"R#{out.id}") == ["CALLING", "ROW"]


def test_what_was_put_out_before_there_was_one_row_a_channel_is_found_and_recalled(
    work: AtWork,
) -> None:
    out = a_rendition(asset=ASSET)
    work.commit(Write(out))
    pointer = tables.out_row(ASSET, WEBSITE)
    work.tables.dynamodb.delete_item(TableName="library", Key=pointer)
    work.alter("library", pointer | to_item({"sk": f"R#{out.id}"}))
    assert work.on.library.renditions_of(ASSET) == (out,)

    work.commit(Write(out.recalled(at=NOON), out))

    assert work.on.library.renditions_of(ASSET) == ()


def test_rules_may_be_changed_only_if_nothing_moved(work: AtWork) -> None:
    rules = a.some_rules()
    work.commit(Write(rules))
    changed = Write(rules.changed(stopped=True), rules)
    work.commit(makes_less=True)

    with pytest.raises(Conflict):
        work.commit(changed, unless_moved=FIRST)
    work.commit(changed, unless_moved=Stamp(asset=1, rules=1, noes=1))

    assert work.on.library.rules().noes == 1


def test_an_asset_written_beside_its_publication_is_held_to_the_stamp(work: AtWork) -> None:
    asset = a.an_asset()
    work.commit(Write(asset), Write(a.some_rules()))
    held = Write(a.an_asset(on_hold=True, version=2), asset)

    with pytest.raises(Conflict):
        work.commit(held, unless_moved=Stamp(asset=2, rules=1, noes=0))
    work.commit(held, unless_moved=FIRST)

    assert work.on.library.asset(ASSET) == held.record


@pytest.mark.parametrize("size", [1, 30])
def test_to_forget_her_leaves_nothing_under_her(work: AtWork, size: int) -> None:
    """More than one batch of writes takes (25)."""
    for number in range(size):
        row = tables.record_row(ADA, tables.ASIDE, record=str(number))
        work.tables.dynamodb.put_item(TableName="people", Item=row)

    work.on.consents.forget(ADA)

    assert work.on.consents.remains(ADA) == 0 and work.rows("people") == []


def test_whoever_is_one_with_somebody_gone_is_gone(work: AtWork) -> None:
    work.commit(Write(a.a_person(ADA, merged_into=BOB)))

    dossier = work.on.consents.dossier(ADA)

    assert dossier and dossier.is_erased and dossier.id == ADA


def test_people_merged_in_a_circle_still_have_a_dossier(work: AtWork) -> None:
    """Nothing writes this; whatever did, no read hangs."""
    one = a.a_person(ADA, merged_into=BOB, merged_from=frozenset({BOB}))
    other = a.a_person(BOB, merged_into=ADA, merged_from=frozenset({ADA}))
    work.commit(Write(one), Write(other))

    assert work.on.consents.dossiers([ADA, BOB]).keys() == {ADA, BOB}
    assert set(work.on.consents.aliases(ADA)) == {ADA, BOB}
