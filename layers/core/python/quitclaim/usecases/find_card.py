"""Who held up the card with this number at an event (R62)."""

from collections.abc import Collection
from dataclasses import dataclass
from itertools import islice
from typing import Final

from quitclaim.domain.ids import CollectionId, PersonId
from quitclaim.ports.consents import Consents
from quitclaim.ports.paging import every
from quitclaim.ports.requests import Requests

# Those asked or answering last: of an event that was long ago nobody marks pictures any more.
MOST: Final = 1000


@dataclass(frozen=True, slots=True)
class FindCard:
    consents: Consents
    requests: Requests

    def __call__(
        self, number: int, *, collections: Collection[CollectionId]
    ) -> tuple[PersonId, ...]:
        """
        Whether or not she has answered by now; a number is of one event, so usually one.

        Whoever was found to be somebody else comes as her.
        """
        latest = islice(every(lambda after: self.requests.listed(after=after)), MOST)
        holding = [one for one in latest if number in one.cards]
        read = self.consents.dossiers(dict.fromkeys(one.person for one in holding))
        # Of whoever was erased no record says what she was asked.
        asked = (
            (read[one.person].id, record.asked.collection)
            for one in holding
            if one.person in read
            for record in read[one.person].consents
            if record.id in one.consents
        )
        return tuple(dict.fromkeys(her for her, where in asked if where in collections))

    def cards_of(self, person: PersonId) -> tuple[int, ...]:
        """All she was ever given, the latest last."""
        return tuple(card for one in self.requests.of(person) for card in one.cards)
