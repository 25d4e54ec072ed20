"""The list that lies in a zip, for whoever opens it: a spreadsheet of its files."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from io import StringIO
from typing import Final

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.ids import Channel
from quitclaim.ports.zips import Line, Packed
from quitclaim_web.doors.pages import Pages, Visit
from quitclaim_web.pages.sentences import Sentences

_NAME: Final = "pictures.csv"
# With its mark, as spreadsheets expect it of text that is not of one language alone.
_ENCODING: Final = "utf-8-sig"
# A cell that begins so is a formula to a spreadsheet, and a credit comes from anywhere.
_FORMULAS: Final = ("=", "+", "-", "@")
_KNOWN: Final = frozenset({"website", "social", "print", "press", "internal"})


@dataclass(frozen=True, slots=True)
class PackingList:
    """
    Of each file its credit, where it may be used and until when. No caption: it may name anybody,
    and to be named is a consent of its own.
    """

    pages: Pages

    def __call__(self, lines: Iterable[Line], *, channel: Channel, reads: Language) -> Packed:
        words = self.pages.sentences(Visit(path="/", request="", language=reads))
        where = words.say(f"channel.{channel}") if channel in _KNOWN else channel
        written = StringIO()
        rows = csv.writer(written)
        rows.writerow(words.say(f"packed.{name}") for name in ("file", "credit", "where", "until"))
        for line in lines:
            rows.writerow((line.file, _plain(line.credit), where, _until(line, words)))
        return Packed(name=_NAME, content=written.getvalue().encode(_ENCODING))


def _plain(text: str) -> str:
    return f"'{text}" if text.lstrip().startswith(_FORMULAS) else text


def _until(line: Line, words: Sentences) -> str:
    return words.say("packed.recalled") if line.until is None else words.moment(line.until)
