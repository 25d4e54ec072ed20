"""Every function imports in a bare interpreter, from what ships and nothing else."""

import sys
from functools import cache
from pathlib import Path

import pytest

from tests.packaging.layout import Layout

IMPORTED = """
import functions.{name}.handler as handler
import json, quitclaim
modules = sorted(name for name in sys.modules if "." not in name)
print(json.dumps([handler.__file__, quitclaim.__file__, modules]))
"""
# A cold start has no time for pictures and numbers; the darkroom leaves them to its child.
HEAVY = {"numpy", "PIL", "onnxruntime"}


@cache
def _imported(layout: Layout) -> tuple[str, str, list[str]]:
    handler, core, modules = layout.run(IMPORTED.format(name=layout.function))
    return handler, core, modules


def test_the_handler_is_found_under_the_path_it_has_here(layout: Layout) -> None:
    handler, core, _ = _imported(layout)

    assert Path(handler).is_relative_to(layout.zip)
    assert Path(core).is_relative_to(layout.layer)


def test_it_imports_nothing_heavy_and_nothing_of_ours_but_its_layers(layout: Layout) -> None:
    _, _, modules = _imported(layout)

    assert HEAVY.isdisjoint(modules)
    assert {"boto3", "tests", "moto", "pytest"}.isdisjoint(modules)


def test_an_import_asks_for_no_setting(layout: Layout) -> None:
    """No import does I/O: settings are read on the first call, and told together."""
    name = f"functions.{layout.function}.handler"

    assert layout.run(f"import {name} as h, json; print(json.dumps(h.__name__))") == name


def test_what_the_lock_does_not_pin_is_not_there(layout: Layout) -> None:
    with pytest.raises(ImportError, match="No module named 'pytest'"):
        layout.run("import pytest")
    assert layout.run("import json; print(json.dumps(sys.version))") == sys.version
