"""The page of one's own, and the form that asks for its link."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import Any

from functions.consent.my_sheets import MySheets
from functions.consent.organisation import organisation_of
from functions.consent.paper import Paper
from functions.consent.visits import LinkVisit
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.errors import NotFound
from quitclaim.domain.forgetting.pleas import Plea, answers_in
from quitclaim.domain.forgetting.search_answers import SearchAnswer
from quitclaim.domain.ids import DocumentHash
from quitclaim.domain.people.capabilities import MY_PAGE_FOR
from quitclaim.domain.people.person import HERSELF
from quitclaim.ports.library import Library
from quitclaim.usecases.ask_find import FindOffer, OfferFinds
from quitclaim.usecases.open_my_page import MyPage, OpenMyPage
from quitclaim_web.doors.answers import Html
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Visit
from quitclaim_web.pages import Site
from quitclaim_web.pages.languages import choose
from quitclaim_web.papers.tongue import tongue

ASK_AT = "/c/my"


def _of(page: MyPage) -> Iterator[Consent]:
    return (one.consent for mine in page.people for one in mine.standings)


@dataclass(frozen=True, slots=True)
class Finding:
    """
    `place`: what the collection is called, where that can be read. `search`: people are asked, too.
    `answer`: what those found who were asked before.
    """

    offer: FindOffer
    place: str | None
    search: Plea | None
    answer: SearchAnswer | None


@dataclass(frozen=True, slots=True)
class MyPaper:
    """`offer_finds`: None where nobody recognises."""

    open_my_page: OpenMyPage
    library: Library
    paper: Paper
    sheets: MySheets
    offer_finds: OfferFinds | None

    def visit(self, call: Call[Any]) -> LinkVisit | None:
        return self.paper.visits.read(call.request.cookies, at=call.at)

    def shown(self, call: Call[Any], *, visit: LinkVisit) -> Html:
        page = self.open_my_page(visit.token)
        if page is None:
            return self.paper.shown(None, call, visit=visit)
        look = self.look(call, page)
        text = self.paper.pages.show(
            "my_page",
            look,
            organisation=organisation_of(self.library),
            tongue=tongue(look.language, self.paper.words, zone=Site().zone),
            parts_of=self.sheets.parts(page),
            offers=self.paper.offers(_of(page)),
            finds=tuple(self._finds(page)),
            can_object=bool(page.rules.channels),
            until=page.capability.minted_at + MY_PAGE_FOR,
            nonce=self.paper.visits.nonce(visit),
            told=visit.told,
        )
        return Html(text, cookies=(self.paper.visits.cookie(visit, at=call.at),))

    def asking(
        self, call: Call[Any], *, wrong: Collection[str] = (), mail: str = "", is_sent: bool = False
    ) -> Html:
        """The same for everybody, known or not."""
        text = self.paper.pages.show(
            "ask_my_page",
            call.visit,
            organisation=organisation_of(self.library),
            nonce=self.paper.visits.nonce_at(call.at),
            wrong=tuple(wrong),
            mail=mail,
            is_sent=is_sent,
            here=ASK_AT,
        )
        return Html(text, HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK)

    def text(self, call: Call[Any], document: DocumentHash, *, visit: LinkVisit) -> Html:
        """Exactly what she was shown, and of nothing else."""
        page = self.open_my_page(visit.token)
        notices = {
            one.consent.notice.document: one.consent.notice
            for mine in (page.people if page else ())
            for one in mine.standings
            if one.consent.paper is None  # what she signed on paper she has herself
        }
        if page is None or document not in notices:
            raise NotFound(document)
        text = self.paper.pages.show(
            "my_notice",
            self.look(call, page),
            organisation=organisation_of(self.library),
            notice=self.paper.notice(document),
            notice_language=notices[document].language,
        )
        return Html(text)

    def _finds(self, page: MyPage) -> Iterator[Finding]:
        """For herself alone, and not by somebody who speaks for her."""
        mine = page.people[0]
        voice, searches, answers = mine.voice, mine.open_searches, answers_in(mine.pleas)
        if self.offer_finds is None or voice.by != HERSELF:
            return
        offers = self.offer_finds(voice.dossier)
        called = self.sheets.sheets.catalogue.labels({one.collection for one in offers})
        for offer in offers:
            label = called.get(offer.collection)
            place, search = label.name if label else None, searches.get(offer.collection)
            yield Finding(offer, place, search, answers.get(offer.collection))

    def look(self, call: Call[Any], page: MyPage) -> Visit:
        language = choose(chosen=call.visit.language, default=page.language)
        return replace(call.visit, language=language)
