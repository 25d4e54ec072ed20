"""Those of the town who ask, through its pages, as fast as forms can be sent."""

from dataclasses import dataclass
from typing import Any, Final, Self
from uuid import uuid4

from cli.asking import WHO_ASKS
from cli.staff import member_of, signed_in
from cli.visitor import Page, Visitor
from local.outbox import Outbox
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.organisation.roles import StaffRole
from tests.browser.mailbox import Mailbox
from tests.browser.town import Town

FIVE: Final = ("website", "social", "press", "print", "internal")


@dataclass(frozen=True, slots=True)
class Asked:
    """`page`: hers, where staff looks."""

    name: str
    language: Language
    page: str
    mailbox: Mailbox


@dataclass(frozen=True, slots=True)
class Asking:
    town: Town
    editor: Visitor

    @classmethod
    def of(cls, town: Town) -> Self:
        """With a town that says who it is and may publish in five places."""
        cloud = town.stage.cloud
        officer, _ = signed_in(cloud, member_of(cloud, StaffRole.PRIVACY_OFFICER))
        _sent(officer, "/organisation", WHO_ASKS)
        _sent(officer, "/organisation/channels", {"channels": FIVE}, at="/organisation")
        return cls(town, Visitor(town.site, dict(town.cookies)))

    def meet(self, name: str, language: Language = Language.ENGLISH, **known: str) -> Asked:
        mailbox = self._mailbox()
        said = {"name": name, "mail": mailbox.address, "language": language, **known}
        page = _sent(self.editor, "/people/new", said)
        return Asked(name, language, page.path.partition("?")[0], mailbox)

    def guardian(self, child: Asked, name: str) -> Mailbox:
        """Somebody new, with custody of the child by a document that staff saw."""
        mailbox = self._mailbox()
        said = {"act": "register", "custody": "recorded", "name": name, "mail": mailbox.address}
        _sent(self.editor, f"{child.page}/guardians", said | {"language": child.language})
        return mailbox

    def ask(self, whom: Asked, channels: tuple[str, ...] = FIVE) -> None:
        """For these places, and her name in them."""
        said = {"channels": channels, "names": "yes", "step": "send"}
        _sent(self.editor, f"{whom.page}/ask", said)

    def asked(
        self,
        name: str,
        language: Language = Language.ENGLISH,
        *,
        channels: tuple[str, ...] = FIVE,
    ) -> Asked:
        whom = self.meet(name, language)
        self.ask(whom, channels)
        return whom

    def _mailbox(self) -> Mailbox:
        outbox = Outbox(self.town.stage.cloud.places.outbox)
        return Mailbox(outbox, f"{uuid4()}@example.org")


def _sent(visitor: Visitor, path: str, said: dict[str, Any], *, at: str = "") -> Page:
    """`at`: the page of the form, where that is another."""
    page = visitor.fill_in(visitor.get(at or path), path, **said)
    assert "done=" in page.path, f"{path} was answered {page.status} at {page.path}"
    return page
