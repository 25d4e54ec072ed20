from typing import Protocol

from quitclaim.domain.ids import DocumentHash, PersonId, RequestId


class Evidence(Protocol):
    """Sealed papers about one person, opened by her evidence key only (R13)."""

    def keep(self, person: PersonId, content: bytes) -> DocumentHash:
        """
        Keep it under the hash of its bytes, and return that; idempotent.

        Raises NotFound when her evidence key is gone.
        """

    def read(self, person: PersonId, document: DocumentHash) -> bytes | None:
        """
        Exactly the bytes kept; None where there are none, or no key that opens them.

        Raises ImpossibleValue where they are not those of the hash.
        """


class Sealer(Protocol):
    """Whoever can have the paper of a signing made, and may read it."""

    def sealed(self, person: PersonId, request: RequestId) -> bytes:
        """
        The one paper of this signing, made when it is first asked for.

        Raises StoreUnavailable while it cannot be made: it is asked for again later, and nothing
        that was said waits for it.
        """
