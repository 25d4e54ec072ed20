"""What those may do who bring letters on their way: the one knows their ids, the other opens."""

from aws_cdk import aws_lambda as lambda_

from infra.function import PythonFunction
from infra.rights import indexes_of, let_open, let_read_rows, of_rows, through
from infra.state import State
from quitclaim.adapters.partitions import READ_FOR_LETTERS, WITH_A_CHANGE
from quitclaim.adapters.s3_evidence import SEALED
from quitclaim.adapters.staff_rows import APPOINTMENTS
from quitclaim.adapters.tables import ASSET
from quitclaim.ports.changes import Purpose


def grant_relay(relay: PythonFunction, *, state: State) -> None:
    """The stream, which tells keys of items; no item, and no table."""
    relay.may(
        "dynamodb:DescribeStream",
        "dynamodb:GetRecords",
        "dynamodb:GetShardIterator",
        "dynamodb:ListStreams",
        on=[str(state.tables["library"].table_stream_arn)],
    )
    relay.may("kms:Decrypt", on=[state.key.key_arn], when=through("dynamodb"))
    relay.may("events:PutEvents", on=[state.bus.event_bus_arn])


def grant_mail(mail: PythonFunction, *, state: State, papers: lambda_.IFunction) -> None:
    """To read whom a letter goes to, mint the link in it, and note what became of it."""
    mail.may(
        "dynamodb:GetItem",
        "dynamodb:BatchGetItem",
        "dynamodb:Query",
        "dynamodb:PutItem",
        on=[state.tables["people"].table_arn],
    )
    _grant_letters(mail, state)
    let_read_rows(mail, state.tables["keys"], "dynamodb:ConditionCheckItem")
    mail.may("kms:Decrypt", on=[state.key.key_arn], when=through("dynamodb"))
    let_open(mail, Purpose.DATA, Purpose.EVIDENCE, state=state)
    _grant_writing_to_staff(mail, state)
    _grant_papers(mail, state, papers=papers)
    _grant_sending(mail, state)


def _grant_letters(mail: PythonFunction, state: State) -> None:
    """Letters that wait, and that they were sent; who has which copy lies beside its picture."""
    library = state.tables["library"].table_arn
    reading = of_rows(*READ_FOR_LETTERS)
    mail.may("dynamodb:GetItem", "dynamodb:BatchGetItem", on=[library], when=reading)
    mail.may("dynamodb:Query", on=[library], when=of_rows(f"{ASSET}*"))
    mail.may("dynamodb:Query", on=indexes_of("library", state=state))
    mail.may("dynamodb:PutItem", "dynamodb:DeleteItem", on=[library], when=of_rows(*WITH_A_CHANGE))


def _grant_writing_to_staff(mail: PythonFunction, state: State) -> None:
    """Who works here and where she gets her mail: whoever may answer, and no sign-in."""
    mail.may(
        "dynamodb:GetItem",
        # Of those who may erase all are written to: which they are no letter says.
        "dynamodb:Query",
        on=[state.tables["staff"].table_arn],
        when=of_rows(APPOINTMENTS),
    )
    mail.may("cognito-idp:AdminGetUser", on=[state.sign_ins.pool.user_pool_arn])


def _grant_papers(mail: PythonFunction, state: State, *, papers: lambda_.IFunction) -> None:
    """To have the paper of a signing made, and to read it; it seals none itself."""
    mail.may("lambda:InvokeFunction", on=[papers.function_arn])
    mail.may("s3:GetObject", on=[state.papers.arn_for_objects(f"{SEALED}*")])
    # Without it, what is not there is answered as forbidden.
    mail.may("s3:ListBucket", on=[state.papers.bucket_arn])
    mail.may("kms:Decrypt", on=[state.key.key_arn], when=through("s3"))


def _grant_sending(mail: PythonFunction, state: State) -> None:
    """As the one mailbox, whatever else its domain could sign; and by the one set of rules."""
    identity, rules = state.mail.arns
    from_us = {"StringEquals": {"ses:FromAddress": state.mail.mailbox.address}}
    mail.may("ses:SendEmail", on=[identity], when=from_us)
    mail.may("ses:SendEmail", on=[rules])
