"""What machines read of a signing: the records, and what was done on the form."""

import json
from collections.abc import Iterable
from typing import Final

from quitclaim.domain.consents import dpv
from quitclaim.domain.consents.dpv import Json
from quitclaim.domain.consents.notices import Box, boxes_for
from quitclaim.domain.consents.receipts import Statement, record_of
from quitclaim.domain.consents.testimony import Testimony

RECORD: Final = "consent.jsonld"
SIGNING: Final = "signing.json"
NOTICE: Final = "notice.html"


def records(statements: Iterable[Statement]) -> str:
    return _written([record_of(statement) for statement in statements])


def signing(testimony: Testimony, statements: Iterable[Statement]) -> str:
    """To the letter, where the paper itself has to leave out what turns or hides a text."""
    asked = {statement.consent.id: statement.consent.asked for statement in statements}
    said: dict[str, Json] = {
        "request": testimony.request,
        "person": testimony.person,
        "by": testimony.by.role.value,
        "guardian": testimony.by.id or "",
        "at": dpv.instant(testimony.at),
        "document": testimony.document,
        "typed_name": testimony.typed_name,
        "language": testimony.circumstances.language.value,
        "network": testimony.circumstances.network,
        "agent": testimony.circumstances.agent,
        "answers": [
            {
                "consent": answer.consent,
                "chosen": [end_of(box) for box in boxes if box in answer.ticked],
                "refused": [end_of(box) for box in boxes if box not in answer.ticked],
            }
            for answer in testimony.answers
            if (boxes := tuple(boxes_for(asked[answer.consent])))
        ],
    }
    return _written(said)


def end_of(box: Box) -> str:
    return box.channel or ("names" if box.names else "recognised")


def _written(value: Json) -> str:
    # In ASCII, so that half a sign in somebody's name is no reason to fail.
    return json.dumps(value, indent=1)
