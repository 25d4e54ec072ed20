"""What the printer of papers may do: read one signing, seal what it printed, keep it for good."""

from aws_cdk import aws_lambda as lambda_

from infra.function import PythonFunction
from infra.rights import let_open, let_read_rows, of_rows, through
from infra.state import State
from quitclaim.adapters.kms_seal_key import ALGORITHM
from quitclaim.adapters.partitions import WITH_A_CHANGE
from quitclaim.adapters.s3_certificates import CERTIFICATES
from quitclaim.adapters.s3_erasure_papers import ERASURES
from quitclaim.adapters.s3_evidence import SEALED
from quitclaim.adapters.s3_papers import NOTICES
from quitclaim.ports.changes import Purpose


def grant_papers(papers: PythonFunction, *, state: State) -> None:
    _grant_a_signing(papers, state)
    _grant_the_seal(papers, state)
    _grant_the_bucket(papers, state)


def _grant_a_signing(papers: PythonFunction, state: State) -> None:
    """Her records and what was said of them; the row of the paper, and its leaf."""
    papers.may(
        "dynamodb:GetItem",
        "dynamodb:Query",
        "dynamodb:PutItem",
        on=[state.tables["people"].table_arn],
    )
    papers.may(
        "dynamodb:GetItem",
        "dynamodb:PutItem",
        on=[state.tables["library"].table_arn],
        when=of_rows(*WITH_A_CHANGE),
    )
    let_read_rows(papers, state.tables["keys"], "dynamodb:ConditionCheckItem")
    papers.may("kms:Decrypt", on=[state.key.key_arn], when=through("dynamodb"))
    let_open(papers, Purpose.DATA, Purpose.EVIDENCE, state=state)


def _grant_the_seal(papers: PythonFunction, state: State) -> None:
    key = state.seal_key.key_arn
    papers.may("kms:GetPublicKey", on=[key])
    plainly = {"StringEquals": {"kms:SigningAlgorithm": ALGORITHM}}
    papers.may("kms:Sign", on=[key], when=plainly)


def _grant_the_bucket(papers: PythonFunction, state: State) -> None:
    """Nothing that deletes; and what people were shown is only read."""
    bucket = state.papers
    notices, sealed, certificates, erasures = (
        bucket.arn_for_objects(f"{folder}*") for folder in (NOTICES, SEALED, CERTIFICATES, ERASURES)
    )
    papers.may("s3:GetObject", on=[notices, certificates, erasures])
    papers.may("s3:PutObject", on=[sealed, certificates, erasures])
    # Without it, what is not there is answered as forbidden.
    papers.may("s3:ListBucket", on=[bucket.bucket_arn])
    papers.may("kms:Decrypt", "kms:GenerateDataKey", on=[state.key.key_arn], when=through("s3"))


def let_have_printed(function: PythonFunction, *, papers: lambda_.IFunction) -> None:
    """Told an id, it prints and seals what is kept under that, and nothing else."""
    function.may("lambda:InvokeFunction", on=[papers.function_arn])
