from dataclasses import dataclass, field

from quitclaim.ports.terms import Left


@dataclass
class InMemoryRounds:
    left: list[Left] = field(default_factory=list)

    def go_on(self, bookmark: Left) -> None:
        self.left.append(bookmark)
