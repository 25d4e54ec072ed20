"""A field that is added to a record is filled here too, or nobody would miss it in a store."""

from dataclasses import MISSING, Field, fields
from typing import Any

import pytest

from quitclaim.domain.consents.events import Event, State
from quitclaim.domain.consents.on_paper import Mistake
from quitclaim.ports.records import Record
from tests.builders import (
    ADA,
    BOB,
    FAIR,
    NOON,
    STAFF,
    a_consent_on_paper,
    a_justification,
    a_keeping,
    a_person,
    a_ruling,
)
from tests.builders.asking import a_plea, a_search_answer
from tests.contract.filled import (
    a_full_asset,
    a_full_rendition,
    a_full_roster,
    a_full_rule,
    attestations,
    full_rules,
    the_faces,
)
from tests.contract.filled_people import (
    a_full_basis,
    a_full_biometric_consent,
    a_full_consent,
    a_full_objection,
    a_full_person,
)
from tests.contract.filled_requests import (
    a_full_entry,
    a_full_letter,
    a_full_link,
    a_full_paper,
    a_full_request,
    a_full_testimony,
    orders_of_each_kind,
)

ON_PAPER = a_consent_on_paper().after(
    Event(became=State.REVOKED, at=NOON, by=STAFF, mistake=Mistake.OTHER_SIGNER)
)
# Counted, or said of a record when it is read: nobody writes them.
NOT_WRITTEN = {"version", "noes", "unreadable"}
FILLED: list[tuple[Any, ...]] = [
    # A person who is merged into another is read through the other: test_merged writes her.
    (a_full_person(), a_person(BOB, merged_into=ADA)),
    # What was signed on paper is written by a test of its own, test_on_paper.
    (a_full_consent(), a_full_biometric_consent(), ON_PAPER),
    (*a_full_consent().events, *ON_PAPER.events),
    (a_full_objection().decided(a_ruling()),),
    (a_full_basis().ended(NOON),),
    (a_full_request(),),
    a_full_request().turns,
    (
        a_full_entry(),
        a_plea().taken_back(NOON),
        a_plea(collection=FAIR).answered(a_search_answer()),
    ),
    orders_of_each_kind(),
    (a_full_link(),),
    (a_full_letter(),),
    (a_full_paper(),),
    (a_full_testimony(),),
    (a_full_testimony().circumstances,),
    a_full_testimony().answers,
    (a_full_asset(),),
    the_faces(),
    (a_full_rule(),),
    (a_keeping(),),
    (a_justification(),),
    (a_full_roster(),),
    (a_full_rendition(),),
    (full_rules(),),
    attestations(),
]


@pytest.mark.parametrize("records", FILLED, ids=lambda records: type(records[0]).__name__)
def test_every_field_is_filled_somewhere(records: tuple[Record, ...]) -> None:
    left = {
        field.name
        for field in fields(records[0])
        if field.name not in NOT_WRITTEN
        and all(getattr(record, field.name) == _default(field) for record in records)
    }

    assert left == set()


def _default(field: Field[Any]) -> object:
    if field.default_factory is not MISSING:
        return field.default_factory()
    return None if field.default is MISSING else field.default
