"""What the page of one's own sends, and the form that asks for its link."""

from typing import Literal

from pydantic import Field

from functions.consent.forms import Looking, Narrowing, Proven, Withdrawing, Written
from quitclaim.domain.people.marks import LONGEST_ADDRESS, is_address
from quitclaim_web.doors.asked import (
    Asked,
    CollectionKey,
    ConsentKey,
    DocumentKey,
    Paged,
    PersonKey,
)


class LookingForMine(Looking):
    """`sent`: what the form said to whoever sent it, known here or not."""

    sent: Literal["yes"] | None = None


class AskingForMine(Asked):
    nonce: str = Field(default="", max_length=100)
    mail: Written = Field(default="", max_length=1000)

    @property
    def address(self) -> str | None:
        """None: this is no address that any mail could go to."""
        typed = self.mail.strip()
        return typed if len(typed) <= LONGEST_ADDRESS and is_address(typed) else None


class ForPerson(Proven):
    """Herself, or a child she answers for."""

    person: PersonKey


class WhoseOwn(Paged):
    """Of herself, or of a child she answers for."""

    person: PersonKey


class OfPerson(Asked):
    """Herself, or a child she answers for."""

    person: PersonKey


class WithdrawingMine(Withdrawing):
    person: PersonKey


class NarrowingMine(Narrowing):
    person: PersonKey


class AskingWhere(Proven):
    collection: CollectionKey


class AskingPeople(AskingWhere):
    person: PersonKey


class WhichReceipt(Asked):
    consent: ConsentKey


class WhichText(Asked):
    document: DocumentKey
