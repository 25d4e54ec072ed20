"""What one process has of adapters over DynamoDB."""

from dataclasses import dataclass

from quitclaim.adapters.dynamodb_accounts import DynamoAccounts
from quitclaim.adapters.dynamodb_bundles import DynamoBundles
from quitclaim.adapters.dynamodb_catalogue import DynamoCatalogue
from quitclaim.adapters.dynamodb_commits import DynamoCommits
from quitclaim.adapters.dynamodb_consents import DynamoConsents
from quitclaim.adapters.dynamodb_erasure_orders import DynamoErasureOrders
from quitclaim.adapters.dynamodb_event_codes import DynamoEventCodes
from quitclaim.adapters.dynamodb_evidence_orders import DynamoEvidenceOrders
from quitclaim.adapters.dynamodb_hints import DynamoHints
from quitclaim.adapters.dynamodb_histories import DynamoHistories
from quitclaim.adapters.dynamodb_keepings import DynamoKeepings
from quitclaim.adapters.dynamodb_ledger import DynamoLedger
from quitclaim.adapters.dynamodb_letters import DynamoLetters
from quitclaim.adapters.dynamodb_library import DynamoLibrary
from quitclaim.adapters.dynamodb_outages import DynamoOutages
from quitclaim.adapters.dynamodb_rates import DynamoRates
from quitclaim.adapters.dynamodb_repeats import DynamoRepeats
from quitclaim.adapters.dynamodb_requests import DynamoRequests
from quitclaim.adapters.dynamodb_rotations import DynamoRotations
from quitclaim.adapters.dynamodb_runs import DynamoRuns
from quitclaim.adapters.dynamodb_selections import DynamoSelections
from quitclaim.adapters.dynamodb_settlements import DynamoSettlements
from quitclaim.adapters.dynamodb_staff import DynamoStaff
from quitclaim.adapters.dynamodb_takings import DynamoTakings
from quitclaim.adapters.dynamodb_template_uses import DynamoTemplateUses
from quitclaim.adapters.dynamodb_templates import DynamoTemplates
from quitclaim.adapters.dynamodb_traces import DynamoTraces
from quitclaim.adapters.dynamodb_zips import DynamoZips
from quitclaim.adapters.keyed_pseudonyms import KeyedPseudonyms
from quitclaim.adapters.kms_keys import KmsKeys
from quitclaim.adapters.yearly_staff_keys import YearlyStaffKeys


@dataclass(frozen=True, slots=True, kw_only=True)
class Adapters:
    accounts: DynamoAccounts
    bundles: DynamoBundles
    catalogue: DynamoCatalogue
    commits: DynamoCommits
    consents: DynamoConsents
    erasure_orders: DynamoErasureOrders
    evidence_orders: DynamoEvidenceOrders
    event_codes: DynamoEventCodes
    hints: DynamoHints
    histories: DynamoHistories
    keepings: DynamoKeepings
    keys: KmsKeys
    letters: DynamoLetters
    library: DynamoLibrary
    ledger: DynamoLedger
    outages: DynamoOutages
    pseudonyms: KeyedPseudonyms
    rates: DynamoRates
    repeats: DynamoRepeats
    requests: DynamoRequests
    rotations: DynamoRotations
    runs: DynamoRuns
    selections: DynamoSelections
    settlements: DynamoSettlements
    staff: DynamoStaff
    staff_keys: YearlyStaffKeys
    takings: DynamoTakings
    template_uses: DynamoTemplateUses
    templates: DynamoTemplates
    traces: DynamoTraces
    zips: DynamoZips
