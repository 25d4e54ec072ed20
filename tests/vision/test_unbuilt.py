"""What pip is told in place of a source package's own build: its name, and nothing is run."""

from pathlib import Path

import pytest

from quitclaim_vision.packs import unbuilt


@pytest.mark.parametrize("backend", [unbuilt, unbuilt.__legacy__])
def test_the_metadata_is_what_the_package_brought_along(
    backend: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = "Metadata-Version: 2.1\nName: a-source\nVersion: 1.0\n\nName: of something else\n"
    (tmp_path / "PKG-INFO").write_text(told, encoding="utf-8")
    (tmp_path / "metadata").mkdir()
    monkeypatch.chdir(tmp_path)

    assert backend is unbuilt
    name = unbuilt.prepare_metadata_for_build_wheel("metadata")

    assert name == "a_source-1.0.dist-info"
    assert (tmp_path / "metadata" / name / "METADATA").read_text(encoding="utf-8") == told
