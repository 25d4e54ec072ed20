"""Every function starts under AWS's own runtime client, in an environment of nothing but itself."""

import shutil
from pathlib import Path
from typing import Any

from tests.packaging.layout import Layout
from tests.packaging.runtime_api import Answer, answered

# An event that each answers, or refuses, without any cloud.
EVENTS: dict[str, Any] = {
    "audit": {"seal": True},
    "consent": {"httpMethod": "GET", "path": "/c"},
    "darkroom": {"verb": "forge"},
    "erasure": {"Records": []},
    "hooks": {"sweep": "deliveries"},
    "ingest": {"Records": []},
    "library": {"httpMethod": "GET", "path": "/"},
    "mail": {"sweep": "letters"},
    "papers": {"person": "nobody", "request": "none"},
    "publish": {"sweep": "due"},
    "recognize": {"Records": []},
    "relay": {"Records": []},
}
# Without their settings these say which are missing; the darkroom refuses what it is asked.
FAILING = {
    "audit": "LOG_KEY_ARN",
    "consent": "PAPERS_BUCKET",
    "darkroom": "verb",
    "hooks": "HOOKS_TABLE",
    "library": "STAFF_TABLE",
    "mail": "MAIL_FROM",
    "papers": "SEAL_KEY_ARN",
    "publish": "CHANGES_QUEUE",
    "relay": "EVENT_BUS",
}


def test_each_has_an_event(layout: Layout) -> None:
    assert layout.function in EVENTS


def test_it_starts_and_answers(layout: Layout, tmp_path: Path) -> None:
    answer = answered(layout, EVENTS[layout.function], tmp_path)

    assert answer.kind == ("error" if layout.function in FAILING else "response")
    if layout.function not in FAILING:
        assert answer.body == {"batchItemFailures": []}
        return
    assert answer.body["errorType"] == "ValidationError"
    assert FAILING[layout.function] in answer.body["errorMessage"]
    assert "forge" not in answer.body["errorMessage"]


def test_what_is_missing_is_found_when_it_starts(layout: Layout, tmp_path: Path) -> None:
    """That this way of starting would find it: without its layers nothing starts."""
    broken = Layout(layout.function, layout.zip, tmp_path / "no-layer", layout.dependencies)

    answer = answered(broken, {}, tmp_path)

    assert answer.kind == "init-error"
    assert answer.body["errorType"] == "Runtime.ImportModuleError"


def test_an_answer_that_is_no_json_would_be_found(layout: Layout, tmp_path: Path) -> None:
    zip_ = tmp_path / "zip"
    shutil.copytree(layout.zip, zip_)
    handler = zip_ / "functions" / layout.function / "handler.py"
    handler.write_text("def lambda_handler(event, context):\n    return {1}\n")
    shutil.rmtree(handler.parent / "__pycache__")
    broken = Layout(layout.function, zip_, layout.layer, layout.dependencies)

    answer = answered(broken, {}, tmp_path)

    assert answer == Answer("error", answer.body)
    assert answer.body["errorType"] == "Runtime.MarshalError"
