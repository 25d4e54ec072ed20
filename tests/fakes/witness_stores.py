"""
Which store each part of the world is, for a witness that looks into all of it.

Whatever is added to the world is taken for the library's until `STORES` or `NOBODYS` says better.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from quitclaim.domain.forgetting.stores import Store

_OF: Final[Mapping[Store, str]] = {
    Store.KEYS: "keys bundles",
    Store.GALLERY: "templates used",
    Store.SELFIES: "selfies looked finds",
    Store.INBOX: "inbox refusals",
    Store.LIBRARY: "assets assets_as_of assets_of assets_in of_runs keepings justified "
    "collections rosters attestations renditions renditions_of labels descriptions verdicts "
    "rules rules_as_of since said_by letters knocks recall_notices plea_notices takings "
    "to_call_back fetches selections shares zips begun settlements codes cards erasure_orders "
    "evidence_orders",
    Store.OUTBOX: "outbox facts",
    Store.HOOKS: "hooks deliveries",
    Store.LOG: "leaves tiles checkpoint checkpoints head",
    Store.STAFF: "appointments subjects tokens sessions pending calls repeats providers hints "
    "heard accounts outage",
    Store.SUPPRESSION: "suppressed",
    Store.PEOPLE: "people consents objections bases identities marks requests links testimonies "
    "sealed_papers pleas",
    Store.PAPERS: "evidence timestamps scans locked_papers papers erasure_papers sealed_erasures",
    Store.SEARCH_NODE: "copies",
    Store.EXPORTS: "exports",
}
STORES: Final = {name: store for store, names in _OF.items() for name in names.split()}
# Two stores in one, and what lies beside another; lists of keyed hashes, and the daily copy, which
# is declared; then the world's own: what keys locked away, answers kept to be quick, what is to go
# wrong, and what was noted for a test.
_OWN: Final = (
    "blobs about blocked erased key_copy sealed dossiers spoiled reports rung searches pages "
    "prints negatives keys_made noes uses_counted ended_galleries invitations called "
    "answered _failures"
)
NOBODYS: Final = frozenset(_OWN.split())


def rows(kept: Any) -> Iterator[tuple[Any, Any]]:
    """Rows of rows one by one, each under both of its keys; an empty one is nobody's."""
    if isinstance(kept, dict):
        for key, row in kept.items():
            if isinstance(row, dict):
                yield from (((key, under), (under, one)) for under, one in row.items())
            else:
                yield key, row
    elif isinstance(kept, list):
        yield from enumerate(kept)
    elif kept is not None:
        yield None, kept
