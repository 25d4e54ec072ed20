from dataclasses import replace

from quitclaim.domain.checks import Word
from quitclaim.domain.consents.merging import merged
from quitclaim.domain.errors import NotAllowed, NotFound
from quitclaim.domain.ids import MemberId, PersonId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import Person, Role, Speaker
from quitclaim.ports.changes import Change, KeyDrop, TemplateDrop
from quitclaim.ports.writes import Write
from quitclaim.usecases.dead_keys import drop_dead_keys
from quitclaim.usecases.people_desk import PeopleDesk
from quitclaim.usecases.retelling import told, until_it_holds
from quitclaim.usecases.template_keys import drops_between


class WhyNot(Word):
    MERGED_ALREADY = "merged_already"


class MergePeople(PeopleDesk):
    def __call__(self, kept: PersonId, gone: PersonId, *, member: MemberId) -> None:
        """Two records are one person's: those of both count, any no wins, none is rewritten."""
        until_it_holds(lambda: self._merge(kept, gone, member=member))
        drop_dead_keys(self, kept)

    def _merge(self, kept: PersonId, gone: PersonId, *, member: MemberId) -> None:
        one, other = self.own(kept), self.own(gone)
        if other.merged_into == kept:
            return
        # A chain of merges would have two ends that do not know each other.
        if one.merged_into or other.merged_into:
            raise NotAllowed(WhyNot.MERGED_ALREADY)
        both = merged(self.known(kept), self.known(gone))  # refuses with every obstacle
        self.write(
            (replace(one, merged_from=one.merged_from | {gone}, version=one.version + 1), one),
            (replace(other, merged_into=kept, version=other.version + 1), other),
            became=EventType.PERSON_MERGED,
            member=member,
            drops=drops_between(both, both, at=self.clock.now()),
        )

    def own(self, person: PersonId) -> Person:
        found = self.consents.person(person)
        if found is None:
            raise NotFound(person)
        return found

    def write(
        self,
        *moves: tuple[Person, Person],
        became: EventType,
        member: MemberId,
        drops: tuple[KeyDrop | TemplateDrop, ...] = (),
    ) -> None:
        by, at = Speaker(Role.STAFF, member), self.clock.now()
        said = (Announcement(became, person.id, person.version) for person, _ in moves)
        self.commits.commit(
            Change(
                fact=told(self.chance, *said, at=at, by=by, action=became.replace(".", "_")),
                writes=tuple(Write(person, before) for person, before in moves),
                drops=drops,
                makes_less=True,
            )
        )


class SplitPeople(MergePeople):
    def __call__(self, kept: PersonId, gone: PersonId, *, member: MemberId) -> None:
        """Undo: each has her own records again, with whatever was said on them since."""
        until_it_holds(lambda: self._split(kept, gone, member=member))

    def _split(self, kept: PersonId, gone: PersonId, *, member: MemberId) -> None:
        one, other = self.own(kept), self.own(gone)
        if other.merged_into != kept:
            return
        self.write(
            (replace(one, merged_from=one.merged_from - {gone}, version=one.version + 1), one),
            (replace(other, merged_into=None, version=other.version + 1), other),
            became=EventType.PERSON_SPLIT,
            member=member,
        )
