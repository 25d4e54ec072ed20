"""
Whoever counts what an erasure left reads ids everywhere, and opens nothing (R36, I7).

It reads whole tables and lists whole buckets, because a count by an index, or by the rows that the
eraser follows, would miss exactly what the eraser missed. What is sealed stays closed to it: no key
of any purpose is opened here, no picture is read, and nothing anywhere is written or deleted. A
function that erases as well has those rights by its own grants; these add none of them.
"""

from typing import Final

from infra.function import PythonFunction
from infra.rights import through
from infra.state import State
from quitclaim.adapters.witness_buckets import SAID
from quitclaim.adapters.witness_buckets import STORES as BUCKETS
from quitclaim.adapters.witness_tables import STORES as TABLES

# SES knows no resource for it: the list is the account's, and is asked for one address alone.
THE_ACCOUNTS: Final = "*"
# The name of the policy: beside it a role may have rights of its own.
COUNTING: Final = "Counting"


def grant_witness(counting: PythonFunction, *, state: State) -> None:
    """Every table and every bucket, the mail service's list, and no index of any."""
    tables = [state.tables[name].table_arn for name in TABLES]
    counting.may("dynamodb:Scan", on=tables, under=COUNTING)
    counting.may("kms:Decrypt", on=[state.key.key_arn], when=through("dynamodb"))
    buckets = {**vars(state), "log": state.log.bucket}
    listed = [buckets[name].bucket_arn for name in BUCKETS]
    every = ("s3:ListBucketVersions", "s3:ListBucketMultipartUploads")
    counting.may(*every, on=listed, under=COUNTING)
    # What stands beside a paper, of which each has versions: of its bytes, which are sealed, S3
    # gives no more than their names.
    papers = [state.papers.arn_for_objects("*")]
    counting.may("s3:GetObjectVersion", on=papers, under=COUNTING)
    # A few words of ours on what came of a picture, and never the picture.
    said = [state.exports.arn_for_objects(f"{folder}*") for folder in SAID]
    counting.may("s3:GetObject", on=said, under=COUNTING)
    counting.may("kms:Decrypt", on=[state.key.key_arn], when=through("s3"))
    counting.may("ses:GetSuppressedDestination", on=[THE_ACCOUNTS], under=COUNTING)


def grant_witness_of_copies(counting: PythonFunction, *, domain_arn: str) -> None:
    """Where a search node is deployed, which its own policy has to let in besides."""
    counting.may("es:ESHttpGet", on=[f"{domain_arn}/*"])
    searching = [f"{domain_arn}/{path}" for path in ("*/_search", "_search/scroll", "*/_refresh")]
    counting.may("es:ESHttpPost", on=searching)
