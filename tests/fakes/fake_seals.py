"""A key that everybody could know, and certificates beside it: real seals, so that tools agree."""

import hashlib
from dataclasses import dataclass, field
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ec import (
    ECDSA,
    SECP256R1,
    EllipticCurvePrivateKey,
    derive_private_key,
)
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from tests.fakes.calls import port_call
from tests.fakes.world import World

_SECRET: Final = int.from_bytes(hashlib.sha256(b"a seal for tests").digest())


def _private() -> EllipticCurvePrivateKey:
    return derive_private_key(_SECRET, SECP256R1())


@dataclass(frozen=True, slots=True)
class FakeSealKey:
    world: World
    private: EllipticCurvePrivateKey = field(default_factory=_private)

    @port_call("seal_key.public_key")
    def public_key(self) -> bytes:
        public = self.private.public_key()
        return public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)

    @port_call("seal_key.sign")
    def sign(self, digest: bytes) -> bytes:
        return self.private.sign(digest, ECDSA(Prehashed(SHA256())))


@dataclass(frozen=True, slots=True)
class FakeCertificates:
    world: World
    kept: dict[str, bytes] = field(default_factory=dict)

    @port_call("certificates.find")
    def find(self, key: str) -> bytes | None:
        return self.kept.get(key)

    @port_call("certificates.keep")
    def keep(self, key: str, certificate: bytes) -> bytes:
        return self.kept.setdefault(key, certificate)
