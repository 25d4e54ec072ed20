"""Endpoints outside: made known, given another secret, switched off and on, taken out (R44)."""

from dataclasses import dataclass, field

from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import EndpointId
from quitclaim.domain.organisation.destinations import destination_of
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.hooks import Endpoint, HookSecret, WhyOff, require_room
from quitclaim.ports.chance import Chance
from quitclaim.ports.clock import Clock
from quitclaim.ports.hooks import Hooks
from quitclaim.usecases.retelling import until_it_holds


@dataclass(frozen=True, slots=True)
class HookDesk:
    hooks: Hooks
    clock: Clock
    chance: Chance

    def known(self, endpoint: EndpointId) -> Endpoint:
        found = self.hooks.endpoint(endpoint)
        if found is None:
            raise NotFound(endpoint)
        return found


@dataclass(frozen=True, slots=True)
class Registered:
    """`secret` is shown this once."""

    endpoint: Endpoint
    secret: HookSecret = field(repr=False)


@dataclass(frozen=True, slots=True)
class RegisterEndpoint(HookDesk):
    """`near`: exact origins in the local cloud that may be called as they stand."""

    near: frozenset[str] = frozenset()

    def __call__(self, address: str, types: frozenset[EventType]) -> Registered:
        """
        Raises ForbiddenAddress for what is no public https address by its form.

        Where its name leads is seen before each call: it may lead elsewhere by then (R47).
        """
        if not any(address == one or address.startswith(f"{one}/") for one in self.near):
            destination_of(address)
        require_room(len(self.hooks.endpoints()))
        endpoint = Endpoint(
            id=EndpointId(self.chance.uuid()),
            address=address,
            types=types,
            registered_at=self.clock.now(),
        )
        secret = HookSecret(self.chance.key())
        self.hooks.register(endpoint, secret)
        return Registered(endpoint, secret)


class RotateSecret(HookDesk):
    def __call__(self, endpoint: EndpointId) -> Registered:
        """A fresh one; the one before it signs beside it for a day."""
        return until_it_holds(lambda: self._once(endpoint))

    def _once(self, endpoint: EndpointId) -> Registered:
        before, secret = self.known(endpoint), HookSecret(self.chance.key())
        rotated = before.rotated(self.clock.now())
        self.hooks.move(rotated, before=before, secret=secret)
        return Registered(rotated, secret)


class SwitchEndpoint(HookDesk):
    def __call__(self, endpoint: EndpointId, *, is_on: bool) -> Endpoint:
        """What happens while it is off is not told later, unless it is asked for again."""
        return until_it_holds(lambda: self._once(endpoint, None if is_on else WhyOff.BY_STAFF))

    def _once(self, endpoint: EndpointId, why_off: WhyOff | None) -> Endpoint:
        before = self.known(endpoint)
        switched = before.switched(why_off)
        if switched != before:
            self.hooks.move(switched, before=before)
        return switched


class RemoveEndpoint(HookDesk):
    def __call__(self, endpoint: EndpointId) -> None:
        """Nothing is sent there from now on; raises NotFound where it is not known."""
        self.known(endpoint)
        self.hooks.remove(endpoint)
