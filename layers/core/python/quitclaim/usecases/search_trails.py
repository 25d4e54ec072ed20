"""Where a search looks: the shortest list that holds all it can find, or several in turn."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from quitclaim.domain.ids import AssetId, Channel, PersonId
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.needs import Need
from quitclaim.domain.publishing.sought import FacesSought, Sought
from quitclaim.domain.publishing.verdict import Outcome
from quitclaim.ports.library import Library
from quitclaim.ports.paging import every
from quitclaim.usecases.one_after_another import Listed

_USABLE: Final = (Outcome.CLEAR, Outcome.REDACT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """
    One list; what it finds decides nothing.

    `before`: people or collections of the stretches before it, on which an asset was found already.
    """

    listed: Listed[AssetId]
    before: Collection[str] = ()

    def is_new(self, asset: Asset) -> bool:
        return asset.people.isdisjoint(self.before) and asset.memberships.isdisjoint(self.before)


def trail_of(
    sought: Sought, library: Library, *, people: tuple[PersonId, ...]
) -> tuple[Stretch, ...]:
    """`people`: everybody that the person sought turned out to be."""
    if sought.person is not None:
        return tuple(_of_people(people, library))
    lists = _lists_for(sought, library)
    return tuple(Stretch(listed=one) for one in lists) or tuple(_everything(library))


def _lists_for(sought: Sought, library: Library) -> tuple[Listed[AssetId], ...]:
    """The shortest first; none where only all there is will do."""
    keyword, collection, month = sought.keyword, sought.collection, sought.month
    if keyword:
        return (lambda after: library.with_keyword(keyword, after=after),)
    if collection is not None:
        return (lambda after: library.assets_in(collection, after=after),)
    if month is not None:
        return (lambda after: library.taken_in(month, after=after),)
    if sought.channel is not None:
        return tuple(_usable(library, sought.channel, outcome=outcome) for outcome in _USABLE)
    need = _need_of(sought)
    return () if need is None else (lambda after: library.needing(need, after=after),)


def _need_of(sought: Sought) -> Need | None:
    if sought.only_unreviewed:
        return Need.LOOK
    return Need.NAME if sought.faces is FacesSought.UNKNOWN else None


def _usable(library: Library, channel: Channel, *, outcome: Outcome) -> Listed[AssetId]:
    return lambda after: library.usable_on(channel, outcome, after=after)


def _of_people(people: tuple[PersonId, ...], library: Library) -> Iterator[Stretch]:
    for place, person in enumerate(people):
        yield Stretch(listed=_showing(library, person), before=people[:place])


def _showing(library: Library, person: PersonId) -> Listed[AssetId]:
    return lambda after: library.assets_of(person, after=after)


def _everything(library: Library) -> Iterator[Stretch]:
    """An asset is in a collection, or it is nowhere; of several it comes with the first."""
    ids = sorted(every(lambda after: library.all_collections(after=after)))
    for place, collection in enumerate(ids):
        listed = _lists_for(Sought(collection=collection), library)
        yield Stretch(listed=listed[0], before=ids[:place])
