"""Who everybody on a page is: read once, in as few reads as there are stores."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from functions.library.routes.people_seen import Acquaintance
from functions.library.routes.people_told import PersonShown
from quitclaim.domain.consents.requests import Request
from quitclaim.domain.consents.testimony import Testimony
from quitclaim.domain.ids import CollectionId, PersonId
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.changes import Purpose
from quitclaim.ports.consents import Consents
from quitclaim.ports.keys import Keys
from quitclaim.ports.requests import Requests
from quitclaim.usecases.browse_people import Known
from quitclaim_web.doors.call import Call


@dataclass(frozen=True, slots=True)
class Reception:
    consents: Consents
    requests: Requests
    catalogue: Catalogue
    keys: Keys | None = None

    def of(self, call: Call[Any], *known: Known, requests: Iterable[Request] = ()) -> Acquaintance:
        people = {person for one in known for person in _around(one)}
        people |= {person for one in requests for person in (one.person, *_voiced(one.to))}
        return Acquaintance(
            member=call.member,
            at=call.at,
            identities=self.consents.identities(sorted(people)),
            labels=self.catalogue.labels(sorted(_where(known))),
        )

    def around(
        self, call: Call[Any], people: Iterable[PersonId], *, where: Iterable[CollectionId] = ()
    ) -> Acquaintance:
        """Only what they are called, and what the collections `where` are."""
        known, named = self.consents.identities(sorted(set(people))), sorted(set(where))
        labels = self.catalogue.labels(named) if named else {}
        return Acquaintance(member=call.member, at=call.at, identities=known, labels=labels)

    def requests_of(self, known: Known) -> list[Request]:
        """Also what she was asked while somebody took her for two."""
        aliases = self.consents.aliases(known.id)
        return [request for alias in aliases for request in self.requests.of(alias)]

    def signings_of(self, known: Known) -> list[Testimony]:
        aliases = self.consents.aliases(known.id)
        return [signing for alias in aliases for signing in self.requests.testimonies(alias)]

    def person(self, call: Call[Any], known: Known) -> PersonShown:
        requests = self.requests_of(known)
        return self.told(known, self.of(call, known, requests=requests).person(known, requests))

    def told(self, known: Known, shown: PersonShown) -> PersonShown:
        """
        With whether she is enrolled. The console reads no template: whoever has a key for one has
        one that opens.
        """
        aliases = self.consents.aliases(known.id) if self.keys else ()
        held = self.keys.holders(aliases, purpose=Purpose.TEMPLATE) if self.keys else ()
        return shown.model_copy(update={"is_enrolled": bool(held)})


def _around(known: Known) -> Iterator[PersonId]:
    yield known.id
    yield from (guardian.id for guardian in known.dossier.person.guardians)
    for consent in known.dossier.consents:
        for yes in consent.yeses:
            yield from _voiced(yes.by)


def _voiced(speaker: Speaker) -> tuple[PersonId, ...]:
    return (PersonId(str(speaker.id)),) if speaker.role is Role.GUARDIAN else ()


def _where(known: Iterable[Known]) -> set[CollectionId]:
    scopes = (consent.asked for one in known for consent in one.dossier.consents)
    return {scope.collection for scope in scopes if scope.collection}
