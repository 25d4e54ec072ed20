"""What lies in the tables of who was asked what, and what nobody may find there."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from quitclaim.adapters import tables
from quitclaim.domain.consents.requests import Progress
from quitclaim.ports.changes import Purpose
from quitclaim.ports.writes import Write
from tests import builders as a
from tests.builders import ADA, BOB
from tests.contract.filled_requests import (
    a_full_letter,
    a_full_link,
    a_full_request,
    a_full_testimony,
)
from tests.contract.tables_at_work import AtWork, at_work

CANARIES = ("Babbage", "Lovelace", "2001:db8", "Vivaldi", "website")
SAID = tables.record_row(ADA, tables.SAID, record=a.an_id("request"))


@pytest.fixture
def work(dynamodb_local: Any) -> Iterator[AtWork]:
    with at_work(dynamodb_local) as made:
        for person in (ADA, BOB):
            made.on.keys.make(person, Purpose.DATA, Purpose.EVIDENCE)
        yield made


def _everything_said(work: AtWork) -> None:
    work.commit(Write(a.a_person()))
    before, now = None, a.a_sent_request()
    for turn in a_full_request().turns[1:]:
        work.commit(Write(now, before))
        before, now = now, now.after(turn)
    work.commit(Write(now, before))
    minted = replace(a_full_link(), used_at=None)
    work.commit(encloses=(minted, a_full_letter(), a_full_testimony()))
    work.commit(encloses=(a_full_link(),))


def test_no_table_holds_anything_that_was_said_or_typed_in_clear(work: AtWork) -> None:
    _everything_said(work)

    everything = work.everything()

    assert a.an_id("request") in everything
    assert [said for said in CANARIES if said in everything] == []


def test_of_a_signing_nothing_but_its_name_lies_in_clear(work: AtWork) -> None:
    work.commit(encloses=(a_full_testimony(),))

    row = work.row("people", SAID)

    assert row and row.keys() == {"pk", "sk", "shape", "body", "sealed"}
    assert row["body"] == {"person": ADA, "request": a.an_id("request")}


def test_what_leads_to_a_link_says_whose_it_is_and_no_more(work: AtWork) -> None:
    work.commit(encloses=(a.a_capability(),))

    row = work.row("people", tables.pointer_row(a.a_hash("token")))

    assert row and row.keys() == {"pk", "sk", "person"} and row["person"] == ADA


def test_the_stream_tells_of_a_letter_nothing_but_which(work: AtWork) -> None:
    """It hands on keys, and whoever listens takes the letter's id from them."""
    work.commit(encloses=(a.a_letter(),))

    assert work.sorts("library", "LETTERS") == [a.an_id("letter")]


def test_what_was_signed_of_one_request_does_not_open_as_that_of_another(work: AtWork) -> None:
    another = a.a_testimony(request=a.an_id("another"), typed_name="Charles Babbage")
    work.commit(encloses=(a.a_testimony(), another))
    theirs = tables.record_row(ADA, tables.SAID, record=another.request)
    item = work.tables.dynamodb.get_item(TableName="people", Key=theirs)["Item"]

    work.alter("people", SAID, sealed=item["sealed"])

    assert work.on.requests.testimonies(ADA) == (another,)
    assert {report.problem for report in work.reports} == {"sealed: does not open"}


def test_what_was_signed_does_not_open_with_her_data_key(work: AtWork) -> None:
    work.commit(encloses=(a.a_testimony(),))

    work.on.keys.drop(ADA, Purpose.EVIDENCE)

    assert work.on.requests.testimonies(ADA) == ()
    assert work.on.keys.holders([ADA], purpose=Purpose.DATA) == {ADA}


def test_the_reasons_of_a_request_are_sealed_and_its_turns_are_not(work: AtWork) -> None:
    sent = a.a_sent_request()
    declined = sent.after(a.a_turn(Progress.DECLINED, reason="Babbage would not like it"))
    work.commit(Write(sent))
    key = tables.record_row(ADA, tables.REQUEST, record=sent.id)
    before = work.row("people", key)

    work.commit(Write(declined, sent))

    after = work.row("people", key)
    assert before and "sealed" not in before
    assert after and isinstance(after["sealed"], bytes)
    assert [turn.keys() for turn in after["body"]["turns"]] == [
        {"became", "at", "envelope", "card"}
    ] * 2
