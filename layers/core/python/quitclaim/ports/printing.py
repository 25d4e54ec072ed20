"""What papers are printed from: of one signing, of one erasure."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from quitclaim.domain.certificates.documents import Document
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.consents.receipts import Statement
from quitclaim.domain.consents.testimony import Testimony
from quitclaim.domain.organisation.controllers import Controller
from quitclaim.ports.consents import Identity


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """
    `signer`: who spoke; `about`: whose pictures it is about, where that is somebody else.

    `notice`: the exact bytes that she was shown. `statements`: the records asked for, in the order
    in which they stood on the form. `at`: when it is sealed.
    """

    testimony: Testimony
    signer: Identity
    about: Identity | None
    controller: Controller
    statements: tuple[Statement, ...]
    notice: bytes = field(repr=False)
    at: datetime


class Printer(Protocol):
    def quitclaim(self, deed: Deed) -> bytes:
        """
        A PDF that says all of it, in the language she read, with the machine's record in it.

        It is sealed: no byte of it can change unseen. Two prints of the same deed differ in their
        seal. Raises StoreUnavailable where the key does not answer.
        """

    def erasure(
        self, document: Document, *, controller: Controller, language: Language, at: datetime
    ) -> bytes:
        """The certificate of an erasure in the same way, with the document in it to the byte."""
