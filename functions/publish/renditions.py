"""A rendition to whoever has its address, while it may be had: of external channels alone (R28)."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from quitclaim.domain.organisation.rates import Limit
from quitclaim.usecases.serve_rendition import ServeRendition
from quitclaim_web.doors.answers import Answer, Elsewhere
from quitclaim_web.doors.asked import Asked, RenditionKey
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.counting import Counting
from quitclaim_web.doors.refusals import NoSuchPlace
from quitclaim_web.doors.route import AnyRoute, Entry, Route

# A page of a newspaper has dozens of pictures, and an office shares an address; whoever guesses
# leaves no more leaves than this either.
PER_ADDRESS: Final = Limit("rendition_address", 600, timedelta(minutes=1))


class Wanted(Asked):
    rendition: RenditionKey


@dataclass(frozen=True, slots=True)
class RenditionRoutes:
    serve: ServeRendition
    counting: Counting

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/r/{rendition}",
                name="serve_rendition",
                action=Entry.OPEN,
                asks=Wanted,
                about="Where a rendition is, for a minute; 404 for whatever may not be had now.",
                does=self.served,
                status=302,
            ),
        )

    def served(self, call: Call[Wanted]) -> Answer:
        """Unknown, recalled, withheld and internal are answered alike (R48)."""
        self.counting.count(call.request.source, limit=PER_ADDRESS, at=call.at)
        address = self.serve(call.asked.rendition, only_head=call.only_head)
        if address is None:
            raise NoSuchPlace
        return Elsewhere(address)
