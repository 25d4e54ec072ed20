import pytest


def printed(capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    """What a command said in lines of a name and a value."""
    lines = (line.partition("  ") for line in capsys.readouterr().out.splitlines())
    return {name: value.strip() for name, _, value in lines if value}
