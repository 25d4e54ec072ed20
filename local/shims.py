"""
What ministack 1.5.33 does otherwise than AWS, mended over its private functions.

The version is pinned, and each mending has a test that fails without it.
"""

import contextvars
import json
from pathlib import Path
from typing import Any

from ministack.core import iam_actions, iam_evaluator
from ministack.services import lambda_svc, sqs

from local.keeping import Keeper
from local.leading_keys import judge_rows
from local.mails import judge_senders, keep_mails
from local.nearer import look_only_where_asked
from local.outbox import Outbox
from local.quicker import judge_keys_quickly, wait_less_for_lines
from local.s3_events import name_versions
from local.s3_forms import let_forms_in
from local.state import Snapshots

_KMS_CONTEXT = "kms:encryptioncontext:"
_KMS_ALGORITHM = "kms:signingalgorithm"


def mend(emulator: Any, snapshots: Snapshots, *, root: str, outbox: Outbox) -> Keeper:
    """Call before it starts; returns who saves its state."""
    _know_one_root(root)
    _let_in_who_signs_in()
    let_forms_in(emulator)
    _judge_calls_of_kms()
    judge_rows()
    _judge_batches_as_one()
    judge_senders(emulator)
    keep_mails(outbox)
    _begin_streams_anew()
    _find_queues_again()
    name_versions()
    judge_keys_quickly()
    look_only_where_asked()
    wait_less_for_lines()
    keeper = _keeper(emulator, snapshots)
    # At a clean end too, a snapshot is whole or none.
    emulator.save_all = lambda _services: keeper.save_now()
    return keeper


def _keeper(emulator: Any, snapshots: Snapshots) -> Keeper:
    """
    Throw away old code only when no snapshot needs it any more.

    It does so while it collects its state; after a kill at that moment, a function of the snapshot
    before would be without code, and the emulator counts what such a function reads as done.
    """
    throw_away = lambda_svc._prune_orphan_code_blobs  # noqa: SLF001
    unneeded: list[set[str]] = []
    lambda_svc._prune_orphan_code_blobs = unneeded.append  # noqa: SLF001

    def save(fresh: Path) -> None:
        unneeded.clear()
        snapshots.save(emulator._build_persistence_save_dict(), into=fresh)  # noqa: SLF001

    def tidy() -> None:
        for referenced in unneeded:
            throw_away(referenced)

    return Keeper(snapshots, save, tidy=tidy)


def _begin_streams_anew() -> None:
    """
    It remembers how far each stream was read, and not the streams, which begin at nought again.

    Whoever reads one would wait for as many changes as there were before.
    """
    restore, read = lambda_svc._restore_esm_positions, lambda_svc._dynamodb_stream_positions  # noqa: SLF001

    def restore_other(positions: Any, known: Any) -> None:
        if positions is not read:
            restore(positions, known)

    lambda_svc._restore_esm_positions = restore_other  # noqa: SLF001


def _find_queues_again() -> None:
    """
    A queue has the port in its address that it was made at, and the next start may have another.

    What reads queues for functions would find none, and nothing that is put would ever arrive.
    """
    address_of = sqs._queue_url  # noqa: SLF001
    known = sqs._queue_name_to_url  # noqa: SLF001
    sqs._queue_url = lambda name: known.get(name) or address_of(name)  # noqa: SLF001


def _know_one_root(root: str) -> None:
    """Otherwise `test` and any twelve digits are root as well, with whatever secret."""
    iam_evaluator.is_root_access_key = lambda key: key == root


def _let_in_who_signs_in() -> None:
    """
    Whoever only proves a password or a code has no credentials yet, and signs nothing.

    The emulator treats such a request as the root's, whom nobody is here by saying nothing.
    """
    enforce = iam_evaluator.enforce

    def enforce_unless_open(key: str, *asked: Any, **named: Any) -> Any:
        action, service, *_ = asked
        if not key and iam_evaluator._served_unsigned(service, action):  # noqa: SLF001
            return None
        return enforce(key, *asked, **named)

    iam_evaluator.enforce = enforce_unless_open


def _judge_batches_as_one() -> None:
    """Whoever may send one message may send ten: AWS has no right of another name for that."""
    action_of = iam_actions.extract_iam_action

    def extract_iam_action(*request: Any) -> Any:
        action = action_of(*request)
        return "sqs:SendMessage" if action == "sqs:SendMessageBatch" else action

    iam_actions.extract_iam_action = extract_iam_action


def _judge_calls_of_kms() -> None:
    """Conditions compare what a request is sealed for, and by which algorithm it signs."""
    asked: contextvars.ContextVar[dict[str, Any]] = contextvars.ContextVar("asked")
    resource_of, value_of = iam_actions.extract_resource_arn, iam_evaluator._resolve_condition_key  # noqa: SLF001

    def extract_resource_arn(service: str, *request: Any, **named: Any) -> Any:
        asked.set(json.loads(request[3] or b"{}") if service == "kms" else {})
        return resource_of(service, *request, **named)

    def resolve_condition_key(key: str, context: Any) -> Any:
        if key.lower() == _KMS_ALGORITHM:
            return asked.get({}).get("SigningAlgorithm")
        if not key.lower().startswith(_KMS_CONTEXT):
            return value_of(key, context)
        sealed_for = asked.get({}).get("EncryptionContext") or {}
        return sealed_for.get(key[len(_KMS_CONTEXT) :])

    iam_actions.extract_resource_arn = extract_resource_arn
    iam_evaluator._resolve_condition_key = resolve_condition_key  # noqa: SLF001
