"""What is said to be usable now is judged now, whatever an index or a note says (I2, I3)."""

from quitclaim.domain.people.person import HERSELF
from quitclaim.ports.library import Description
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import ADA, DAY, WEBSITE, a_consent, an_asset
from tests.contract.filled import a_stored_verdict
from tests.fakes.fakes import Fakes
from tests.unit.usecases.searching import describe, found, hung, named, the_search
from tests.unit.usecases.stage import made, put, shown, staged, watched

HERS = named("hers")
YES = a_consent()


def a_stage() -> Fakes:
    fakes = staged(YES)
    hung(fakes, shown(ADA, id=HERS))
    return fakes


def test_a_withdrawal_is_seen_before_anybody_decided_again() -> None:
    fakes = a_stage()
    assert found(fakes, person=ADA, channel=WEBSITE) == found(fakes, channel=WEBSITE) == [HERS]

    made(WithdrawConsent, fakes)(ADA, YES.id, speaker=HERSELF)

    assert fakes.library.verdicts_of(HERS)[WEBSITE].outcome == "clear"
    assert found(fakes, person=ADA, channel=WEBSITE) == []


def test_at_the_second_a_yes_runs_out_its_pictures_are_found_no_more() -> None:
    fakes = a_stage()
    fakes.clock.step(800 * DAY)

    assert found(fakes, channel=WEBSITE) == []


def test_a_word_that_only_an_index_still_knows_finds_nothing() -> None:
    fakes = a_stage()
    describe(fakes, HERS, "horse")
    assert found(fakes, keyword="horse") == [HERS]
    fakes.world.searches.lag = 10_000

    fakes.library.describe(HERS, Description(caption="", keywords=frozenset({"dog"})))

    assert found(fakes, keyword="horse") == []


def test_an_index_that_still_knows_it_as_usable_finds_nothing() -> None:
    fakes = a_stage()
    fakes.world.searches.lag = 10_000
    put(fakes, an_asset(id=named("other"), review=None))
    put(fakes, a_stored_verdict(asset=named("other")))
    fakes.world.searches.file("usable:website:clear", named("other"))
    fakes.world.searches.lag = 0

    assert found(fakes, channel=WEBSITE) == [HERS]


def test_what_is_noted_as_withheld_spares_the_judging_and_is_not_found() -> None:
    fakes = staged(YES)
    hung(fakes, shown(ADA, id=HERS, review=None))

    with watched(fakes) as calls:
        assert found(fakes, person=ADA, channel=WEBSITE) == []

    assert "consents.dossiers" not in calls


def test_somebody_found_without_a_channel_is_not_judged_at_all() -> None:
    fakes = a_stage()

    with watched(fakes) as calls:
        assert found(fakes, person=ADA) == [HERS]

    assert "consents.dossiers" not in calls


def test_the_search_writes_nothing_where_everything_was_decided() -> None:
    fakes = a_stage()

    found(fakes, channel=WEBSITE)

    assert fakes.world.outbox == {} and the_search(fakes).library is fakes.library
