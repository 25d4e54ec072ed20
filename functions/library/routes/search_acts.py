"""What is said of pictures that a search found and somebody chose (R34, R56, R57)."""

from dataclasses import dataclass

from functions.library.routes.bulk_forms import ManyMarked, ManyReviewed, ManyTexts
from functions.library.routes.bulk_said import BulkSaid, Place
from functions.library.routes.search import Search
from functions.library.routes.search_forms import Seeking, SeekingByWord
from quitclaim.domain.organisation.roles import Action
from quitclaim.usecases.describe_assets import DescribeAssets
from quitclaim_web.doors.answers import Answer, SeeOther
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route


class ReviewedFound(ManyReviewed, SeekingByWord):
    """With what was sought, so that whoever said it finds back to the others."""


class MarkedFound(ManyMarked, SeekingByWord):
    """Likewise."""


class DescribedFound(ManyTexts, SeekingByWord):
    """Likewise."""


@dataclass(frozen=True, slots=True)
class SearchActs:
    search: Search
    said: BulkSaid
    describe: DescribeAssets

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="POST",
                path="/search/reviews",
                name="review_found",
                action=Action.REVIEW,
                asks=ReviewedFound,
                about="Everyone recognisable on each picture chosen of those found is marked.",
                does=self.reviewed,
            ),
            Route(
                method="POST",
                path="/search/marks",
                name="mark_found",
                action=Action.MARK_FACE,
                asks=MarkedFound,
                about="What every unknown face is of the pictures chosen of those found.",
                does=self.marked,
            ),
            Route(
                method="POST",
                path="/search/texts",
                name="describe_found",
                action=Action.ADD_ASSET,
                asks=DescribedFound,
                about="Credit and keywords of the pictures chosen of those found.",
                does=self.described,
            ),
        )

    def reviewed(self, call: Call[ReviewedFound]) -> Answer:
        return self.said.reviewed(call, call.asked, place=_place(call.asked))

    def marked(self, call: Call[MarkedFound]) -> Answer:
        return self.said.marked(call, call.asked, place=_place(call.asked))

    def described(self, call: Call[DescribedFound]) -> Answer:
        asked = call.asked
        self.describe(asked.asset, asked.edit, member=call.member.id)
        if asked.word:
            return self.search.found(call, asked, done="described")
        return SeeOther(f"/search?{asked.query}&done=described")


def _place(asked: Seeking) -> Place:
    return {"collection": None, "sought": asked.said, "query": asked.query}
