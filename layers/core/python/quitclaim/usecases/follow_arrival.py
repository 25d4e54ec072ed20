"""A run over photos that come as somebody attested beforehand, from some uploaders, for a while."""

from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from typing import Final
from uuid import UUID

from quitclaim.domain.ids import AssetId, CollectionId, RunId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.recognition.accounts import RunAccount
from quitclaim.domain.recognition.rosters import Arrivals, Attestation
from quitclaim.ports.recognising import Recognise, ToRecognise
from quitclaim.ports.writes import Write
from quitclaim.usecases.retelling import until_it_holds
from quitclaim.usecases.run_desk import RunDesk
from quitclaim.usecases.set_rules import rules_of

_ACTION: Final = "follow_arrival"


@dataclass(frozen=True, slots=True)
class FollowArrival(RunDesk):
    to_recognise: ToRecognise

    def __call__(self, asset: AssetId) -> RunId | None:
        """Into the queue with what was put as somebody attested beforehand; None: nobody did."""
        found, rules = self.library.asset(asset), rules_of(self.library)
        if found is None or not rules.recognition or rules.stopped:
            return None
        for collection in sorted(found.memberships):
            account = self._attested(found, collection)
            if account:
                until_it_holds(partial(self._opened, account))
                self.to_recognise.send(Recognise(account.id, asset))
                return account.id
        return None

    def _attested(self, asset: Asset, collection: CollectionId) -> RunAccount | None:
        roster = self.library.roster(collection)
        said = self.library.attestations(collection) if roster else ()
        holding = (one for one in said if roster and one.holds(asset, roster))
        return next((account for account in map(account_of, holding) if account), None)

    def _opened(self, account: RunAccount) -> None:
        if self.runs.account(account.id) is None:
            said = Announcement(EventType.RUN_STARTED, account.id, account.version)
            self.say(said, writes=(Write(account),), action=_ACTION)


def account_of(attestation: Attestation) -> RunAccount | None:
    """One run of everything that comes as attested, whoever meets the first of it."""
    subject = attestation.subject
    if not isinstance(subject, Arrivals):
        return None
    instants = (attestation.at, subject.starts_at, subject.until)
    said = "|".join(
        (
            attestation.collection,
            str(attestation.roster_version),
            attestation.by,
            *(at.isoformat() for at in instants),
            *sorted(subject.uploaders),
        )
    )
    return RunAccount(
        id=RunId(str(UUID(bytes=sha256(said.encode()).digest()[:16], version=4))),
        collection=attestation.collection,
        by=attestation.by,
        started_at=attestation.at,
        until=subject.until,
    )
