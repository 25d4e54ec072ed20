"""Whether recognition is deployed on this machine, and what the functions are told of it."""

import json
import socket
from pathlib import Path
from typing import Any

import pytest

from cli import CommandError, models
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


def test_where_a_search_node_is_named_templates_are_searched_there(tmp_path: Path) -> None:
    named = Blueprints(recognises=True, search="127.0.0.1:9200")
    deployed = named.told("http://localhost:1", tmp_path / "endpoint")

    assert _told(deployed, "recognize")["SEARCH_HOST"] == "127.0.0.1:9200"
    assert json.loads(_told(deployed, "library")["RECOGNITION"])["gallery"] == "opensearch"
    assert json.loads(_told(Blueprints(recognises=True), "library")["RECOGNITION"])["gallery"] == (
        "sealed"
    )
    assert "SEARCH_HOST" not in _told(Blueprints(recognises=True), "recognize")
    # The emulator has no domain, and needs none.
    kinds = {one["Type"] for stack in deployed.stacks for one in stack.resources.values()}
    assert "AWS::OpenSearchService::Domain" not in kinds


@pytest.mark.parametrize("host", ["search.example:443", "10.0.0.7:9200"])
def test_a_node_elsewhere_is_refused_before_anything_starts(
    host: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(models, "path_of", lambda _: Path())

    with pytest.raises(CommandError, match="not on this machine"):
        models.blueprints(search=host)


def test_without_what_tells_faces_apart_nothing_is_searched(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("QUITCLAIM_MODELS", str(tmp_path))

    with pytest.raises(CommandError, match="nobody is recognised here"):
        models.blueprints(search="127.0.0.1:9200")
    assert not models.blueprints().recognises


def test_an_endpoint_of_ones_own_needs_no_model_here(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("QUITCLAIM_MODELS", str(tmp_path))
    path = tmp_path / "socket"

    with pytest.raises(CommandError, match="nobody listens at"):
        models.blueprints(endpoint=path)

    with socket.socket(socket.AF_UNIX) as own:
        own.bind(str(path))
        deployed = models.blueprints(endpoint=path)
    assert deployed.told_to_the_server == ["--recognises", f"--endpoint={path}"]


def test_who_comes_later_finds_it_by_its_socket(tmp_path: Path) -> None:
    socket = tmp_path / "endpoint"

    assert not Blueprints().found(socket).recognises
    socket.touch()
    assert Blueprints().found(socket).recognises
