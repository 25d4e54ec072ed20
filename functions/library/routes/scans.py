"""The scan of what was signed on paper: for whoever keeps the records, and is shown forms (R42)."""

from dataclasses import dataclass

from functions.library.routes.releases_forms import WhichConsent
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import Action
from quitclaim.usecases.read_scan import ReadScan
from quitclaim_web.doors.answers import Answer, File
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.refusals import NotPermitted
from quitclaim_web.doors.route import AnyRoute, Route


@dataclass(frozen=True, slots=True)
class Scans:
    read: ReadScan

    def routes(self) -> tuple[AnyRoute, ...]:
        path, about = "/people/{person}/consents/{consent}/scan", "The scan of a paper, as it was."
        return tuple(
            Route(
                method="GET",
                path=f"{before}{path}",
                name=name,
                action=Action.READ_PAPER,
                asks=WhichConsent,
                about=about,
                does=self.read_out,
            )
            for before, name in (("", "take_scan"), ("/api", "view_scan"))
        )

    def read_out(self, call: Call[WhichConsent]) -> Answer:
        scan = self.read(call.asked.person, call.asked.consent)
        if not call.member.sees(Visible.FORMS):
            raise NotPermitted("forms", principal=call.who)
        # Offered for saving and never shown by us: it is whatever somebody put into it (R46).
        name = f"paper-{call.asked.consent}.{scan.form}"
        return File(data=scan.content, media_type=scan.form.media_type, name=name)
