from dataclasses import asdict
from typing import Self

from quitclaim.domain.consents.envelopes import Envelope, Provider
from quitclaim_web.doors.asked import Shown


class EnvelopeShown(Shown):
    """What a signing service asks with, under the number that it has there."""

    provider: Provider
    number: int

    @classmethod
    def of(cls, envelope: Envelope | None) -> Self | None:
        return cls(**asdict(envelope)) if envelope else None
