"""What every certificate of an erasure says in the same words: what it is, why, what it cannot."""

from collections.abc import Mapping
from typing import Final

from quitclaim.domain.forgetting.certificate import Reason

# What a later release that says anything else, or knows another store, raises.
FORM: Final = 1
KIND: Final = "quitclaim certificate of an erasure"
ABOUT: Final = (
    "A person asked to be erased. For every store that may hold something of a person this says "
    "what was found, what a second pass still found, and until when backups hold what was erased. "
    "person is the SHA-256 of 'person|', id, '|' and her own id: whoever has her id can compare."
)
WHY: Final[Mapping[Reason, str]] = {
    Reason.REDACTED: "regions without a name, so that her face stays redacted where others are "
    "shown; they name nobody",
    Reason.UPHELD: "regions without a name, where another basis was upheld: GDPR art. 17(3)",
    Reason.WITHHELD: "pictures on which she was present without a region, which stay withheld; "
    "they name nobody",
    Reason.REVIEWED: "reviews and confirmations by staff, under pseudonyms of staff",
    Reason.COMMITTED: "leaves of the log, which nothing links to her any more",
    Reason.LEGAL_HOLD: "under a legal hold, until it ends: GDPR art. 17(3)(e)",
    Reason.EVIDENCE: "sealed evidence that she said yes, until its retention ends: "
    "GDPR art. 7(1), 17(3)(e)",
    Reason.ON_ITS_WAY: "ids alone, in what waits to be told or sealed and ends by itself",
    Reason.WARDS: "her id in the records of those for whom she spoke as a guardian, where it leads "
    "nowhere: whether they said yes rests on it",
}
CANNOT_KNOW: Final = (
    "whether anything of her lies elsewhere: what others took, printed or were sent stays theirs",
    "whether the counts are true: only that exactly this was said, and by nobody changed since",
    "whether backups are in fact deleted when they are said to end",
    "whether others are shown the same log: compare its key and its checkpoints",
    "who the person is",
)
