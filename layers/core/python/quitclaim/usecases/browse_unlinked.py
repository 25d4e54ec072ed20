"""Who said yes and is on no picture yet: "who is this?", beside unknown faces (R62)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.requests import Progress, Request
from quitclaim.domain.ids import CollectionId, PersonId
from quitclaim.domain.publishing.noted import strangers_in
from quitclaim.domain.scope import Kind, kind_of
from quitclaim.ports.consents import Consents
from quitclaim.ports.paging import Cursor, Page, every
from quitclaim.ports.requests import Requests
from quitclaim.usecases.browse_library import BrowseLibrary, Shown

# As many pictures as fit beside the list; how far the collection is looked through for them.
A_SCREEN: Final = 24
_LOOKED_AT: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlinked:
    """`where`: of which collections she was asked; none: of all. `cards`: held up there."""

    person: PersonId
    dossier: Dossier
    where: tuple[CollectionId, ...]
    cards: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class BrowseUnlinked:
    consents: Consents
    requests: Requests
    browse: BrowseLibrary

    def __call__(
        self, *, collection: CollectionId | None = None, after: Cursor | None = None
    ) -> Page[Unlinked]:
        """Whoever answered last comes first; with a collection those who were asked about it."""
        page = self.requests.listed(after=after)
        answered = [one for one in page.items if one.turns[-1].became is Progress.ANSWERED]
        read = self.consents.dossiers(dict.fromkeys(one.person for one in answered))
        # Of whoever was erased there is no record, and so no yes.
        hers = ((one, read[one.person]) for one in answered if one.person in read)
        found: dict[PersonId, Unlinked] = {}
        for request, dossier in hers:
            yeses = tuple(_yeses(dossier, request))
            where = tuple(sorted({one.asked.collection for one in yeses if one.asked.collection}))
            is_here = collection is None or not where or collection in where
            if yeses and is_here and dossier.id not in found and not self._is_linked(dossier):
                found[dossier.id] = Unlinked(
                    person=dossier.id, dossier=dossier, where=where, cards=request.cards
                )
        return Page(tuple(found.values()), page.following)

    def faces(self, collection: CollectionId) -> tuple[Shown, ...]:
        """Pictures of hers or anybody's: those of the collection in which a face is unknown."""
        library = self.browse.library
        ids = islice(every(lambda after: library.assets_in(collection, after=after)), _LOOKED_AT)
        shown = self.browse.shown(Page(tuple(ids)))
        unknown = (one for one in shown.items if strangers_in(one.asset))
        return tuple(islice(unknown, A_SCREEN))

    def _is_linked(self, dossier: Dossier) -> bool:
        ids = dossier.person.ids
        return any(self.browse.library.assets_of(one).items for one in ids)


def _yeses(dossier: Dossier, request: Request) -> Iterator[Consent]:
    hers: Iterable[Consent] = (one for one in dossier.consents if one.id in request.consents)
    for consent in hers:
        is_publication = kind_of(consent.asked) is Kind.PUBLICATION
        if is_publication and consent.yeses and consent.ending is None:
            yield consent
