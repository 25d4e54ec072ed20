"""`@needs("java")` on a test, `require("java")` in a fixture: skip without the tool, fail in CI."""

import pytest

from tests.house.tools import must_be_complete, tools


def needs(*names: str) -> pytest.MarkDecorator:
    """Mark a test that wants these tools of tests/needs.toml."""
    return pytest.mark.needs(*names)


def require(*names: str) -> None:
    """Go on only if every tool is here."""
    known = tools()
    missing = [known[name] for name in names if not known[name].is_here]
    if not missing:
        return
    reason = "; ".join(f"{tool.debian} is missing: {tool.why}" for tool in missing)
    if must_be_complete():
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)
