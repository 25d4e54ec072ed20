"""What the console may do for whoever is signed in; what she may is decided in its own code."""

from typing import Final

from infra.function import PythonFunction
from infra.queue import Queue
from infra.rights import indexes_of, let_make, let_read_rows, of_rows, through
from infra.state import State
from quitclaim.adapters.folder_tiles import CHECKPOINT
from quitclaim.adapters.partitions import KEYS_OF_OWNERS, NOTES_OF_EVIDENCE
from quitclaim.adapters.s3_erasure_papers import ERASURES
from quitclaim.adapters.s3_evidence import SEALED
from quitclaim.adapters.s3_papers import NOTICES
from quitclaim.adapters.s3_renditions import PACKED, RENDITIONS
from quitclaim.adapters.s3_scans import SCANS
from quitclaim.adapters.s3_timestamps import TIMESTAMPS
from quitclaim.adapters.tables import SEARCH
from quitclaim.domain.pictures.uploads import CONSOLE, REFUSED
from quitclaim.ports.changes import Purpose

# No right to ask Cognito for a user of its own choosing: it signs in whoever proves who they are.
_SIGNING_IN: Final = (
    "cognito-idp:AdminInitiateAuth",
    "cognito-idp:AdminRespondToAuthChallenge",
    "cognito-idp:AdminSetUserMFAPreference",
)
_APPOINTING: Final = (
    "cognito-idp:AdminCreateUser",
    "cognito-idp:AdminDeleteUser",
    "cognito-idp:AdminGetUser",
)

# The name of a policy of its own: the first has no room left.
_UPKEEP: Final = "Upkeep"


def grant_library(
    library: PythonFunction, *, state: State, lines: tuple[Queue, ...], counted: tuple[str, ...]
) -> None:
    _grant_staff(library, state)
    _grant_the_library(library, state)
    _grant_people(library, state)
    _grant_papers(library, state)
    _grant_pictures(library, state)
    _grant_the_log(library, state)
    _grant_health(library, lines, counted=counted)
    # Without it, what is not there, or not sealed yet, is answered as forbidden.
    looked = (state.papers, state.inbox, state.log.bucket)
    library.may("s3:ListBucket", on=[bucket.bucket_arn for bucket in looked])


def _grant_staff(library: PythonFunction, state: State) -> None:
    library.may(*_SIGNING_IN, *_APPOINTING, on=[state.sign_ins.pool.user_pool_arn])
    library.may(
        "dynamodb:GetItem",
        "dynamodb:Query",
        "dynamodb:PutItem",
        "dynamodb:UpdateItem",
        "dynamodb:DeleteItem",
        "dynamodb:BatchWriteItem",
        "dynamodb:ConditionCheckItem",
        on=[state.tables["staff"].table_arn],
    )


def _grant_the_library(library: PythonFunction, state: State) -> None:
    """No template is read: whom a face is like is no business of the console's."""
    table = state.tables["library"].table_arn
    library.may(
        "dynamodb:GetItem",
        "dynamodb:BatchGetItem",
        "dynamodb:Query",
        "dynamodb:PutItem",
        "dynamodb:UpdateItem",
        "dynamodb:BatchWriteItem",
        # A face that is unlinked is shown under her no more.
        "dynamodb:DeleteItem",
        # What is taken has to stand while it is taken.
        "dynamodb:ConditionCheckItem",
        on=[table],
    )
    library.may("dynamodb:Query", on=[f"{table}/index/{SEARCH}"])
    library.may("kms:Decrypt", on=[state.key.key_arn], when=through("dynamodb"))
    let_make(library, Purpose.TEXT, state=state)


def _grant_people(library: PythonFunction, state: State) -> None:
    """Who is on record, what they were asked, and what they said; nobody is deleted here."""
    people = state.tables["people"].table_arn
    library.may(
        "dynamodb:GetItem",
        "dynamodb:BatchGetItem",
        "dynamodb:Query",
        "dynamodb:PutItem",
        "dynamodb:ConditionCheckItem",
        on=[people],
    )
    library.may("dynamodb:Query", on=indexes_of("people", state=state))
    # Nothing is written about anybody whose key is gone; whoever is new gets one, and where nothing
    # biometric counts any more, the key and the templates it sealed go at once (I1).
    keys, ending = state.tables["keys"], "dynamodb:DeleteItem"
    let_read_rows(library, keys, "dynamodb:PutItem", "dynamodb:ConditionCheckItem")
    library.may(ending, on=[keys.table_arn], when=of_rows(*KEYS_OF_OWNERS))
    library.may(ending, on=[state.tables["gallery"].table_arn])
    # Until when evidence of the erased is kept, for the calendar.
    noted = of_rows(*NOTES_OF_EVIDENCE)
    library.may("dynamodb:Query", on=[keys.table_arn], when=noted)
    let_make(library, Purpose.DATA, Purpose.EVIDENCE, state=state)


def _grant_papers(library: PythonFunction, state: State) -> None:
    """
    To keep what is shown to whoever is asked, and what she signed, and to hand out what proves
    it; nothing is ever replaced.
    """
    papers = state.papers
    keeping = [papers.arn_for_objects(f"{folder}*") for folder in (NOTICES, SCANS)]
    library.may("s3:GetObject", "s3:PutObject", on=keeping)
    proving = [papers.arn_for_objects(f"{folder}*") for folder in (SEALED, TIMESTAMPS, ERASURES)]
    library.may("s3:GetObject", on=proving)


def _grant_pictures(library: PythonFunction, state: State) -> None:
    """It signs addresses for browsers: what it may not do itself, no address of its can do."""
    shown = ("thumbnail/*", RENDITIONS, PACKED)
    library.may("s3:GetObject", on=[state.pictures.arn_for_objects(kept) for kept in shown])
    inbox = state.inbox
    library.may("s3:PutObject", on=[inbox.arn_for_objects(f"{CONSOLE}/*")])
    library.may("s3:GetObject", on=[inbox.arn_for_objects(f"{REFUSED}/*")])
    library.may("kms:Decrypt", "kms:GenerateDataKey", on=[state.key.key_arn], when=through("s3"))


def _grant_the_log(library: PythonFunction, state: State) -> None:
    """To read it and to check who signed it; nothing that signs."""
    log = state.log.bucket
    library.may("s3:GetObject", on=[log.arn_for_objects(path) for path in (CHECKPOINT, "tile/*")])
    library.may("kms:GetPublicKey", on=[state.log.key.key_arn])


def _grant_health(
    library: PythonFunction, lines: tuple[Queue, ...], *, counted: tuple[str, ...]
) -> None:
    """Dead letters go back to the queue that they came from, and nowhere else."""
    queues = [line.queue.queue_arn for line in lines]
    dead = [line.dead_letters.queue_arn for line in lines]
    library.may("sqs:GetQueueAttributes", on=[*queues, *dead, *counted], under=_UPKEEP)
    library.may("sqs:ReceiveMessage", "sqs:DeleteMessage", on=dead, under=_UPKEEP)
    library.may("sqs:SendMessage", on=queues, under=_UPKEEP)
