"""Who may put something on the two lists beside the log, and who may copy the keys (R36, R37)."""

from infra.function import PythonFunction
from infra.rights import let_make, of_rows, through
from infra.state import State
from quitclaim.adapters.s3_key_copies import COPY
from quitclaim.ports.block_list import Roll


def grant_rolls(function: PythonFunction, *, state: State) -> None:
    """To put, and no more: nothing is taken off, and whoever reads a list replays erasures."""
    entries = [state.log.bucket.arn_for_objects(f"{roll}/*") for roll in Roll]
    function.may("s3:PutObject", on=entries)
    function.may("kms:Decrypt", "kms:GenerateDataKey", on=[state.key.key_arn], when=through("s3"))
    let_make(function, *Roll, state=state)
    _let_keep_names(function, state)


def grant_copying(function: PythonFunction, *, state: State) -> None:
    """Keys as they are wrapped, and among them those that name who is on a list."""
    let_make(function, *Roll, state=state)
    _let_keep_names(function, state)
    function.may("dynamodb:Scan", on=[state.tables["keys"].table_arn])
    function.may("s3:PutObject", on=[state.copies.arn_for_objects(COPY)])
    function.may("kms:GenerateDataKey", on=[state.key.key_arn], when=through("s3"))
    function.may("kms:Decrypt", on=[state.key.key_arn], when=through("dynamodb"))


def _let_keep_names(function: PythonFunction, state: State) -> None:
    """By keyed hashes; whoever is first makes the key of a list."""
    keys = state.tables["keys"].table_arn
    function.may("dynamodb:GetItem", on=[keys])
    function.may("dynamodb:PutItem", on=[keys], when=of_rows(*(f"KEK#{roll}" for roll in Roll)))
