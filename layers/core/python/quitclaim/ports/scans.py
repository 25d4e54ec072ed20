from typing import Protocol

from quitclaim.domain.ids import ConsentId, DocumentHash, PersonId


class Scans(Protocol):
    """
    What was signed on paper, each under the record that it is the evidence of (R13).

    Sealed under the person's evidence key: two people on one sheet have it twice.
    """

    def keep(self, person: PersonId, consent: ConsentId, *, content: bytes) -> DocumentHash:
        """
        Keep it, and return the hash of its bytes; what is kept of a record is never replaced.

        Raises NotFound when her evidence key is gone.
        """

    def read(self, person: PersonId, consent: ConsentId, *, document: DocumentHash) -> bytes | None:
        """
        Exactly the bytes kept; None where there are none, or no key that opens them.

        Raises ImpossibleValue where they are not those of the hash.
        """
