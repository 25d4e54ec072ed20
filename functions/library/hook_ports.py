from dataclasses import dataclass

from quitclaim.ports.hooks import Bell, Deliveries, Hooks


@dataclass(frozen=True, slots=True, kw_only=True)
class HookPorts:
    """Whom outside is told. `near`: origins that may be called in the local cloud; on AWS none."""

    bell: Bell
    deliveries: Deliveries
    hooks: Hooks
    near: frozenset[str] = frozenset()
