"""What it takes that somebody gets all that is kept of her: asked, packed, fetched, and swept."""

from infra.function import PythonFunction
from infra.rights import let_open, of_rows
from infra.state import State
from quitclaim.adapters.partitions import ASSETS, COLLECTIONS, OF_A_PERSON, OF_RENDITIONS
from quitclaim.adapters.s3_evidence import SEALED
from quitclaim.adapters.taking_rows import FETCHED
from quitclaim.ports.archives import ARCHIVES, ASKED
from quitclaim.ports.changes import Purpose
from quitclaim.ports.own_pictures import OWN_PICTURES

# Of the library: a picture with what lies under it; those that show her; renditions, and visits.
OF_HERS = (ASSETS, OF_A_PERSON, OF_RENDITIONS, f"{FETCHED}*")


def let_ask_for_archives(consent: PythonFunction, *, state: State) -> None:
    """To put down that she asked, and in its name she fetches; nothing else is put there."""
    exports = state.exports
    consent.may("s3:PutObject", on=[exports.arn_for_objects(f"{ARCHIVES}*/{ASKED}")])
    consent.may("s3:GetObject", on=[exports.arn_for_objects(f"{ARCHIVES}*")])


def let_pack_archives(papers: PythonFunction, *, state: State) -> None:
    """Her records and sealed papers, and the pictures that were made for her; no original."""
    library, exports = state.tables["library"].table_arn, state.exports
    papers.may("dynamodb:BatchGetItem", "dynamodb:Query", on=[library], when=of_rows(*OF_HERS))
    # What collections are called.
    papers.may("dynamodb:BatchGetItem", on=[library], when=of_rows(COLLECTIONS))
    let_open(papers, Purpose.TEXT, state=state)
    made = exports.arn_for_objects(f"{OWN_PICTURES}*")
    papers.may("s3:GetObject", on=[made, state.papers.arn_for_objects(f"{SEALED}*")])
    papers.may("s3:PutObject", on=[exports.arn_for_objects(f"{ARCHIVES}*")])
    papers.may("s3:ListBucket", on=[exports.bucket_arn])
    let_drop_archives(papers, state=state)


def let_drop_archives(function: PythonFunction, *, state: State) -> None:
    """With what is being packed at this moment: it is sent in parts."""
    exports = state.exports
    dropped = [exports.arn_for_objects(f"{ARCHIVES}*")]
    function.may("s3:DeleteObject", "s3:AbortMultipartUpload", on=dropped)
    function.may("s3:ListBucketMultipartUploads", on=[exports.bucket_arn])
