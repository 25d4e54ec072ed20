from typing import Protocol


class SealKey(Protocol):
    """The key that seals papers (NIST P-256). Whoever has it can sign and nothing else."""

    def public_key(self) -> bytes:
        """As SubjectPublicKeyInfo, in DER."""

    def sign(self, digest: bytes) -> bytes:
        """Sign a SHA-256 digest: ECDSA, in DER. Raises StoreUnavailable where nobody answers."""


class Certificates(Protocol):
    """What each key of ours is known by; public, and once kept never another."""

    def find(self, key: str) -> bytes | None:
        """`key`: the SHA-256 of the public key in DER, in hexadecimal digits."""

    def keep(self, key: str, certificate: bytes) -> bytes:
        """Keep it unless there is one; returns the one that is kept."""
