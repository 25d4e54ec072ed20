from quitclaim.domain.publishing.takings import Acknowledgement, Taker, TakerKind, Taking
from tests.builders import NOON, a_taker, a_taking, an_acknowledgement, an_id
from tests.unit.refusals.cases import (
    NOT_A_HASH,
    ONLY_HASHES,
    ONLY_SLUGS,
    Refusals,
    no_hashes,
    no_ids,
    no_instants,
    no_words,
)

_LONG = "a word " * 30

REFUSALS: Refusals = {
    Taker: (
        a_taker,
        [
            *no_ids("id", "member"),
            ({"id": an_id("somebody else")}, "answers for what she took herself"),
            ({"kind": TakerKind.SHARE, "id": NOT_A_HASH}, ONLY_HASHES),
        ],
    ),
    Acknowledgement: (
        an_acknowledgement,
        [
            *no_ids("by"),
            *no_instants("at"),
            *no_words("words"),
            ({"words": _LONG}, "at most 200 letters"),
        ],
    ),
    Taking: (
        a_taking,
        [
            *no_ids("id", "rendition"),
            *no_hashes("asset"),
            ({"channel": "Web Site"}, ONLY_SLUGS),
            *no_instants("taken_at", "recalled_at", "reminded_at"),
            *no_words("meant_for"),
            ({"meant_for": _LONG}, "at most 200 letters"),
            ({"version": 0}, "counts from 1"),
            ({"reminders": -1}, "count from 0"),
            ({"reminders": 1, "recalled_at": NOON}, "when it was sent"),
            ({"reminders": 1, "reminded_at": NOON}, "only what is called back"),
            ({"acknowledged": an_acknowledgement()}, "only what is called back"),
        ],
    ),
}
