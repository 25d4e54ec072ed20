"""A search node filled with copies of nobody's templates, by the adapter that fills it at work."""

from collections.abc import Iterable, Mapping
from typing import Final

from quitclaim.domain.ids import TemplateId
from quitclaim_vision.adapters.opensearch_copies import OpenSearchCopies
from quitclaim_vision.adapters.opensearch_documents import Copy
from quitclaim_vision.adapters.opensearch_node import node_at
from quitclaim_vision.comparing import Numbers
from tests import builders as a
from tests.contract.stores_of_galleries import SIGNED_WITH
from tests.servers.search_node import SearchNode

EVERYBODY: Final = "gallery-bench-everybody"
NOW: Final = a.NOON
LATER: Final = NOW + 300 * a.DAY


def copied(node: SearchNode, faces: Numbers) -> OpenSearchCopies:
    """`faces`: (n, d); the copy of row n has the id and sealing of n."""
    copies = OpenSearchCopies(node_at(node.host, credentials=SIGNED_WITH))
    copies.make(EVERYBODY, dimension=faces.shape[1], about={})
    copies.put(EVERYBODY, copies_of(faces))
    return copies


def copies_of(faces: Numbers) -> list[Copy]:
    return [_copy(number, face.tobytes()) for number, face in enumerate(faces)]


def listed_of(numbers: Iterable[int]) -> Mapping[TemplateId, str]:
    return {_template(number): f"sealing {number}" for number in numbers}


def _copy(number: int, face: bytes) -> Copy:
    return Copy(
        template=_template(number),
        sealing=f"sealing {number}",
        owner=f"owner {number}",
        until=LATER,
        face=face,
    )


def _template(number: int) -> TemplateId:
    return TemplateId(a.an_id(f"template {number}"))
