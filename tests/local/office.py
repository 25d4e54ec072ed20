"""Somebody of the organisation who asks, and who is asked: through the very use cases of pages."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

from local.cloud import LocalCloud
from quitclaim.adapters.dynamodb_commits import DynamoCommits
from quitclaim.adapters.dynamodb_consents import DynamoConsents
from quitclaim.adapters.dynamodb_letters import DynamoLetters
from quitclaim.adapters.dynamodb_library import DynamoLibrary
from quitclaim.adapters.dynamodb_requests import DynamoRequests
from quitclaim.adapters.kms_keys import KmsKeys
from quitclaim.adapters.s3_papers import S3Papers
from quitclaim.adapters.system_chance import SystemChance
from quitclaim.adapters.system_clock import SystemClock
from quitclaim.domain.consents.notices import boxes_for
from quitclaim.domain.consents.testimony import Answer
from quitclaim.domain.ids import TokenHash
from quitclaim.domain.instants import Interval
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.people.person import Category
from quitclaim.ports.consents import Identity
from quitclaim.runtime.observability import LoggedReports
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

    def asks(self, whom: Identity) -> Asked:
        """Of somebody who was unknown until now, and by an organisation that says who it is."""
        desk = self._desk()
        library = DynamoLibrary(**self._reading, library_table=self.cloud.outputs["LibraryTable"])
        settle = SetRules(library, desk["commits"], desk["clock"], desk["chance"])
        settle(_as_we_are, member=EDITOR)
        person = RegisterPerson(**desk)(Newcomer(category=Category.PUBLIC), whom, member=EDITOR)
        ask = AskConsent(
            **desk,
            library=library,
            papers=S3Papers(self.cloud.client("s3"), bucket=self.cloud.outputs["PapersBucket"]),
            stationery=JinjaStationery(site=self.cloud.site),
        )
        now = datetime.now(UTC).replace(microsecond=0)
        proposal = a_proposal(during=Interval(now, now + timedelta(days=365)))
        return ask(person.id, proposal, member=EDITOR)

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
        sign = SignRequest(**self._desk(), requests=self.requests)
        sign(TokenHash(sha256(token.encode()).hexdigest()), signature)

    @property
    def letters(self) -> DynamoLetters:
        dynamodb = self.cloud.client("dynamodb")
        return DynamoLetters(
            dynamodb, library_table=self._table("library"), reports=LoggedReports()
        )

    @property
    def commits(self) -> DynamoCommits:
        names = ("people", "library", "keys", "gallery")
        tables = {f"{name}_table": self._table(name) for name in names}
        return DynamoCommits(self._reading["client"], **tables, keys=self._reading["keys"])

    @property
    def requests(self) -> DynamoRequests:
        return DynamoRequests(**self._reading, people_table=self.cloud.outputs["PeopleTable"])

    def _desk(self) -> dict[str, Any]:
        """What every use case about people takes."""
        return {
            "consents": DynamoConsents(
                **self._reading,
                people_table=self._table("people"),
                keys_table=self._table("keys"),
            ),
            "commits": self.commits,
            "clock": SystemClock(),
            "chance": SystemChance(),
            "keys": self._reading["keys"],
        }

    @property
    def _reading(self) -> dict[str, Any]:
        dynamodb = self.cloud.client("dynamodb")
        keys = KmsKeys(
            self.cloud.client("kms"),
            dynamodb,
            keys_table=self._table("keys"),
            key_arn=self.cloud.outputs["KeyArn"],
            clock=SystemClock(),
        )
        return {"client": dynamodb, "keys": keys, "reports": LoggedReports()}

    def _table(self, name: str) -> str:
        return self.cloud.outputs[f"{name.title()}Table"]


def _as_we_are(rules: Rules) -> Rules:
    return replace(some_rules(controller=a_controller()), version=rules.version, noes=rules.noes)
