"""What is typed from a paper that somebody signed; there is nothing in it to be recognised by."""

from datetime import date, datetime
from typing import Annotated, ClassVar, Final

from pydantic import Field

from functions.library.routes.people_forms import WhichPerson, day_in
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.consents.on_paper import Mistake
from quitclaim.domain.consents.releases import Release, default_period
from quitclaim.domain.ids import Channel, PersonId
from quitclaim.domain.instants import Interval, end_of, midnight
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.people.person import HERSELF, Role, Speaker
from quitclaim.domain.scope import PublicationScope
from quitclaim_web.doors.asked import CollectionKey, ConsentKey

_A_TEXT: Final = 2000
_SELF: Final = "self"
_ID: Final = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
SignerKey = Annotated[str, Field(pattern=f"^({_SELF}|{_ID})$")]
# More than is taken, so that the page itself says what to do; what is larger still never gets here.
_ANY_SCAN: Final = 8_000_000
# No paper is older, and none is good for longer.
_DAYS: Final = (date(1900, 1, 1), date(2200, 1, 1))


class WhichConsent(WhichPerson):
    consent: ConsentKey


class WhichMistake(WhichConsent):
    mistake: Mistake


class OnThePaper(WhichPerson):
    """`signers`: "self", or ids of guardians. `collection` None: wherever we show pictures."""

    signers: frozenset[SignerKey] = frozenset()
    signed_on: str = Field(default="", max_length=_A_TEXT)
    channels: frozenset[Channel] = frozenset()
    collection: CollectionKey | None = None
    until: str = Field(default="", max_length=_A_TEXT)
    language: Language = Language.DUTCH
    note: str = Field(default="", max_length=_A_TEXT)

    def wrong_under(self, rules: Rules) -> tuple[str, ...]:
        """The fields that have to be mended before it can be a release at all."""
        signed_at, end = self._signed_at(rules), self._end(rules)
        is_dated = end is not None and (signed_at is None or signed_at < end)
        wrong = {
            "signers": not self.signers,
            "signed_on": signed_at is None,
            "channels": not self.channels or not self.channels <= rules.channels.keys(),
            "until": bool(self.until.strip()) and not is_dated,
        }
        return tuple(name for name, is_wrong in wrong.items() if is_wrong)

    def release(self, rules: Rules, *, person: PersonId) -> Release:
        """Of what is wrong in nothing. `person`: as whom she is known now."""
        signed_at, end = self._signed_at(rules), self._end(rules)
        assert signed_at is not None  # noqa: S101  then the day of signing is wrong
        return Release(
            person=person,
            scope=self._scope(rules),
            during=Interval(signed_at, end) if end else default_period(signed_at, rules),
            signers=tuple(map(_speaker, sorted(self.signers))),
            language=self.language,
            note=self.note.strip() or None,
        )

    def _scope(self, rules: Rules) -> PublicationScope:
        """No name beside it: that is a choice of its own, asked on our own form (R3)."""
        chosen = [rules.channels[channel] for channel in self.channels]
        return PublicationScope(
            channels=self.channels,
            purposes=frozenset(rule.purpose for rule in chosen),
            territories=frozenset(rule.territory for rule in chosen),
            collection=self.collection,
        )

    def _signed_at(self, rules: Rules) -> datetime | None:
        day = _within(self.signed_on)
        return midnight(day, rules.zone) if day else None

    def _end(self, rules: Rules) -> datetime | None:
        day = _within(self.until)
        return end_of(day, rules.zone) if day else None


class PaperTyped(OnThePaper):
    """With the scan itself, of whatever size."""

    takes_files: ClassVar[bool] = True
    most_bytes: ClassVar[int] = _ANY_SCAN

    scan: bytes = Field(default=b"", repr=False)


def _speaker(signer: str) -> Speaker:
    return HERSELF if signer == _SELF else Speaker(Role.GUARDIAN, PersonId(signer))


def _within(text: str) -> date | None:
    day, (first, last) = day_in(text), _DAYS
    return day if day and first <= day < last else None
