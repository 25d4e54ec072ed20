"""What a change touches: the one rule by which verdicts are decided again, and no others."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final, assert_never

from quitclaim.domain.bases import RecordedBasis
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.event_codes import EventCode
from quitclaim.domain.consents.objections import Objection
from quitclaim.domain.consents.requests import Request
from quitclaim.domain.forgetting.evidence_orders import EvidenceOrder
from quitclaim.domain.forgetting.keeping import Justification, Keeping
from quitclaim.domain.forgetting.orders import ErasureOrder
from quitclaim.domain.forgetting.pleas import Plea
from quitclaim.domain.ids import PersonId
from quitclaim.domain.organisation.appointments import Appointment
from quitclaim.domain.organisation.memberships import CollectionRule
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.organisation.skips import Skip
from quitclaim.domain.organisation.tokens import MachineToken
from quitclaim.domain.organisation.use_log import UseEntry
from quitclaim.domain.people.person import Person
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.selections import Selection
from quitclaim.domain.publishing.share_links import ShareLink
from quitclaim.domain.publishing.stored import StoredVerdict
from quitclaim.domain.publishing.takings import Taking
from quitclaim.domain.publishing.touched import EVERYTHING, Reach, Touched
from quitclaim.domain.publishing.zips import Zip
from quitclaim.domain.recognition.accounts import RunAccount
from quitclaim.domain.recognition.looking import Unexplained
from quitclaim.domain.recognition.rosters import Attestation, Roster
from quitclaim.domain.scope import Kind, kind_of
from quitclaim.ports.changes import Change, KeyDrop, Purpose, TemplateDrop
from quitclaim.ports.writes import Write

_SHOWS_NOBODY: Final = (
    "version",
    "settle_within",
    "two_to_erase",
    "calendar",
    "recognition",
    "stopped",
    "minors_biometrics",
    "free_for",
    "told_doubted",
    "told_outdated",
)


def touched_by(change: Change) -> tuple[Touched, ...]:
    """Each once. An event names a consent, and not whose it is; what is written does."""
    found = [_of(write) for write in change.writes]
    # Without her key she is erased, and no yes of hers counts (R36).
    found += (
        Touched(Reach.PERSON, drop.owner)
        for drop in change.drops
        if isinstance(drop, KeyDrop) and drop.purpose is Purpose.DATA
    )
    # What was copied from a template goes after it.
    found += (Touched(Reach.TEMPLATES, person) for person in _losing_templates(change))
    return tuple(dict.fromkeys(one for one in (*found, *change.touches) if one is not None))


def _losing_templates(change: Change) -> Iterator[str]:
    for drop in change.dropped:
        if isinstance(drop, TemplateDrop):
            yield drop.person
        elif drop.purpose is Purpose.TEMPLATE:
            yield drop.owner


def _of(write: Write) -> Touched | None:  # noqa: PLR0911  one a kind
    match write.record:
        case Asset() as asset:
            return Touched(Reach.ASSET, asset.id)
        case Person() | Consent() | Objection() | RecordedBasis() as record:
            person = _shown_otherwise(record, is_new=write.before is None)
            return None if person is None else Touched(Reach.PERSON, person)
        case CollectionRule() as rule:
            return Touched(Reach.COLLECTION, rule.collection)
        case Rules() as rules:
            return None if _is_the_same(rules, write.before) else EVERYTHING
        case Rendition() as row:  # of what is recalled, whoever took it is told (R29)
            return None if row.recalled_at is None else Touched(Reach.RENDITION, row.id)
        case Zip() as ordered:
            return Touched(Reach.ZIP, ordered.id) if ordered.waits else None
        # What is shown follows from none: keeping is a use of its own, and a link allows nothing.
        case (
            EventCode()
            | Selection()
            | ShareLink()
            | Request()
            | Plea()
            | ErasureOrder()
            | EvidenceOrder()
            | Roster()
            | Attestation()
            | RunAccount()
            | UseEntry()
            | Skip()
            | Unexplained()
            | Keeping()
            | Justification()
            | StoredVerdict()
            | Taking()
            | Appointment()
            | MachineToken()
        ):
            return None
        case _ as never:
            assert_never(never)


def _shown_otherwise(
    record: Person | Consent | Objection | RecordedBasis, *, is_new: bool
) -> PersonId | None:
    """Whom it may show, or hide, where it did not until now."""
    match record:
        case Person():
            return None if is_new else record.id  # nothing shows her before she is known
        case Consent() if kind_of(record.asked) is Kind.BIOMETRIC or not _is_answered(record):
            return None
        case _:
            return record.person


def _is_answered(consent: Consent) -> bool:
    return bool(consent.yeses) or consent.ending is not None


def _is_the_same(rules: Rules, before: object) -> bool:
    """
    As far as anything is shown by them.

    A collection's setting moves the version of the rules beside it, and nothing else of them; by
    when a face is to be settled is a rule of keeping; who may be compared shows nobody. An
    assessment does: it says how many have to confirm a match.
    """
    if not isinstance(before, Rules):
        return False
    unshown = {name: getattr(rules, name) for name in _SHOWS_NOBODY}
    return replace(before, **unshown) == rules
