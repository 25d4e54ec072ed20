"""What is set for a collection: faces nobody decided on, what is sensitive (R57, R58)."""

from dataclasses import dataclass, replace

from quitclaim.domain.checks import Word
from quitclaim.domain.errors import Conflict, NotAllowed, NotFound
from quitclaim.domain.ids import CollectionId, MemberId
from quitclaim.domain.organisation.memberships import CollectionRule, Default
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.ports.changes import Change
from quitclaim.usecases.library_desk import LibraryDesk
from quitclaim.usecases.moving_rules import with_rules
from quitclaim.usecases.retelling import told, until_it_holds


class NotYet(Word):
    """Why nothing can be set for a collection."""

    NO_RULES = "no_rules"  # say first who the organisation is, and where pictures go out


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """`reason`: for the default, recorded once. `redaction` None: follows from `sensitive`."""

    default: Default
    reason: str | None = None
    sensitive: bool = False
    redaction: bool | None = None

    @classmethod
    def of(cls, rule: CollectionRule) -> "Setting":
        return cls(
            default=rule.default,
            reason=rule.reason,
            sensitive=rule.sensitive,
            redaction=rule.redaction,
        )

    def applied(self, rule: CollectionRule) -> CollectionRule:
        """The very same rule where it says so already."""
        if Setting.of(rule) == self:
            return rule
        return replace(
            rule,
            default=self.default,
            reason=self.reason,
            sensitive=self.sensitive,
            redaction=self.redaction,
            version=rule.version + 1,
        )


class SetCollection(LibraryDesk):
    def __call__(
        self, collection: CollectionId, setting: Setting, *, version: int, member: MemberId
    ) -> CollectionRule:
        """
        Exactly over the version she looked at; every picture of it is decided on again.

        The rules' version moves too, so that nothing decided under the old one is published.
        """
        return until_it_holds(
            lambda: self._set(collection, setting, version=version, member=member)
        )

    def _set(
        self, collection: CollectionId, setting: Setting, *, version: int, member: MemberId
    ) -> CollectionRule:
        before = self.library.collections([collection]).get(collection)
        if before is None:
            raise NotFound(collection)
        if before.version != version:
            raise Conflict("somebody set it meanwhile: look at it again")
        after = setting.applied(before)
        if after == before:
            return before
        moves = with_rules(after, before=before, rules=self._rules())
        by, at = Speaker(Role.STAFF, member), self.clock.now()
        fact = told(self.chance, *moves.said, at=at, by=by, action="set_collection")
        self.commits.commit(Change(fact=fact, writes=moves.writes))
        return after

    def _rules(self) -> Rules:
        try:
            return self.library.rules()
        except NotFound as error:
            # Rules that began at this very moment would not know of the setting.
            raise NotAllowed(NotYet.NO_RULES) from error
