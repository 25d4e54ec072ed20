from typing import Protocol

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.ids import CertificateId


class ErasurePapers(Protocol):
    """
    Certificates of erasures, each under its own id, for as long as they are kept (R36).

    To keep is to be told what lies there then: whatever was kept first stays.
    """

    def keep(self, certificate: CertificateId, content: bytes) -> bytes: ...

    def read(self, certificate: CertificateId) -> bytes | None:
        """Exactly the bytes kept; whether they are a certificate is asked of them."""

    def keep_sealed(
        self, certificate: CertificateId, language: Language, *, content: bytes
    ) -> bytes:
        """The same, printed and sealed in a language."""

    def read_sealed(self, certificate: CertificateId, language: Language) -> bytes | None: ...


class ErasureSealer(Protocol):
    """Whoever can have a certificate printed and sealed."""

    def sealed(self, certificate: CertificateId, language: Language) -> bytes:
        """
        The one paper of it in this language, made when it is first asked for.

        Raises StoreUnavailable while it cannot be made: it is asked for again later.
        """
