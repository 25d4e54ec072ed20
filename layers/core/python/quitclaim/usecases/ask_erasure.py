"""Somebody asks to be erased: noted with its deadline; carrying it out is `ErasePerson` (R36)."""

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


class PleaDesk(MyPageDesk):
    def open_plea(self, voice: Voice) -> Plea | None:
        pleas = pleas_of(voice.dossier, self.requests)
        return next((plea for plea in pleas if plea.is_open), None)

    def written(self, plea: Plea, *, before: Plea | None, by: Speaker) -> Plea:
        taken_back = before is not None
        became = EventType.ERASURE_TAKEN_BACK if taken_back else EventType.ERASURE_ASKED
        action = "take_plea_back" if taken_back else "ask_erasure"
        said = Announcement(became, plea.id, plea.version)
        fact = told(self.chance, said, at=self.clock.now(), by=by, action=action)
        self.commits.commit(Change(fact=fact, writes=(Write(plea, before),)))
        return plea


class AskErasure(PleaDesk):
    def __call__(self, token: TokenHash, person: PersonId) -> Plea:
        """Whoever has asked already has asked: the month runs from the first time (art. 12(3))."""
        voice = self.voice(token, person)
        known = self.open_plea(voice)
        if known is not None:
            return known
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
        known = self.open_plea(voice)
        if known is None:
            raise NotFound(person)
        return self.written(known.taken_back(self.clock.now()), before=known, by=voice.by)
