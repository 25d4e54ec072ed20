"""Everybody whose yes a permit lacks is asked for it: to be recognised in this collection (R11)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from quitclaim.domain.consents.answers import Lack
from quitclaim.domain.consents.asking import Proposal, period_for
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import CollectionId, MemberId, PersonId
from quitclaim.domain.scope import BiometricScope, Kind
from quitclaim.usecases.ask_consent import Asked
from quitclaim.usecases.ask_once import AskOnce

# Each is asked in a change of her own, and a page waits for all of them.
AT_ONCE: Final = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedOfMany:
    """`hindered`: whom nobody may ask like this, and why; `left`: so many are asked next time."""

    asked: tuple[PersonId, ...]
    already: tuple[PersonId, ...]
    hindered: Mapping[PersonId, tuple[StrEnum, ...]]
    left: int


@dataclass(frozen=True, slots=True)
class AskRoster:
    ask: AskOnce

    def __call__(
        self, lacking: Mapping[PersonId, Lack], collection: CollectionId, *, member: MemberId
    ) -> AskedOfMany:
        """Whoever said no is left alone: to ask her again is a decision about her (GDPR art. 7)."""
        open_to_it = sorted(person for person, lack in lacking.items() if not lack.said_no)
        asked: list[PersonId] = []
        already: list[PersonId] = []
        hindered: dict[PersonId, tuple[StrEnum, ...]] = {}
        rest = iter(open_to_it)
        # Whoever was asked before costs a read: only letters count.
        while len(asked) < AT_ONCE and (person := next(rest, None)):
            try:
                answer = self._asked(person, collection, member=member)
            except NotAllowed as error:
                hindered[person] = error.reasons
                continue
            (asked if answer else already).append(person)
        return AskedOfMany(
            asked=tuple(asked),
            already=tuple(already),
            hindered=hindered,
            left=len(tuple(rest)),
        )

    def _asked(self, person: PersonId, collection: CollectionId, *, member: MemberId) -> bool:
        dossier, rules = self.ask.known(person), self.ask.ask.library.rules()
        at = self.ask.clock.now()
        proposal = Proposal(
            asked=BiometricScope(collection=collection),
            during=period_for(dossier, kind=Kind.BIOMETRIC, rules=rules, at=at),
        )
        return isinstance(self.ask(person, proposal, member=member), Asked)
