"""
What ministack 1.5.33 does otherwise than AWS, mended over its private functions.

The version is pinned, and each mending has a test that fails without it.
"""

import contextvars
import json
from collections.abc import Callable
from typing import Any

from ministack.core import iam_actions, iam_evaluator
from ministack.services import lambda_svc

from local.s3_events import name_versions
from local.state import Snapshots

_KMS_CONTEXT = "kms:encryptioncontext:"


def mend(emulator: Any, snapshots: Snapshots, *, root: str) -> Callable[[], None]:
    """Call before it starts; returns what saves its state."""
    _know_one_root(root)
    _judge_encryption_contexts()
    name_versions()
    save = _saving(emulator, snapshots)
    # At a clean end too, a snapshot is whole or none.
    emulator.save_all = lambda _services: save()
    return save


def _saving(emulator: Any, snapshots: Snapshots) -> Callable[[], None]:
    """
    Throw away old code only when no snapshot needs it any more.

    It does so while it collects its state; after a kill at that moment, a function of the snapshot
    before would be without code, and the emulator counts what such a function reads as done.
    """
    throw_away = lambda_svc._prune_orphan_code_blobs  # noqa: SLF001
    unneeded: list[set[str]] = []
    lambda_svc._prune_orphan_code_blobs = unneeded.append  # noqa: SLF001

    def save() -> None:
        unneeded.clear()
        snapshots.save(emulator._build_persistence_save_dict())  # noqa: SLF001
        for referenced in unneeded:
            throw_away(referenced)

    return save


def _know_one_root(root: str) -> None:
    """Otherwise `test` and any twelve digits are root as well, with whatever secret."""
    iam_evaluator.is_root_access_key = lambda key: key == root


def _judge_encryption_contexts() -> None:
    """Conditions on `kms:EncryptionContext:…` compare what the request is sealed for."""
    sealed_for: contextvars.ContextVar[dict[str, str]] = contextvars.ContextVar("sealed_for")
    resource_of, value_of = iam_actions.extract_resource_arn, iam_evaluator._resolve_condition_key  # noqa: SLF001

    def extract_resource_arn(service: str, *request: Any, **named: Any) -> Any:
        call = json.loads(request[3] or b"{}") if service == "kms" else {}
        sealed_for.set(call.get("EncryptionContext") or {})
        return resource_of(service, *request, **named)

    def resolve_condition_key(key: str, context: Any) -> Any:
        if not key.lower().startswith(_KMS_CONTEXT):
            return value_of(key, context)
        return sealed_for.get({}).get(key[len(_KMS_CONTEXT) :])

    iam_actions.extract_resource_arn = extract_resource_arn
    iam_evaluator._resolve_condition_key = resolve_condition_key  # noqa: SLF001
