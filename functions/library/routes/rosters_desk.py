"""Recognition in one collection, as pages and programs say it."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from functions.library.routes.permit_told import (
    GateShown,
    PermitShown,
    attestation_told,
    marked_told,
    people_told,
)
from functions.library.routes.reception import Reception
from functions.library.routes.recognition_desk import dropped_told
from functions.library.routes.recognition_forms import AttestationSaid, ModeSaid, RosterSaid
from functions.library.routes.recognition_told import DroppedShown
from quitclaim.domain.checks import require
from quitclaim.domain.ids import CollectionId, MemberId
from quitclaim.domain.organisation.memberships import Mode
from quitclaim.domain.pictures.uploads import CONSOLE
from quitclaim.domain.recognition.deployed import Deployed
from quitclaim.domain.recognition.rosters import Arrivals, Attestation, NamedAssets
from quitclaim.ports.inbox import Pseudonyms
from quitclaim.ports.uploaders import Uploaders
from quitclaim.usecases.drop_templates import DropTemplates
from quitclaim.usecases.keep_roster import KeepRoster, SayAttested, version_of
from quitclaim.usecases.note_outdated import NoteOutdated
from quitclaim.usecases.permit_now import AskPermit, PermitNow
from quitclaim.usecases.read_practice import ReadPractice
from quitclaim.usecases.set_mode import SetMode
from quitclaim_web.doors.call import Call


@dataclass(frozen=True, slots=True, kw_only=True)
class RostersDesk:
    ask: AskPermit
    mode: SetMode
    drop: DropTemplates
    keep: KeepRoster
    attest: SayAttested
    note: NoteOutdated
    practice: ReadPractice
    reception: Reception
    uploaders: Uploaders
    pseudonyms: Pseudonyms
    deployed: Deployed | None

    def told(
        self, call: Call[Any], collection: CollectionId, *, dropped: DroppedShown | None = None
    ) -> PermitShown:
        now = self.ask(collection, deployed=self.deployed)
        listed = now.roster.people if now.roster else frozenset[Any]()
        look = self.reception.around(call, listed | now.marked | now.people.keys())
        return PermitShown(
            collection=collection,
            mode=now.rule.mode,
            version=now.rule.version,
            suspended=now.rule.suspended,
            is_deployed=now.is_deployed,
            is_clear=now.is_clear,
            roster_version=version_of(now.roster),
            looked_at=now.looked_at,
            is_cut=now.is_cut,
            permitted=now.permitted,
            faces=now.faces,
            left_out=now.left_out,
            gates=tuple(GateShown(gate=g, pictures=n) for g, n in now.gates.most_common()),
            people=people_told(now, look),
            marked=marked_told(now, look),
            attestations=self._attested(now),
            unattested=tuple(now.unattested),
            dropped=dropped,
        )

    def set_mode(self, call: Call[Any], asked: ModeSaid) -> DroppedShown | None:
        """First the mode, and then what rests on nothing any more."""
        member, collection = call.member.id, asked.collection
        self.mode(
            collection, asked.mode, version=asked.version, deployed=self.deployed, member=member
        )
        if asked.mode is not Mode.OFF:
            self._note(call)
            return None
        return dropped_told(call, self.drop(member=member, off=collection, after=call.after))

    def preview(self, call: Call[Any], collection: CollectionId) -> DroppedShown:
        now = self.ask.library.rules()
        return dropped_told(call, self.drop.preview(now, off=collection))

    def change(self, call: Call[Any], asked: RosterSaid) -> None:
        self.keep(
            asked.collection,
            add=asked.add,
            remove=asked.remove,
            version=asked.version,
            member=call.member.id,
        )
        self._note(call)

    def say(self, call: Call[Any], asked: AttestationSaid) -> None:
        require(
            bool(asked.assets) is not bool(asked.uploaders),
            "attest named pictures, or what uploaders put: one of both",
        )
        subject: NamedAssets | Arrivals = (
            NamedAssets(assets=asked.assets)
            if asked.assets
            else Arrivals(
                uploaders=frozenset(map(self.pseudonyms.of_uploader, asked.uploaders)),
                starts_at=call.at,
                until=call.at + timedelta(days=asked.days),
            )
        )
        self.attest(
            Attestation(
                collection=asked.collection,
                roster_version=asked.version,
                subject=subject,
                by=call.member.id,
                at=call.at,
            )
        )

    def putting(self) -> tuple[str, ...]:
        """Whose uploads lie in the inbox, and whoever drops pictures on a page."""
        return tuple(sorted({*self.uploaders.lately(), CONSOLE}))

    def _note(self, call: Call[Any]) -> None:
        """A roster may be larger than was approved, or have others on it: that is told once."""
        roster = self.ask.library.roster(call.asked.collection)
        if self.deployed is not None and roster is not None:
            practice = self.practice.for_roster(self.deployed, roster)
            self.note(practice, member=call.member.id)

    def _attested(self, now: PermitNow) -> Any:
        names: dict[MemberId, str] = {
            self.pseudonyms.of_uploader(name): name for name in self.putting()
        }
        version = version_of(now.roster)
        latest = sorted(now.attestations, key=lambda one: one.at, reverse=True)
        return tuple(
            attestation_told(one, holds=one.roster_version == version, names=names)
            for one in latest
        )
