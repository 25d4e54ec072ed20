"""A gallery on a real search node behind a relay, and a hand in its indexes."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from opensearchpy import OpenSearch

from quitclaim_vision.adapters.opensearch_copies import OpenSearchCopies
from quitclaim_vision.adapters.opensearch_gallery import OpenSearchGallery
from quitclaim_vision.adapters.opensearch_node import node_at
from tests.contract.enrolled import has_keys
from tests.contract.stores_of_galleries import SIGNED_WITH, Masters, copies_on
from tests.servers.relay import Relay, relay_before
from tests.servers.search_node import SearchNode


@dataclass(frozen=True, slots=True, kw_only=True)
class OnANode:
    """`behind`: the node itself, past the relay."""

    masters: Masters
    copies: OpenSearchCopies
    gallery: OpenSearchGallery
    relay: Relay
    behind: OpenSearch

    def indexes(self) -> list[str]:
        return sorted(self.copies.abouts())

    def documents(self) -> list[dict[str, Any]]:
        """All there are, with whatever a search gives of them."""
        found: list[dict[str, Any]] = []
        for index in self.indexes():
            self.behind.indices.refresh(index=index)
            hits = self.behind.search(index=index, body={"size": 100})["hits"]["hits"]
            found += hits
        return found


@contextmanager
def on_a_node(masters: Masters, node: SearchNode) -> Iterator[OnANode]:
    with relay_before(node.host) as relay:
        copies = copies_on(relay.host)
        has_keys(masters.keys)
        # Its indexes stay: nothing else begins with their prefix, and to drop each takes a while.
        yield OnANode(
            masters=masters,
            copies=copies,
            gallery=masters.on_node(copies),
            relay=relay,
            behind=node_at(node.host, credentials=SIGNED_WITH),
        )
