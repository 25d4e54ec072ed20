"""A cursor says nothing to whoever holds it, and goes on only with its own question."""

from collections.abc import Callable
from typing import Any, Final

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.publishing.verdict import Outcome
from quitclaim.ports.changes import Purpose
from quitclaim.ports.library import Description
from quitclaim.ports.paging import Cursor, Page
from tests.builders import (
    ADA,
    BOB,
    CAMP,
    FAIR,
    LATER,
    NOON,
    WEBSITE,
    a_collection_rule,
    a_consent,
    a_hash,
    a_letter,
    a_linked_face,
    a_sent_request,
    an_asset,
    an_id,
)
from tests.contract.changes import commit, known, put, recorded
from tests.contract.filled import a_stored_verdict
from tests.contract.stores import PAGE, Stores

Question = Callable[[Stores, Cursor | None], Page[Any]]
FAIR_WORD: Final = Description(caption="", keywords=frozenset({"fair", "dog"}))
# Every paged question, and another one of the same port.
QUESTIONS: Final[dict[str, tuple[Question, Question]]] = {
    "assets_of": (
        lambda stores, after: stores.library.assets_of(ADA, after=after),
        lambda stores, after: stores.library.assets_of(BOB, after=after),
    ),
    "assets_in": (
        lambda stores, after: stores.library.assets_in(FAIR, after=after),
        lambda stores, after: stores.library.assets_in(CAMP, after=after),
    ),
    "with_keyword": (
        lambda stores, after: stores.library.with_keyword("fair", after=after),
        lambda stores, after: stores.library.with_keyword("dog", after=after),
    ),
    "taken_in": (
        lambda stores, after: stores.library.taken_in(NOON.date(), after=after),
        lambda stores, after: stores.library.taken_in(LATER.date(), after=after),
    ),
    "usable_on": (
        lambda stores, after: stores.library.usable_on(WEBSITE, Outcome.CLEAR, after=after),
        lambda stores, after: stores.library.usable_on(WEBSITE, Outcome.REDACT, after=after),
    ),
    "due": (
        lambda stores, after: stores.library.due(NOON, after=after),
        lambda stores, after: stores.library.usable_on(WEBSITE, Outcome.CLEAR, after=after),
    ),
    "all_collections": (
        lambda stores, after: stores.library.all_collections(after=after),
        lambda stores, after: stores.library.assets_in(FAIR, after=after),
    ),
    "ending_before": (
        lambda stores, after: stores.consents.ending_before(LATER, after=after),
        lambda stores, after: stores.library.taken_in(NOON.date(), after=after),
    ),
    "known": (
        lambda stores, after: stores.consents.known(after=after),
        lambda stores, after: stores.requests.listed(after=after),
    ),
    "listed": (
        lambda stores, after: stores.requests.listed(after=after),
        lambda stores, after: stores.consents.known(after=after),
    ),
    "letters": (
        lambda stores, after: stores.letters.waiting(LATER, after=after),
        lambda stores, after: stores.library.taken_in(NOON.date(), after=after),
    ),
    "waiting": (
        lambda stores, after: stores.ledger.waiting(after=after),
        lambda stores, after: stores.library.assets_of(ADA, after=after),
    ),
}


@pytest.fixture
def filled(stores: Stores) -> Stores:
    """Of everything that is paged, exactly one row more than a page holds."""
    known(stores, ADA, BOB)
    for number in range(PAGE + 1):
        asset = an_asset(a_linked_face(), id=a_hash(f"asset {number}"), taken_at=NOON)
        put(stores, asset)
        stores.keys.make(asset.id, Purpose.TEXT)
        stores.library.describe(asset.id, FAIR_WORD)
        put(stores, a_stored_verdict(asset=asset.id, valid_until=NOON))
        put(stores, a_collection_rule(an_id(f"collection {number}")))
        recorded(stores, a_consent(id=an_id(f"consent {number}")))
        known(stores, an_id(f"person {number}"))
        put(stores, a_sent_request(id=an_id(f"request {number}")))
        commit(stores, encloses=(a_letter(id=an_id(f"letter {number}")),))
    return stores


# One test for all questions where the filling takes longer than the asking.
def test_a_page_knows_whether_another_follows(filled: Stores) -> None:
    for asked, (question, _) in QUESTIONS.items():
        first = question(filled, None)

        assert len(first.items) == PAGE and first.following, asked
        second = question(filled, first.following)
        assert second.items and not set(first.items) & set(second.items), asked


@pytest.mark.parametrize("asked", QUESTIONS)
def test_garbage_is_no_cursor(stores: Stores, asked: str) -> None:
    question, _ = QUESTIONS[asked]

    for garbage in ("", "nobody's", "e30=", "bnVsbA==", "WzFd", "ä", "{}"):
        with pytest.raises(ImpossibleValue):
            question(stores, Cursor(garbage))


def test_a_cursor_of_another_question_is_refused(filled: Stores) -> None:
    for asked, (question, another) in QUESTIONS.items():
        following = question(filled, None).following
        assert following, asked

        with pytest.raises(ImpossibleValue):
            another(filled, following)


def test_no_cursor_where_a_page_is_just_full(stores: Stores) -> None:
    """Nobody is sent for an empty page where it can be known."""
    known(stores, ADA)
    for number in range(PAGE):
        put(stores, an_asset(a_linked_face(), id=a_hash(f"asset {number}")))

    assert stores.library.assets_of(ADA).following is None


def test_nothing_is_one_empty_page(stores: Stores) -> None:
    for question, _ in QUESTIONS.values():
        assert question(stores, None) == Page(())
