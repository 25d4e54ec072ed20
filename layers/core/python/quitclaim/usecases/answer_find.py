"""A picture came that somebody asks with: looked at portion by portion, and gone then (R25)."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Final

from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.ids import PersonId
from quitclaim.domain.organisation.use_log import UseEntry
from quitclaim.domain.recognition.finds import KEPT_FOR, Find, FindAnswer
from quitclaim.ports.clock import Clock
from quitclaim.ports.consents import Consents
from quitclaim.ports.finds import Finds, Showing, capture_of
from quitclaim.ports.library import Library
from quitclaim.ports.paging import every
from quitclaim.ports.recognising import Plan, Seek, ToRecognise
from quitclaim.ports.runs import Runs
from quitclaim.usecases.find_me import FindMe
from quitclaim.usecases.hurdles import hurdles_of
from quitclaim.usecases.see_herself import Wish

SWEPT_EVERY: Final = timedelta(hours=1)


class Came(StrEnum):
    """What came of one message; for the log, which learns nothing else."""

    GONE = "gone"
    GOES_ON = "goes_on"
    DECLINED = "declined"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class AnswerFind:
    find_me: FindMe
    finds: Finds
    showing: Showing
    to_recognise: ToRecognise

    def __call__(self, seek: Seek) -> Came:
        """
        One portion of her find, and after the last one what she is shown; then her picture goes.

        Whatever is out of reach raises StoreUnavailable and leaves it lying, for the message comes
        back; what was looked at by then is not looked at again. A refusal is an answer.
        """
        find = seek.find
        if not self.finds.is_lying(find):
            return Came.GONE
        dossier = self._whose(find)
        if dossier is None:
            self.finds.drop(find)
            return Came.GONE
        plan = Plan(find.run, seek.portion, seek.after)
        wish = Wish(person=find.person, portion=plan, capture=capture_of(find))
        answer = self.find_me(wish)
        if isinstance(answer, Plan):
            self.to_recognise.send(Seek(find, answer.portion, answer.after))
            return Came.GOES_ON
        if answer is None:
            self._show(find, names=frozenset(dossier.person.ids))
        else:
            now = self._clock.now()
            told = FindAnswer(at=now, run=find.run, hurdles=hurdles_of(answer))
            self.finds.keep(told, person=find.person, collection=find.collection)
        self.finds.drop(find)
        return Came.OVER if answer is None else Came.DECLINED

    def _whose(self, find: Find) -> Dossier | None:
        """Begun by her, lately; of somebody erased not even what came of it is written."""
        answer = self.finds.answer(find.person, find.collection)
        account = self._runs.account(find.run)
        if answer is None or answer.run != find.run or answer.is_over(self._clock.now()):
            return None
        if account is None or account.collection != find.collection:
            return None
        dossier = self._consents.dossier(find.person)
        return dossier if dossier and not dossier.is_erased else None

    def _show(self, find: Find, *, names: frozenset[PersonId]) -> None:
        for use in every(lambda after: self._runs.uses(find.run, after=after)):
            self._show_in(use, find=find, names=names)

    def _show_in(self, use: UseEntry, *, find: Find, names: frozenset[PersonId]) -> None:
        """As it is now: what somebody said of a face since is not gone over."""
        asset = self._library.asset(use.asset) if use.matched else None
        if asset is None or asset.fate or asset.unreadable:
            return
        found = {one.face for one in use.matched}
        told = {face.id for face in asset.faces if face.link or names & face.rejected}
        hers = [face for face in asset.faces if face.id in found - told]
        if hers:
            self.showing.show(asset, hers[0].region, find=find)

    @property
    def _clock(self) -> Clock:
        return self.find_me.clock

    @property
    def _runs(self) -> Runs:
        return self.find_me.runs

    @property
    def _library(self) -> Library:
        return self.find_me.library

    @property
    def _consents(self) -> Consents:
        return self.find_me.see.consents


@dataclass(frozen=True, slots=True)
class SweepFinds:
    finds: Finds
    clock: Clock

    def __call__(self) -> int:
        """Asked each hour: so that none of it is a day old (R17)."""
        return self.finds.sweep(before=self.clock.now() - KEPT_FOR + SWEPT_EVERY)
