"""Only whoever erases deletes people; she reads no name, and opens no key but those of texts."""

from typing import Final

from infra.function import PythonFunction
from infra.queue import Queue
from infra.rights import indexes_of, let_open, let_read_rows, of_rows, through
from infra.rights_witness import THE_ACCOUNTS
from infra.state import State
from quitclaim.adapters.partitions import KEYS_OF_OWNERS, NOTES_OF_EVIDENCE
from quitclaim.adapters.s3_evidence import SEALED
from quitclaim.adapters.s3_scans import SCANS
from quitclaim.adapters.s3_selfies import LOOKED
from quitclaim.adapters.s3_timestamps import TIMESTAMPS
from quitclaim.ports.archives import ARCHIVES
from quitclaim.ports.changes import Purpose
from quitclaim.ports.finds import FINDS
from quitclaim.ports.own_pictures import FOR_PEOPLE
from quitclaim.ports.selfies import SELFIES

# The name of the policy that gets around a lock: nothing else does, and nobody else has it.
BY_TWO: Final = "EndedByTwo"


def grant_erasure(erasure: PythonFunction, *, state: State, erasures: Queue) -> None:
    _grant_keys(erasure, state)
    _grant_rows(erasure, state)
    _grant_bytes(erasure, state)
    erasure.may(
        "sqs:ReceiveMessage",
        # What met a store asleep comes back soon.
        "sqs:ChangeMessageVisibility",
        "sqs:DeleteMessage",
        "sqs:GetQueueAttributes",
        # What a round over the terms had no time for.
        "sqs:SendMessage",
        on=[erasures.queue.queue_arn],
    )


def _grant_keys(erasure: PythonFunction, state: State) -> None:
    """Key first; what wraps others is deleted by nobody, and her evidence ends with its period."""
    keys = state.tables["keys"]
    let_read_rows(erasure, keys, "dynamodb:ConditionCheckItem")
    gone = of_rows(*KEYS_OF_OWNERS, *NOTES_OF_EVIDENCE)
    erasure.may("dynamodb:DeleteItem", on=[keys.table_arn], when=gone)
    # Until when her evidence is kept: whoever writes that down writes over nobody's key.
    noted = of_rows(*NOTES_OF_EVIDENCE)
    erasure.may("dynamodb:PutItem", "dynamodb:Query", on=[keys.table_arn], when=noted)
    # What is said of a picture is sealed anew as it changes, and so is whose erasure it is. Of her,
    # where letters reached her, once: the mail service has to forget it too.
    let_open(erasure, Purpose.TEXT, Purpose.DATA, state=state)
    erasure.may("ses:DeleteSuppressedDestination", on=[THE_ACCOUNTS])
    erasure.may("kms:Decrypt", on=[state.key.key_arn], when=through("dynamodb"))


def _grant_rows(erasure: PythonFunction, state: State) -> None:
    """That whole tables are read is a right of whoever counts."""
    library, hooks = state.tables["library"], state.tables["hooks"]
    let_read_rows(
        erasure,
        library,
        "dynamodb:Query",
        "dynamodb:PutItem",
        "dynamodb:UpdateItem",
        "dynamodb:DeleteItem",
        "dynamodb:BatchWriteItem",
        "dynamodb:ConditionCheckItem",
    )
    let_read_rows(
        erasure,
        state.tables["people"],
        "dynamodb:Query",
        "dynamodb:PutItem",
        "dynamodb:BatchWriteItem",
        # Her keys go while she is who she was read to be.
        "dynamodb:ConditionCheckItem",
    )
    erasure.may(
        "dynamodb:Query",
        "dynamodb:DeleteItem",
        "dynamodb:BatchWriteItem",
        # From when a template counts as unused, where an earlier release noted no day.
        "dynamodb:UpdateItem",
        on=[state.tables["gallery"].table_arn],
    )
    # Which of it are hers whoever counts scans for, too.
    erasure.may("dynamodb:BatchWriteItem", on=[hooks.table_arn])
    # Who asks, and what was ordered: whom to remind of, and which erasures are over.
    for name in ("people", "library"):
        erasure.may("dynamodb:Query", on=indexes_of(name, state=state))


def _grant_bytes(erasure: PythonFunction, state: State) -> None:
    """To delete, with every version, which are listed by a right of whoever counts; no more."""
    for bucket in (state.originals, state.pictures):
        gone = ("s3:DeleteObject", "s3:DeleteObjectVersion")
        erasure.may(*gone, on=[bucket.arn_for_objects("*")])
    # What lies there for nobody.
    erasure.may("s3:ListBucket", on=[state.pictures.bucket_arn])
    # What proves a word, when its period is over: hidden, and what is locked stays locked. With the
    # lock it goes only where two members ordered that it ends before its period.
    proving = [state.papers.arn_for_objects(f"{one}*") for one in (SEALED, TIMESTAMPS, SCANS)]
    erasure.may("s3:DeleteObject", on=proving)
    bypassing = ("s3:BypassGovernanceRetention", "s3:DeleteObjectVersion")
    erasure.may(*bypassing, on=proving, under=BY_TWO)
    exports = state.exports
    # All of a find at once: a role has so many letters for its rights, and not one more.
    folders = (SELFIES, LOOKED, FINDS, FOR_PEOPLE)
    lying = [exports.arn_for_objects(f"{one}*") for one in folders]
    erasure.may("s3:DeleteObject", on=lying)
    # An archive of hers that is being packed at this moment.
    erasure.may("s3:AbortMultipartUpload", on=[exports.arn_for_objects(f"{ARCHIVES}*")])
    erasure.may("s3:ListBucket", on=[exports.bucket_arn])
    erasure.may("kms:Decrypt", on=[state.key.key_arn], when=through("s3"))
