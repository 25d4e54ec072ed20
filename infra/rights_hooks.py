"""Whoever calls outside has no data; whoever lets it has no secret that signs (R49)."""

from collections.abc import Mapping

from aws_cdk import aws_lambda as lambda_

from infra.function import PythonFunction
from infra.rights import indexes_of, through
from infra.state import State
from quitclaim.adapters.dynamodb_hooks import PURPOSE


def grant_hooks(hooks: PythonFunction, *, state: State) -> None:
    """The endpoints, what each was told, and to open the secret that signs for it."""
    hooks.may(
        "dynamodb:GetItem",
        "dynamodb:BatchGetItem",
        "dynamodb:Query",
        "dynamodb:PutItem",
        "dynamodb:UpdateItem",
        on=[state.tables["hooks"].table_arn],
    )
    hooks.may("dynamodb:Query", on=indexes_of("hooks", state=state))
    hooks.may("kms:Decrypt", on=[state.key.key_arn], when=through("dynamodb"))
    hooks.may("kms:Decrypt", on=[state.key.key_arn], when=_secrets())


def let_set_hooks(library: PythonFunction, *, state: State, hooks: lambda_.IFunction) -> None:
    """To make endpoints known and ring for them; of a secret it seals it opens none again."""
    library.may(
        "dynamodb:GetItem",
        "dynamodb:Query",
        "dynamodb:PutItem",
        "dynamodb:UpdateItem",
        "dynamodb:DeleteItem",
        on=[state.tables["hooks"].table_arn],
    )
    library.may("kms:Encrypt", on=[state.key.key_arn], when=_secrets())
    library.may("lambda:InvokeFunction", on=[hooks.function_arn])


def _secrets() -> Mapping[str, Mapping[str, str]]:
    return {"StringEquals": {"kms:EncryptionContext:purpose": PURPOSE}}
