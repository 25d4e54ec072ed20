"""Every function imports in a bare interpreter, from what ships and nothing else."""

import sys
from pathlib import Path

import pytest

from tests.house.sizes import REPOSITORY
from tests.packaging.layout import Layout, laid_out

FUNCTIONS = sorted(path.parent.name for path in (REPOSITORY / "functions").glob("*/handler.py"))
IMPORTED = """
import functions.{name}.handler as handler
import json, quitclaim
modules = sorted(name for name in sys.modules if "." not in name)
print(json.dumps([handler.__file__, quitclaim.__file__, modules]))
"""
# Pictures and numbers belong to the vision layer; a cold start of a page has no time for them.
HEAVY = {"numpy", "PIL", "onnxruntime"}


@pytest.fixture(scope="module", params=FUNCTIONS)
def layout(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Layout:
    return laid_out(request.param, tmp_path_factory.mktemp(request.param))


def _imported(layout: Layout) -> tuple[str, str, list[str]]:
    handler, core, modules = layout.run(IMPORTED.format(name=layout.function))
    return handler, core, modules


def test_the_handler_is_found_under_the_path_it_has_here(layout: Layout) -> None:
    handler, core, _ = _imported(layout)

    assert Path(handler).is_relative_to(layout.zip)
    assert Path(core).is_relative_to(layout.layer)


def test_it_imports_nothing_heavy_and_nothing_of_ours_but_the_core(layout: Layout) -> None:
    _, _, modules = _imported(layout)

    assert HEAVY.isdisjoint(modules)
    assert {"boto3", "tests", "moto", "pytest"}.isdisjoint(modules)


def test_an_import_asks_for_no_setting(layout: Layout) -> None:
    """No import does I/O: settings are read on the first call, and told together."""
    name = f"functions.{layout.function}.handler"
    script = f"import {name} as h, json; print(json.dumps(h.__name__))"

    assert layout.run(script) == name


def test_what_the_lock_does_not_pin_is_not_there(layout: Layout) -> None:
    with pytest.raises(ImportError, match="No module named 'pytest'"):
        layout.run("import pytest")
    assert layout.run("import json; print(json.dumps(sys.version))") == sys.version
