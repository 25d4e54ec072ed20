"""What the forms of an erasure say: that somebody asked elsewhere, and the order itself."""

from datetime import UTC, datetime
from typing import Annotated, Literal

from pydantic import Field

from functions.library.routes.people_forms import WhichPerson, day_in
from quitclaim.domain.forgetting.orders import Declining
from quitclaim.domain.forgetting.pleas import Heard
from quitclaim.domain.ids import BasisId, PersonId, PleaId
from quitclaim.domain.people.person import HERSELF, Role, Speaker
from quitclaim_web.doors.asked import Asked, PersonKey

_A_TEXT = 100
_UUID = Field(pattern="^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")
PleaKey = Annotated[PleaId, _UUID]
BasisKey = Annotated[BasisId, _UUID]


class WhichErasure(WhichPerson):
    done: Literal["plea_entered"] | None = None


class WhichOrder(Asked):
    plea: PleaKey


class WhatBecameOfIt(WhichOrder):
    done: (
        Literal[
            "erasure_ordered",
            "erasure_waits",
            "erasure_approved",
            "erasure_declined",
            "erasure_recalled",
        ]
        | None
    ) = None
    refused: Literal["same_member", "not_waiting", "not_yours"] | None = None


class DeclineSaid(WhichOrder):
    why: Declining = Field(description="Why it is declined, in one word.")


class PleaSaid(WhichPerson):
    """`guardian` null: she asked herself."""

    heard: Heard = Field(description="How you know that it was that person.")
    guardian: PersonKey | None = None
    asked_at: datetime | None = Field(
        default=None, description="From when the month runs; null: she asks now."
    )

    @property
    def by(self) -> Speaker:
        return speaker_of(self.guardian)


class PleaForm(WhichPerson):
    """Whatever day is typed is taken, so that the form comes back with what is wrong in it."""

    heard: Heard = Heard.IN_PERSON
    by: Literal["self"] | PersonKey = "self"
    asked_on: str = Field(default="", max_length=_A_TEXT)

    @property
    def speaker(self) -> Speaker:
        return HERSELF if self.by == "self" else speaker_of(PersonId(self.by))

    def is_wrong(self, *, now: datetime) -> bool:
        day = day_in(self.asked_on)
        return bool(self.asked_on.strip()) and (day is None or day > now.date())

    def asked_at(self, *, now: datetime) -> datetime | None:
        """The day begins it: an answer that comes early is in time."""
        day = day_in(self.asked_on)
        if day is None or day == now.date():
            return None
        return datetime(day.year, day.month, day.day, tzinfo=UTC)


def speaker_of(guardian: PersonId | None) -> Speaker:
    return HERSELF if guardian is None else Speaker(Role.GUARDIAN, guardian)


class OrderSaid(WhichPerson):
    upheld: frozenset[BasisKey] = Field(
        default=frozenset(), description="Bases of hers that are upheld against it (art. 17(3))."
    )


class OrderForm(OrderSaid):
    act: Literal["preview", "order"] = "preview"


class TwoSaid(Asked):
    two: bool = Field(description="Whether a second member has to approve each erasure.")


class TwoForm(Asked):
    two: Literal["on"] | None = None
