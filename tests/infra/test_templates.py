"""What the local cloud deploys is what CDK makes."""

import json

from infra.config import CONFIGS
from infra.templates import FOLDER, SEARCHING, STAGE, files, synthesised
from tests.house.sizes import REPOSITORY
from tests.infra.resources import Templates


def test_the_committed_templates_are_what_the_stacks_say(trial: Templates) -> None:
    on_a_node = synthesised(CONFIGS[STAGE], chosen=SEARCHING)["Recognition"]
    wanted = files(trial.stacks, searching=on_a_node)
    committed = {
        path.relative_to(FOLDER).as_posix(): path.read_text(encoding="utf-8")
        for path in FOLDER.rglob("*.json")
    }

    assert committed == wanted, "run `python -m infra.templates` and look at what changed"


def test_the_local_cloud_finds_what_it_can_deploy_and_nothing_else() -> None:
    assert {path.stem for path in FOLDER.glob("*.json")} == {
        "State",
        "Functions",
        "Doors",
        "Recognition",
        "assets",
    }


def test_no_hash_stands_in_them_that_a_line_of_code_would_change(trial: Templates) -> None:
    keys = [
        one.get("Code", one.get("Content"))["S3Key"]
        for kind in ("AWS::Lambda::Function", "AWS::Lambda::LayerVersion")
        for one in trial.properties(kind).values()
    ]

    assert {key.removesuffix(".zip") for key in keys} == set(_assets())


def test_each_asset_is_made_of_folders_that_are_there() -> None:
    for asset in _assets().values():
        for folder in [*asset["folders"], *(f"layers/{name}/python" for name in asset["layers"])]:
            assert any((REPOSITORY / folder).rglob("*.py"))


def test_a_function_finds_its_handler_in_its_zip(trial: Templates) -> None:
    assets = _assets()
    for function in trial.properties("AWS::Lambda::Function").values():
        *module, name = function["Handler"].split(".")
        (folder,) = assets[module[1]]["folders"]
        handler = REPOSITORY.joinpath(*module).with_suffix(".py")
        assert handler.is_relative_to(REPOSITORY / folder)
        assert f"def {name}(" in handler.read_text(encoding="utf-8")


def _assets() -> dict[str, dict[str, list[str]]]:
    assets: dict[str, dict[str, list[str]]] = json.loads(
        (FOLDER / "assets.json").read_text(encoding="utf-8")
    )
    return assets
