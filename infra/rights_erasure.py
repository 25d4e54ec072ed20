"""Only whoever erases deletes people; she reads no name, and opens no key but those of texts."""

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
    """A second pass counts by reading all of it, and not by what the first one followed."""
    library, hooks = state.tables["library"], state.tables["hooks"]
    let_read_rows(
        erasure,
        library,
        "dynamodb:Query",
        "dynamodb:Scan",
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
    """To delete, with every version, and to see that it is gone; nothing is put anywhere."""
    for bucket in (state.originals, state.pictures):
        erasure.may(
            "s3:GetObject",
            "s3:DeleteObject",
            "s3:DeleteObjectVersion",
            on=[bucket.arn_for_objects("*")],
        )
        # Without it, what is not there is answered as forbidden. That versions are listed is a
        # right of whoever counts.
        erasure.may("s3:ListBucket", on=[bucket.bucket_arn])
    # What proves a word, when its period is over: hidden, and what is locked stays locked.
    proving = [state.papers.arn_for_objects(f"{one}*") for one in (SEALED, TIMESTAMPS, SCANS)]
    erasure.may("s3:DeleteObject", on=proving)
    exports = state.exports
    # All of a find at once: a role has so many letters for its rights, and not one more.
    folders = (SELFIES, LOOKED, FINDS, FOR_PEOPLE)
    lying = [exports.arn_for_objects(f"{one}*") for one in folders]
    erasure.may("s3:DeleteObject", on=lying)
    # An archive of hers that is being packed at this moment.
    erasure.may("s3:AbortMultipartUpload", on=[exports.arn_for_objects(f"{ARCHIVES}*")])
    erasure.may("s3:ListBucket", on=[exports.bucket_arn])
    erasure.may("kms:Decrypt", on=[state.key.key_arn], when=through("s3"))
