"""A release signed on paper, and whether it can be put on record (R1, R6, R9, R10)."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from quitclaim.domain.checks import Word, require, require_some
from quitclaim.domain.consents.addressees import within_minority
from quitclaim.domain.consents.asking import Denial, Hindrance, Proposal, leave_to_ask
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.events import Event, State
from quitclaim.domain.consents.notices import Language, Notice
from quitclaim.domain.consents.on_paper import OnPaper
from quitclaim.domain.ids import ConsentId, DocumentHash, PersonId, require_uuids
from quitclaim.domain.instants import Interval, midnight
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.people.person import Person, Role, Speaker
from quitclaim.domain.people.voices import mutes_of
from quitclaim.domain.scope import Kind, PublicationScope


class Unrecordable(Word):
    """Why a paper is not put on record."""

    NOT_SIGNED_YET = "not_signed_yet"
    BEFORE_BIRTH = "before_birth"
    AFTER_DEATH = "after_death"
    SAME_SCAN = "same_scan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """
    What stands on a paper. It cannot say yes to being recognised: it has no scope for that (I4).

    `during`: from the signing. A day has no hour, so it counts from when that day began: whatever
    no was said on it comes later, and wins. `signers`: herself, or guardians who signed together.
    """

    person: PersonId
    scope: PublicationScope
    during: Interval
    signers: tuple[Speaker, ...]
    language: Language
    note: str | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        require_uuids(person=self.person)
        require_some(signers=self.signers)
        require(len(set(self.signers)) == len(self.signers), "each of them signs once")
        require(
            all(one.role in (Role.SELF, Role.GUARDIAN) for one in self.signers),
            "a paper is signed by the person or a guardian: name whom",
        )
        require(self.during.until, "a consent expires: give the end of its period")

    @property
    def signed_at(self) -> datetime:
        return self.during.starts_at

    def proposed(self, dossier: Dossier) -> Proposal:
        """What asking for the same would have been; guardians' word lapses at majority."""
        whole = Proposal(asked=self.scope, during=self.during, alternative=self.note)
        return replace(whole, during=within_minority(whole, dossier))

    def record(self, consent: ConsentId, dossier: Dossier, *, paper: OnPaper) -> Consent:
        """It begins with the yes: what asked for it is the paper, and so is the notice."""
        return Consent(
            id=consent,
            person=self.person,
            asked=self.scope,
            during=self.proposed(dossier).during,
            notice=Notice(version=1, language=self.language, document=paper.scan),
            events=tuple(
                Event(became=State.GIVEN, at=self.signed_at, by=signer, scope=self.scope)
                for signer in self.signers
            ),
            paper=paper,
        )


def default_period(signed_at: datetime, rules: Rules) -> Interval:
    """From the signing, whenever it is recorded (R6)."""
    return Interval(signed_at, signed_at + rules.period)


def reasons_against(
    release: Release, dossier: Dossier, *, scan: DocumentHash, rules: Rules, at: datetime
) -> tuple[Word, ...]:
    """Everything for which it is not put on record at the instant `at`; none: it may be."""
    return (
        *_of_asking(release, dossier, rules=rules, at=at),
        *_of_the_day(release, dossier.person, rules=rules, at=at),
        *_of_the_voices(release, dossier.person),
        *_of_other_records(dossier, scan),
    )


def _of_asking(release: Release, dossier: Dossier, *, rules: Rules, at: datetime) -> Iterator[Word]:
    if rules.controller is None:
        yield Hindrance.NO_CONTROLLER
    answer = leave_to_ask(release.proposed(dossier), dossier, rules=rules, at=at)
    if isinstance(answer, Denial):
        # What she signed when she lived counts until it expires; nobody asks her now.
        yield from (one for one in answer.hindrances if one is not Hindrance.DIED)


def _of_the_day(release: Release, person: Person, *, rules: Rules, at: datetime) -> Iterator[Word]:
    signed_at = release.signed_at
    if signed_at > at:
        yield Unrecordable.NOT_SIGNED_YET
    if person.born_on and signed_at < midnight(person.born_on, rules.zone):
        yield Unrecordable.BEFORE_BIRTH
    if person.died_on and signed_at > midnight(person.died_on, rules.zone):
        yield Unrecordable.AFTER_DEATH


def _of_the_voices(release: Release, person: Person) -> Iterator[Word]:
    """As they were on the day of signing: whoever was of age by then spoke for herself."""
    for signer in release.signers:
        yield from mutes_of(person, signer, kind=Kind.PUBLICATION, at=release.signed_at)


def _of_other_records(dossier: Dossier, scan: DocumentHash) -> Iterator[Word]:
    if any(one.paper and one.paper.scan == scan and not one.ending for one in dossier.consents):
        yield Unrecordable.SAME_SCAN
