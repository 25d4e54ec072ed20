"""Certificates of erasures in the bucket of papers, in clear: they name nobody."""

from typing import Any, Final

from quitclaim.adapters.s3_objects import put_once, read_object
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.ids import CertificateId

ERASURES: Final = "erasures/"
_JSON: Final = "application/json"
_PDF: Final = "application/pdf"


class S3ErasurePapers:
    def __init__(self, client: Any, *, bucket: str) -> None:
        self._client = client
        self._bucket = bucket

    def keep(self, certificate: CertificateId, content: bytes) -> bytes:
        return self._kept(_document(certificate), content, kind=_JSON)

    def read(self, certificate: CertificateId) -> bytes | None:
        return self._read(_document(certificate))

    def keep_sealed(
        self, certificate: CertificateId, language: Language, *, content: bytes
    ) -> bytes:
        return self._kept(_sealed(certificate, language), content, kind=_PDF)

    def read_sealed(self, certificate: CertificateId, language: Language) -> bytes | None:
        return self._read(_sealed(certificate, language))

    def _kept(self, key: str, content: bytes, *, kind: str) -> bytes:
        put_once(self._client, self._bucket, key=key, content=content, ContentType=kind)
        kept = self._read(key)
        if kept is None:
            raise StoreUnavailable(key)
        return kept

    def _read(self, key: str) -> bytes | None:
        return read_object(self._client, self._bucket, key=key)


def _document(certificate: CertificateId) -> str:
    return f"{ERASURES}{certificate}.json"


def _sealed(certificate: CertificateId, language: Language) -> str:
    return f"{ERASURES}{certificate}.{language}.pdf"
