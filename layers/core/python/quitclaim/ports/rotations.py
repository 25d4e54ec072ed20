from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Rotation:
    """By which key copies of templates are turned; without it, two deployments share no number."""

    id: str
    secret: bytes = field(repr=False)


class Rotations(Protocol):
    def current(self) -> Rotation:
        """Read consistently, and made by whoever asks first."""

    def renew(self) -> Rotation:
        """Another one from now on; the secret of the one before is gone."""
