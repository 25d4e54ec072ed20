"""The key that seals papers: anybody can check what it signed, and it signs digests only (R13)."""

import hashlib
from collections.abc import Iterator
from typing import Any

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_der_public_key
from moto import mock_aws

from quitclaim.adapters.kms_seal_key import KmsSealKey
from quitclaim.domain.errors import ImpossibleValue, StoreUnavailable
from quitclaim.ports.seals import SealKey
from quitclaim.runtime.aws import client
from tests.fakes.fake_seals import FakeSealKey
from tests.fakes.world import World

TEXT = b"Ada said yes"


class SoftwareKms:
    """KMS as AWS has it; moto hashes a digest once more, and then no signature is valid."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self._key = FakeSealKey(World())

    def get_public_key(self, **asked: Any) -> dict[str, Any]:
        assert asked == {"KeyId": "arn"}
        self.asked.append("get_public_key")
        return {"PublicKey": self._key.public_key()}

    def sign(self, **asked: Any) -> dict[str, Any]:
        assert (asked["KeyId"], asked["MessageType"]) == ("arn", "DIGEST")
        assert asked["SigningAlgorithm"] == "ECDSA_SHA_256"
        self.asked.append("sign")
        return {"Signature": self._key.sign(asked["Message"])}


@pytest.fixture
def kms() -> Iterator[Any]:
    with mock_aws():
        yield client("kms")


@pytest.fixture(params=["fake", "kms"])
def key(request: pytest.FixtureRequest) -> SealKey:
    if request.param == "fake":
        return FakeSealKey(World())
    return KmsSealKey(SoftwareKms(), key_arn="arn")


def public(key: SealKey) -> EllipticCurvePublicKey:
    found = load_der_public_key(key.public_key())
    assert isinstance(found, EllipticCurvePublicKey)
    return found


def test_its_signature_is_that_of_the_text_whose_digest_it_got(key: SealKey) -> None:
    signature = key.sign(hashlib.sha256(TEXT).digest())

    public(key).verify(signature, TEXT, ECDSA(SHA256()))
    with pytest.raises(InvalidSignature):
        public(key).verify(signature, TEXT + b"!", ECDSA(SHA256()))


def test_kms_is_asked_for_its_public_key_once() -> None:
    kms = SoftwareKms()
    key = KmsSealKey(kms, key_arn="arn")

    assert key.public_key() == key.public_key()

    assert kms.asked == ["get_public_key"]


def test_a_key_of_kms_is_of_the_curve_that_readers_know(kms: Any) -> None:
    made = kms.create_key(KeySpec="ECC_NIST_P256", KeyUsage="SIGN_VERIFY")
    key = KmsSealKey(kms, key_arn=made["KeyMetadata"]["Arn"])

    assert public(key).curve.name == "secp256r1"
    assert key.sign(hashlib.sha256(TEXT).digest())[0] == 0x30  # DER, a sequence


def test_a_text_is_no_digest() -> None:
    with pytest.raises(ImpossibleValue, match="give it, not the text"):
        KmsSealKey(SoftwareKms(), key_arn="arn").sign(TEXT)


def test_a_kms_that_is_busy_is_asked_again_later(kms: Any) -> None:
    made = kms.create_key(KeySpec="ECC_NIST_P256", KeyUsage="SIGN_VERIFY")
    busy = (_Answer(503), {"Error": {"Code": "KMSInternalException"}})
    kms.meta.events.register("before-call.kms.Sign", lambda **_: busy)

    with pytest.raises(StoreUnavailable):
        KmsSealKey(kms, key_arn=made["KeyMetadata"]["Arn"]).sign(bytes(32))


class _Answer:
    def __init__(self, status_code: int) -> None:
        self.status_code = status_code
