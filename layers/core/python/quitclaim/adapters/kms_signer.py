"""The key of the log in KMS, which nobody can read: not we, and not whoever breaks in."""

from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_der_public_key

from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.ed25519 import PublicKey
from quitclaim.domain.checks import require
from quitclaim.domain.proof.notes import VerifierKey

# Plain Ed25519, as everybody else checks it; the other one of KMS signs a hash of its own.
ALGORITHM: Final = "ED25519_SHA_512"
# What KMS takes as it is; longer messages it would want hashed.
_LONGEST: Final = 4096


class KmsSigner:
    """`name`: of the log, under which the key signs."""

    def __init__(self, client: Any, *, key_arn: str, name: str) -> None:
        self._client = client
        self._key_arn = key_arn
        self._name = name
        self._known: VerifierKey | None = None

    def key(self) -> VerifierKey:
        if self._known is None:
            with translated():
                told = self._client.get_public_key(KeyId=self._key_arn)
            public = load_der_public_key(told["PublicKey"])
            if not isinstance(public, Ed25519PublicKey):
                raise TypeError("the key of the log is no Ed25519 key")
            self._known = VerifierKey(self._name, public.public_bytes_raw())
        return self._known

    def sign(self, message: bytes) -> bytes:
        require(len(message) <= _LONGEST, f"at most {_LONGEST} bytes are signed as they are")
        with translated():
            signed = self._client.sign(
                KeyId=self._key_arn,
                Message=message,
                MessageType="RAW",
                SigningAlgorithm=ALGORITHM,
            )
        signature: bytes = signed["Signature"]
        return signature

    def verifies(self, message: bytes, signature: bytes) -> bool:
        return PublicKey(self.key()).verifies(message, signature)
