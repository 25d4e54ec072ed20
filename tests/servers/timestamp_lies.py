"""What a timestamp service may say instead of a timestamp."""

import hashlib
from collections.abc import Callable, Mapping
from typing import Final

from asn1crypto import tsp, x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from tests.servers.timestamps import Clockmaker

# What it answers to a question, in DER.
Answering = Callable[[Clockmaker, bytes], bytes]


def truthfully(clockmaker: Clockmaker, query: bytes) -> bytes:
    return clockmaker.reply(query)


def truncated(clockmaker: Clockmaker, query: bytes) -> bytes:
    return clockmaker.reply(query)[:-20]


def with_more_behind_it(clockmaker: Clockmaker, query: bytes) -> bytes:
    return clockmaker.reply(query) + b"\0"


def about_another_paper(clockmaker: Clockmaker, query: bytes) -> bytes:
    asked = tsp.TimeStampReq.load(query)
    asked["message_imprint"]["hashed_message"] = b"another paper, whose hash it is."
    return clockmaker.reply(asked.dump(force=True))


def to_another_question(clockmaker: Clockmaker, query: bytes) -> bytes:
    """As if it had kept the answer of another day."""
    asked = tsp.TimeStampReq.load(query)
    asked["nonce"] = asked["nonce"].native ^ 1
    return clockmaker.reply(asked.dump(force=True))


def to_no_question(clockmaker: Clockmaker, query: bytes) -> bytes:
    asked = tsp.TimeStampReq.load(query)
    del asked["nonce"]
    return clockmaker.reply(asked.dump(force=True))


def without_its_certificate(clockmaker: Clockmaker, query: bytes) -> bytes:
    asked = tsp.TimeStampReq.load(query)
    asked["cert_req"] = False
    return clockmaker.reply(asked.dump(force=True))


def forged(clockmaker: Clockmaker, query: bytes) -> bytes:
    """The signature is the last of an answer."""
    answer = clockmaker.reply(query)
    return answer[:-1] + bytes([answer[-1] ^ 1])


def at_another_time(clockmaker: Clockmaker, query: bytes) -> bytes:
    """What was signed says another second than what is shown."""
    answer = tsp.TimeStampResp.load(clockmaker.reply(query))
    content = answer["time_stamp_token"]["content"]["encap_content_info"]["content"]
    shown = content.parsed["gen_time"].contents
    other = shown[:-2] + bytes([shown[-2] ^ 1]) + shown[-1:]
    return bytes(answer.dump().replace(shown, other, 1))


def revoked(_clockmaker: Clockmaker, _query: bytes) -> bytes:
    """A status alone, 5: a revocation has occurred."""
    return bytes.fromhex("3005 3003 020105")


def refused(clockmaker: Clockmaker, query: bytes) -> bytes:
    """In OpenSSL's own words: it was asked in a digest that it takes for too weak."""
    asked = tsp.TimeStampReq.load(query)
    imprint = {"hash_algorithm": {"algorithm": "sha1"}, "hashed_message": b"h" * 20}
    asked["message_imprint"] = imprint
    return clockmaker.reply(asked.dump(force=True))


def a_page(_clockmaker: Clockmaker, _query: bytes) -> bytes:
    return b"<!doctype html><title>Sign in to this network</title>"


def nothing(_clockmaker: Clockmaker, _query: bytes) -> bytes:
    return b""


def signed_anew(answer: bytes, *, by: Clockmaker) -> bytes:
    """The same answer under another certificate and the signature of its key."""
    by.run("x509", "-in", "tsa.pem", "-outform", "DER", "-out", "tsa.der")
    certificate = (by.folder / "tsa.der").read_bytes()
    key = load_pem_private_key((by.folder / "key.pem").read_bytes(), password=None)
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    changed = tsp.TimeStampResp.load(answer)
    signed = changed["time_stamp_token"]["content"]
    signed["certificates"] = [x509.Certificate.load(certificate)]
    (signer,) = signed["signer_infos"]
    for one in signer["signed_attrs"]:
        if one["type"].native == "signing_certificate_v2":
            one["values"][0]["certs"][0]["cert_hash"] = hashlib.sha256(certificate).digest()
    over = signer["signed_attrs"].untag().dump(force=True)
    signer["signature"] = key.sign(over, ec.ECDSA(hashes.SHA256()))
    return bytes(changed.dump(force=True))


# With the word that stands for it.
LIES: Final[Mapping[Answering, str]] = {
    truncated: "unreadable",
    with_more_behind_it: "unreadable",
    a_page: "unreadable",
    nothing: "unreadable",
    about_another_paper: "other_paper",
    to_another_question: "other_question",
    to_no_question: "other_question",
    without_its_certificate: "unproven",
    forged: "unproven",
    at_another_time: "unproven",
    revoked: "refused",
    refused: "refused",
}
