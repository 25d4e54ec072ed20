"""Certificates for people behind the function that prints them: told an id and a language."""

import json
from typing import Any

from quitclaim.adapters.aws_errors import translated
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.ids import CertificateId
from quitclaim.ports.erasure_papers import ErasurePapers


class LambdaErasureSealer:
    def __init__(self, client: Any, papers: ErasurePapers, *, function: str) -> None:
        self._client = client
        self._papers = papers
        self._function = function

    def sealed(self, certificate: CertificateId, language: Language) -> bytes:
        content = self._papers.read_sealed(certificate, language)
        if content is None:
            self._have_made(certificate, language)
            content = self._papers.read_sealed(certificate, language)
        if content is None:
            raise StoreUnavailable(self._function)
        return content

    def _have_made(self, certificate: CertificateId, language: Language) -> None:
        asked = json.dumps({"certificate": certificate, "language": language}).encode()
        with translated():
            told = self._client.invoke(FunctionName=self._function, Payload=asked)
        told["Payload"].read()
        if "FunctionError" in told:
            # KMS is away, perhaps, or a fault of ours: nothing is lost, and it is asked for again.
            raise StoreUnavailable(self._function)
