"""What the forms about people say; a mistake in them is told beside its field."""

from datetime import date
from typing import Final, Literal

from pydantic import Field

from functions.library.routes.members_forms import is_address
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.people.countries import COUNTRIES
from quitclaim.domain.people.person import Category, Custody
from quitclaim_web.doors.asked import Asked, PersonKey

LONGEST_NAME: Final = 120
# As many pages of fifty as are ever looked through.
LAST_PAGE: Final = 40
_A_TEXT: Final = 2000
_FIRST_BIRTH: Final = date(1900, 1, 1)
# Behind the last of all there is no midnight that ends it.
_LAST_DAY: Final = date(9998, 12, 31)


class WhichPeople(Asked):
    page: int = Field(default=1, ge=1, le=LAST_PAGE)


class Sought(WhichPeople):
    """By a form that is posted: no name stands in an address, where it would be logged."""

    name: str = Field(default="", max_length=_A_TEXT)


class WhichPerson(Asked):
    person: PersonKey


class WhatBecameOfHer(WhichPerson):
    done: (
        Literal[
            "registered",
            "corrected",
            "guardian_recorded",
            "asked",
            "reminded",
            "cancelled",
            "revoked",
            "decided",
            "answered",
            "envelope_named",
            "paper_recorded",
            "paper_undone",
        ]
        | None
    ) = None
    refused: (
        Literal[
            "too_soon",
            "no_reason",
            "decided",
            "over",
            "given",
            "asked_already",
            "no_number",
            "asks_recognition",
            "no_provider",
        ]
        | None
    ) = None


class Called(Asked):
    """Any text is taken, so that the form comes back with what is wrong in it."""

    name: str = Field(default="", max_length=_A_TEXT)
    mail: str = Field(default="", max_length=_A_TEXT)
    language: Language = Language.DUTCH

    @property
    def wrong_in_name(self) -> tuple[str, ...]:
        found = () if 0 < len(self.name.strip()) <= LONGEST_NAME else ("name",)
        # Of a child there may be none: then her guardians are asked.
        is_fine = not self.mail.strip() or is_address(self.mail.strip())
        return found if is_fine else (*found, "mail")


class Described(Called):
    """`born_on` as it was typed; "" is not known."""

    category: Category = Category.PUBLIC
    country: str = Field(default="", max_length=_A_TEXT)
    born_on: str = Field(default="", max_length=_A_TEXT)

    def wrong(self, *, today: date) -> tuple[str, ...]:
        found = self.wrong_in_name
        if self.country and self.country not in COUNTRIES:
            found = (*found, "country")
        birth = self.birth
        if self.born_on.strip() and not (birth and _FIRST_BIRTH <= birth <= today):
            found = (*found, "born_on")
        return found

    @property
    def birth(self) -> date | None:
        return day_in(self.born_on)


class Corrected(Described):
    person: PersonKey


class NewGuardian(Called):
    """Looked for, chosen from those found, or registered: `act` says which."""

    person: PersonKey
    act: Literal["find", "choose", "register"] = "find"
    sought: str = Field(default="", max_length=_A_TEXT)
    guardian: PersonKey | None = None
    custody: Custody = Custody.CLAIMED
    is_proven: Literal["yes"] | None = None


def day_in(text: str) -> date | None:
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        return None
    return day if day <= _LAST_DAY else None
