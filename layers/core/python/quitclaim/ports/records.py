"""Everything that is written as a record, one version at a time."""

from quitclaim.domain.bases import RecordedBasis
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.event_codes import EventCode
from quitclaim.domain.consents.objections import Objection
from quitclaim.domain.consents.requests import Request
from quitclaim.domain.forgetting.evidence_orders import EvidenceOrder
from quitclaim.domain.forgetting.keeping import Justification, Keeping
from quitclaim.domain.forgetting.orders import ErasureOrder
from quitclaim.domain.forgetting.pleas import Plea
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
from quitclaim.domain.publishing.zips import Zip
from quitclaim.domain.recognition.accounts import RunAccount
from quitclaim.domain.recognition.looking import Unexplained
from quitclaim.domain.recognition.rosters import Attestation, Roster

Record = (
    Person
    | Consent
    | Objection
    | Request
    | Plea
    | ErasureOrder
    | EvidenceOrder
    | RecordedBasis
    | Asset
    | CollectionRule
    | Keeping
    | Justification
    | EventCode
    | Selection
    | ShareLink
    | Zip
    | Roster
    | Attestation
    | RunAccount
    | UseEntry
    | Skip
    | Unexplained
    | Rendition
    | StoredVerdict
    | Taking
    | Rules
    | Appointment
    | MachineToken
)
