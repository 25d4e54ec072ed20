"""Selections, and the links by which they are shown."""

from quitclaim.domain.publishing.selections import LONGEST_NAME, MOST, Selection
from quitclaim.domain.publishing.share_links import LONGEST, Recipient, ShareLink
from tests.builders import DAY, YESTERDAY, a_hash, a_selection, a_share_link
from tests.unit.refusals.cases import (
    ONLY_SLUGS,
    Refusals,
    built,
    no_hashes,
    no_ids,
    no_instants,
    no_words,
)

_MANY = tuple(a_hash(f"{n}") for n in range(MOST + 1))

REFUSALS: Refusals = {
    Selection: (
        a_selection,
        [
            *no_ids("id", "made_by"),
            *no_instants("made_at", "deleted_at"),
            *no_words("name"),
            ({"name": "n" * (LONGEST_NAME + 1)}, "at most 200 letters"),
            ({"assets": ("ours",)}, "64 lower-case"),
            ({"assets": (a_hash("one"), a_hash("one"))}, "selected once"),
            ({"assets": _MANY}, "begin another"),
            ({"version": 0}, "counts from 1"),
        ],
    ),
    Recipient: (
        built(Recipient, name="The Agency", address="desk@agency.example"),
        no_words("name", "address"),
    ),
    ShareLink: (
        a_share_link,
        [
            *no_hashes("id"),
            *no_ids("selection", "made_by"),
            ({"channel": "The Website"}, ONLY_SLUGS),
            *no_instants("made_at", "until", "ended_at", "forgotten_at"),
            ({"until": YESTERDAY}, "within a year"),
            ({"until": YESTERDAY + LONGEST + DAY}, "within a year"),
        ],
    ),
}
