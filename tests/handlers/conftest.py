import pytest

from functions.consent import handler
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.fakes.fakes import Fakes
from tests.handlers.library import House, a_house
from tests.handlers.withdrawals import fakes_with_her


@pytest.fixture
def fakes(monkeypatch: pytest.MonkeyPatch) -> Fakes:
    """What the handler finds instead of its wiring."""
    fakes = fakes_with_her()
    withdraw = WithdrawConsent(
        consents=fakes.consents,
        commits=fakes.commits,
        clock=fakes.clock,
        chance=fakes.chance,
        keys=fakes.keys,
    )
    monkeypatch.setattr(handler, "_withdraw_consent", lambda: withdraw)
    return fakes


@pytest.fixture
def house() -> House:
    """The console with a member of each role signed in."""
    return a_house()
