"""That a log has a leaf of one document: what proves a certificate, and its completion."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from quitclaim.domain.checks import require
from quitclaim.domain.errors import BrokenLog, ImpossibleValue
from quitclaim.domain.instants import instant_in
from quitclaim.domain.organisation.facts import Fact
from quitclaim.domain.proof.encoding import coded, plain_of
from quitclaim.domain.proof.leaf_proofs import LeafProof, leaf_proof
from quitclaim.domain.proof.leaves import KEY_BYTES, leaf_text
from quitclaim.domain.proof.notes import VerifierKey, Verifies, verifier_key

# A leaf of whatever the clock says has no speaker whom a key of the year would name.
_NOBODYS: Final = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeafOf:
    """`leaf_key`: opens its leaf, and no other. `log_key`: as it came along, whosever it is."""

    leaf_key: bytes = field(repr=False)
    log_key: VerifierKey
    proof: LeafProof

    def __post_init__(self) -> None:
        # A shorter one would open the same leaf as itself with zeros behind it (RFC 2104).
        require(len(self.leaf_key) == KEY_BYTES, "the key of a leaf has 32 bytes")

    def told(self) -> dict[str, str]:
        return {
            "leaf_key": coded(self.leaf_key),
            "log_key": str(self.log_key),
            "proof": str(self.proof),
        }

    def require_of(
        self, fact_at: Callable[[datetime], Fact], *, by: VerifierKey, verifies: Verifies
    ) -> datetime:
        """When it was made. Raises BrokenLog unless it is of that fact, in the log of `by`."""
        at = self._said_at()
        if leaf_text(fact_at(at), key=self.leaf_key, staff_key=_NOBODYS) != self.proof.leaf:
            raise BrokenLog("the leaf in it is not of this certificate: one of the two was changed")
        self.proof.require_valid(by=by, verifies=verifies)
        return at

    def _said_at(self) -> datetime:
        try:
            return instant_in(json.loads(self.proof.leaf)["at"])
        except (AttributeError, KeyError, TypeError, ValueError, RecursionError) as error:
            raise BrokenLog("the leaf in it is none of ours") from error


def leaf_in(found: Mapping[str, Any]) -> LeafOf:
    texts = [found[name] for name in ("leaf_key", "log_key", "proof")]
    require(all(isinstance(text, str) for text in texts), "its keys and its proof are texts")
    leaf_key, log_key, proof = texts
    return LeafOf(leaf_key=_plain(leaf_key), log_key=verifier_key(log_key), proof=leaf_proof(proof))


def _plain(text: str) -> bytes:
    try:
        return plain_of(text)
    except ImpossibleValue as error:
        raise ImpossibleValue("the key of its leaf is none") from error
