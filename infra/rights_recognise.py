"""Whoever compares faces reads and writes templates, alone; no name is read."""

from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_s3 as s3

from infra.function import PythonFunction
from infra.queue import Queue
from infra.rights import let_make, let_open, let_read_rows, of_rows, through
from infra.state import State
from quitclaim.adapters.partitions import (
    KEYS_OF_ROTATIONS,
    KEYS_OF_TEMPLATES,
    ROTATION,
    WITH_A_STOP,
)
from quitclaim.adapters.s3_selfies import LOOKED
from quitclaim.ports.changes import Purpose
from quitclaim.ports.finds import OF_FINDS
from quitclaim.ports.selfies import SELFIES


def grant_recognise(
    recognise: PythonFunction,
    *,
    state: State,
    darkroom: lambda_.IFunction,
    endpoint: lambda_.IFunction | None,
    recognitions: Queue,
) -> None:
    _grant_reading(recognise, state)
    _grant_writing(recognise, state)
    _grant_enrolling(recognise, state)
    called = [darkroom, *([endpoint] if endpoint else [])]
    recognise.may("lambda:InvokeFunction", on=[one.function_arn for one in called])
    recognise.may(
        "sqs:ReceiveMessage",
        # What met an endpoint asleep comes back soon.
        "sqs:ChangeMessageVisibility",
        "sqs:DeleteMessage",
        "sqs:GetQueueAttributes",
        "sqs:SendMessage",
        on=[recognitions.queue.queue_arn],
    )


def _grant_reading(recognise: PythonFunction, state: State) -> None:
    """What a permit rests on, and the templates that it lists, by their keys."""
    recognise.may("dynamodb:Query", on=[state.tables["people"].table_arn])
    # After a no, what no key opens any more goes, whoever of it was listed nowhere.
    gallery = state.tables["gallery"].table_arn
    recognise.may("dynamodb:BatchGetItem", "dynamodb:Query", "dynamodb:DeleteItem", on=[gallery])
    # On which day somebody was last looked for with it.
    recognise.may("dynamodb:UpdateItem", on=[gallery])
    # Whoever was erased since is suggested nowhere.
    let_read_rows(recognise, state.tables["keys"], "dynamodb:ConditionCheckItem")
    recognise.may("kms:Decrypt", on=[state.key.key_arn], when=through("dynamodb"))
    # How old somebody is decides whose yes counts; a caption is kept as it was.
    let_open(recognise, Purpose.DATA, Purpose.TEXT, state=state)
    # The darkroom reads in this name, by addresses good for two minutes.
    recognise.may("s3:GetObject", on=[state.originals.arn_for_objects("*")])
    recognise.may("kms:Decrypt", on=[state.key.key_arn], when=through("s3"))


def _grant_writing(recognise: PythonFunction, state: State) -> None:
    """Suggestions, what a run did, and the collection that it stops; no row is deleted."""
    let_read_rows(
        recognise,
        state.tables["library"],
        "dynamodb:Query",
        "dynamodb:PutItem",
        # On condition that neither the rules nor the no-counter moved.
        "dynamodb:ConditionCheckItem",
    )
    # A stranger stops a collection, and the version of the rules moves with it, and with whatever
    # else the run writes in that change.
    library = state.tables["library"].table_arn
    recognise.may("dynamodb:UpdateItem", on=[library], when=of_rows(*WITH_A_STOP))


def _grant_enrolling(recognise: PythonFunction, state: State) -> None:
    """A selfie becomes a template under a key of its own, and is deleted; a no deletes both."""
    exports, keys, gallery = state.exports, state.tables["keys"], state.tables["gallery"]
    recognise.may("s3:GetObject", "s3:DeleteObject", on=[exports.arn_for_objects(f"{SELFIES}*")])
    recognise.may("s3:PutObject", "s3:DeleteObject", on=[exports.arn_for_objects(f"{LOOKED}*")])
    _grant_finding(recognise, exports)
    recognise.may("s3:ListBucket", on=[exports.bucket_arn])
    recognise.may("kms:GenerateDataKey", on=[state.key.key_arn], when=through("s3"))
    let_make(recognise, Purpose.TEMPLATE, state=state)
    recognise.may("dynamodb:PutItem", on=[keys.table_arn], when=of_rows(*KEYS_OF_TEMPLATES))
    recognise.may("dynamodb:PutItem", "dynamodb:DeleteItem", on=[gallery.table_arn])


def _grant_finding(recognise: PythonFunction, exports: s3.IBucket) -> None:
    """A picture that somebody asks with goes as a selfie does; the darkroom leaves her alone."""
    asked, told, seen = (exports.arn_for_objects(f"{one}*") for one in OF_FINDS)
    recognise.may("s3:GetObject", on=[asked, told])
    recognise.may("s3:PutObject", on=[told, seen])
    recognise.may("s3:DeleteObject", on=[asked, told, seen])


def let_turn(recognise: PythonFunction, *, state: State) -> None:
    """What lies on a search node is turned by a secret of our own, made by whoever is first."""
    gallery, keys = state.tables["gallery"].table_arn, state.tables["keys"].table_arn
    turning = of_rows(ROTATION)
    recognise.may("dynamodb:GetItem", "dynamodb:PutItem", on=[gallery], when=turning)
    recognise.may("dynamodb:PutItem", on=[keys], when=of_rows(*KEYS_OF_ROTATIONS))
    let_make(recognise, Purpose.TEMPLATE, state=state)
