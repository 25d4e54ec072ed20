"""What one authorised call did: one leaf of the audit log, with the events it announces (I5)."""

from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.checks import Word, require, require_text
from quitclaim.domain.ids import FactId, require_slugs, require_uuids
from quitclaim.domain.instants import require_instants
from quitclaim.domain.people.person import Speaker


class EventType(Word):
    """What is announced, to the log and to whoever listens; ids only, never a name."""

    ASSET_ADDED = "asset.added"
    ASSET_CHANGED = "asset.changed"
    ASSET_DELETED = "asset.deleted"
    ASSESSMENT_APPROVED = "assessment.approved"
    ASSESSMENT_DOUBTED = "assessment.doubted"
    ASSESSMENT_OUTDATED = "assessment.outdated"
    CONSENT_ASKED = "consent.asked"
    CONSENT_CANCELLED = "consent.cancelled"
    CONSENT_GIVEN = "consent.given"
    CONSENT_REFUSED = "consent.refused"
    CONSENT_NARROWED = "consent.narrowed"
    CONSENT_WITHDRAWN = "consent.withdrawn"
    CONSENT_REVOKED = "consent.revoked"
    CONSENT_EXPIRED = "consent.expired"
    CONSENT_SUPERSEDED = "consent.superseded"
    CONSENT_OBJECTED = "consent.objected"
    CONSENT_ENROLLED = "consent.enrolled"
    CONSENT_UNENROLLED = "consent.unenrolled"
    OBJECTION_DECIDED = "objection.decided"
    ERASURE_ASKED = "erasure.asked"
    ERASURE_TAKEN_BACK = "erasure.taken_back"
    ERASURE_REMINDED = "erasure.reminded"
    ERASURE_COMPLETED = "erasure.completed"
    ERASURE_ORDERED = "erasure.ordered"
    ERASURE_APPROVED = "erasure.approved"
    ERASURE_BEGUN = "erasure.begun"
    ERASURE_CARRIED_OUT = "erasure.carried_out"
    ERASURE_DROPPED = "erasure.dropped"
    ERASURE_DECLINED = "erasure.declined"
    ERASURE_RECALLED = "erasure.recalled"
    ERASURE_LAPSED = "erasure.lapsed"
    ERASURE_OVER = "erasure.over"
    EVIDENCE_ENDED = "evidence.ended"
    STAFF_NAMES_ENDED = "staff.names_ended"
    SEARCH_ASKED = "search.asked"
    SEARCH_TAKEN_BACK = "search.taken_back"
    BASIS_RECORDED = "basis.recorded"
    BASIS_ENDED = "basis.ended"
    FACE_FOUND = "face.found"
    FACE_OFFERED = "face.offered"
    FACE_SETTLED = "face.settled"
    FACE_CORRECTED = "face.corrected"
    LINK_CONFIRMED = "link.confirmed"
    LINK_REMOVED = "link.removed"
    REVIEW_GIVEN = "review.given"
    REVIEW_REOPENED = "review.reopened"
    VERDICT_CHANGED = "verdict.changed"
    RENDITION_PUBLISHED = "rendition.published"
    RENDITION_RECALLED = "rendition.recalled"
    RENDITION_TAKEN = "rendition.taken"
    RECALL_CHANGED = "recall.changed"
    SELECTION_MADE = "selection.made"
    SELECTION_CHANGED = "selection.changed"
    SELECTION_DELETED = "selection.deleted"
    SHARE_MADE = "share.made"
    SHARE_ENDED = "share.ended"
    SHARE_FORGOTTEN = "share.forgotten"
    ZIP_ORDERED = "zip.ordered"
    ZIP_CHANGED = "zip.changed"
    ZIP_READY = "zip.ready"
    ZIP_FETCHED = "zip.fetched"
    ZIP_ENDED = "zip.ended"
    FIND_STARTED = "find.started"
    RUN_STARTED = "run.started"
    RUN_REFUSED = "run.refused"
    RUN_SUSPENDED = "run.suspended"
    RUN_COUNTED = "run.counted"
    RUN_RESUMED = "run.resumed"
    RUN_ENDED = "run.ended"
    USE_BEGUN = "use.begun"
    USE_ENDED = "use.ended"
    USE_VERIFIED = "use.verified"
    USE_DELETED = "use.deleted"
    FACE_EXPLAINED = "face.explained"
    ROSTER_CHANGED = "roster.changed"
    ROSTER_ATTESTED = "roster.attested"
    REQUEST_SENT = "request.sent"
    REQUEST_BOUNCED = "request.bounced"
    REQUEST_REJECTED = "request.rejected"
    REQUEST_AT_PROVIDER = "request.at_provider"
    REQUEST_DECLINED = "request.declined"
    REQUEST_ANSWERED = "request.answered"
    REQUEST_CANCELLED = "request.cancelled"
    CODE_MADE = "code.made"
    CODE_WITHDRAWN = "code.withdrawn"
    PAPER_SEALED = "paper.sealed"
    PAPER_TIMESTAMPED = "paper.timestamped"
    PERSON_ADDED = "person.added"
    PERSON_CHANGED = "person.changed"
    PERSON_MERGED = "person.merged"
    PERSON_SPLIT = "person.split"
    PERSON_ERASED = "person.erased"
    RULES_CHANGED = "rules.changed"
    MEMBER_APPOINTED = "member.appointed"
    MEMBER_CHANGED = "member.changed"
    MEMBER_DISMISSED = "member.dismissed"
    ORGANISATION_EXPORTED = "organisation.exported"
    ORGANISATION_IMPORTED = "organisation.imported"
    HOOK_TESTED = "hook.tested"
    TOKEN_ISSUED = "token.issued"  # noqa: S105  the name of an event, not a secret
    TOKEN_REVOKED = "token.revoked"  # noqa: S105  likewise


@dataclass(frozen=True, slots=True)
class Announcement:
    """One change of state: which record, and the version it moved to."""

    type: EventType
    subject: str
    version: int

    def __post_init__(self) -> None:
        require_text(subject=self.subject)
        require(self.version >= 0, "a version counts from 0: give the one the record moved to")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """`action`: the use case that was authorised; `announced` may be empty when it only read."""

    id: FactId
    at: datetime
    by: Speaker
    action: str
    announced: tuple[Announcement, ...] = ()

    def __post_init__(self) -> None:
        require_uuids(id=self.id)
        require_instants(at=self.at)
        require_slugs(action=self.action)
        require(
            len({(one.subject, one.type) for one in self.announced}) == len(self.announced),
            "a change of state is announced once: leave out the double",
        )
