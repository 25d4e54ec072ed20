"""The client of a search node: which hosts, and errors that say nothing of what was sent."""

import logging

import pytest

from quitclaim.domain.errors import ImpossibleValue, StoreUnavailable
from quitclaim.domain.ids import TemplateId
from quitclaim_vision.adapters.opensearch_copies import OpenSearchCopies
from quitclaim_vision.adapters.opensearch_documents import Copy
from quitclaim_vision.adapters.opensearch_node import RefusedByNodeError, node_at
from tests.builders import ADA, BOB, LATER, NOON
from tests.contract.enrolled import enrol, found, template_of
from tests.contract.on_a_node import OnANode
from tests.contract.stores_of_galleries import SIGNED_WITH

DOMAIN = "search-ours-abc.eu-central-1.es.amazonaws.com"
# Three numbers, where the index has eight.
FACE = b"\xdb\x0fI@" * 3


@pytest.mark.parametrize(
    ("host", "reached"),
    [
        (DOMAIN, f"https://{DOMAIN}:443"),
        (f"{DOMAIN}:8443", f"https://{DOMAIN}:8443"),
        ("127.0.0.1:9200", "http://127.0.0.1:9200"),
        ("localhost:9200", "http://localhost:9200"),
    ],
)
def test_a_domain_of_ours_is_reached_by_tls_and_this_machine_without(
    host: str, reached: str
) -> None:
    node = node_at(host, credentials=SIGNED_WITH)

    assert node.transport.get_connection().host == reached


@pytest.mark.parametrize(
    "host",
    [
        "",
        "search.example.org",
        "ours.us-east-1.es.amazonaws.com",
        "eu-central-1.es.amazonaws.com.example.org",
        "10.0.0.1:9200",
    ],
)
def test_no_other_host_is_spoken_to(host: str) -> None:
    with pytest.raises(ImpossibleValue):
        node_at(host, credentials=SIGNED_WITH)


def test_a_node_that_is_not_there_is_one_to_come_back_to() -> None:
    copies = OpenSearchCopies(node_at("127.0.0.1:9", credentials=SIGNED_WITH))

    with pytest.raises(StoreUnavailable):
        copies.abouts()


def test_what_the_node_refuses_is_quoted_nowhere(
    town: OnANode, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    found(town.gallery, enrol(town.gallery, ADA, BOB))
    (index,) = town.indexes()
    copy = Copy(template=template_of(ADA), sealing="s", owner="o", until=LATER, face=FACE)

    with pytest.raises(RefusedByNodeError) as put:
        town.copies.put(index, [copy])
    with pytest.raises(RefusedByNodeError) as asked:
        town.copies.nearest(index, FACE, among={TemplateId(ADA): "s"}, at=NOON, limit=1)

    said = f"{put.value!r} {asked.value!r} {caplog.text} {copy!r}"
    assert "400" in str(put.value) and "400" in str(asked.value)
    assert "3.14" not in said and "embedding" not in said
    assert put.value.__cause__ is asked.value.__cause__ is None


def test_a_busy_node_is_asked_again_before_anybody_is_sent_away(town: OnANode) -> None:
    town.relay.broken["_mapping"] = 503

    with pytest.raises(StoreUnavailable):
        town.copies.abouts()

    assert len(town.relay.passed) == 3
