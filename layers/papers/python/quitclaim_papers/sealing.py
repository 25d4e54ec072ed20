"""A seal over the whole file (PAdES B-B): whoever changes a byte afterwards breaks it."""

import hashlib
from datetime import datetime
from io import BytesIO
from typing import Any, Final

from asn1crypto import algos, x509
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import MDPPerm, SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, Signer
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko_certvalidator.registry import SimpleCertificateStore

from quitclaim.ports.seals import SealKey

FIELD: Final = "Seal"
# Of an ECDSA signature by P-256 in DER, at most.
_LONGEST: Final = 72


def sealed(pdf: bytes, *, key: SealKey, certificate: bytes, at: datetime) -> bytes:
    """Raises StoreUnavailable where the key does not answer; then nothing was made."""
    sealer = _Dated(
        PdfSignatureMetadata(
            field_name=FIELD,
            md_algorithm="sha256",
            subfilter=SigSeedSubFilter.PADES,
            certify=True,
            docmdp_permissions=MDPPerm.NO_CHANGES,
        ),
        _KeySigner(key, x509.Certificate.load(certificate)),
        new_field_spec=SigFieldSpec(FIELD),
    )
    sealer.at = at
    out = BytesIO()
    # An object begins on a line of its own (PDF/A-3, 6.1.9), and typst ends its file within one.
    sealer.sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf.rstrip(b"\n") + b"\n")), output=out)
    return out.getvalue()


class _KeySigner(Signer):
    def __init__(self, key: SealKey, certificate: x509.Certificate) -> None:
        super().__init__(
            signing_cert=certificate,
            cert_registry=SimpleCertificateStore(),  # type: ignore[no-untyped-call]
            signature_mechanism=algos.SignedDigestAlgorithm({"algorithm": "sha256_ecdsa"}),
        )
        self._key = key

    async def async_sign_raw(  # noqa: PLR0917  pyHanko asks so
        self,
        data: bytes,
        digest_algorithm: str,  # noqa: ARG002  the one that its mechanism names
        dry_run: bool = False,  # noqa: FBT001, FBT002
    ) -> bytes:
        # The first call only asks how much room a signature needs.
        return bytes(_LONGEST) if dry_run else self._key.sign(hashlib.sha256(data).digest())


class _Dated(PdfSigner):
    """Dated as it is told, where pyHanko would ask the machine."""

    at: datetime

    def init_signing_session(self, *args: Any, **kwargs: Any) -> PdfSigningSession:
        session = super().init_signing_session(*args, **kwargs)
        session.system_time = self.at
        return session
