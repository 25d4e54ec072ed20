"""A page of pictures as one member sees it, whatever list they are from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from functions.library.routes.grid_told import NoteShown, PictureListed
from functions.library.routes.seen import Looking
from quitclaim.domain.publishing.noted import Noted, strangers_in
from quitclaim.ports.addresses import Addresses
from quitclaim.usecases.browse_library import Shown
from quitclaim.usecases.list_verdicts import Listing, ListVerdicts
from quitclaim_web.doors.call import Call


@dataclass(frozen=True, slots=True)
class Grid:
    verdicts: ListVerdicts
    addresses: Addresses

    def __call__(self, call: Call[Any], pictures: Sequence[Shown]) -> list[PictureListed]:
        """Those that nobody decided on are handed on: once a call, as what it is told by."""
        listing = self.verdicts([one.asset for one in pictures], by=call.by)
        return self.listed(call, pictures, listing=listing)

    def listed(
        self, call: Call[Any], pictures: Sequence[Shown], *, listing: Listing
    ) -> list[PictureListed]:
        look = Looking(self.addresses, call.member)
        return [
            PictureListed(
                **look.picture(one).model_dump(),
                notes=tuple(_notes(one, listing)),
                strangers=strangers_in(one.asset),
            )
            for one in pictures
        ]


def _notes(shown: Shown, listing: Listing) -> Iterator[NoteShown]:
    stored = listing.stored[shown.asset.id]
    for channel, noted in listing.notes[shown.asset.id].items():
        # Of what is being decided again, nobody knows yet how long it will hold.
        until = stored[channel].valid_until if noted in _HOLDING else None
        yield NoteShown(channel=channel, noted=noted, until=until)


_HOLDING = frozenset({Noted.CLEAR, Noted.REDACT, Noted.WITHHELD})
