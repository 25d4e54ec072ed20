"""What is not there, and what was there before."""

from quitclaim.ports.changes import Purpose
from quitclaim.ports.writes import Write
from tests.builders import (
    ADA,
    BOB,
    FAIR,
    a_collection_rule,
    a_roster,
    some_rules,
)
from tests.contract.changes import commit, put
from tests.contract.filled import a_full_asset, a_full_rendition
from tests.contract.stores import Stores


def test_the_next_version_replaces_the_last(stores: Stores) -> None:
    stores.keys.make(ADA, Purpose.DATA)
    put(stores, a_collection_rule(), a_roster(), some_rules())
    rule, roster = a_collection_rule(sensitive=True, version=2), a_roster(ADA, version=2)
    rules = some_rules(stopped=True, version=2)

    commit(
        stores,
        Write(rule, a_collection_rule()),
        Write(roster, a_roster()),
        Write(rules, some_rules()),
    )

    assert stores.library.collections([FAIR])[FAIR] == rule
    assert stores.library.roster(FAIR) == roster
    assert stores.library.rules() == rules


def test_what_is_not_there_is_none(stores: Stores) -> None:
    assert stores.library.asset(a_full_asset().id) is None
    assert stores.library.rendition(a_full_rendition().id) is None
    assert stores.library.collections([]) == {}
    assert stores.consents.dossier(ADA) is None
    assert stores.consents.dossiers([ADA, BOB]) == {}
    assert stores.consents.identity(ADA) is None
