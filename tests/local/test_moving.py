"""R40: the commands, from one deployed stack into another."""

from pathlib import Path

import pytest

from cli.__main__ import main
from cli.deployment import stores_of
from local.cloud import LocalCloud
from quitclaim.adapters.s3_papers import S3Papers
from quitclaim.ports.consents import Identity
from tests.builders import EDITOR
from tests.builders.asking import an_identity
from tests.local.office import Office

_TRIES = 5


def test_an_organisation_moves_from_one_stack_into_another(
    office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = office.asks(whom := an_identity("Zita Mover", mail="zita@moving.example"))
    out = str(tmp_path / "out")

    _leaves(office, out)
    with LocalCloud(tmp_path / "elsewhere") as elsewhere:
        there = ("--member", EDITOR, "--data", str(elsewhere.places.data))
        assert main(["import-organisation", out, *there]) == 0
        assert capsys.readouterr().out.endswith("; 0 differ\n")
        _lives(elsewhere, whom, asked.requests[0].document)
        assert main(["import-organisation", out, *there]) == 1
        assert "has come in already" in capsys.readouterr().err


def _leaves(office: Office, out: str) -> None:
    """What other tests have begun may still move for a while: then it begins anew."""
    from_here = ("--member", EDITOR, "--data", str(office.cloud.places.data))
    assert any(main(["export", out, *from_here]) == 0 for _ in range(_TRIES))


def _lives(elsewhere: LocalCloud, whom: Identity, notice: str) -> None:
    consents = stores_of(elsewhere).consents
    (her,) = consents.at_address(consents.address(whom.mail))
    assert consents.identity(her) == whom
    papers = S3Papers(elsewhere.client("s3"), bucket=elsewhere.outputs["PapersBucket"])
    assert papers.read(notice)  # type: ignore[arg-type]
