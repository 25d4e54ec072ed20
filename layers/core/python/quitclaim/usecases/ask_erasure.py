"""Somebody asks to be erased: noted with its deadline; carrying it out is `ErasePerson` (R36)."""

from typing import Final

from quitclaim.domain.errors import NotFound
from quitclaim.domain.forgetting.pleas import Plea
from quitclaim.domain.ids import PersonId, PleaId, TokenHash
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import Speaker
from quitclaim.ports.changes import Change
from quitclaim.ports.writes import Write
from quitclaim.usecases.act_on_my_page import MyPageDesk
from quitclaim.usecases.open_my_page import Voice, pleas_of
from quitclaim.usecases.retelling import told, until_it_holds

# What is said of one to erase or to look for, made or taken back; and the act.
_SAID: Final = {
    (True, False): (EventType.ERASURE_ASKED, "ask_erasure"),
    (True, True): (EventType.ERASURE_TAKEN_BACK, "take_plea_back"),
    (False, False): (EventType.SEARCH_ASKED, "ask_search"),
    (False, True): (EventType.SEARCH_TAKEN_BACK, "end_search"),
}


class PleaDesk(MyPageDesk):
    def open_pleas(self, voice: Voice) -> tuple[Plea, ...]:
        """Several where two windows asked at once, or where she was taken for two."""
        known = pleas_of(voice.dossier, self.requests)
        return tuple(plea for plea in known if plea.is_open and plea.is_to_erase)

    def written(self, plea: Plea, *, before: Plea | None, by: Speaker) -> Plea:
        became, action = _SAID[plea.is_to_erase, before is not None]
        said = Announcement(became, plea.id, plea.version)
        fact = told(self.chance, said, at=self.clock.now(), by=by, action=action)
        self.commits.commit(Change(fact=fact, writes=(Write(plea, before),)))
        return plea


class AskErasure(PleaDesk):
    def __call__(self, token: TokenHash, person: PersonId) -> Plea:
        """Whoever has asked already has asked: the month runs from the first time (art. 12(3))."""
        voice = self.voice(token, person)
        known = self.open_pleas(voice)
        if known:
            return min(known, key=lambda plea: plea.at)
        plea = Plea(
            id=PleaId(self.chance.uuid()),
            person=person,
            by=voice.by,
            at=self.clock.now(),
        )
        return self.written(plea, before=None, by=voice.by)


class TakePleaBack(PleaDesk):
    def __call__(self, token: TokenHash, person: PersonId) -> Plea:
        """She stays; NotFound where she has asked for nothing that is open."""
        return until_it_holds(lambda: self._taken_back(token, person))

    def _taken_back(self, token: TokenHash, person: PersonId) -> Plea:
        voice = self.voice(token, person)
        known, now = self.open_pleas(voice), self.clock.now()
        if not known:
            raise NotFound(person)
        taken_back = [self.written(it.taken_back(now), before=it, by=voice.by) for it in known]
        return taken_back[0]
