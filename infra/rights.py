"""What each function may do, by action and resource; whom this names nowhere may only log."""

from aws_cdk import aws_lambda as lambda_

from infra.function import PythonFunction
from infra.state import State
from quitclaim.domain.pictures.uploads import REFUSED
from quitclaim.ports.changes import Purpose
from quitclaim.runtime.aws import REGION


def through(service: str) -> dict[str, dict[str, str]]:
    """Only where a service of this region opens what it keeps itself."""
    return {"StringEquals": {"kms:ViaService": f"{service}.{REGION}.amazonaws.com"}}


def grant_ingest(ingest: PythonFunction, *, state: State, darkroom: lambda_.IFunction) -> None:
    _grant_reading_uploads(ingest, state)
    _grant_writing_the_library(ingest, state)
    _grant_sealing_texts(ingest, state)
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
    ingest.may(
        "dynamodb:GetItem",
        "dynamodb:BatchGetItem",
        "dynamodb:PutItem",
        on=[state.tables["keys"].table_arn],
    )
    ingest.may("kms:Decrypt", on=[state.key.key_arn], when=through("dynamodb"))


def _grant_sealing_texts(ingest: PythonFunction, state: State) -> None:
    """The wrapped key of one purpose; those of people stay closed to it."""
    of_texts = {"StringEquals": {"kms:EncryptionContext:purpose": Purpose.TEXT.value}}
    ingest.may(
        "kms:Decrypt",
        "kms:GenerateDataKeyWithoutPlaintext",
        on=[state.key.key_arn],
        when=of_texts,
    )
