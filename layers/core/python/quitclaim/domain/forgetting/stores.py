"""
Every store that may hold something of a person, in the order of erasure (R36; GDPR art. 17).

A store that is added gets its row here, with its eraser; its place in infra's list of resources
(tests/infra); and a leftover that the witness has to find in it (tests/fakes/leftovers.py).
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from quitclaim.domain.forgetting.holdings import Holding, Residue, Store

__all__ = ["LAPSED_AFTER", "REGISTRY", "Holding", "Residue", "Store"]

_RECOVERY: Final = timedelta(days=7)  # point-in-time recovery; old versions of objects
_DAILY_COPY: Final = timedelta(hours=24)
_SNAPSHOTS: Final = timedelta(days=14)  # AWS's own of every search domain; nobody turns them off
_WAITING: Final = timedelta(days=4)  # the longest that a message lies, dead or alive
_JOURNALS: Final = timedelta(days=30)


REGISTRY: Final[Mapping[Store, Holding]] = {
    Store.KEYS: Holding(
        holds="the wrapped keys of each person and of each asset's texts; until when evidence of "
        "the erased is kept, and which papers it is",
        erased_by="the first change of an erasure; the evidence key, and that note, when its "
        "retention ends",
        residue=_DAILY_COPY,
    ),
    Store.GALLERY: Holding(
        holds="sealed templates of those who consented",
        erased_by="the gallery",
        residue=None,
    ),
    Store.SEARCH_NODE: Holding(
        holds="where one is deployed, rotated copies of these under random ids",
        erased_by="the gallery; every hour whatever stands for nobody any more",
        residue=_SNAPSHOTS,
    ),
    Store.SELFIES: Holding(
        holds="pictures that people put of themselves until they were looked at, and for 30 days "
        "what came of them; for a day what lies of somebody's find",
        erased_by="their folders",
        residue=None,
    ),
    Store.EXPORTS: Holding(
        holds="for three days the pictures that somebody asked for on her own page, which show "
        "nobody else; for five days the archive that she asked for, and for two more that she did",
        erased_by="their folders; every hour whatever lies of somebody who is erased",
        residue=None,
    ),
    Store.PICTURES: Holding(
        holds="thumbnails, renditions under random ids, and for a day zips of these",
        erased_by="recalls, deleted assets, and a sweep of what no row puts out",
        residue=None,
    ),
    Store.ORIGINALS: Holding(
        holds="the bytes of assets",
        erased_by="deleted assets, every version",
        residue=_RECOVERY,
    ),
    Store.INBOX: Holding(
        holds="uploads as they were put, and for four days the keys of those on their way",
        erased_by="a week",
        residue=_RECOVERY,
    ),
    Store.LIBRARY: Holding(
        holds="assets, faces, links, suggestions, presences, publications, verdicts, rosters, who "
        "of staff has which copy or ordered which zip; for a year after a share link ended, whom "
        "it was for",
        erased_by="marks in place of her, and earlier versions and letters deleted",
        residue=_RECOVERY,
    ),
    Store.OUTBOX: Holding(
        holds="events on their way, and for two days after, ids only",
        erased_by="the sealer; two days",
        residue=_RECOVERY,
    ),
    Store.QUEUES: Holding(
        holds="messages on their way and those that failed, ids only; of uploads their keys",
        erased_by="four days from the first sending, dead or alive",
        residue=_WAITING,
        is_read=False,
    ),
    Store.HOOKS: Holding(
        holds="what programs outside were told, for two weeks, ids only; but that she was erased",
        erased_by="the deliveries that name her",
        residue=_RECOVERY,
    ),
    Store.LOG: Holding(
        holds="what stands behind the leaves, which are keyed commitments; for good a keyed hash "
        "that she is erased, and one of each picture of hers that was deleted",
        erased_by="what opens a leaf about her",
        residue=_RECOVERY,
    ),
    Store.STAFF: Holding(
        holds="who works here, and who called how often under keyed hashes; nobody else by an id",
        erased_by="leaving; their own ends",
        residue=_RECOVERY,
    ),
    Store.SUPPRESSION: Holding(
        holds="the mail service's list of addresses that letters came back from",
        erased_by="her address is taken off it",
        residue=None,
    ),
    Store.PEOPLE: Holding(
        holds="people, guardians, consents, requests, objections, bases, sealed personal fields",
        erased_by="everything filed under her, and what leads to it",
        residue=_RECOVERY,
    ),
    Store.PAPERS: Holding(
        holds="sealed papers, scans and their timestamps under her evidence key; notices as shown",
        erased_by="the end of her evidence key; the bytes with the bucket's lock",
        residue=None,
    ),
    Store.JOURNALS: Holding(
        holds="what functions note while they run: ids, counts, reasons",
        erased_by="30 days",
        residue=_JOURNALS,
        is_read=False,
    ),
}


# By then nothing is left anywhere but what a certificate declares to remain.
LAPSED_AFTER: Final = max(one.residue for one in REGISTRY.values() if one.residue)
