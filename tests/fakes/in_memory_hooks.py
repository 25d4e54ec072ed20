from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.errors import Conflict
from quitclaim.domain.ids import EndpointId, EventId, PersonId
from quitclaim.domain.organisation.announced import since as first_since
from quitclaim.domain.organisation.deliveries import Delivery
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.hooks import Endpoint, HookSecret
from quitclaim.ports.paging import Cursor, Page
from tests.fakes.calls import port_call
from tests.fakes.records import until_row
from tests.fakes.world import World


@dataclass(frozen=True, slots=True)
class InMemoryHooks:
    world: World

    @port_call("hooks.endpoints")
    def endpoints(self) -> tuple[Endpoint, ...]:
        found = (endpoint for endpoint, _ in self.world.hooks.values())
        return tuple(sorted(found, key=lambda one: (one.registered_at, one.id)))

    @port_call("hooks.endpoint")
    def endpoint(self, endpoint: EndpointId) -> Endpoint | None:
        found = self.world.hooks.get(endpoint)
        return found[0] if found else None

    @port_call("hooks.register")
    def register(self, endpoint: Endpoint, secret: HookSecret) -> None:
        if endpoint.id in self.world.hooks:
            raise Conflict(endpoint.id)
        self.world.hooks[endpoint.id] = (endpoint, (secret,))

    @port_call("hooks.move")
    def move(
        self, endpoint: Endpoint, *, before: Endpoint, secret: HookSecret | None = None
    ) -> None:
        stands, secrets = self.world.hooks.get(endpoint.id, (None, ()))
        if stands is None or stands.version != before.version:
            raise Conflict(endpoint.id)
        kept = secrets if secret is None else (secret, secrets[0])
        self.world.hooks[endpoint.id] = (endpoint, kept)

    @port_call("hooks.remove")
    def remove(self, endpoint: EndpointId) -> None:
        self.world.hooks.pop(endpoint, None)

    @port_call("hooks.secrets")
    def secrets(self, endpoint: EndpointId) -> tuple[HookSecret, ...]:
        return self.world.hooks.get(endpoint, (None, ()))[1]


@dataclass(frozen=True, slots=True)
class InMemoryDeliveries:
    world: World

    @port_call("deliveries.add")
    def add(self, delivery: Delivery) -> bool:
        place = (delivery.endpoint, delivery.event.id)
        return self.world.deliveries.setdefault(place, delivery) is delivery

    @port_call("deliveries.delivery")
    def delivery(self, endpoint: EndpointId, event: EventId) -> Delivery | None:
        return self.world.deliveries.get((endpoint, event))

    @port_call("deliveries.move")
    def move(self, delivery: Delivery, *, before: Delivery) -> None:
        place = (delivery.endpoint, delivery.event.id)
        stands = self.world.deliveries.get(place)
        if stands is None or stands.version != before.version:
            raise Conflict(delivery.event.id)
        self.world.deliveries[place] = delivery

    @port_call("deliveries.told")
    def told(
        self, endpoint: EndpointId, *, since: datetime | None = None, after: Cursor | None = None
    ) -> Page[Delivery]:
        first = "" if since is None else first_since(since)
        of = f"told|{endpoint}|{first}"
        events = [event for place, event in self.world.deliveries if place == endpoint]
        rows = {_latest_first(event): event for event in events if event >= first}
        page = self.world.pages.page(rows, of=of, after=after)
        found = (self.world.deliveries[endpoint, rows[row]] for row in page.items)
        return Page(tuple(found), page.following)

    @port_call("deliveries.due")
    def due(self, before: datetime, *, after: Cursor | None = None) -> Page[Delivery]:
        rows = {
            until_row(one.due_at, f"{one.endpoint}#{one.event.id}"): one
            for one in self.world.deliveries.values()
            if one.due_at is not None and one.due_at < before
        }
        page = self.world.pages.page(rows, of="due", after=after)
        return Page(tuple(rows[row] for row in page.items), page.following)

    @port_call("deliveries.forget")
    def forget(self, person: PersonId) -> None:
        for place in self._naming(person):
            del self.world.deliveries[place]

    @port_call("deliveries.remains")
    def remains(self, person: PersonId) -> int:
        return len(self._naming(person))

    def _naming(self, person: PersonId) -> list[tuple[EndpointId, EventId]]:
        return [
            place
            for place, delivery in self.world.deliveries.items()
            if delivery.event.subject == person
            and delivery.event.type is not EventType.PERSON_ERASED
        ]


@dataclass(frozen=True, slots=True)
class FakeBell:
    world: World

    @port_call("bell.ring")
    def ring(self, endpoint: EndpointId, event: EventId) -> None:
        self.world.rung.append((endpoint, event))


def _latest_first(event: EventId) -> str:
    """Sorts the other way round; ids of events are of one length but for the place at their end."""
    return "".join(chr(127 - ord(letter)) for letter in event)
