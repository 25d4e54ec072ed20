"""All that is kept of somebody, asked for on her own page and fetched there (R40; art. 15, 20)."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from functions.consent.my_acts import MyActs
from functions.consent.my_bundle import AT, MyBundle
from functions.consent.my_forms import ForPerson, OfPerson
from functions.consent.my_paper import MyPaper
from functions.consent.routes.taking_back import PER_ADDRESS
from functions.consent.visits import LinkVisit, Told
from quitclaim.domain.organisation.rates import Limit
from quitclaim_web.doors.answers import Answer, Elsewhere, SeeOther
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.counting import Counting
from quitclaim_web.doors.route import AnyRoute, Entry, Route

# Each reads everything that there is of her.
PER_PERSON: Final = Limit("archives_person", 3, timedelta(days=1))


@dataclass(frozen=True, slots=True)
class MyArchive:
    acts: MyActs
    counting: Counting
    paper: MyPaper

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path=AT,
                name="see_archive",
                action=Entry.OPEN,
                asks=OfPerson,
                about="Whether her archive is asked for, packed, or ready to be fetched.",
                does=self.shown,
            ),
            Route(
                method="POST",
                path=AT,
                name="ask_archive",
                action=Entry.OPEN,
                asks=ForPerson,
                about="Has everything packed that is kept of her; a letter says when it is ready.",
                does=self.asked,
                limit=PER_ADDRESS,
                brings_nonce=True,
            ),
            Route(
                method="GET",
                path=f"{AT}/file",
                name="take_archive",
                action=Entry.OPEN,
                asks=OfPerson,
                about="Where her archive is, for a minute.",
                does=self.taken,
                limit=PER_ADDRESS,
                status=302,
            ),
        )

    def shown(self, call: Call[OfPerson]) -> Answer:
        visit = self.paper.visit(call)
        if visit is None:
            return self.paper.paper.come_again(call)
        return MyBundle(self.paper, self.acts.archive).shown(call, call.asked.person, visit=visit)

    def asked(self, call: Call[ForPerson]) -> Answer:
        paper, visit = self.paper.paper, self.paper.visit(call)
        if visit is None:
            return paper.come_again(call)
        if not paper.visits.is_of(visit, nonce=call.asked.nonce):
            return paper.other_link(call)
        voice = self.acts.ask_archive.voice(visit.token, call.asked.person)
        self.counting.count(f"{voice.person} {voice.by.id}", limit=PER_PERSON, at=call.at)
        self.acts.ask_archive(visit.token, call.asked.person)
        return self._back(call, visit, told=Told.ARCHIVE_ASKED)

    def taken(self, call: Call[OfPerson]) -> Answer:
        """What would show more than it may by now is not handed out: she asks anew."""
        visit, person = self.paper.visit(call), call.asked.person
        if visit is None:
            return self.paper.paper.come_again(call)
        file = f"archive-{call.at:%Y-%m-%d}.zip"
        address = self.acts.take_archive(visit.token, person, file=file)
        if address is None:
            return self._back(call, visit, told=Told.ARCHIVE_OUTDATED)
        return Elsewhere(address)

    def _back(
        self, call: Call[OfPerson] | Call[ForPerson], visit: LinkVisit, *, told: Told
    ) -> SeeOther:
        cookie = self.paper.paper.visits.cookie(replace(visit, told=told), at=call.at)
        return SeeOther(f"{AT}?person={call.asked.person}", (cookie,))
