"""The reasons that lie in the inbox beside the uploads."""

from typing import Any, Final

from quitclaim.adapters.aws_errors import translated
from quitclaim.domain.pictures.refusals import SENTENCES
from quitclaim.domain.pictures.uploads import REFUSED
from quitclaim.ports.paging import Cursor, Page
from quitclaim.ports.refused import Rejected

_A_PAGE: Final = 25
_PREFIX: Final = f"{REFUSED}/"
_ENDING: Final = ".txt"
_LONGEST: Final = 500
_REASONS: Final = {sentence: why for why, sentence in SENTENCES.items()}


class S3Rejections:
    def __init__(self, client: Any, *, inbox: str, page_size: int = _A_PAGE) -> None:
        self._client = client
        self._inbox = inbox
        self._page_size = page_size

    def latest(self, *, after: Cursor | None = None) -> Page[Rejected]:
        asked = {"Bucket": self._inbox, "Prefix": _PREFIX, "MaxKeys": self._page_size}
        # A cursor is the last name of the page before; behind the prefix it leads nowhere else.
        asked |= {"StartAfter": f"{_PREFIX}{after}"} if after else {}
        with translated():
            found = self._client.list_objects_v2(**asked)
        rows = found.get("Contents", ())
        following = _cursor(rows[-1]["Key"]) if found["IsTruncated"] else None
        return Page(tuple(map(self._read, rows)), following)

    def _read(self, row: dict[str, Any]) -> Rejected:
        with translated():
            answer = self._client.get_object(Bucket=self._inbox, Key=row["Key"])
            said = answer["Body"].read(_LONGEST).decode("utf-8", "replace").strip()
        name = row["Key"].removeprefix(_PREFIX).removesuffix(_ENDING)
        at = row["LastModified"].replace(microsecond=0)
        return Rejected(name=name, why=_REASONS.get(said), at=at)


def _cursor(key: str) -> Cursor:
    return Cursor(key.removeprefix(_PREFIX))
