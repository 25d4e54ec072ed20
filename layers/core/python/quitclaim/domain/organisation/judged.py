"""What people said of a machine's guess, and of whom such guesses are: a group, never a name."""

from dataclasses import dataclass

from quitclaim.domain.checks import Word, require
from quitclaim.domain.people.person import Category


class Outcome(Word):
    """Of a guess: right or wrong. Of a face without one: somebody missed, or a stranger."""

    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    MISSED = "missed"
    STRANGER = "stranger"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """
    Where a model may be worse than elsewhere (AI Act art. 10(2)(f)). `category` None: a stranger,
    or somebody who is not on record any more.
    """

    category: Category | None = None
    is_minor: bool = False
    is_small: bool = False

    def __post_init__(self) -> None:
        require(
            self.category is not None or not self.is_minor,
            "nobody's age is guessed: a child is somebody on record",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """The latest word on a guess. `distance`: how near it was."""

    outcome: Outcome
    group: Group
    distance: float

    def __post_init__(self) -> None:
        require(self.distance >= 0, "a distance is not negative: convert the adapter's score")
        require(
            self.outcome in (Outcome.CONFIRMED, Outcome.REJECTED),
            "a guess is right or wrong: who was missed had none",
        )
