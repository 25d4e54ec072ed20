"""One person: who she is, what she said, what she was asked, and the exact words of it."""

from dataclasses import dataclass

from markupsafe import Markup

from functions.library.routes.colleagues import called
from functions.library.routes.people_forms import WhatBecameOfHer, WhichPerson
from functions.library.routes.people_seen import Acquaintance
from functions.library.routes.reception import Reception
from functions.library.routes.rights_seen import rights_of
from functions.library.routes.rights_told import RightsShown
from quitclaim.domain.consents.envelopes import Provider
from quitclaim.domain.consents.on_paper import Mistake
from quitclaim.domain.errors import NotFound
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import Action
from quitclaim.ports.envelopes import Accounts
from quitclaim.ports.papers import Papers
from quitclaim.ports.staff import Staff
from quitclaim.usecases.browse_people import BrowsePeople, Known
from quitclaim.usecases.open_my_page import pleas_of
from quitclaim_web.doors.answers import Answer, Html
from quitclaim_web.doors.asked import DocumentKey
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route


class WhichNotice(WhichPerson):
    document: DocumentKey


@dataclass(frozen=True, slots=True)
class PersonPage:
    browse: BrowsePeople
    reception: Reception
    papers: Papers
    accounts: Accounts
    staff: Staff
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/people/{person}",
                name="see_person",
                action=Action.VIEW_PEOPLE,
                asks=WhatBecameOfHer,
                about="One person with her consents and requests.",
                does=self.shown,
            ),
            Route(
                method="GET",
                path="/people/{person}/notices/{document}",
                name="see_notice",
                action=Action.VIEW_PEOPLE,
                asks=WhichNotice,
                about="Exactly what she was shown.",
                does=self.noticed,
            ),
        )

    def shown(self, call: Call[WhatBecameOfHer]) -> Answer:
        known, member = self.browse.person(call.asked.person), call.member
        requests = self.reception.requests_of(known)
        # What was done on a form is evidence: for whoever keeps it, and only if she may see it.
        is_keeper = member.may(Action.REVOKE)
        sees_forms = is_keeper and member.sees(Visible.FORMS)
        look = self.reception.of(call, known, requests=requests)
        signings = self.reception.signings_of(known) if sees_forms else []
        return Html(
            self.pages.show(
                "person",
                call.visit,
                person=self.reception.told(known, look.person(known, requests)),
                signings=[
                    (look.signing(one), self.reception.requests.paper(one.person, one.request))
                    for one in signings
                ],
                is_keeper=is_keeper,
                sees_forms=sees_forms,
                ends_evidence=member.may(Action.ERASE_PERSON),
                sees_names=look.sees_names,
                knows_by_faces=member.may(Action.ENROL) and member.sees(Visible.FACES),
                **self._papers(call, known),
                rights=self._rights(look, known) if is_keeper else None,
                providers=self._providers(call),
                done=call.asked.done,
                refused=call.asked.refused,
            )
        )

    def _rights(self, look: Acquaintance, known: Known) -> RightsShown:
        pleas = pleas_of(known.dossier, self.reception.requests)
        return rights_of(look, known.dossier.objections, pleas=pleas)

    def _papers(self, call: Call[WhatBecameOfHer], known: Known) -> dict[str, object]:
        """Who put on record what was signed on paper, by the names of colleagues who are here."""
        records = known.dossier.consents
        by = {record.paper.recorded_by for record in records if record.paper}
        member = call.member
        return {
            "records_papers": member.may(Action.RECORD_PAPER),
            "reads_papers": member.may(Action.READ_PAPER) and member.sees(Visible.FORMS),
            "recorders": called(self.staff, by),
            "mistakes": tuple(Mistake),
        }

    def _providers(self, call: Call[WhatBecameOfHer]) -> tuple[Provider, ...]:
        """Where she may be asked too, for whoever may say that she is."""
        if not call.member.may(Action.ATTACH_ENVELOPE):
            return ()
        return tuple(one.provider for one in self.accounts.attached())

    def noticed(self, call: Call[WhichNotice]) -> Answer:
        document = call.asked.document
        known = self.browse.person(call.asked.person)
        shown = {consent.notice.document for consent in known.dossier.consents}
        content = self.papers.read(document) if document in shown else None
        if content is None:
            raise NotFound(document)
        look = self.reception.of(call, known)
        # Written by us from a template that escapes what it is given, and kept under its hash.
        text = Markup(content.decode())  # noqa: S704
        return Html(
            self.pages.show(
                "notice",
                call.visit,
                person=look.listed(known),
                notice=text,
                document=document,
            )
        )
