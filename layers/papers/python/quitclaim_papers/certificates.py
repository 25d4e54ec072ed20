"""What a key of ours is known by: a certificate that this very key signed."""

import hashlib
from datetime import UTC, datetime, timedelta
from typing import Final
from urllib.parse import urlsplit

from asn1crypto import algos, core, keys, x509

from quitclaim.domain.organisation.controllers import Controller
from quitclaim.ports.seals import Certificates, SealKey

_ALGORITHM: Final = "sha256_ecdsa"
# The longest that X.520 lets a name be.
_LONGEST: Final = 64
# RFC 5280, 4.1.2.5: of a certificate that has no end. What ends is the evidence, by its key.
_NEVER: Final = datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)
# Clocks differ, and nothing may be sealed before its seal is valid.
_BEFORE: Final = timedelta(days=1)


def certificate_of(
    key: SealKey, place: Certificates, *, controller: Controller, at: datetime
) -> bytes:
    """The one that is kept; whoever finds none makes it, and of two makers the first is right."""
    fingerprint = hashlib.sha256(key.public_key()).hexdigest()
    kept = place.find(fingerprint)
    return kept or place.keep(fingerprint, _self_signed(key, controller=controller, at=at))


def _self_signed(key: SealKey, *, controller: Controller, at: datetime) -> bytes:
    public = key.public_key()
    name = _name(controller)
    tbs = x509.TbsCertificate(
        {
            "version": "v3",
            "serial_number": int.from_bytes(hashlib.sha256(public).digest()[:16]) >> 1,
            "signature": algos.SignedDigestAlgorithm({"algorithm": _ALGORITHM}),
            "issuer": name,
            "validity": {
                "not_before": x509.Time({"utc_time": at - _BEFORE}),
                "not_after": x509.Time({"general_time": _NEVER}),
            },
            "subject": name,
            "subject_public_key_info": keys.PublicKeyInfo.load(public),
            "extensions": _extensions(public),
        }
    )
    signature = key.sign(hashlib.sha256(tbs.dump()).digest())
    certificate = x509.Certificate(
        {
            "tbs_certificate": tbs,
            "signature_algorithm": {"algorithm": _ALGORITHM},
            "signature_value": core.OctetBitString(signature),
        }
    )
    return bytes(certificate.dump())


def _name(controller: Controller) -> x509.Name:
    return x509.Name.build(
        {
            "organization_name": controller.name[:_LONGEST],
            "common_name": (urlsplit(controller.id).hostname or "")[:_LONGEST],
        }
    )


def _extensions(public: bytes) -> x509.Extensions:
    key_id = keys.PublicKeyInfo.load(public).sha1
    return x509.Extensions(
        [
            _extension("basic_constraints", {"ca": False}, critical=True),
            _extension("key_usage", {"digital_signature", "non_repudiation"}, critical=True),
            _extension("key_identifier", key_id, critical=False),
        ]
    )


def _extension(name: str, value: object, *, critical: bool) -> dict[str, object]:
    return {"extn_id": name, "critical": critical, "extn_value": value}
