"""By which face somebody is to be known: one at a time, as it was looked at."""

from typing import Literal

from pydantic import Field

from functions.library.routes.faces_forms import OfFace
from functions.library.routes.people_forms import WhichPerson
from quitclaim_web.doors.asked import ConsentKey


class KnowBy(OfFace):
    consent: ConsentKey = Field(description="Hers, to be recognised; it has to count now.")


class KnowByForm(KnowBy, WhichPerson):
    pass


class WhoseFaces(WhichPerson):
    """`refused`: a word of the rules that our own form leads back with; any other says nothing."""

    done: Literal["asked"] | None = None
    refused: str = Field(default="", max_length=40)
