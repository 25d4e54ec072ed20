"""The clock and the chance of the machine, as the ports promise them."""

from datetime import UTC, datetime

from quitclaim.adapters.system_chance import SystemChance
from quitclaim.adapters.system_clock import SystemClock
from quitclaim.domain.ids import require_uuids
from quitclaim.domain.instants import require_instants


def test_the_instant_is_aware_and_in_whole_seconds_and_never_ahead() -> None:
    at = SystemClock().now()

    require_instants(at=at)
    assert 0 <= (datetime.now(UTC) - at).total_seconds() < 60


def test_every_id_is_fresh() -> None:
    ids = {SystemChance().uuid() for _ in range(100)}

    assert len(ids) == 100
    for one in ids:
        require_uuids(id=one)
