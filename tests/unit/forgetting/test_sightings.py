"""What could find her, and what was seen of her, as a certificate counts it (R36)."""

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.forgetting.certificate import Reason, Remainder
from quitclaim.domain.forgetting.clues import Clues
from quitclaim.domain.forgetting.sightings import Sighting, counted, explained, unexplained
from quitclaim.domain.forgetting.stores import Store
from tests.builders import ADA, a_hash, an_id

ALONE, SHARED = a_hash("alone"), a_hash("shared")
OUT, SHOWN = an_id("out"), an_id("shown")
HERS = Clues(
    people=frozenset({ADA}),
    records=frozenset({an_id("consent")}),
    documents=frozenset({a_hash("paper")}),
    templates=frozenset({an_id("template")}),
    assets=frozenset({ALONE, SHARED}),
    renditions={OUT: ALONE, SHOWN: SHARED},
    zips={an_id("zip"): frozenset({OUT}), an_id("both"): frozenset({OUT, SHOWN})},
    addresses=frozenset({"ada@example.org"}),
)
GONE = frozenset({ALONE})


@pytest.mark.parametrize("store", Store)
def test_her_own_id_is_sought_everywhere(store: Store) -> None:
    assert ADA in HERS.sought_in(store, assets=frozenset())


def test_what_leads_to_her_is_sought_where_it_would() -> None:
    besides = {store: HERS.sought_in(store, assets=GONE) - {ADA} for store in Store}

    assert besides[Store.PEOPLE] == besides[Store.SELFIES] == {an_id("consent")}
    assert besides[Store.PAPERS] == {an_id("consent"), a_hash("paper")}
    assert besides[Store.GALLERY] == besides[Store.SEARCH_NODE] == {an_id("template")}
    assert besides[Store.KEYS] == besides[Store.ORIGINALS] == {ALONE}
    assert besides[Store.PICTURES] == {ALONE, OUT, SHOWN, an_id("zip"), an_id("both")}
    assert besides[Store.HOOKS] == besides[Store.STAFF] == frozenset()


def test_a_hold_explains_its_picture_and_what_was_made_of_it_alone() -> None:
    assert HERS.kept_with([ALONE]) == {ALONE, OUT, an_id("zip")}
    assert HERS.kept_with([]) == frozenset()


def test_clues_say_no_address_and_are_ids() -> None:
    assert "ada@" not in repr(HERS)
    with pytest.raises(ImpossibleValue, match="clue is no id"):
        Clues(people=frozenset({"ada"}))  # type: ignore[arg-type]
    with pytest.raises(ImpossibleValue, match="clue is no hash"):
        Clues(people=frozenset({ADA}), assets=frozenset({"a"}))  # type: ignore[arg-type]


def test_sightings_are_counted_store_by_store_and_explained_by_their_reasons() -> None:
    seen = (
        Sighting(Store.KEYS, Reason.EVIDENCE),
        Sighting(Store.LIBRARY, Reason.LEGAL_HOLD),
        Sighting(Store.LIBRARY, Reason.LEGAL_HOLD, "A#1"),
        Sighting(Store.LIBRARY, place="A#2"),
    )

    counts = counted(seen)

    assert tuple(counts) == tuple(Store)
    assert {store: count for store, count in counts.items() if count} == {
        Store.KEYS: 1,
        Store.LIBRARY: 3,
    }
    assert explained(seen) == (
        Remainder(store=Store.KEYS, reason=Reason.EVIDENCE, count=1),
        Remainder(store=Store.LIBRARY, reason=Reason.LEGAL_HOLD, count=2),
    )
    assert unexplained(seen) == (seen[-1],)
    assert "A#2" not in repr(seen)
