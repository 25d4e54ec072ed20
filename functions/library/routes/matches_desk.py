"""The guesses of a run, as pages and programs look at them and judge them (R18)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from functions.library.routes.matches_told import FaceSeen, MatchesListed, MatchSuggested
from functions.library.routes.reception import Reception
from functions.library.routes.runs_forms import OneRun
from quitclaim.domain.errors import NotFound
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.pictures.links import Confirmation
from quitclaim.ports.addresses import Addresses
from quitclaim.usecases.browse_matches import BrowseMatches, Seen
from quitclaim.usecases.judge_matches import Judged, JudgeMatches, Judgement
from quitclaim.usecases.mark_many import Said
from quitclaim.usecases.note_doubt import NoteDoubt
from quitclaim_web.doors.call import Call


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchesDesk:
    browse: BrowseMatches
    judge: JudgeMatches
    reception: Reception
    addresses: Addresses
    note: NoteDoubt

    def listed(self, call: Call[Any]) -> MatchesListed:
        run = self.browse.desk.account(call.asked.run).id
        if not call.member.sees(Visible.FACES):
            return MatchesListed(matches=None, following=None)
        page = self.browse(run, after=call.after)
        look = self.reception.around(call, {one.suggestion.person for one in page.items})
        told = (
            MatchSuggested(
                at=self._seen(one.at),
                person=one.suggestion.person,
                name=look.name(one.suggestion.person),
                nearness=one.nearness,
                flags=tuple(sorted(one.suggestion.flags)),
                waits=one.waits,
                known=tuple(map(self._seen, one.known)),
            )
            for one in page.items
        )
        return MatchesListed(matches=tuple(told), following=call.following(page.following))

    def said(
        self, call: Call[OneRun], faces: Iterable[Judged], *, of: Judgement, knows_person: bool
    ) -> tuple[Said, ...]:
        self.browse.desk.account(call.asked.run)
        # Whoever is not shown a face cannot speak of it (R42).
        if not call.member.sees(Visible.FACES):
            raise NotFound(call.asked.run)
        word = Confirmation(member=call.member.id, at=call.at, knows_person=knows_person)
        said = self.judge(faces, of, word=word)
        if of is Judgement.REJECT:
            self.note(member=word.member)
        return said

    def _seen(self, seen: Seen) -> FaceSeen:
        return FaceSeen.of(seen.picture.asset, seen.face, addresses=self.addresses)
