from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final, assert_never

from quitclaim.domain.ids import AssetId, CollectionId, PersonId, RenditionId
from quitclaim.domain.publishing.touched import Reach, Touched
from quitclaim.ports.consents import Consents
from quitclaim.ports.library import Library
from quitclaim.ports.paging import Cursor, Page, batches
from quitclaim.ports.work import CallBack, Decide, Spread, Work

# Few enough to be decided on within seconds, whoever waits for one of them.
TOGETHER: Final = 10
# What one invocation goes through before it hands on. Lambda stops what calls itself through a
# queue after sixteen rounds, so that portions are large.
_PAGES: Final = 100
PageAfter = Callable[..., Page[AssetId]]


@dataclass(frozen=True, slots=True)
class SpreadWork:
    """
    From what was touched to the assets to decide on: exactly those, found where nothing lags.

    A portion may come twice, after a crash in the middle of it; to decide twice changes nothing.
    """

    library: Library
    consents: Consents
    work: Work

    def __call__(self, spread: Spread) -> int:
        """How many messages were sent."""
        touched, after = spread.touched, spread.after
        match touched.reach:
            case Reach.ASSET:
                return self._send(Decide((AssetId(touched.id),)))
            case Reach.RENDITION:
                return self._send(CallBack(RenditionId(touched.id)))
            case Reach.PERSON:
                return self._of_person(PersonId(touched.id), after=after)
            case Reach.COLLECTION:
                page_after = partial(self.library.assets_in, CollectionId(touched.id))
                return self._assets(touched, page_after, after=after)
            case Reach.EVERYTHING:
                return self._everything(touched, after=after)
            case Reach.ZIP | Reach.TEMPLATES | Reach.OWN_PICTURES | Reach.ARCHIVES:
                return 0  # whoever does it is told by the bus: it is nobody's verdict
            case _ as never:
                assert_never(never)

    def _of_person(self, person: PersonId, *, after: Cursor | None) -> int:
        """Whoever was found to be her is shown under another id, by the same records."""
        everybody = self.consents.aliases(person) if after is None else (person,)
        return sum(
            self._assets(
                Touched(Reach.PERSON, one), partial(self.library.assets_of, one), after=after
            )
            for one in everybody
        )

    def _assets(self, touched: Touched, page_after: PageAfter, *, after: Cursor | None) -> int:
        count = 0
        for _ in range(_PAGES):
            page = page_after(after=after)
            count += self._send(*(Decide(tuple(few)) for few in batches(page.items, TOGETHER)))
            after = page.following
            if after is None:
                return count
        return count + self._send(Spread(touched, after))

    def _everything(self, touched: Touched, *, after: Cursor | None) -> int:
        """An asset is in a collection, or it is nowhere."""
        page = self.library.all_collections(after=after)
        rest = () if page.following is None else (Spread(touched, page.following),)
        each = (Spread(Touched(Reach.COLLECTION, one)) for one in page.items)
        return self._send(*each, *rest)

    def _send(self, *tasks: Decide | Spread | CallBack) -> int:
        self.work.send(*tasks)
        return len(tasks)
