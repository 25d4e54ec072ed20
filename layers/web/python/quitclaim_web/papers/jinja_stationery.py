from dataclasses import dataclass, field
from datetime import tzinfo
from zoneinfo import ZoneInfo

from quitclaim.domain.consents.editions import Edition
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.consents.wording import Wording, Written
from quitclaim.ports.mail import Draft, Mailing
from quitclaim.ports.plea_notices import PleaDraft
from quitclaim.ports.recall_notices import RecallDraft
from quitclaim_web.papers.editions import editions
from quitclaim_web.papers.letters import letter
from quitclaim_web.papers.notices import notice
from quitclaim_web.papers.pleas import plea
from quitclaim_web.papers.recalls import recall


@dataclass(frozen=True, slots=True)
class JinjaStationery:
    """`site`: where people reach the pages, without a slash at its end; `zone`: of our days."""

    site: str
    zone: tzinfo = field(default_factory=lambda: ZoneInfo("Europe/Berlin"), kw_only=True)

    def notice(self, wording: Wording) -> Written:
        return notice(wording, zone=self.zone)

    def editions(self, language: Language) -> tuple[Edition, ...]:
        return editions(language)

    def letter(self, draft: Draft) -> Mailing:
        return letter(draft, site=self.site, zone=self.zone)

    def recall(self, draft: RecallDraft) -> Mailing:
        return recall(draft, site=self.site, zone=self.zone)

    def plea(self, draft: PleaDraft) -> Mailing:
        return plea(draft, site=self.site, zone=self.zone)
