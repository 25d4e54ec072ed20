"""The committed templates, adapted to this machine."""

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from local.assets import EMPTY_LAYER, zipped
from local.stacks import ASSETS_BUCKET, Blueprints, UnknownAssetError
from tests.local.village import VILLAGE, copied_to


def _changed(blueprints: Blueprints, name: str, **resources: Any) -> None:
    path = blueprints.templates / f"{name}.json"
    template = json.loads(path.read_text())
    path.write_text(json.dumps({**template, "Resources": template["Resources"] | resources}))


def test_whoever_exports_comes_before_whoever_imports() -> None:
    assert [stack.name for stack in VILLAGE.stacks] == ["Ground", "House"]


def test_a_function_gets_the_zip_that_assets_json_describes() -> None:
    (code,) = (
        one["Properties"]["Code"]
        for one in VILLAGE.stacks[1].resources.values()
        if one["Type"] == "AWS::Lambda::Function"
    )

    assert code == {"S3Bucket": ASSETS_BUCKET, "S3Key": VILLAGE.assets["porter"].key}
    names = zipfile.ZipFile(io.BytesIO(VILLAGE.assets["porter"].content)).namelist()
    assert "functions/porter/handler.py" in names and "functions/__init__.py" in names


def test_layers_are_empty_here(tmp_path: Path) -> None:
    """What lies in them was built for another processor; handlers find it in the environment."""
    village = copied_to(tmp_path)
    content = {"S3Bucket": "somewhere", "S3Key": "core-layer.zip"}
    layer = {"Type": "AWS::Lambda::LayerVersion", "Properties": {"Content": content}}
    _changed(village, "House", Layer=layer)

    placed = village.stacks[1].resources["Layer"]["Properties"]["Content"]

    assert placed == {"S3Bucket": ASSETS_BUCKET, "S3Key": EMPTY_LAYER.key}
    assert zipfile.ZipFile(io.BytesIO(EMPTY_LAYER.content)).namelist() == []


def test_a_zip_that_nobody_describes_is_named(tmp_path: Path) -> None:
    village = copied_to(tmp_path)
    (tmp_path / "templates" / "assets.json").write_text("{}")

    with pytest.raises(UnknownAssetError, match="porter"):
        _ = village.stacks


def test_a_version_changes_with_the_template_and_with_the_code(tmp_path: Path) -> None:
    _, before = copied_to(tmp_path / "a").stacks
    again = copied_to(tmp_path / "b")
    (tmp_path / "b" / "functions" / "porter" / "handler.py").write_text("changed = True\n")
    ground, after = again.stacks

    assert ground.version == VILLAGE.stacks[0].version
    assert before.version == VILLAGE.stacks[1].version
    assert after.version != before.version


def test_the_same_sources_make_the_same_zip_and_a_changed_layer_another(tmp_path: Path) -> None:
    """A warm function would go on with the modules it has imported."""
    module = tmp_path / "layers" / "core" / "python" / "rules.py"
    module.parent.mkdir(parents=True)
    module.write_text("x = 1\n")
    handler = tmp_path / "functions" / "ingest" / "handler.py"
    handler.parent.mkdir(parents=True)
    handler.touch()
    parts: dict[str, Any] = {"folders": ["functions/ingest"], "layers": ["core"]}

    first, second = (zipped("ingest", sources=tmp_path, **parts) for _ in range(2))
    module.write_text("x = 2\n")
    third = zipped("ingest", sources=tmp_path, **parts)

    assert first == second
    assert third.key != first.key


def test_what_was_compiled_is_not_shipped_and_what_is_not_there_is_told(tmp_path: Path) -> None:
    compiled = tmp_path / "functions" / "ingest" / "__pycache__" / "handler.pyc"
    compiled.parent.mkdir(parents=True)
    compiled.touch()

    made = zipped("ingest", sources=tmp_path, folders=["functions/ingest"], layers=[])

    assert zipfile.ZipFile(io.BytesIO(made.content)).namelist() == []
    with pytest.raises(FileNotFoundError, match="functions/hooks"):
        zipped("hooks", sources=tmp_path, folders=["functions/hooks"], layers=[])
