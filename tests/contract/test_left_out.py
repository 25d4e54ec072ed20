import re
from pathlib import Path

from tests.contract.left_out import LEFT_OUT
from tests.contract.stores import KINDS

HERE = Path(__file__).parent


def test_only_what_there_is_can_be_left_out() -> None:
    """A test that was renamed would come back in silence, or stay out of it."""
    suites = list(HERE.glob("test_*.py"))
    names = {suite.stem for suite in suites}
    for suite in suites:
        names.update(re.findall(r"^def (test_\w+)", suite.read_text(), flags=re.MULTILINE))

    assert LEFT_OUT.keys() <= KINDS.keys()
    for left_out in LEFT_OUT.values():
        assert left_out.keys() <= names and all(left_out.values())


def test_the_real_server_is_asked_everything() -> None:
    assert "dynamodb_local" not in LEFT_OUT
