"""Rows that are found late, as in a global index."""

from collections import defaultdict, deque


class Searches:
    """
    A row filed or removed shows `lag` port calls later, in the order it happened.

    A shelf is one question's answer: `word:fair`, `month:2026-05`, `ending`.
    """

    def __init__(self, lag: int = 0) -> None:
        self.lag = lag
        self.calls = 0
        self._shelves: defaultdict[str, dict[str, None]] = defaultdict(dict)
        self._late: deque[tuple[int, str, str, bool]] = deque()

    def file(self, shelf: str, row: str) -> None:
        self._late.append((self.calls + self.lag, shelf, row, True))

    def remove(self, shelf: str, row: str) -> None:
        self._late.append((self.calls + self.lag, shelf, row, False))

    def found(self, shelf: str) -> tuple[str, ...]:
        while self._late and self._late[0][0] <= self.calls:
            _, where, row, is_filed = self._late.popleft()
            if is_filed:
                self._shelves[where][row] = None
            else:
                self._shelves[where].pop(row, None)
        return tuple(self._shelves[shelf])
