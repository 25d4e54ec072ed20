"""Whether pictures of a collection may be compared with its roster at all (R16)."""

from dataclasses import replace

from quitclaim.domain.errors import Conflict, NotAllowed, NotFound
from quitclaim.domain.ids import CollectionId, MemberId
from quitclaim.domain.organisation.memberships import CollectionRule, Mode
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.domain.recognition.deployed import Deployed
from quitclaim.ports.changes import Change
from quitclaim.usecases.approve_assessment import Unapprovable
from quitclaim.usecases.library_desk import LibraryDesk
from quitclaim.usecases.moving_rules import with_rules
from quitclaim.usecases.retelling import told


class SetMode(LibraryDesk):
    def __call__(
        self,
        collection: CollectionId,
        mode: Mode,
        *,
        version: int,
        deployed: Deployed | None,
        member: MemberId,
    ) -> CollectionRule:
        """
        Exactly over the version she looked at.

        The rules' version moves too: a run that began under the old mode commits nothing more.
        """
        before = self.library.collections([collection]).get(collection)
        if before is None:
            raise NotFound(collection)
        if before.version != version:
            raise Conflict("somebody set it meanwhile: look at it again")
        if before.mode is mode:
            return before
        if mode is Mode.ROSTER and deployed is None:
            raise NotAllowed(Unapprovable.NOT_DEPLOYED)
        after = replace(before, mode=mode, version=before.version + 1)
        moves = with_rules(after, before=before, rules=self.library.rules())
        by, at = Speaker(Role.STAFF, member), self.clock.now()
        fact = told(self.chance, *moves.said, at=at, by=by, action="set_mode")
        self.commits.commit(Change(fact=fact, writes=moves.writes))
        return after
