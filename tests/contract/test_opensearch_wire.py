"""What goes to the search node, as it passes: the allow-list, and nothing of anybody else (I13)."""

import json
from struct import unpack
from typing import Any

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.ports.changes import KeyDrop, Purpose
from tests.builders import ADA, BOB, CAMP, a_hash
from tests.contract.changes import a_change
from tests.contract.enrolled import a_permit, enrol, found, template_of
from tests.contract.on_a_node import OnANode
from tests.fakes.fake_endpoint import embedding_of


def test_the_list_of_whom_the_permit_allows_is_in_the_query(town: OnANode) -> None:
    enrol(town.gallery, ADA, BOB)

    found(town.gallery, a_permit(BOB))

    for search in town.relay.searches():
        assert listed_in(search.body) == [template_of(BOB)]


def test_whose_consent_went_is_not_compared_though_her_document_lingers(town: OnANode) -> None:
    """Her name is in no query, and the node says how many it compared."""
    permit = enrol(town.gallery, ADA, BOB)
    found(town.gallery, permit)
    town.masters.commits.commit(a_change(drops=(KeyDrop(ADA, Purpose.TEMPLATE),), makes_less=True))
    town.relay.passed.clear()

    matches = found(town.gallery, permit)

    (search,) = town.relay.searches()
    assert {it["_id"] for it in town.documents()} == {template_of(ADA), template_of(BOB)}
    assert listed_in(search.body) == [template_of(BOB)]
    assert json.loads(search.answered)["hits"]["total"] == {"value": 1, "relation": "eq"}
    assert matches == [template_of(BOB)]


def test_an_empty_list_is_refused_before_anything_is_sent(town: OnANode) -> None:
    permit = enrol(town.gallery, ADA)
    empty = a_permit(ADA, has_templates=False)
    town.relay.passed.clear()

    with pytest.raises(ImpossibleValue):
        found(town.gallery, empty)
    face = embedding_of(ADA, permit).values
    with pytest.raises(ImpossibleValue):
        town.copies.nearest("any", face, among={}, at=permit.until, limit=1)

    assert town.relay.passed == []


def test_whoever_may_be_compared_and_is_not_enrolled_costs_no_request(town: OnANode) -> None:
    permit = a_permit(ADA, BOB)

    assert found(town.gallery, permit) == []
    assert town.relay.searches() == []


def test_nothing_personal_and_no_number_as_it_was_goes_to_the_node(town: OnANode) -> None:
    permit = enrol(town.gallery, ADA, BOB)
    found(town.gallery, permit)
    own = {str(float(number)) for number in numbers_of(embedding_of(ADA, permit).values)}

    for one in town.relay.passed:
        sent = f"{one.path} {one.sent.decode()}"
        assert not [word for word in (ADA, BOB, *permit.collections, CAMP) if word in sent]
        assert not [number for number in own if f"{number}," in sent]


def test_the_node_gives_no_embedding_back(town: OnANode) -> None:
    permit = enrol(town.gallery, ADA)
    found(town.gallery, permit)

    (kept,) = town.documents()
    (index,) = town.indexes()
    by_id = town.behind.get(index=index, id=template_of(ADA))

    assert kept["_source"].keys() == by_id["_source"].keys() == {"sealing", "owner", "expires"}
    assert not [one for one in town.relay.passed if b'"embedding":[' in one.answered]


def test_every_request_is_signed_for_the_service(town: OnANode) -> None:
    found(town.gallery, enrol(town.gallery, ADA))

    for one in town.relay.passed:
        assert one.headers["Authorization"].startswith("AWS4-HMAC-SHA256 Credential=testing/")
        assert "/eu-central-1/es/aws4_request" in one.headers["Authorization"]
    assert town.relay.passed


def test_indexes_and_owners_are_known_to_nobody_without_the_secret(town: OnANode) -> None:
    permit = enrol(town.gallery, ADA, BOB)
    found(town.gallery, permit)
    (index,) = town.indexes()
    owners = {it["_source"]["owner"] for it in town.documents()}
    about = json.dumps(town.copies.abouts()[index])

    town.gallery.renew()
    found(town.gallery, permit)

    (another,) = town.indexes()
    assert another != index
    assert owners.isdisjoint(it["_source"]["owner"] for it in town.documents())
    assert not [word for word in permit.collections if word in about]
    assert a_hash("model") not in about


def listed_in(body: Any) -> list[str]:
    """The filter that whatever is compared has to pass: ids, their sealings, and until when."""
    ids, sealings, expires = body["query"]["script_score"]["query"]["bool"]["filter"]
    assert "range" in expires
    listed: list[str] = ids["ids"]["values"]
    assert len(sealings["terms"]["sealing"]) == len(listed)
    return listed


def numbers_of(values: bytes) -> tuple[float, ...]:
    return unpack(f"<{len(values) // 4}f", values)
