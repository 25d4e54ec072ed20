"""
Stands in for setuptools while pip downloads a source package: builds nothing, runs no setup.py.

Before pip hands a source package over it asks its build backend for the metadata. We want files out
of the package and trust nobody's code in it; what is asked for is already written in its PKG-INFO.
`downloads` shows this file to pip, and only to that one pip, as `setuptools.build_meta`.
"""

import shutil
import sys
from collections.abc import Mapping
from email.parser import HeaderParser
from pathlib import Path


def prepare_metadata_for_build_wheel(
    metadata_directory: str, _config_settings: Mapping[str, object] | None = None
) -> str:
    written = Path("PKG-INFO")
    said = HeaderParser().parsestr(written.read_text(encoding="utf-8"), headersonly=True)
    name = f"{said['Name'].replace('-', '_')}-{said['Version']}.dist-info"
    (Path(metadata_directory) / name).mkdir()
    shutil.copyfile(written, Path(metadata_directory) / name / "METADATA")
    return name


# A package without pyproject.toml asks for the backend by this name.
__legacy__ = sys.modules[__name__]
