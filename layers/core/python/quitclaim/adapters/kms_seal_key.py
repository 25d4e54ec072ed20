"""The key that seals papers in KMS, which nobody can read: not we, and not whoever breaks in."""

from typing import Any, Final

from quitclaim.adapters.aws_errors import translated
from quitclaim.domain.checks import require

ALGORITHM: Final = "ECDSA_SHA_256"
_DIGEST_BYTES: Final = 32


class KmsSealKey:
    def __init__(self, client: Any, *, key_arn: str) -> None:
        self._client = client
        self._key_arn = key_arn
        self._known: bytes | None = None

    def public_key(self) -> bytes:
        if self._known is None:
            with translated():
                told = self._client.get_public_key(KeyId=self._key_arn)
            self._known = bytes(told["PublicKey"])
        return self._known

    def sign(self, digest: bytes) -> bytes:
        require(
            len(digest) == _DIGEST_BYTES, "a SHA-256 digest has 32 bytes: give it, not the text"
        )
        with translated():
            signed = self._client.sign(
                KeyId=self._key_arn,
                Message=digest,
                MessageType="DIGEST",
                SigningAlgorithm=ALGORITHM,
            )
        signature: bytes = signed["Signature"]
        return signature
