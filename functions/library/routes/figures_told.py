"""Counts and shares, each with how sure it is and on how many people it rests (R24)."""

from typing import Self

from quitclaim.domain.recognition.experience import Figures
from quitclaim.domain.recognition.shares import Share
from quitclaim_web.doors.asked import Shown


class ShareShown(Shown):
    """`low`, `high`: where the true share lies with 95 %, were the faces independent; exact."""

    some: int
    of: int
    share: float | None
    low: float
    high: float

    @classmethod
    def told(cls, share: Share) -> Self:
        return cls(some=share.some, of=share.of, share=share.value, low=share.low, high=share.high)


class FiguresShown(Shown):
    """
    `people`: how many different ones they rest on, at most. `wrong`: of the guesses that somebody
    judged. `overlooked`: of the faces of people on the roster that somebody judged.
    """

    people: int
    confirmed: int
    rejected: int
    missed: int
    strangers: int
    wrong: ShareShown
    overlooked: ShareShown

    @classmethod
    def told(cls, figures: Figures) -> Self:
        return cls(
            people=figures.people,
            confirmed=figures.confirmed,
            rejected=figures.rejected,
            missed=figures.missed,
            strangers=figures.strangers,
            wrong=ShareShown.told(figures.wrong),
            overlooked=ShareShown.told(figures.overlooked),
        )
