from dataclasses import dataclass, field

from quitclaim.ports.terms import Bookmark


@dataclass
class InMemoryRounds:
    left: list[Bookmark] = field(default_factory=list)

    def go_on(self, bookmark: Bookmark) -> None:
        self.left.append(bookmark)
