from dataclasses import dataclass

from quitclaim.ports.changes import Change, Commits


@dataclass(slots=True)
class HeardCommits:
    """
    Commits that remembers how much was committed, so that a call has its leaf exactly once.

    The use cases of every route write through it. A process answers one request at a time.
    """

    commits: Commits
    count: int = 0

    def commit(self, change: Change) -> None:
        self.commits.commit(change)
        self.count += 1
