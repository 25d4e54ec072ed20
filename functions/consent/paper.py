"""The pages themselves, and the cookie that each of them leaves."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from http import HTTPStatus
from pathlib import Path
from typing import Any, Final

from markupsafe import Markup

from functions.consent.sheets import Sheets, reader_of
from functions.consent.visits import LinkVisit, Told, Visits
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.consents.openings import Page
from quitclaim.domain.errors import ImpossibleValue, StoreUnavailable
from quitclaim.domain.ids import ConsentId, DocumentHash
from quitclaim.domain.people.capabilities import SIGN_FOR
from quitclaim.ports.papers import Papers
from quitclaim.usecases.offer_selfies import Offer, OfferSelfies
from quitclaim.usecases.open_link import Opened
from quitclaim_web.doors.answers import Html, SeeOther
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages, Visit
from quitclaim_web.pages import Site
from quitclaim_web.pages.languages import choose
from quitclaim_web.papers.tongue import tongue

HOME: Final = "/c"
# What is told although the link opens nothing any more.
_LAST_WORDS: Final = (Told.REFUSED, Told.ANSWERED, Told.WITHDRAWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """The form as it was sent. `wrong`: what has to be mended, and `where` on the page."""

    wrong: str
    where: str
    ticked: Collection[str] = ()
    name: str = ""
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """`words`: the folder of our own sentences. `offer_selfies`: None where nobody recognises."""

    pages: Pages
    papers: Papers
    sheets: Sheets
    visits: Visits
    words: Path
    offer_selfies: OfferSelfies | None

    def shown(self, opened: Opened | None, call: Call[Any], *, visit: LinkVisit) -> Html:
        match opened:
            case Opened(page=Page.SIGN):
                return self.to_sign(opened, call, visit=visit)
            case Opened(page=Page.WITHDRAW):
                return self._to_withdraw(opened, call, visit=visit)
            case _ if visit.told in _LAST_WORDS:
                return Html(self.pages.show("over", call.visit, told=visit.told))
            case _:
                # Unknown, run out and erased: the same bytes, and nothing that tells them apart.
                return Html(self.pages.show("unknown", call.visit), HTTPStatus.NOT_FOUND)

    def to_sign(
        self, opened: Opened, call: Call[Any], *, visit: LinkVisit, again: Again | None = None
    ) -> Html:
        reader = reader_of(opened)
        notice = opened.consents[0].notice
        page = self.pages.show(
            "sign",
            self._look(call, opened),
            **self._of(call, opened),
            reader=reader,
            sheets=self.sheets.asked(opened, reader=reader, ticked=again.ticked if again else ()),
            notice=self.notice(notice.document),
            notice_language=notice.language,
            document=notice.document,
            link_until=opened.capability.minted_at + SIGN_FOR,
            nonce=self.visits.nonce(visit),
            again=again,
        )
        status = HTTPStatus.UNPROCESSABLE_ENTITY if again else HTTPStatus.OK
        return Html(page, status, (self.visits.cookie(visit, at=call.at),))

    def _to_withdraw(self, opened: Opened, call: Call[Any], *, visit: LinkVisit) -> Html:
        reader = reader_of(opened)
        page = self.pages.show(
            "withdraw",
            self._look(call, opened),
            **self._of(call, opened),
            reader=reader,
            sheets=self.sheets.given(opened, reader=reader),
            offers=self.offers(opened.consents),
            nonce=self.visits.nonce(visit),
            told=visit.told,
        )
        return Html(page, cookies=(self.visits.cookie(visit, at=call.at),))

    def offers(self, consents: Iterable[Consent]) -> Mapping[ConsentId, Offer]:
        return self.offer_selfies(consents) if self.offer_selfies else {}

    def selfie_came(self, call: Call[Any]) -> Html:
        """It lies where it will be looked at; but the visit, that could have shown it, is over."""
        return Html(self.pages.show("selfie_came", call.visit))

    def come_again(self, call: Call[Any]) -> Html:
        """The visit is over, or never began."""
        return Html(self.pages.show("come_again", call.visit, why="over"), HTTPStatus.FORBIDDEN)

    def other_link(self, call: Call[Any]) -> Html:
        """The form is of another link than the one opened last."""
        return Html(self.pages.show("come_again", call.visit, why="other"), HTTPStatus.CONFLICT)

    def onwards(self, visit: LinkVisit, told: Told, *, call: Call[Any]) -> SeeOther:
        """To the page that the link opens now, which tells what came of it."""
        return SeeOther(HOME, (self.visits.cookie(replace(visit, told=told), at=call.at),))

    def language(self, call: Call[Any], opened: Opened) -> Language:
        """That of the page: as she chose it here, or else the one we write to her in."""
        return choose(chosen=call.visit.language, default=opened.language)

    def _look(self, call: Call[Any], opened: Opened) -> Visit:
        return replace(call.visit, language=self.language(call, opened))

    def _of(self, call: Call[Any], opened: Opened) -> dict[str, object]:
        """What every page of a link that opens something is told."""
        controller, language = opened.controller, self.language(call, opened)
        return {
            "organisation": controller.name if controller else "",
            # The words for channels and purposes are those of the notice.
            "tongue": tongue(language, self.words, zone=Site().zone),
        }

    def notice(self, document: DocumentHash) -> Markup:
        """Exactly as it was kept: it is ours, and its hash is in every record."""
        try:
            content = self.papers.read(document)
        except ImpossibleValue as error:
            raise StoreUnavailable("a paper is not the one that was kept") from error
        if content is None:
            # Nobody signs what she cannot read.
            raise StoreUnavailable("a paper is missing")
        return Markup(content.decode())  # noqa: S704  made by our own templates, checked by hash
