"""What the sealer may do: read what happened, write what is never written over, sign."""

from infra.function import PythonFunction
from infra.rights import let_keep_texts, let_make, through
from infra.state import State
from quitclaim.adapters.kms_signer import ALGORITHM
from quitclaim.ports.changes import Purpose


def grant_audit(audit: PythonFunction, *, state: State) -> None:
    _grant_the_ledger(audit, state)
    _grant_the_log(audit, state)


def _grant_the_ledger(audit: PythonFunction, state: State) -> None:
    """Whether a person's key is there, never what it opens; and the secrets that name staff."""
    audit.may(
        "dynamodb:GetItem",
        "dynamodb:BatchGetItem",
        "dynamodb:Query",
        "dynamodb:PutItem",
        "dynamodb:UpdateItem",
        "dynamodb:DeleteItem",
        on=[state.tables["library"].table_arn],
    )
    let_keep_texts(audit, state)
    audit.may("dynamodb:ConditionCheckItem", on=[state.tables["keys"].table_arn])
    audit.may("kms:Decrypt", on=[state.key.key_arn], when=through("dynamodb"))
    let_make(audit, Purpose.TEXT, state=state)


def _grant_the_log(audit: PythonFunction, state: State) -> None:
    """Nothing that deletes, and nothing that shortens a lock."""
    log = state.log.bucket
    audit.may("s3:GetObject", "s3:PutObject", on=[log.arn_for_objects("*")])
    # Without it, what is not there is answered as forbidden.
    audit.may("s3:ListBucket", on=[log.bucket_arn])
    audit.may("kms:Decrypt", "kms:GenerateDataKey", on=[state.key.key_arn], when=through("s3"))
    audit.may("kms:GetPublicKey", on=[state.log.key.key_arn])
    plainly = {"StringEquals": {"kms:SigningAlgorithm": ALGORITHM}}
    audit.may("kms:Sign", on=[state.log.key.key_arn], when=plainly)
