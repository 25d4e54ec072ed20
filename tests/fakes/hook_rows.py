"""Rows about those outside, apart from all others."""

from dataclasses import dataclass, field

from quitclaim.domain.ids import EndpointId, EventId
from quitclaim.domain.organisation.deliveries import Delivery
from quitclaim.domain.organisation.hooks import Endpoint, HookSecret


@dataclass(eq=False)
class HookRows:
    hooks: dict[EndpointId, tuple[Endpoint, tuple[HookSecret, ...]]] = field(default_factory=dict)
    deliveries: dict[tuple[EndpointId, EventId], Delivery] = field(default_factory=dict)
    rung: list[tuple[EndpointId, EventId]] = field(default_factory=list)
