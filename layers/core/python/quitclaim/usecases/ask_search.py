"""Somebody asks that people look for her, where the computer may not: a plain request (R25)."""

from quitclaim.domain.errors import NotFound
from quitclaim.domain.forgetting.pleas import Plea
from quitclaim.domain.ids import CollectionId, PersonId, PleaId, TokenHash
from quitclaim.domain.people.person import HERSELF
from quitclaim.usecases.ask_erasure import PleaDesk
from quitclaim.usecases.ask_find import places_of
from quitclaim.usecases.open_my_page import Voice, pleas_of
from quitclaim.usecases.retelling import until_it_holds


class SearchDesk(PleaDesk):
    def searches(self, voice: Voice, collection: CollectionId) -> tuple[Plea, ...]:
        """Those that are open."""
        known = pleas_of(voice.dossier, self.requests)
        return tuple(plea for plea in known if plea.is_open and plea.collection == collection)

    def herself(self, token: TokenHash, person: PersonId) -> Voice:
        voice = self.voice(token, person)
        if voice.by != HERSELF:
            raise NotFound(person)
        return voice


class AskSearch(SearchDesk):
    def __call__(self, token: TokenHash, person: PersonId, *, collection: CollectionId) -> Plea:
        """Whoever has asked already has asked: the month runs from the first time (art. 12(3))."""
        voice = self.herself(token, person)
        if collection not in places_of(voice.dossier):
            raise NotFound(collection)
        known = self.searches(voice, collection)
        if known:
            return min(known, key=lambda plea: plea.at)
        plea = Plea(
            id=PleaId(self.chance.uuid()),
            person=person,
            by=voice.by,
            at=self.clock.now(),
            collection=collection,
        )
        return self.written(plea, before=None, by=voice.by)


class EndSearch(SearchDesk):
    def __call__(self, token: TokenHash, person: PersonId, *, collection: CollectionId) -> None:
        """She has her answer, or asks no longer; NotFound where she has asked for nothing open."""
        until_it_holds(lambda: self._ended(self.herself(token, person), collection))

    def _ended(self, voice: Voice, collection: CollectionId) -> None:
        known = self.searches(voice, collection)
        if not known:
            raise NotFound(collection)
        for plea in known:
            self.written(plea.taken_back(self.clock.now()), before=plea, by=voice.by)
