"""What each function may do, by action and resource; whom this names nowhere may only log."""

from aws_cdk import aws_dynamodb as ddb
from aws_cdk import aws_lambda as lambda_

from infra.function import PythonFunction
from infra.state import State
from quitclaim.adapters.partitions import KEYS_OF_TEXTS
from quitclaim.adapters.tables import LAYOUTS
from quitclaim.domain.pictures.uploads import REFUSED
from quitclaim.ports.block_list import Roll
from quitclaim.ports.changes import Purpose
from quitclaim.runtime.aws import REGION
from quitclaim.usecases.disposing import THUMBNAIL


def through(service: str) -> dict[str, dict[str, str]]:
    """Only where a service of this region opens what it keeps itself."""
    return {"StringEquals": {"kms:ViaService": f"{service}.{REGION}.amazonaws.com"}}


def of_rows(*partitions: str) -> dict[str, dict[str, list[str]]]:
    """Only where a request names these partitions and no other."""
    return {"ForAllValues:StringLike": {"dynamodb:LeadingKeys": [*partitions]}}


def let_open(function: PythonFunction, *purposes: Purpose | Roll, state: State) -> None:
    """The wrapped key of these purposes; those of the others stay closed to it."""
    for purpose in purposes:
        function.may("kms:Decrypt", on=[state.key.key_arn], when=_for(purpose))


def let_make(function: PythonFunction, *purposes: Purpose | Roll, state: State) -> None:
    """The same, and whoever is first makes it."""
    opening, making = "kms:Decrypt", "kms:GenerateDataKeyWithoutPlaintext"
    for purpose in purposes:
        function.may(opening, making, on=[state.key.key_arn], when=_for(purpose))


def _for(purpose: Purpose | Roll) -> dict[str, dict[str, str]]:
    return {"StringEquals": {"kms:EncryptionContext:purpose": purpose.value}}


def indexes_of(table: str, *, state: State) -> list[str]:
    return [f"{state.tables[table].table_arn}/index/{index}" for index in LAYOUTS[table].indexes]


def let_read_rows(function: PythonFunction, table: ddb.ITableV2, *more: str) -> None:
    """One by one and many at once, by their keys; and `more` than read."""
    function.may("dynamodb:GetItem", "dynamodb:BatchGetItem", *more, on=[table.table_arn])


def let_keep_texts(function: PythonFunction, state: State) -> None:
    """Every key is read as it is wrapped; those of texts are made, and nobody's own."""
    keys = state.tables["keys"]
    let_read_rows(function, keys)
    function.may("dynamodb:PutItem", on=[keys.table_arn], when=of_rows(*KEYS_OF_TEXTS))


def grant_ingest(ingest: PythonFunction, *, state: State, darkroom: lambda_.IFunction) -> None:
    _grant_reading_uploads(ingest, state)
    _grant_asking_the_block_list(ingest, state)
    _grant_writing_the_library(ingest, state)
    let_make(ingest, Purpose.TEXT, state=state)
    ingest.may("lambda:InvokeFunction", on=[darkroom.function_arn])


def _grant_reading_uploads(ingest: PythonFunction, state: State) -> None:
    inbox = state.inbox
    ingest.may("s3:GetObjectVersion", on=[inbox.arn_for_objects("*")])
    # What the sweep lists; and without it, what is not there is answered as forbidden.
    ingest.may("s3:ListBucketVersions", "s3:ListBucket", on=[inbox.bucket_arn])
    ingest.may("s3:PutObject", on=[inbox.arn_for_objects(f"{REFUSED}/*")])
    for bucket in (state.originals, state.pictures):
        ingest.may("s3:PutObject", on=[bucket.arn_for_objects("*")])
    ingest.may("kms:Decrypt", "kms:GenerateDataKey", on=[state.key.key_arn], when=through("s3"))


def _grant_asking_the_block_list(ingest: PythonFunction, state: State) -> None:
    """One entry at a time, and the key that names it: nothing is listed, and nobody's is asked."""
    ingest.may("s3:GetObject", on=[state.log.bucket.arn_for_objects(f"{Roll.BLOCKED}/*")])
    let_open(ingest, Roll.BLOCKED, state=state)
    # A thumbnail of what is on it goes at once.
    ingest.may("s3:ListBucketVersions", on=[state.pictures.bucket_arn])
    thumbnails = state.pictures.arn_for_objects(f"{THUMBNAIL}*")
    ingest.may("s3:DeleteObject", "s3:DeleteObjectVersion", on=[thumbnails])


def _grant_writing_the_library(ingest: PythonFunction, state: State) -> None:
    """Nothing in the tables of people and templates: faces without names are all it knows."""
    ingest.may(
        "dynamodb:GetItem",
        "dynamodb:BatchGetItem",
        "dynamodb:Query",
        "dynamodb:PutItem",
        "dynamodb:BatchWriteItem",
        on=[state.tables["library"].table_arn],
    )
    let_keep_texts(ingest, state)
    ingest.may("kms:Decrypt", on=[state.key.key_arn], when=through("dynamodb"))
