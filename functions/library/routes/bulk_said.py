"""What became of one word about several pictures, whatever list they were chosen from."""

from dataclasses import dataclass
from typing import Any, Final

from functions.library.routes.bulk_api import BulkDesk
from functions.library.routes.bulk_forms import ManyMarked, ManyReviewed
from functions.library.routes.seen import Looking
from quitclaim.ports.addresses import Addresses
from quitclaim.ports.paging import Page
from quitclaim.usecases.browse_library import BrowseLibrary
from quitclaim.usecases.mark_many import Said
from quitclaim_web.doors.answers import Answer, Html
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages

# What the page is told of the list: where it is, and what its form has to say again.
Place = dict[str, Any]
_REFUSED: Final = 422
_REVIEWS: Final = ("reviewed", "reopened")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """`back`: the field that takes it back."""

    word: str
    said: tuple[Said, ...] = ()
    back: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkSaid:
    desk: BulkDesk
    browse: BrowseLibrary
    addresses: Addresses
    pages: Pages

    def reviewed(self, call: Call[Any], asked: ManyReviewed, *, place: Place) -> Answer:
        is_reviewed = asked.reviewed == "yes"
        word = "reviewed" if is_reviewed else "reopened"
        if not asked.asset:
            return self._page(call, _Told(word=word), place=place)
        said = self.desk.review(call, asked.chosen, is_reviewed=is_reviewed)
        back = ("reviewed", "no") if is_reviewed else None
        return self._page(call, _Told(word=word, said=said, back=back), place=place)

    def marked(self, call: Call[Any], asked: ManyMarked, *, place: Place) -> Answer:
        if not asked.asset:
            return self._page(call, _Told(word=asked.unknown), place=place)
        said = self.desk.mark(call, asked.chosen, kind=asked.kind)
        back = ("unknown", "none") if asked.kind else None
        return self._page(call, _Told(word=asked.unknown, said=said, back=back), place=place)

    def _page(self, call: Call[Any], told: _Told, *, place: Place) -> Answer:
        """Answered with the page itself: it alone knows what was left out, and the way back."""
        look = Looking(self.addresses, call.member)
        shown = self.browse.shown(Page(tuple(one.asset for one in told.said))).items
        page = self.pages.show(
            "grid_said",
            call.visit,
            **place,
            word=told.word,
            act="reviews" if told.word in _REVIEWS else "marks",
            done=[one for one in told.said if one.why is None],
            left=[one for one in told.said if one.why is not None],
            pictures={one.id: one for one in map(look.picture, shown)},
            back=told.back,
        )
        return Html(page, 200 if told.said else _REFUSED)
