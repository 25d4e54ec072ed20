"""
What a search node still holds of somebody who was erased: every document there is, one by one.

No query that names her, and no index picked by name: what the gallery looks for is found by the
gallery. Documents are read as they lie, without the numbers that no answer holds.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from opensearchpy import OpenSearch

from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.forgetting.clues import Clues
from quitclaim.domain.forgetting.sightings import Sighting
from quitclaim.domain.forgetting.spellings import Spellings
from quitclaim.domain.forgetting.stores import Store
from quitclaim.domain.ids import PersonId
from quitclaim_vision.adapters.opensearch_node import translated

_A_PAGE: Final = 1000
_KEPT_OPEN: Final = "2m"


@dataclass(frozen=True, slots=True)
class SearchNodeWitness:
    """
    `known_as`: how a copy says whose it is, which only the rotation's secret gives; None where
    there never was a rotation. `prefix`: whose indexes, where several share a node.
    """

    node: OpenSearch
    known_as: Callable[[PersonId], str | None]
    prefix: str = ""

    def seen(self, clues: Clues) -> Iterator[Sighting]:
        names = (self.known_as(person) for person in clues.people)
        # Sixteen bytes in hexadecimal, as an id without its dashes.
        owners = frozenset(name for name in names if name is not None)
        sought = Spellings(clues.sought_in(Store.SEARCH_NODE, assets=frozenset()) | owners)
        for hit in self._documents():
            if sought.in_text(f"{hit['_id']}\n{hit.get('_source')}\n{hit.get('_routing')}"):
                yield Sighting(Store.SEARCH_NODE, place=f"{hit['_index']} {hit['_id']}")

    def _documents(self) -> Iterator[Mapping[str, Any]]:
        for index in self._indexes():
            with translated():
                # What was written is seen, whoever has looked.
                self.node.indices.refresh(index=index)
            yield from self._of(index)

    def _indexes(self) -> list[str]:
        with translated():
            found = self.node.indices.get(index=f"{self.prefix}*", params=_HIDDEN)
        return sorted(found)

    def _of(self, index: str) -> Iterator[Mapping[str, Any]]:
        with translated():
            told = self.node.search(index=index, body={"size": _A_PAGE}, params=_SCROLLING)
        while True:
            if told["_shards"]["failed"] or told["timed_out"]:
                raise StoreUnavailable("not all of the index was read")
            hits = told["hits"]["hits"]
            if not hits:
                # The node lets go of it by itself: whoever counts has no right to delete anything.
                return
            yield from hits
            with translated():
                told = self.node.scroll(scroll_id=told["_scroll_id"], params=_SCROLLING)


_HIDDEN: Final = {"expand_wildcards": "all"}
_SCROLLING: Final = {"scroll": _KEPT_OPEN}
