"""Whether recognition is deployed on this machine, and what the functions are told of it."""

from pathlib import Path
from typing import Any

from local.stacks import Blueprints


def _told(blueprints: Blueprints, function: str) -> dict[str, Any]:
    (found,) = (
        dict(one["Properties"]["Environment"]["Variables"])
        for stack in blueprints.stacks
        for one in stack.resources.values()
        if one["Type"] == "AWS::Lambda::Function"
        and one["Properties"]["Handler"] == f"functions.{function}.handler.lambda_handler"
    )
    return found


def test_without_its_models_recognition_is_not_deployed_and_nobody_is_told_otherwise() -> None:
    plain = Blueprints()

    assert "Recognition" not in [stack.name for stack in plain.stacks]
    assert "RECOGNITION" not in _told(plain, "library")
    assert plain.told_to_the_server == []


def test_with_them_it_is_and_faces_are_embedded_beside_the_emulator(tmp_path: Path) -> None:
    deployed = Blueprints(recognises=True).told("http://localhost:1", tmp_path / "endpoint")

    assert [stack.name for stack in deployed.stacks][-1] == "Recognition"
    assert "RECOGNITION" in _told(deployed, "library")
    assert _told(deployed, "recognize")["ENDPOINT_ADDRESS"] == f"unix:{tmp_path}/endpoint"
    assert deployed.told_to_the_server == ["--recognises"]


def test_who_comes_later_finds_it_by_its_socket(tmp_path: Path) -> None:
    socket = tmp_path / "endpoint"

    assert not Blueprints().found(socket).recognises
    socket.touch()
    assert Blueprints().found(socket).recognises
