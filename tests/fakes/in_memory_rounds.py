from dataclasses import dataclass, field

from quitclaim.ports.terms import Bookmark, EvidenceRound


@dataclass
class InMemoryRounds:
    left: list[Bookmark | EvidenceRound] = field(default_factory=list)

    def go_on(self, bookmark: Bookmark | EvidenceRound) -> None:
        self.left.append(bookmark)
