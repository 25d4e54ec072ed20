from quitclaim.domain.consents.answers import Gap, Lack, Shortfall
from quitclaim.domain.consents.events import State
from tests.builders import an_id


def test_a_lack_names_its_gaps_once() -> None:
    lost = Shortfall(Gap.EXPIRED, an_id("old")), Shortfall(Gap.EXPIRED, an_id("older"))

    lack = Lack((*lost, Shortfall(Gap.NOT_YET)))

    assert lack.gaps == {Gap.EXPIRED, Gap.NOT_YET}
    assert lack.said_no is False


def test_every_ending_of_a_record_is_a_gap_by_its_own_name() -> None:
    endings = {state for state in State if state.is_final}

    assert {Gap(state) for state in endings} == {gap for gap in Gap if gap.value in endings}
    assert len({Gap(state) for state in endings}) == len(endings)
