"""The pictures somebody is in: seen on a page of her own, and asked for there (R14)."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from functions.consent.my_acts import MyActs
from functions.consent.my_album import AT, MyAlbum
from functions.consent.my_forms import ForPerson, WhoseOwn
from functions.consent.my_paper import MyPaper
from functions.consent.routes.taking_back import PER_ADDRESS
from functions.consent.visits import Told
from quitclaim.domain.organisation.rates import Limit
from quitclaim_web.doors.answers import Answer, SeeOther
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.counting import Counting
from quitclaim_web.doors.route import AnyRoute, Entry, Route

# Each opens every picture of hers that was not made yet, or in which anything changed.
PER_PERSON: Final = Limit("pictures_person", 10, timedelta(days=1))


@dataclass(frozen=True, slots=True)
class MyPictures:
    acts: MyActs
    counting: Counting
    paper: MyPaper

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path=AT,
                name="see_own_pictures",
                action=Entry.OPEN,
                asks=WhoseOwn,
                about="The pictures she is in, of nobody else anything, and where they went.",
                does=self.shown,
            ),
            Route(
                method="POST",
                path=AT,
                name="ask_own_pictures",
                action=Entry.OPEN,
                asks=ForPerson,
                about="Has the pictures made that she is to see, everybody else hidden.",
                does=self.asked,
                limit=PER_ADDRESS,
                brings_nonce=True,
            ),
        )

    def shown(self, call: Call[WhoseOwn]) -> Answer:
        visit = self.paper.visit(call)
        if visit is None:
            return self.paper.paper.come_again(call)
        album = MyAlbum(self.paper, self.acts.own_pictures)
        return album.shown(call, call.asked.person, visit=visit)

    def asked(self, call: Call[ForPerson]) -> Answer:
        paper, visit = self.paper.paper, self.paper.visit(call)
        if visit is None:
            return paper.come_again(call)
        if not paper.visits.is_of(visit, nonce=call.asked.nonce):
            return paper.other_link(call)
        person = self.acts.ask_own_pictures.voice(visit.token, call.asked.person).person
        self.counting.count(person, limit=PER_PERSON, at=call.at)
        self.acts.ask_own_pictures(visit.token, person)
        cookie = paper.visits.cookie(replace(visit, told=Told.DRAWN), at=call.at)
        return SeeOther(f"{AT}?person={person}", (cookie,))
