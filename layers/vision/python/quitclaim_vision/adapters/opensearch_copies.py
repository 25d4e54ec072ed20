"""Copies of templates on a search node: exact search without a graph, one index a gallery."""

import time
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from opensearchpy import OpenSearch

from quitclaim.domain.checks import require, require_some
from quitclaim.domain.errors import NotFound, StoreUnavailable
from quitclaim.domain.ids import TemplateId
from quitclaim.ports.paging import batches
from quitclaim_vision.adapters.opensearch_documents import (
    Copy,
    Trace,
    document,
    mapping,
    numbers,
    only,
    seconds,
)
from quitclaim_vision.adapters.opensearch_node import RefusedByNodeError, translated

_AT_ONCE: Final = 500
# What one search of the node answers at most.
_MOST_HITS: Final = 10_000
# What `terms` takes unless an index says otherwise.
_MOST_LISTED: Final = 65_536
_MERGED_WITHIN_S: Final = 600
_ATTEMPTS: Final = 3
_DONE: Final = {200, 201}
_SETTINGS: Final[Mapping[str, Any]] = {
    # No graph: whoever may be compared is known before the query, and exact is faster then.
    "index.knn": False,
    # Any segment with one deletion is written anew when it is asked for, not from a tenth on.
    "index.merge.policy.expunge_deletes_allowed": 0,
    "number_of_shards": 1,
}

# Whoever is second at making an index is there before it can be searched.
_PAUSES_S: Final = (0.1, 0.3, 0.9)


@dataclass(frozen=True, slots=True)
class Answer:
    """`scores` of the nearest; `compared`: with how many."""

    scores: Mapping[TemplateId, float]
    compared: int


class OpenSearchCopies:
    """`prefix`: the indexes that are ours; `replicas`: on how many more nodes each lies."""

    def __init__(self, node: OpenSearch, *, prefix: str = "gallery", replicas: int = 0) -> None:
        self._node = node
        self._prefix = prefix
        self._replicas = replicas

    def index(self, rotation: str, gallery: str) -> str:
        return f"{self._prefix}-{rotation}-{gallery}"

    def make(self, index: str, *, dimension: int, about: Mapping[str, Any]) -> None:
        """Idempotent. `about`: what the index says of itself, and nobody searches."""
        settings = {**_SETTINGS, "number_of_replicas": self._replicas}
        body = {"settings": settings, "mappings": mapping(dimension, about)}
        with translated():
            # Else a document that comes late makes the index anew, of another kind.
            closed = {"persistent": {"action.auto_create_index": "false"}}
            self._node.cluster.put_settings(body=closed)
            if not self._node.indices.exists(index=index):
                # Two may make it at the same time: the second is told that it exists, by a 400.
                self._node.indices.create(index=index, body=body, params={"ignore": 400})
        self._wait_for(index)

    def _wait_for(self, index: str) -> None:
        for pause in _PAUSES_S:
            try:
                self._search(index, {"match_none": {}}, size=0)
            except StoreUnavailable:
                time.sleep(pause)
            else:
                return

    def put(self, index: str, copies: Collection[Copy]) -> None:
        """Found by every search from its return on."""
        for batch in batches(list(copies), _AT_ONCE):
            lines: list[dict[str, Any]] = []
            for copy in batch:
                lines += [{"index": {"_id": copy.template}}, document(copy)]
            with translated():
                told = self._node.bulk(index=index, body=lines, params={"refresh": "true"})
            _require_done(told)

    def nearest(
        self, index: str, face: bytes, *, among: Mapping[TemplateId, str], at: datetime, limit: int
    ) -> Answer:
        """Compare with those alone whose id and sealing are in `among`; NotFound: no such index."""
        # To a node an empty filter means everybody.
        require_some(among=among)
        require(len(among) <= _MOST_LISTED, "a node takes no longer list: split the gallery")
        params = {"field": "embedding", "query_value": numbers(face), "space_type": "l2"}
        script = {"source": "knn_score", "lang": "knn", "params": params}
        query = {"script_score": {"query": only(among, at=at), "script": script}}
        found = self._search(index, query, size=limit)
        scores = {TemplateId(hit["_id"]): float(hit["_score"]) for hit in found["hits"]}
        return Answer(scores, compared=found["total"]["value"])

    def present(
        self, index: str, *, among: Mapping[TemplateId, str], at: datetime
    ) -> frozenset[TemplateId]:
        """Which of them could be compared."""
        found: set[TemplateId] = set()
        for batch in batches(sorted(among), _MOST_HITS):
            asked = only({template: among[template] for template in batch}, at=at)
            hits = self._search(index, asked, size=_MOST_HITS)["hits"]
            found |= {TemplateId(hit["_id"]) for hit in hits}
        return frozenset(found)

    def take_away(self, query: Mapping[str, Any]) -> None:
        """
        Delete what matches, and expunge it: no search and no count finds any of it from then on.

        What lay there for longer than half a minute is gone from the files, too; the ids in the
        tombstones go with `settle`.
        """
        for index in sorted(self._holding(query)):
            self._delete(index, query)
            self._expunge(index)
        if self.count(query):
            raise StoreUnavailable("what was deleted is still found")

    def count(self, query: Mapping[str, Any]) -> int:
        """By a count and by a search, whichever finds more."""
        ours = f"{self._prefix}-*"
        with translated():
            counted: int = self._node.count(index=ours, body={"query": query})["count"]
        found: int = self._search(ours, query, size=0)["total"]["value"]
        return max(counted, found)

    def everything(self, index: str) -> Iterator[list[Trace]]:
        """Every document as it was when it was come to, in batches."""
        order = {"sort": [{"sealing": "asc"}], "_source": ["sealing", "owner"]}
        after: dict[str, Any] = {}
        while True:
            body = {"size": _AT_ONCE, "query": {"match_all": {}}, **order, **after}
            with translated():
                hits = self._node.search(index=index, body=body)["hits"]["hits"]
            if not hits:
                return
            yield [
                Trace(TemplateId(it["_id"]), it["_source"]["sealing"], it["_source"]["owner"])
                for it in hits
            ]
            after = {"search_after": hits[-1]["sort"]}

    def abouts(self) -> Mapping[str, Mapping[str, Any]]:
        """Every index there is, and what it says of itself."""
        with translated():
            told = self._node.indices.get_mapping(index=f"{self._prefix}-*")
        return {index: one["mappings"].get("_meta", {}) for index, one in told.items()}

    def drop(self, index: str) -> None:
        """Everything in it is gone from the files at once. Idempotent."""
        with translated():
            self._node.indices.delete(index=index, params={"ignore_unavailable": "true"})

    def settle(self, *, at: datetime) -> bool:
        """Take away what has run out, then the tombstones; True once there are none."""
        self.take_away({"range": {"expires": {"lte": seconds(at)}}})
        unsettled = [index for index in self.abouts() if not self._is_settled(index)]
        return not unsettled

    def _is_settled(self, index: str) -> bool:
        with translated():
            told = self._node.indices.stats(index=index, params={"level": "shards"})
        copies = list(_shards(told))
        if not any(one["docs"]["deleted"] for one in copies):
            return True
        # Until the lease has moved past the deletion, the node keeps it for a copy that may ask.
        if all(map(_lease_has_passed, copies)):
            self._expunge(index)
        return False

    def _holding(self, query: Mapping[str, Any]) -> frozenset[str]:
        ours = f"{self._prefix}-*"
        with translated():
            # Whatever was written is looked for, whoever has refreshed.
            self._node.indices.refresh(index=ours)
        by_index = {"indexes": {"terms": {"field": "_index", "size": _MOST_HITS}}}
        body = {"size": 0, "query": query, "aggs": by_index}
        with translated():
            told = self._node.search(index=ours, body=body)
        if "aggregations" not in told:
            return frozenset()
        return frozenset(one["key"] for one in told["aggregations"]["indexes"]["buckets"])

    def _delete(self, index: str, query: Mapping[str, Any]) -> None:
        params = {"refresh": "true", "conflicts": "proceed"}
        for _ in range(_ATTEMPTS):
            with translated():
                self._node.delete_by_query(index=index, body={"query": query}, params=params)
            if not self._search(index, query, size=0)["total"]["value"]:
                return
        raise StoreUnavailable("somebody else writes what is to be deleted")

    def _expunge(self, index: str) -> None:
        slow = {"request_timeout": _MERGED_WITHIN_S}
        indices = self._node.indices
        with translated():
            indices.flush(index=index, params={"force": "true", "wait_if_ongoing": "true"})
            indices.forcemerge(index=index, params={"only_expunge_deletes": "true", **slow})
            # The searcher lets go of the old segments, and their files go.
            indices.refresh(index=index)

    def _search(self, index: str, query: Mapping[str, Any], *, size: int) -> dict[str, Any]:
        body = {"size": size, "track_total_hits": True, "_source": False, "query": query}
        with translated():
            told = self._node.search(index=index, body=body)
        if told["_shards"]["failed"] or told["timed_out"]:
            raise StoreUnavailable("not all of the gallery was compared")
        found: dict[str, Any] = told["hits"]
        return found


def _require_done(told: Mapping[str, Any]) -> None:
    """Each line of a bulk request has an answer of its own."""
    statuses = {one["index"]["status"] for one in told["items"]}
    failed = statuses - _DONE
    if failed & {404}:
        raise NotFound("no such index")
    if failed & {409, 429, 503}:
        raise StoreUnavailable("the search node took a part only")
    if failed:
        raise RefusedByNodeError(f"{sorted(failed)} in bulk")


def _shards(told: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for index in told["indices"].values():
        for copies in index["shards"].values():
            yield from copies


def _lease_has_passed(copy: Mapping[str, Any]) -> bool:
    newest = copy["seq_no"]["max_seq_no"]
    return all(one["retaining_seq_no"] > newest for one in copy["retention_leases"]["leases"])
