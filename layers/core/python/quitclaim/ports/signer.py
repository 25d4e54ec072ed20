from typing import Protocol

from quitclaim.domain.proof.notes import VerifierKey


class Signer(Protocol):
    """The key of the log. Whoever has it can sign and nothing else; nobody reads it."""

    def key(self) -> VerifierKey:
        """What others check its signatures with, under the name of the log."""

    def sign(self, message: bytes) -> bytes: ...

    def verifies(self, message: bytes, signature: bytes) -> bool: ...
