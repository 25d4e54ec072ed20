"""Whether somebody who is named is on record: by her address and name, a child by her guardians."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.lists import Entry, RowFault
from quitclaim.domain.ids import PersonId
from quitclaim.domain.people.marks import mark_of
from quitclaim.domain.people.names import is_same_name
from quitclaim.ports.consents import Consents


class SomebodyElse(Exception):
    """Whoever is on record is not sure to be meant: nobody is asked in somebody else's name."""

    def __init__(self, fault: RowFault) -> None:
        super().__init__(fault)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class FindAgain:
    consents: Consents

    def __call__(
        self, name: str, mail: str, *, of: Collection[PersonId | None] = ()
    ) -> Dossier | None:
        """
        None where she is not on record. `of`: who speaks for her.

        Under an address of her own she is known by her name too, be it with a slip; without one she
        is whoever is called so and has one of these guardians. Raises SomebodyElse where the
        address is another's, and where several people could be meant.
        """
        marked = self.consents.marked(mark_of(name, mail))
        found = {p: d for p, d in self.consents.dossiers(marked).items() if not d.is_erased}
        hers = {d.id: d for d in self._meant(found, name, mail=mail, of=of)}
        if len(hers) > 1:
            raise SomebodyElse(RowFault.SEVERAL)
        if mail and found and not hers:
            raise SomebodyElse(RowFault.SOMEBODY_ELSE)
        return next(iter(hers.values()), None)

    def named(self, row: Entry) -> Dossier | None:
        """Whom a row of a list names. Raises SomebodyElse also for whoever speaks for her."""
        return self(row.name, row.mail, of=tuple(self.guardians(row)))

    def guardians(self, row: Entry) -> Iterator[PersonId | None]:
        """Who speaks for her, in the order of the row; None for whoever is not on record."""
        for one in row.guardians:
            try:
                found = self(one.name, one.mail)
            except SomebodyElse as error:
                raise SomebodyElse(RowFault.GUARDIAN_IS_SOMEBODY_ELSE) from error
            yield found.id if found else None

    def _meant(
        self,
        found: Mapping[PersonId, Dossier],
        name: str,
        *,
        mail: str,
        of: Collection[PersonId | None],
    ) -> Iterator[Dossier]:
        """Whoever was found to be somebody else is still known by the name she had before."""
        ids = dict.fromkeys((*found, *(dossier.id for dossier in found.values())))
        identities = self.consents.identities(ids) if mail else {}
        for person, dossier in found.items():
            names = (identities[one].name for one in (person, dossier.id) if one in identities)
            if not mail:
                if {one.id for one in dossier.person.guardians} & set(of):
                    yield dossier
            elif any(is_same_name(name, known) for known in names):
                yield dossier
