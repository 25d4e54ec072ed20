"""What whoever certifies an erasure may do besides erasing: keep the document, and say so."""

from infra.function import PythonFunction
from infra.rights import through
from infra.state import State
from quitclaim.adapters.s3_erasure_papers import ERASURES


def let_certify(function: PythonFunction, *, state: State) -> None:
    """Nothing that deletes or writes over; a leaf is a row that whoever erases may write."""
    papers = state.papers
    kept = papers.arn_for_objects(f"{ERASURES}*")
    function.may("s3:GetObject", "s3:PutObject", on=[kept])
    # Without it, what is not there is answered as forbidden.
    function.may("s3:ListBucket", on=[papers.bucket_arn])
    function.may("kms:Decrypt", "kms:GenerateDataKey", on=[state.key.key_arn], when=through("s3"))
