"""A leaf says what happened and names nobody; who holds its key can show what was meant (R41)."""

import json
import re
from dataclasses import replace

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.ids import FactId
from quitclaim.domain.organisation.facts import Announcement, EventType, Fact
from quitclaim.domain.people.person import HERSELF, THE_CLOCK, Speaker
from quitclaim.domain.proof.canonical import canonical
from quitclaim.domain.proof.leaves import Leaf, Waiting, leaf_text
from tests.builders import ADA, MUM, MUMS, NOON, STAFF, an_id

KEY, STAFF_KEY = b"k" * 32, b"s" * 32
CONSENT = an_id("consent")
FACT = Fact(
    id=FactId(an_id("fact")),
    at=NOON,
    by=STAFF,
    action="give_consent",
    announced=(
        Announcement(EventType.CONSENT_GIVEN, CONSENT, 2),
        Announcement(EventType.CONSENT_ENROLLED, CONSENT, 2),
        Announcement(EventType.PERSON_CHANGED, ADA, 7),
    ),
)


def text_of(fact: Fact = FACT, *, key: bytes = KEY, staff_key: bytes = STAFF_KEY) -> bytes:
    return leaf_text(fact, key=key, staff_key=staff_key)


def said_by(speaker: Speaker, **keys: bytes) -> str | None:
    by: dict[str, str] = json.loads(text_of(replace(FACT, by=speaker), **keys))["by"]
    assert by["role"] == speaker.role
    return by.get("id")


def test_a_leaf_says_when_what_and_which_version_in_clear() -> None:
    told = json.loads(text_of())

    assert told["at"] == "2026-05-03T12:00:00Z"
    assert told["action"] == "give_consent"
    assert [(one["type"], one["version"]) for one in told["announced"]] == [
        ("consent.given", 2),
        ("consent.enrolled", 2),
        ("person.changed", 7),
    ]


@pytest.mark.parametrize("by", [STAFF, MUMS, HERSELF, THE_CLOCK])
def test_no_id_of_anybody_or_anything_stands_in_a_leaf(by: Speaker) -> None:
    text = text_of(replace(FACT, by=by)).decode()

    assert not re.search(r"[0-9a-f]{8}-[0-9a-f]{4}-", text)
    assert not any(one in text for one in (FACT.id, CONSENT, ADA, MUM, str(STAFF.id)))


def test_the_same_subject_has_one_name_within_a_leaf_and_another_in_the_next() -> None:
    first, again, person = (one["subject"] for one in json.loads(text_of())["announced"])
    elsewhere = json.loads(text_of(key=b"o" * 32))["announced"][0]["subject"]

    assert first == again
    assert len({first, person, elsewhere}) == 3


def test_staff_have_one_name_a_year_and_a_guardian_one_in_this_leaf_only() -> None:
    assert said_by(STAFF) == said_by(STAFF, key=b"o" * 32) != said_by(STAFF, staff_key=b"t" * 32)
    assert said_by(MUMS) == said_by(MUMS, staff_key=b"t" * 32) != said_by(MUMS, key=b"o" * 32)
    assert said_by(HERSELF) is said_by(THE_CLOCK) is None


@pytest.mark.parametrize(
    "other",
    [
        replace(FACT, id=FactId(an_id("another"))),
        replace(FACT, announced=FACT.announced[:2]),
        replace(FACT, announced=FACT.announced[::-1]),
        replace(FACT, action="refuse_consent"),
    ],
)
def test_who_holds_the_key_can_tell_it_from_any_other_fact(other: Fact) -> None:
    assert text_of() == text_of()
    assert text_of(other) != text_of()


def test_a_leaf_without_its_key_has_nothing_that_opens_it() -> None:
    waiting = Waiting(fact=FACT, about=frozenset({ADA}))

    assert Leaf(waiting=waiting, text=b"text", key=None).payload is None
    kept = Leaf(waiting=waiting, text=b"text", key=KEY)
    assert kept.payload and kept.payload.waiting == waiting
    assert "kkkk" not in repr(kept) + repr(kept.payload)


def test_canonical_json_has_one_form() -> None:
    """The order and the escapes of RFC 8785."""
    value = {"b": [1, True, None, '\u20ac\n"/'], "a": {"z": -5, "B": "é"}, "": ""}

    assert canonical(value) == (
        '{"":"","a":{"B":"é","z":-5},"b":[1,true,null,"\u20ac\\n\\"/"]}'.encode()
    )


@pytest.mark.parametrize("value", [1.5, {"a": [2.0]}, {"é": 1}, {1: 2}, 1 << 53, b"bytes", (1, 2)])
def test_what_others_may_write_otherwise_is_refused(value: object) -> None:
    with pytest.raises(ImpossibleValue):
        canonical(value)
