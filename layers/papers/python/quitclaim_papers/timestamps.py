"""
When a paper existed, by a timestamp token beside it; read by another library than took it down.

Needs no network: whose word it is stands in the token, and who is believed is the reader's choice.
"""

import asyncio
import hashlib
from dataclasses import dataclass
from datetime import datetime
from logging import NullHandler, getLogger
from typing import Any

from asn1crypto import cms, pem, x509
from pyhanko.sign.validation.generic_cms import validate_tst_signed_data
from pyhanko_certvalidator import ValidationContext


@dataclass(frozen=True, slots=True, kw_only=True)
class Witnessed:
    """
    `holds`: the token is whole, and about these bytes. `is_trusted`: by the word of the authority
    that was named; None: nobody was. `by`: what its signer calls itself.
    """

    holds: bool
    at: datetime | None = None
    by: str | None = None
    is_trusted: bool | None = None


def witnessed(content: bytes, token: bytes, *, by: x509.Certificate | None = None) -> Witnessed:
    """`by`: the authority that the reader believes, or the root of it."""
    try:
        return _read(content, cms.ContentInfo.load(token, strict=True), root=by)
    except Exception:  # noqa: BLE001  whoever made the file chose how its reader fails
        return Witnessed(holds=False)


def authority_in(content: bytes) -> x509.Certificate:
    """A certificate in PEM or DER; raises ValueError where there is none."""
    if pem.detect(content):
        _, _, content = pem.unarmor(content)
    found = x509.Certificate.load(content, strict=True)
    # All of it now: what is put off fails somewhere else.
    found.native  # noqa: B018
    return found


def _read(content: bytes, token: Any, *, root: x509.Certificate | None) -> Witnessed:
    signed = token["content"]
    at = signed["encap_content_info"]["content"].parsed["gen_time"].native
    # As of that instant: a certificate that has run out since was good then.
    believed = ValidationContext(
        trust_roots=[root] if root else [],
        moment=at,
        other_certs=[one.chosen for one in signed["certificates"]],
    )
    # Whom it finds no way to is ours to say, and not in a log.
    getLogger("pyhanko").addHandler(NullHandler())
    found = asyncio.run(
        validate_tst_signed_data(
            signed, believed, lambda algorithm: hashlib.new(algorithm, content).digest()
        )
    )
    return Witnessed(
        holds=found["intact"] and found["valid"],
        at=at,
        by=found["signing_cert"].subject.human_friendly,
        is_trusted=found["trust_problem_indic"] is None if root else None,
    )
