from dataclasses import dataclass, field

from quitclaim.ports.changes import Change, Commits


@dataclass(slots=True)
class Heard:
    """Commits, and what was committed."""

    commits: Commits
    changes: list[Change] = field(default_factory=list)

    def commit(self, change: Change) -> None:
        self.changes.append(change)
        self.commits.commit(change)
