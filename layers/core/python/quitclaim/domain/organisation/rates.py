"""How often somebody may ask within a while (R48)."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from quitclaim.domain.checks import require
from quitclaim.domain.ids import require_slugs


@dataclass(frozen=True, slots=True)
class Limit:
    """`name`: what is counted together."""

    name: str
    most: int
    within: timedelta

    def __post_init__(self) -> None:
        require_slugs(name=self.name)
        require(self.most >= 1, "a limit allows something: give at least 1")
        require(
            self.within >= timedelta(seconds=1), "a limit counts over seconds: give one or more"
        )

    def window(self, at: datetime) -> datetime:
        """When the window that `at` lies in began; all windows of a limit follow on each other."""
        seconds = int(self.within.total_seconds())
        return datetime.fromtimestamp(int(at.timestamp()) // seconds * seconds, tz=UTC)

    def wait_after(self, count: int, *, at: datetime) -> timedelta | None:
        """How long until asking makes sense again; None: `count` calls are not too many."""
        return None if count <= self.most else self.window(at) + self.within - at
