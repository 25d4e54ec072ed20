"""Ed25519 by the library: checking with a public key, and signing with one that lies in a file."""

from dataclasses import dataclass, field

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from quitclaim.domain.proof.notes import VerifierKey


@dataclass(frozen=True, slots=True)
class PublicKey:
    verifier: VerifierKey

    def verifies(self, message: bytes, signature: bytes) -> bool:
        try:
            Ed25519PublicKey.from_public_bytes(self.verifier.key).verify(signature, message)
        except InvalidSignature:
            return False
        return True


@dataclass(frozen=True, slots=True)
class PrivateKey:
    """For logs that no deployment keeps: tests, and whoever tries it out. `seed`: its 32 bytes."""

    name: str
    seed: bytes = field(repr=False)

    def key(self) -> VerifierKey:
        return VerifierKey(self.name, self._private.public_key().public_bytes_raw())

    def sign(self, message: bytes) -> bytes:
        return self._private.sign(message)

    def verifies(self, message: bytes, signature: bytes) -> bool:
        return PublicKey(self.key()).verifies(message, signature)

    @property
    def _private(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self.seed)
