"""DECISIONS, Erasure: what goes, what is marked, what waits (R36, I7)."""

from dataclasses import replace

from tests.simulation.reference import remains, verdict
from tests.simulation.reference.facts_library import (
    AssetDeleted,
    FaceLinked,
    FaceMarked,
    LegalHold,
    LinkRemoved,
    Present,
)
from tests.simulation.reference.facts_people import PeopleMerged, PersonErased, PersonRegistered
from tests.simulation.worlds import NOW, asked, asset, basis, house, linked, reviewed, yes

ERASED = PersonErased(at=50, person="ann")
BOB = PersonRegistered(at=0, person="bob")
BOBS = linked("g", person="bob")


def test_an_asset_that_shows_only_her_is_deleted() -> None:
    left = remains(house(asset("f", "g"), linked(), linked("g"), ERASED), "ann")

    assert left.deleted == {"asset"}
    assert not left.redact | left.marked | left.held


def test_any_other_face_counts_marked_or_not() -> None:
    marked = FaceMarked(at=5, asset="asset", face="g", mark="not_a_face")

    left = remains(house(asset("f", "g"), linked(), marked, ERASED), "ann")

    assert not left.deleted
    assert left.redact == {("asset", "f")}


def test_another_person_present_counts() -> None:
    there = Present(at=5, asset="asset", person="bob")

    left = remains(house(BOB, asset("f"), linked(), there, ERASED), "ann")

    assert not left.deleted | left.marked
    assert left.redact == {("asset", "f")}


def test_present_without_region_leaves_an_asset_mark() -> None:
    there = Present(at=5, asset="asset", person="ann")

    left = remains(house(BOB, asset("g"), BOBS, there, ERASED), "ann")

    assert left.marked == left.presences == {"asset"}
    assert not left.redact


def test_a_basis_upheld_keeps_until_it_ends() -> None:
    world = house(
        *(BOB, asset("f", "g"), linked(), BOBS, basis(until=NOW)),
        replace(ERASED, upheld=frozenset({"contract"})),
    )

    left = remains(world, "ann")

    assert left.keep == {("asset", "f", frozenset({(basis().scope, NOW)}))}
    assert not left.redact


def test_a_basis_without_end_keeps_for_ever() -> None:
    world = house(
        *(BOB, asset("f", "g"), linked(), BOBS, basis()),
        replace(ERASED, upheld=frozenset({"contract"})),
    )

    assert remains(world, "ann").keep == {("asset", "f", frozenset({(basis().scope, None)}))}


def test_what_would_be_left_can_be_asked_beforehand() -> None:
    world = house(asset("f"), linked())

    assert remains(world, "ann") == remains([*world, ERASED], "ann")


def test_legal_hold_is_named_and_waits() -> None:
    left = remains(house(asset("f"), linked(), LegalHold(at=9, asset="asset"), ERASED), "ann")

    assert left.held == {"asset"}
    assert not left.deleted
    assert not left.redact


def test_a_suggestion_goes_and_leaves_nothing() -> None:
    suggested = FaceLinked(at=3, asset="asset", face="f", person="ann", source="match")

    left = remains(house(asset("f"), suggested, ERASED), "ann")

    assert not left.deleted | left.redact | left.links


def test_what_was_merged_into_her_goes_too() -> None:
    merged = PeopleMerged(at=40, kept="ann", gone="bob")

    left = remains(house(BOB, asset("f", "g"), linked(), BOBS, merged, ERASED), "ann")

    assert left.deleted == {"asset"}


def test_a_record_signed_while_erasure_runs_ends_erased() -> None:
    left = remains(house(asked(), yes(), ERASED, asked("two", at=51), yes("two", at=52)), "ann")

    assert left.consents == {"one", "two"}


def test_the_answer_is_the_same_once_the_marks_are_made() -> None:
    before = house(BOB, asset("f", "g"), reviewed(), linked(), BOBS, asked(), yes())
    done = [
        FaceMarked(at=51, asset="asset", face="f", mark="redact"),
        LinkRemoved(at=51, asset="asset", face="f"),
    ]

    first = verdict([*before, ERASED], "asset", "website", at=NOW)

    assert first == verdict([*before, ERASED, *done], "asset", "website", at=NOW)
    assert "f" in first[1]
    assert remains([*before, ERASED], "ann") == remains([*before, ERASED, *done], "ann")


def test_the_second_to_be_forgotten_leaves_the_first_ones_mark_a_face() -> None:
    world = house(
        *(BOB, asset("f", "g"), linked(), BOBS, ERASED),
        FaceMarked(at=51, asset="asset", face="f", mark="redact"),
        LinkRemoved(at=51, asset="asset", face="f"),
        replace(ERASED, at=60, person="bob"),
    )

    left = remains(world, "bob")

    assert not left.deleted
    assert left.redact == {("asset", "g")}


def test_what_was_deleted_before_is_not_asked_about() -> None:
    left = remains(house(asset("f"), linked(), AssetDeleted(at=9, asset="asset"), ERASED), "ann")

    assert not left.deleted | left.held
