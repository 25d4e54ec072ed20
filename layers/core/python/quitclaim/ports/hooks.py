"""Endpoints and what they were told: apart from all other state, for whoever calls outside."""

from datetime import datetime
from typing import Protocol

from quitclaim.domain.ids import EndpointId, EventId, PersonId
from quitclaim.domain.organisation.deliveries import Delivery
from quitclaim.domain.organisation.hooks import Endpoint, HookSecret
from quitclaim.ports.paging import Cursor, Page


class Hooks(Protocol):
    """
    Whom to tell; every read is strongly consistent.

    What nobody can read is reported and not there. Secrets are sealed: whoever only registers
    endpoints has no right to open one.
    """

    def endpoints(self) -> tuple[Endpoint, ...]:
        """All of them, those that are off too; whoever was registered first comes first."""

    def endpoint(self, endpoint: EndpointId) -> Endpoint | None: ...

    def register(self, endpoint: Endpoint, secret: HookSecret) -> None:
        """Raises Conflict where one is known under this id."""

    def move(
        self, endpoint: Endpoint, *, before: Endpoint, secret: HookSecret | None = None
    ) -> None:
        """
        Holds only over exactly the version read; else raises Conflict.

        `secret`: takes the place of the current one, which becomes the one before it.
        """

    def remove(self, endpoint: EndpointId) -> None:
        """With its secrets; idempotent. What it was told goes with time."""

    def secrets(self, endpoint: EndpointId) -> tuple[HookSecret, ...]:
        """The current one, and the one before it where it was replaced; none of one removed."""


class Deliveries(Protocol):
    """
    What each endpoint was told, and what is to be tried again; ids only.

    Kept until `Delivery.kept_until`, or a day or two longer; strongly consistent but for `due`.
    """

    def add(self, delivery: Delivery) -> bool:
        """False where it was there, and nothing changed: events come more than once."""

    def delivery(self, endpoint: EndpointId, event: EventId) -> Delivery | None: ...

    def move(self, delivery: Delivery, *, before: Delivery) -> None:
        """Holds only over exactly the version read; else raises Conflict."""

    def told(
        self,
        endpoint: EndpointId,
        *,
        since: datetime | None = None,
        after: Cursor | None = None,
    ) -> Page[Delivery]:
        """Of one endpoint, the latest event first; `since`: no event before that instant."""

    def due(self, before: datetime, *, after: Cursor | None = None) -> Page[Delivery]:
        """What was to be tried before an instant, the longest due first; it may lag."""

    def forget(self, person: PersonId) -> None:
        """
        Everything in which her id stands, of endpoints removed since too; idempotent.

        But that she was erased: whoever was told of her has to hear that as well.
        """

    def remains(self, person: PersonId) -> int:
        """How many of those are left."""


class Bell(Protocol):
    def ring(self, endpoint: EndpointId, event: EventId) -> None:
        """
        Ask whoever calls outside to look at this delivery now, and wait for nothing.

        Where nobody hears, the next sweep finds it.
        """
