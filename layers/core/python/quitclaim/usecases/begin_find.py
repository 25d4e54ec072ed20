"""Somebody asks for herself in a collection: begun, or told what stands against it (R25)."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.ids import CollectionId, PersonId, RunId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.organisation.skips import Aside
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.recognition.accounts import RunAccount
from quitclaim.domain.recognition.deployed import Deployed
from quitclaim.domain.recognition.finding import NotNow, WhyNotNow
from quitclaim.domain.recognition.finds import KEPT_FOR
from quitclaim.domain.recognition.permit import Refusal, permit_for
from quitclaim.domain.recognition.runs import Aim, Capture
from quitclaim.ports.writes import Write
from quitclaim.usecases.approve_assessment import Unapprovable
from quitclaim.usecases.begin_run import missing_in
from quitclaim.usecases.permit_now import AskPermit, PermitNow
from quitclaim.usecases.run_desk import RunDesk

_ACTION: Final = "find_me"


@dataclass(frozen=True, slots=True)
class BeginFind(RunDesk):
    ask: AskPermit

    def __call__(
        self, person: PersonId, collection: CollectionId, *, deployed: Deployed | None
    ) -> RunAccount | NotNow:
        """
        Nobody is embedded yet, and her picture is not asked for before this is answered.

        To find her everybody in the pictures is compared with her, so that all of them are asked
        for as in any run; she is told what she lacks herself, and of others only that they do.
        """
        dossier = self.ask.consents.dossiers([person]).get(person)
        now = self.ask(collection, deployed=deployed)
        if dossier is None or deployed is None:
            why = Unapprovable.NOT_DEPLOYED if dossier else WhyNotNow.NOT_ON_ROSTER
            return NotNow(reasons=(why,))
        capture = Capture(
            aim=Aim.CAPTURE,
            dossier=dossier,
            collection=collection,
            rules=now.rules,
            model=deployed.model,
            target_rate=deployed.target_rate,
        )
        permit = permit_for(capture, at=self.clock.now())
        refusal = permit if isinstance(permit, Refusal) else None
        reasons = tuple(dict.fromkeys(_reasons(now, dossier, refusal=refusal)))
        own = refusal.people.get(dossier.id) if refusal else None
        if reasons or own:
            return NotNow(reasons=reasons, own=own)
        return self._begun(collection)

    def _begun(self, collection: CollectionId) -> RunAccount:
        account = RunAccount(
            id=RunId(self.chance.uuid()),
            collection=collection,
            by=None,
            started_at=self.clock.now(),
            until=self.clock.now() + KEPT_FOR,
        )
        # Not a run's event: that one leads to the queue, which would suggest her to others.
        said = Announcement(EventType.FIND_STARTED, account.id, account.version)
        self.say(said, writes=(Write(account),), action=_ACTION, by=HERSELF)
        return account


def _reasons(now: PermitNow, dossier: Dossier, *, refusal: Refusal | None) -> Iterator[StrEnum]:
    if refusal:
        yield from refusal.gates
    names = frozenset(dossier.person.ids)
    # Whoever is in a picture of a roster without her makes what was attested wrong.
    if now.roster and not names & now.roster.people:
        yield WhyNotNow.NOT_ON_ROSTER
    # Nobody else is named: what she lacks herself is told her in her own words.
    if not now.permitted and (now.people.keys() - names or (now.people and refusal is None)):
        yield WhyNotNow.OTHERS_MISSING
    yield from (one for one in missing_in(now) if one is not Aside.PEOPLE_MISSING)
