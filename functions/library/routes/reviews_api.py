"""What is said of a picture as a whole, for programs: who is there too, and that all is marked."""

from dataclasses import dataclass

from functions.library.routes.faces import FaceActs
from functions.library.routes.faces_forms import WhetherPresent, WhetherReviewed
from functions.library.routes.faces_looks import FaceLooks
from functions.library.routes.faces_told import MarkingShown
from quitclaim.domain.organisation.roles import Action
from quitclaim_web.doors.answers import Answer
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route


@dataclass(frozen=True, slots=True)
class ReviewsApi:
    acts: FaceActs
    looks: FaceLooks

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="PUT",
                path="/api/assets/{asset}/presences/{person}",
                name="set_presence",
                action=Action.LINK_FACE,
                asks=WhetherPresent,
                tells=MarkingShown,
                about="Somebody is recognisable by no face, or is not after all.",
                does=self.there,
            ),
            Route(
                method="PUT",
                path="/api/assets/{asset}/review",
                name="review",
                action=Action.REVIEW,
                asks=WhetherReviewed,
                tells=MarkingShown,
                about="Everyone recognisable on exactly this picture is marked, or not after all.",
                does=self.reviewed,
            ),
        )

    def there(self, call: Call[WhetherPresent]) -> Answer:
        asked = call.asked
        after = self.acts.is_there(call, asked.person, is_present=asked.present)
        return self.looks.after(call, after)

    def reviewed(self, call: Call[WhetherReviewed]) -> Answer:
        after = self.acts.review(call, is_reviewed=call.asked.reviewed)
        return self.looks.after(call, after)
