"""What the grid of a collection says of the pictures that were chosen in it (R56, R57)."""

from dataclasses import dataclass

from functions.library.routes.bulk_forms import ManyMarked, ManyReviewed
from functions.library.routes.bulk_said import BulkSaid, Place
from functions.library.routes.seen import Looking
from quitclaim.domain.ids import CollectionId
from quitclaim.domain.organisation.roles import Action
from quitclaim_web.doors.answers import Answer
from quitclaim_web.doors.asked import CollectionKey
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route


class ReviewedIn(ManyReviewed):
    collection: CollectionKey


class MarkedIn(ManyMarked):
    collection: CollectionKey


@dataclass(frozen=True, slots=True)
class Bulk:
    said: BulkSaid

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="POST",
                path="/collections/{collection}/reviews",
                name="review_chosen",
                action=Action.REVIEW,
                asks=ReviewedIn,
                about="Everyone recognisable on each of the chosen pictures is marked.",
                does=self.reviewed,
            ),
            Route(
                method="POST",
                path="/collections/{collection}/marks",
                name="mark_chosen",
                action=Action.MARK_FACE,
                asks=MarkedIn,
                about="What every face of the chosen pictures is that nobody said anything of.",
                does=self.marked,
            ),
        )

    def reviewed(self, call: Call[ReviewedIn]) -> Answer:
        place = self._place(call.asked.collection, Looking(self.said.addresses, call.member))
        return self.said.reviewed(call, call.asked, place=place)

    def marked(self, call: Call[MarkedIn]) -> Answer:
        place = self._place(call.asked.collection, Looking(self.said.addresses, call.member))
        return self.said.marked(call, call.asked, place=place)

    def _place(self, collection: CollectionId, look: Looking) -> Place:
        listed = self.said.browse.collection(collection)
        return {"collection": look.collection(listed), "sought": {}, "query": ""}
