"""
Rights end at partitions, and what is written and read lies within these (R49).

DynamoDB is asked with the partitions of what a call names: a row that the code writes and the
right leaves out would fail on AWS, and the other way round a right would reach what nobody needs.
"""

from collections.abc import Iterable
from dataclasses import replace
from fnmatch import fnmatchcase
from typing import Final

import pytest

from quitclaim.adapters import key_rows, partitions, tables
from quitclaim.adapters.dynamodb_event_codes import code_row
from quitclaim.adapters.dynamodb_writes import ChangeWriter, TableNames
from quitclaim.adapters.sealed_records import SealedRecords
from quitclaim.domain.ids import AssetId, CollectionId, TokenHash
from quitclaim.domain.publishing.touched import Reach, Touched
from quitclaim.ports.changes import Change, KeyDrop, Purpose
from quitclaim.ports.records import Record
from quitclaim.ports.writes import Write
from tests import builders as a
from tests.builders import ADA, FAIR, a_hash, a_letter, an_asset
from tests.contract.changes import a_change
from tests.fakes.in_memory_keys import InMemoryKeys
from tests.fakes.world import World

NAMES: Final = TableNames(people="people", library="library", keys="keys", gallery="gallery")
# What somebody says on a form or in a letter comes to: her record, a letter, the counter, an end.
SAID: Final = a_change(
    Write(a.a_consent().after(a.withdrawn()), a.a_consent()),
    encloses=(a_letter(),),
    touches=(Touched(Reach.PERSON, ADA),),
    drops=(KeyDrop(ADA, Purpose.TEMPLATE),),
    makes_less=True,
)


def written(change: Change, table: str) -> list[str]:
    """The partitions of one table that a change names, whatever it does there."""
    keys = InMemoryKeys(World())
    keys.make(ADA, Purpose.DATA, Purpose.EVIDENCE)
    made = ChangeWriter(NAMES, SealedRecords(keys)).transaction(change)
    ours = [one for item in made.items for one in item.values() if one["TableName"] == table]
    return [(one.get("Key") or one["Item"])["pk"]["S"] for one in ours]


def outside(found: Iterable[str], allowed: Iterable[str]) -> list[str]:
    return [one for one in found if not any(fnmatchcase(one, which) for which in allowed)]


def test_what_goes_with_a_change_is_where_letters_and_forms_may_write() -> None:
    found = written(SAID, "library")

    assert {one.partition("#")[0] for one in found} == {"FACT", "LETTERS", "OUTBOX", "RULES"}
    assert outside(found, partitions.WITH_A_CHANGE) == []


def test_what_a_form_ends_among_keys_is_hers() -> None:
    found = written(SAID, "keys")

    assert found and outside(found, [partitions.OF_A_PERSON]) == []


def test_a_run_that_stops_its_collection_writes_where_whoever_recognises_may_update() -> None:
    """R22: in one change with what it counted; asked for all of it, DynamoDB refuses all of it."""
    rules, rule, account = a.some_rules(), a.a_collection_rule(), a.a_run_account()
    use, ended = a.a_use_entry(), a.a_use_entry(ended_at=a.LATER, version=2)
    stopped = a_change(
        Write(replace(rules, version=2), rules),
        Write(replace(rule, suspended=True, version=2), rule),
        Write(replace(account, looked=1, version=2), account),
        Write(ended, use),
        Write(a.unexplained()),
    )

    found = written(stopped, "library")

    assert {one.partition("#")[0] for one in found} >= {"C", "RULES", "RUN", "RUNS"}
    assert outside(found, partitions.WITH_A_STOP) == []


@pytest.mark.parametrize(
    "record", [an_asset(), a.a_collection_rule(), a.a_selection(), a.a_share_link()]
)
def test_a_record_of_the_library_is_beyond_letters_and_forms(record: Record) -> None:
    keys = InMemoryKeys(World())
    for owner in (AssetId(a_hash("asset")), FAIR, a.BEST, a.a_share_link().id):
        keys.make(owner, Purpose.TEXT)
    made = ChangeWriter(NAMES, SealedRecords(keys)).transaction(a_change(Write(record)))
    found = [one["Put"]["Item"]["pk"]["S"] for one in made.items if "Put" in one]

    assert outside(found, partitions.WITH_A_CHANGE)


def test_texts_are_sealed_under_keys_that_are_nobodys_own() -> None:
    owners = (AssetId(a_hash("asset")), CollectionId(FAIR), TokenHash(a_hash("share")), a.BEST)
    rows = [key_rows.key_row(one, Purpose.TEXT) for one in owners]
    rows.append(key_rows.kek_row(Purpose.TEXT))
    hers = [key_rows.key_row(ADA, one) for one in Purpose if one is not Purpose.TEXT]
    others = [key_rows.kek_row(one) for one in Purpose if one is not Purpose.TEXT]

    assert outside(_partitions(rows), partitions.KEYS_OF_TEXTS) == []
    assert len(outside(_partitions([*hers, *others]), partitions.KEYS_OF_TEXTS)) == len(
        [*hers, *others]
    )


def test_a_key_that_wraps_others_is_deleted_by_nobody() -> None:
    wrapping = [key_rows.kek_row(one) for one in Purpose]

    assert len(outside(_partitions(wrapping), partitions.KEYS_OF_OWNERS)) == len(wrapping)


def test_what_forms_and_letters_read_is_within_their_reach_and_pictures_are_not() -> None:
    read = [tables.rules_row(), tables.label_row(FAIR), code_row(TokenHash(a_hash("code")))]
    told = [tables.letter_row(a_letter().id), tables.rendition_row(a.an_id("rendition"))]
    picture = _partitions([tables.asset_row(AssetId(a_hash("asset")))])

    assert outside(_partitions(read), partitions.READ_FOR_FORMS) == []
    assert outside(_partitions(told), partitions.READ_FOR_LETTERS) == []
    for reach in (partitions.READ_FOR_FORMS, partitions.READ_FOR_LETTERS):
        assert outside(picture, reach) == picture


def _partitions(rows: Iterable[tables.Key]) -> list[str]:
    return [row["pk"]["S"] for row in rows]
