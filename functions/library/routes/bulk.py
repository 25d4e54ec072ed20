"""What the grid says of the pictures that were chosen, and what became of each (R56, R57)."""

from dataclasses import dataclass
from typing import Any, Final

from functions.library.routes.bulk_api import BulkDesk
from functions.library.routes.bulk_forms import ManyMarked, ManyReviewed
from functions.library.routes.seen import Looking
from quitclaim.domain.organisation.roles import Action
from quitclaim.ports.addresses import Addresses
from quitclaim.ports.paging import Page
from quitclaim.usecases.browse_library import BrowseLibrary
from quitclaim.usecases.mark_many import Said
from quitclaim_web.doors.answers import Answer, Html
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route

_REFUSED: Final = 422
_REVIEWS: Final = ("reviewed", "reopened")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bulk:
    desk: BulkDesk
    browse: BrowseLibrary
    addresses: Addresses
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="POST",
                path="/collections/{collection}/reviews",
                name="review_chosen",
                action=Action.REVIEW,
                asks=ManyReviewed,
                about="Everyone recognisable on each of the chosen pictures is marked.",
                does=self.reviewed,
            ),
            Route(
                method="POST",
                path="/collections/{collection}/marks",
                name="mark_chosen",
                action=Action.MARK_FACE,
                asks=ManyMarked,
                about="What every face of the chosen pictures is that nobody said anything of.",
                does=self.marked,
            ),
        )

    def reviewed(self, call: Call[ManyReviewed]) -> Answer:
        is_reviewed = call.asked.reviewed == "yes"
        word = "reviewed" if is_reviewed else "reopened"
        if not call.asked.asset:
            return self._page(call, (), word=word)
        said = self.desk.review(call, call.asked.chosen, is_reviewed=is_reviewed)
        return self._page(call, said, word=word, back=("reviewed", "no") if is_reviewed else None)

    def marked(self, call: Call[ManyMarked]) -> Answer:
        asked = call.asked
        if not asked.asset:
            return self._page(call, (), word=asked.unknown)
        said = self.desk.mark(call, asked.chosen, kind=asked.kind)
        back = ("unknown", "none") if asked.kind else None
        return self._page(call, said, word=asked.unknown, back=back)

    def _page(
        self,
        call: Call[Any],
        said: tuple[Said, ...],
        *,
        word: str,
        back: tuple[str, str] | None = None,
    ) -> Answer:
        """Answered with the page itself: it alone knows what was left out, and the way back."""
        listed = self.browse.collection(call.asked.collection)
        look = Looking(self.addresses, call.member)
        shown = self.browse.shown(Page(tuple(one.asset for one in said))).items
        page = self.pages.show(
            "collection_said",
            call.visit,
            collection=look.collection(listed),
            word=word,
            act="reviews" if word in _REVIEWS else "marks",
            done=[one for one in said if one.why is None],
            left=[one for one in said if one.why is not None],
            pictures={one.id: one for one in map(look.picture, shown)},
            back=back,
        )
        return Html(page, 200 if said else _REFUSED)
