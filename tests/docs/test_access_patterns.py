"""docs/access-patterns.md says of every call to DynamoDB what it asks, and it is true."""

from collections.abc import Mapping
from typing import Final

import pytest

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
from quitclaim.adapters.dynamodb_selections import DynamoSelections
from quitclaim.adapters.dynamodb_settlements import DynamoSettlements
from quitclaim.adapters.dynamodb_staff import DynamoStaff
from quitclaim.adapters.dynamodb_takings import DynamoTakings
from quitclaim.adapters.dynamodb_template_uses import DynamoTemplateUses, DynamoUsesNoted
from quitclaim.adapters.dynamodb_templates import DynamoTemplates
from quitclaim.adapters.dynamodb_traces import DynamoTraces
from quitclaim.adapters.dynamodb_zips import DynamoZips
from quitclaim.adapters.keyed_pseudonyms import KeyedPseudonyms
from quitclaim.adapters.kms_keys import KmsKeys
from quitclaim.adapters.tables import LAYOUTS
from quitclaim.adapters.yearly_staff_keys import YearlyStaffKeys
from tests.docs.access_calls import Calls
from tests.docs.access_patterns import PAGE, documented, measured, pattern_of
from tests.docs.access_world import CALLS
from tests.needs import require

ADAPTERS: Final = (
    DynamoConsents,
    DynamoLibrary,
    DynamoCommits,
    DynamoRequests,
    DynamoLetters,
    DynamoCatalogue,
    DynamoHistories,
    DynamoKeepings,
    DynamoTakings,
    DynamoZips,
    DynamoBundles,
    DynamoErasureOrders,
    DynamoEvidenceOrders,
    DynamoEventCodes,
    DynamoLedger,
    DynamoSelections,
    DynamoSettlements,
    DynamoStaff,
    DynamoAccounts,
    DynamoHints,
    DynamoOutages,
    DynamoRates,
    DynamoRepeats,
    DynamoRotations,
    DynamoTemplates,
    DynamoTraces,
    DynamoTemplateUses,
    DynamoUsesNoted,
    KeyedPseudonyms,
    KmsKeys,
    YearlyStaffKeys,
)
METHODS: Final = sorted(
    f"{adapter.__name__}.{name}"
    for adapter in ADAPTERS
    for name, method in vars(adapter).items()
    if callable(method) and not name.startswith("_")
)


@pytest.fixture(scope="module")
def calls() -> Mapping[str, Calls]:
    require("java", "maven")
    return measured()


def test_the_page_has_every_method_and_no_other() -> None:
    assert sorted(documented()) == METHODS
    assert sorted(CALLS) == METHODS


@pytest.mark.parametrize("method", METHODS)
def test_a_row_is_what_the_call_asks_and_costs(method: str, calls: Mapping[str, Calls]) -> None:
    row = documented()[method]

    assert row == pattern_of(calls[method], row.road)


def test_nothing_that_binds_a_withdrawal_or_completes_an_erasure_lags() -> None:
    roads = {row.road for row in documented().values()}
    binding = {name: row for name, row in documented().items() if row.road != "no"}

    assert roads == {"withdrawal", "erasure", "no"}
    assert {name for name, row in binding.items() if row.consistency != "strong"} == set()


def test_only_what_finds_pictures_and_work_reads_an_index() -> None:
    lagging = {name for name, row in documented().items() if row.consistency != "strong"}

    searches = {"with_keyword", "taken_in", "usable_on", "needing", "due"}
    assert lagging == {f"DynamoLibrary.{one}" for one in searches} | {
        "DynamoCatalogue.collections",
        "DynamoConsents.ending_before",
        "DynamoConsents.objecting",
        "DynamoConsents.ran_out",
        "DynamoConsents.known",
        "DynamoConsents.wards",
        "DynamoErasureOrders.listed",
        "DynamoEventCodes.listed",
        "DynamoEvidenceOrders.listed",
        "DynamoLetters.waiting",
        "DynamoTakings.to_call_back",
        "DynamoRequests.listed",
        "DynamoRequests.pleading",
        "DynamoRequests.untimed",
        "DynamoSelections.listed",
        "DynamoSelections.unforgotten",
        "DynamoZips.due",
    }


def test_the_page_names_every_table_and_index() -> None:
    text = PAGE.read_text(encoding="utf-8")

    for table, layout in LAYOUTS.items():
        assert f"\n| {table} | " in text
        assert all(f"`{table}.{index}`" in text for index in layout.indexes)
