"""Whoever decides what goes out reads all it rests on, and writes what came of it."""

from aws_cdk import aws_lambda as lambda_

from infra.function import PythonFunction
from infra.queue import Queue
from infra.rights import (
    indexes_of,
    let_keep_texts,
    let_make,
    let_open,
    let_read_rows,
    of_rows,
    through,
)
from infra.rights_archives import let_drop_archives
from infra.state import State
from quitclaim.adapters.key_rows import OF_TEXTS
from quitclaim.adapters.s3_renditions import PACKED
from quitclaim.adapters.staff_rows import OF_RENDITIONS
from quitclaim.adapters.taking_rows import FETCHED
from quitclaim.ports.changes import Purpose
from quitclaim.ports.own_pictures import OWN_PICTURES


def grant_publish(
    publish: PythonFunction, *, state: State, darkroom: lambda_.IFunction, changes: Queue
) -> None:
    _grant_deciding(publish, state)
    _grant_pictures(publish, state)
    _grant_the_door(publish, state)
    publish.may("lambda:InvokeFunction", on=[darkroom.function_arn])
    publish.may(
        "sqs:ReceiveMessage",
        "sqs:DeleteMessage",
        "sqs:GetQueueAttributes",
        "sqs:SendMessage",
        on=[changes.queue.queue_arn],
    )


def _grant_deciding(publish: PythonFunction, state: State) -> None:
    """Nobody's record is written here, and no name is read."""
    publish.may("dynamodb:GetItem", "dynamodb:Query", on=[state.tables["people"].table_arn])
    let_read_rows(
        publish,
        state.tables["library"],
        "dynamodb:Query",
        "dynamodb:PutItem",
        "dynamodb:DeleteItem",
        "dynamodb:ConditionCheckItem",
    )
    publish.may("dynamodb:Query", on=indexes_of("library", state=state))
    # A count of visits is no state: it is written by itself, and nothing else is updated.
    publish.may(
        "dynamodb:UpdateItem",
        on=[state.tables["library"].table_arn],
        when=of_rows(f"{FETCHED}*"),
    )
    let_keep_texts(publish, state)
    # Whom a share link was for is forgotten with the key of its texts; nobody's own key is deleted.
    publish.may(
        "dynamodb:DeleteItem",
        on=[state.tables["keys"].table_arn],
        when=of_rows(OF_TEXTS),
    )
    publish.may("kms:Decrypt", on=[state.key.key_arn], when=through("dynamodb"))
    # How old somebody is decides whose yes counts; the credit stands in the file of a rendition.
    let_open(publish, Purpose.DATA, state=state)
    let_make(publish, Purpose.TEXT, state=state)


def _grant_pictures(publish: PythonFunction, state: State) -> None:
    """The darkroom reads and writes in this name, by addresses good for two minutes."""
    publish.may("s3:GetObject", on=[state.originals.arn_for_objects("*")])
    publish.may(
        "s3:GetObject",
        "s3:PutObject",
        "s3:DeleteObject",
        "s3:DeleteObjectVersion",
        on=[state.pictures.arn_for_objects("*")],
    )
    publish.may("s3:ListBucket", "s3:ListBucketVersions", on=[state.pictures.bucket_arn])
    # A zip is sent in parts: what was begun and never ended is found, and thrown away.
    publish.may("s3:ListBucketMultipartUploads", on=[state.pictures.bucket_arn])
    publish.may("s3:AbortMultipartUpload", on=[state.pictures.arn_for_objects(PACKED)])
    # What somebody is to see of herself, which goes after some days, or with her.
    made = [state.exports.arn_for_objects(f"{OWN_PICTURES}*")]
    publish.may("s3:PutObject", "s3:DeleteObject", on=made)
    publish.may("s3:ListBucket", on=[state.exports.bucket_arn])
    let_drop_archives(publish, state=state)
    publish.may("kms:Decrypt", "kms:GenerateDataKey", on=[state.key.key_arn], when=through("s3"))


def _grant_the_door(publish: PythonFunction, state: State) -> None:
    """Counts of addresses, and the secret that names them; nobody who works here (R49)."""
    publish.may(
        "dynamodb:GetItem",
        "dynamodb:PutItem",
        "dynamodb:UpdateItem",
        on=[state.tables["staff"].table_arn],
        when=of_rows(*OF_RENDITIONS),
    )
