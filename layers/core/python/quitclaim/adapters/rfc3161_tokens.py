"""
Questions to a timestamp authority, and whether what it answers is a timestamp (RFC 3161, 5816).

Nothing is fetched, and no authority is trusted here: whoever is shown a token asks by whose word.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, ClassVar, Final

from asn1crypto import cms, core, tsp, x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import load_der_public_key

from quitclaim.domain.consents.timestamps import Doubt
from quitclaim.ports.timestamps import Doubted

_ASKED_IN: Final = "sha256"
# What an authority may sign with: neither SHA-1 nor anything that nobody has reviewed as long.
_DIGESTS: Final[Mapping[str, Callable[[], hashes.HashAlgorithm]]] = {
    "sha256": hashes.SHA256,
    "sha384": hashes.SHA384,
    "sha512": hashes.SHA512,
}
_GRANTED: Final = ("granted", "granted_with_mods")
# Clocks differ; more than this is no difference between clocks.
_NOW: Final = timedelta(minutes=10)
# Which certificate it was signed by stands under the signature too, so that nobody swaps it.
_SIGNED_BY: Final = ("signing_certificate_v2", "signing_certificate")


class _Response(core.Sequence):  # type: ignore[misc]
    """As RFC 3161 has it: whoever refuses sends no token. The library's own insists on one."""

    _fields: ClassVar = [
        ("status", tsp.PKIStatusInfo),
        ("time_stamp_token", cms.ContentInfo, {"optional": True}),
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """`digest`: the SHA-256 of what is to be timestamped."""

    digest: bytes
    nonce: int


def question_in_der(question: Question) -> bytes:
    return bytes(
        tsp.TimeStampReq(
            {
                "version": "v1",
                "message_imprint": _imprint(question),
                "nonce": question.nonce,
                "cert_req": True,
            }
        ).dump()
    )


def token_in(answer: bytes, question: Question, *, at: datetime) -> bytes:
    """The token of this answer, which came at that instant; raises Doubted where it is none."""
    try:
        return _token(answer, question, at=at)
    except Doubted:
        raise
    except Exception as error:  # whoever answers chooses how its reader fails
        raise Doubted(Doubt.UNREADABLE) from error


def _token(answer: bytes, question: Question, *, at: datetime) -> bytes:
    response = _Response.load(answer, strict=True)
    _require(response["status"]["status"].native in _GRANTED, Doubt.REFUSED)
    # To the byte, and before anything in it is looked at: the library writes anew what it has read.
    token = bytes(response["time_stamp_token"].dump())
    read = cms.ContentInfo.load(token, strict=True)
    _require(read["content_type"].native == "signed_data", Doubt.UNREADABLE)
    signed = read["content"]
    content = signed["encap_content_info"]
    _require(content["content_type"].native == "tst_info", Doubt.UNREADABLE)
    said = bytes(content["content"])
    told = tsp.TSTInfo.load(said, strict=True)
    _require_ours(told, question, at=at)
    _require_signed(signed, said, at=told["gen_time"].native)
    return token


def _require_ours(told: tsp.TSTInfo, question: Question, *, at: datetime) -> None:
    _require(told["message_imprint"].native == _imprint(question), Doubt.OTHER_PAPER)
    _require(told["nonce"].native == question.nonce, Doubt.OTHER_QUESTION)
    _require(abs(told["gen_time"].native - at) <= _NOW, Doubt.OTHER_TIME)


def _require_signed(signed: cms.SignedData, said: bytes, *, at: datetime) -> None:
    """By the one certificate that stands in it and says that its key signs timestamps."""
    (signer,) = signed["signer_infos"]
    over = signer["signed_attrs"].untag().dump()
    held = [one.chosen.dump() for one in signed["certificates"]]
    attributes = {one["type"].native: one["values"] for one in signer["signed_attrs"]}
    digest = signer["digest_algorithm"]["algorithm"].native
    _require(digest in _DIGESTS, Doubt.UNPROVEN)
    hashed = hashlib.new(digest, said).digest()
    _require(attributes["message_digest"].native == [hashed], Doubt.UNPROVEN)
    _require(attributes["content_type"].native == ["tst_info"], Doubt.UNPROVEN)
    certificate = x509.Certificate.load(_certificate(held, attributes), strict=True)
    _require_fit(certificate, at)
    try:
        _verify(signer, over, by=certificate, digest=_DIGESTS[digest]())
    except InvalidSignature as error:
        raise Doubted(Doubt.UNPROVEN) from error


def _certificate(held: Iterable[bytes], attributes: Mapping[str, Any]) -> bytes:
    name = next((one for one in _SIGNED_BY if one in attributes), None)
    if name is None:
        raise Doubted(Doubt.UNPROVEN)
    named = attributes[name][0]["certs"][0]
    # The first edition of the attribute knew no other digest; it only tells certificates apart.
    is_first = name == "signing_certificate"
    digest = "sha1" if is_first else named["hash_algorithm"]["algorithm"].native
    for one in held:
        if hashlib.new(digest, one).digest() == named["cert_hash"].native:
            return one
    raise Doubted(Doubt.UNPROVEN)


def _require_fit(certificate: x509.Certificate, at: datetime) -> None:
    usage = certificate.extended_key_usage_value
    # Critical, and for nothing else (RFC 3161, 2.3).
    is_for_it = usage is not None and usage.native == ["time_stamping"]
    is_critical = "extended_key_usage" in certificate.critical_extensions
    _require(is_for_it and is_critical, Doubt.UNPROVEN)
    is_valid = certificate.not_valid_before <= at <= certificate.not_valid_after
    _require(is_valid, Doubt.UNPROVEN)


def _verify(
    signer: cms.SignerInfo, over: bytes, *, by: x509.Certificate, digest: hashes.HashAlgorithm
) -> None:
    """Raises InvalidSignature; of keys nobody uses for this, Doubted."""
    key = load_der_public_key(by.public_key.dump())
    signature = signer["signature"].native
    if isinstance(key, ec.EllipticCurvePublicKey):
        key.verify(signature, over, ec.ECDSA(digest))
    elif isinstance(key, rsa.RSAPublicKey):
        is_masked = signer["signature_algorithm"].signature_algo == "rsassa_pss"
        key.verify(signature, over, _masked(digest) if is_masked else padding.PKCS1v15(), digest)
    else:
        raise Doubted(Doubt.UNPROVEN)


def _masked(digest: hashes.HashAlgorithm) -> padding.PSS:
    return padding.PSS(mgf=padding.MGF1(digest), salt_length=padding.PSS.AUTO)


def _imprint(question: Question) -> dict[str, Any]:
    algorithm = {"algorithm": _ASKED_IN, "parameters": None}
    return {"hash_algorithm": algorithm, "hashed_message": question.digest}


def _require(holds: object, doubt: Doubt) -> None:
    if not holds:
        raise Doubted(doubt)
