"""Somebody of the organisation who asks, and who is asked: through the very use cases of pages."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from functools import cached_property
from hashlib import sha256
from typing import Any

from cli.deployment import stores_of
from cli.staff import member_of, signed_in
from cli.visitor import Visitor
from local.cloud import LocalCloud
from local.outbox import Outbox
from quitclaim.adapters.dynamodb_letters import DynamoLetters
from quitclaim.adapters.s3_papers import S3Papers
from quitclaim.adapters.system_chance import SystemChance
from quitclaim.domain.consents.asking import Proposal
from quitclaim.domain.consents.notices import boxes_for
from quitclaim.domain.consents.testimony import Answer
from quitclaim.domain.ids import TokenHash
from quitclaim.domain.instants import Interval
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.people.person import Category
from quitclaim.ports.consents import Identity
from quitclaim.runtime.observability import LoggedReports
from quitclaim.stores import Stores
from quitclaim.usecases.ask_consent import AskConsent, Asked
from quitclaim.usecases.register_person import Newcomer, RegisterPerson
from quitclaim.usecases.set_rules import SetRules
from quitclaim.usecases.sign_request import Signature, SignRequest
from quitclaim_web.papers import JinjaStationery
from tests.builders import EDITOR, some_circumstances, some_rules
from tests.builders.asking import a_controller, a_proposal


@dataclass(frozen=True)
class Office:
    cloud: LocalCloud

    @cached_property
    def officer(self) -> Visitor:
        """Signed in once, for all tests: one account is let in ten times a quarter of an hour."""
        return signed_in(self.cloud, member_of(self.cloud, StaffRole.PRIVACY_OFFICER))[0]

    def settles(self) -> None:
        """As an organisation that says who it is."""
        desk = self.desk()
        settle = SetRules(self.stores.library, desk["commits"], desk["clock"], desk["chance"])
        settle(_as_we_are, member=EDITOR)

    def asks(self, whom: Identity, proposal: Proposal | None = None) -> Asked:
        """Of somebody who was unknown until now; to publish, where nothing else is said."""
        self.settles()
        desk = self.desk()
        person = RegisterPerson(**desk)(Newcomer(category=Category.PUBLIC), whom, member=EDITOR)
        ask = AskConsent(
            **desk,
            library=self.stores.library,
            papers=S3Papers(self.cloud.client("s3"), bucket=self.cloud.outputs["PapersBucket"]),
            stationery=JinjaStationery(site=self.cloud.site),
        )
        now = datetime.now(UTC).replace(microsecond=0)
        usual = a_proposal(during=Interval(now, now + timedelta(days=365)))
        return ask(person.id, proposal or usual, member=EDITOR)

    def signs(self, asked: Asked, whom: Identity, *, token: str) -> None:
        """Yes to everything, with the link that was in her letter."""
        (request,) = asked.requests
        answers = (
            Answer(consent=c.id, ticked=frozenset(boxes_for(c.asked))) for c in asked.consents
        )
        signature = Signature(
            document=request.document,
            typed_name=whom.name,
            answers=tuple(answers),
            circumstances=some_circumstances(),
        )
        sign = SignRequest(**self.desk(), requests=self.stores.requests)
        sign(TokenHash(sha256(token.encode()).hexdigest()), signature)

    @property
    def letters(self) -> DynamoLetters:
        stores = self.stores
        table = stores.settings.library_table
        return DynamoLetters(stores.dynamodb, library_table=table, reports=LoggedReports())

    @cached_property
    def stores(self) -> Stores:
        return stores_of(self.cloud)

    def mails_to(self, address: str) -> Iterator[EmailMessage]:
        """The newest first."""
        outbox = Outbox(self.cloud.places.outbox)
        mails = (mail for name in outbox.names() if (mail := outbox.read(name)))
        return (mail for mail in mails if mail["To"] == address)

    def desk(self) -> dict[str, Any]:
        """What every use case about people takes."""
        return {
            "consents": self.stores.consents,
            "commits": self.stores.commits,
            "clock": self.stores.clock,
            "chance": SystemChance(),
            "keys": self.stores.keys,
        }


def _as_we_are(rules: Rules) -> Rules:
    return replace(some_rules(controller=a_controller()), version=rules.version, noes=rules.noes)
