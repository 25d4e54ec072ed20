from typing import Protocol


class Reports(Protocol):
    """Where it is said that a stored value could not be read: somebody has to look at it."""

    def unreadable(self, kind: str, id: str, *, problem: str) -> None:  # noqa: A002
        """
        Ids and reasons only, never a value.

        It raises nothing: whoever reads goes on, failing closed.
        """
