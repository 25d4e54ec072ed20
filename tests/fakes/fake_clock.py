from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(slots=True)
class FakeClock:
    """`at` is set at will; a step may be negative, as when a clock is set back."""

    at: datetime

    def now(self) -> datetime:
        return self.at

    def step(self, by: timedelta) -> None:
        self.at += by
