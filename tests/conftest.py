"""No test meets a real cloud, a local time zone, or chance that cannot be replayed."""

import gc
import os
import time
from collections.abc import Generator
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings

from tests.measuring import measured_if_it_counts
from tests.needs import require
from tests.turns import VARIABLE, set_turn
from tests.workers import Together, rank

# Speed is measured by `make bench`; a busy machine fails no test.
settings.register_profile("here", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("here"), derandomize=True, database=None)
# A mutant is killed by any failing example, the smallest is not looked for.
settings.register_profile(
    "mutants", settings.get_profile("ci"), phases=[Phase.explicit, Phase.generate]
)
WANTED = "ci" if os.environ.get("CI") == "true" else "here"
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", WANTED))

NO_ACCOUNT = {
    "AWS_ACCESS_KEY_ID": "testing",
    "AWS_SECRET_ACCESS_KEY": "testing",
    "AWS_SESSION_TOKEN": "testing",
    "AWS_DEFAULT_REGION": "eu-central-1",
    "AWS_CONFIG_FILE": os.devnull,
    "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
    "AWS_EC2_METADATA_DISABLED": "true",
}


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "needs(*tools): wants these tools of tests/needs.toml")
    # Before any fixture, so that one of a whole session finds no account either.
    os.environ.pop("AWS_PROFILE", None)
    os.environ.update(NO_ACCOUNT, TZ="UTC")
    time.tzset()
    set_turn()


def pytest_report_header() -> str:
    turn = os.environ[VARIABLE]
    return f"turn: {turn} ({VARIABLE}={turn} deals out the same parts, {VARIABLE}=all everything)"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: rank(item.nodeid))


def pytest_collection_finish() -> None:
    # What was collected stays. To look through it for what does not takes a fifth of the time.
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


# Optional: without xdist nobody asks for it.
@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Together:
    return Together(config, log)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    # With its fixtures, which take longer than the test where they are of a module.
    with measured_if_it_counts(item.nodeid):
        return (yield)


def pytest_runtest_setup(item: pytest.Item) -> None:
    for mark in item.iter_markers("needs"):
        require(*mark.args)
