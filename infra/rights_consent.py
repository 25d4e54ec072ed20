"""What the pages of whoever was asked may do: take an answer down, and let it bind at once."""

from infra.function import PythonFunction
from infra.rights import indexes_of, let_make, let_read_rows, of_rows, through
from infra.rights_archives import OF_HERS, let_ask_for_archives
from infra.state import State
from quitclaim.adapters.partitions import (
    A_RUN,
    COLLECTIONS,
    OF_A_PERSON,
    READ_FOR_FORMS,
    WITH_A_CHANGE,
    WITH_A_RUN,
)
from quitclaim.adapters.s3_evidence import SEALED
from quitclaim.adapters.s3_papers import NOTICES
from quitclaim.adapters.s3_selfies import LOOKED
from quitclaim.adapters.s3_timestamps import TIMESTAMPS
from quitclaim.adapters.staff_rows import OF_LETTERS
from quitclaim.ports.changes import Purpose
from quitclaim.ports.finds import ANSWERS, CAPTURES, SEEN
from quitclaim.ports.own_pictures import OWN_PICTURES
from quitclaim.ports.selfies import SELFIES


def grant_consent(consent: PythonFunction, *, state: State) -> None:
    _grant_people(consent, state)
    _grant_what_binds(consent, state)
    _grant_the_doors(consent, state)
    _grant_papers(consent, state)
    _let_see_herself(consent, state)


def _grant_people(consent: PythonFunction, state: State) -> None:
    """Her records and links, and in which order consents end; nobody is deleted here."""
    people = state.tables["people"].table_arn
    consent.may(
        "dynamodb:GetItem",
        "dynamodb:BatchGetItem",
        "dynamodb:Query",
        "dynamodb:PutItem",
        "dynamodb:UpdateItem",
        "dynamodb:ConditionCheckItem",
        on=[people],
    )
    consent.may("dynamodb:Query", on=indexes_of("people", state=state))
    # Whoever signs up at an event is new: keys of her own, wrapped like everybody's.
    let_make(consent, Purpose.DATA, Purpose.EVIDENCE, state=state)


def _grant_what_binds(consent: PythonFunction, state: State) -> None:
    """Rules and labels; the leaf, the letter and the no-counter; the end of a template (I1)."""
    library, keys = state.tables["library"].table_arn, state.tables["keys"]
    # No picture and nobody in it: what she said binds by the counter.
    reading, counting = of_rows(*READ_FOR_FORMS), of_rows(COLLECTIONS)
    consent.may("dynamodb:GetItem", "dynamodb:BatchGetItem", on=[library], when=reading)
    consent.may(
        "dynamodb:PutItem", "dynamodb:UpdateItem", on=[library], when=of_rows(*WITH_A_CHANGE)
    )
    # Numbers to hold up are counted by event.
    consent.may("dynamodb:UpdateItem", on=[library], when=counting)
    let_read_rows(consent, keys, "dynamodb:ConditionCheckItem", "dynamodb:PutItem")
    ending, hers = "dynamodb:DeleteItem", of_rows(OF_A_PERSON)
    consent.may(ending, on=[keys.table_arn], when=hers)
    consent.may(ending, on=[state.tables["gallery"].table_arn])
    consent.may("kms:Decrypt", on=[state.key.key_arn], when=through("dynamodb"))


def _grant_the_doors(consent: PythonFunction, state: State) -> None:
    """
    Rates, and the secret that seals visits; signing services, and what was heard of them. Whoever
    breaks in here finds nobody who works here, and appoints nobody (R49).
    """
    consent.may(
        "dynamodb:GetItem",
        "dynamodb:Query",
        "dynamodb:PutItem",
        "dynamodb:UpdateItem",
        "dynamodb:DeleteItem",
        on=[state.tables["staff"].table_arn],
        when=of_rows(*OF_LETTERS),
    )
    let_make(consent, Purpose.TEXT, state=state)


def _grant_papers(consent: PythonFunction, state: State) -> None:
    """
    To show what somebody was asked; to keep what she is asked again, and what she signed at a
    provider's, and when its paper existed; nothing is replaced.
    """
    consent.may("s3:GetObject", "s3:PutObject", on=[state.papers.arn_for_objects(f"{NOTICES}*")])
    kept = [state.papers.arn_for_objects(f"{folder}*") for folder in (SEALED, TIMESTAMPS)]
    consent.may("s3:PutObject", on=kept)
    # Without it, what is not there is answered as forbidden.
    consent.may("s3:ListBucket", on=[state.papers.bucket_arn])
    consent.may("kms:Decrypt", "kms:GenerateDataKey", on=[state.key.key_arn], when=through("s3"))


def _let_see_herself(consent: PythonFunction, state: State) -> None:
    """Rows of the pictures she is in, and where they went; in its name she sees what was made."""
    library, exports = state.tables["library"].table_arn, state.exports
    consent.may("dynamodb:Query", "dynamodb:BatchGetItem", on=[library], when=of_rows(*OF_HERS))
    consent.may("s3:GetObject", on=[exports.arn_for_objects(f"{OWN_PICTURES}*")])
    consent.may("s3:ListBucket", on=[exports.bucket_arn])
    let_ask_for_archives(consent, state=state)


def let_take_selfies(consent: PythonFunction, *, state: State) -> None:
    """In its name a browser puts one; itself it sees that one lies there, and what came of it."""
    exports = state.exports
    consent.may("s3:PutObject", on=[exports.arn_for_objects(f"{SELFIES}*")])
    consent.may("s3:GetObject", on=[exports.arn_for_objects(f"{LOOKED}*")])


def let_ask_for_herself(consent: PythonFunction, *, state: State) -> None:
    """
    What a permit says of a collection's pictures, by their rows; a find begun, and how far it is.

    In its name a browser puts a picture to ask with, and shows her what was found.
    """
    library, exports = state.tables["library"].table_arn, state.exports
    consent.may("dynamodb:Query", on=[library], when=of_rows(COLLECTIONS))
    consent.may("dynamodb:GetItem", on=[library], when=of_rows(A_RUN))
    consent.may("dynamodb:PutItem", on=[library], when=of_rows(*WITH_A_RUN))
    consent.may("s3:PutObject", on=[exports.arn_for_objects(f"{CAPTURES}*")])
    told, seen = (exports.arn_for_objects(f"{one}*") for one in (ANSWERS, SEEN))
    consent.may("s3:GetObject", on=[told, seen])
    consent.may("s3:PutObject", on=[told])
