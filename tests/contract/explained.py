"""One thing each that names somebody who was erased, and what explains it, if anything does."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from quitclaim.domain.forgetting.certificate import Reason
from quitclaim.domain.forgetting.clues import Clues
from quitclaim.domain.forgetting.stores import Store
from quitclaim.domain.ids import AssetId, DocumentHash
from tests import builders as a
from tests.builders import ADA, MIA
from tests.contract.deployed import Deployed

PICTURE: Final = AssetId(a.a_hash("picture"))
DOCUMENT: Final = DocumentHash(a.a_hash("paper"))
CLUES: Final = Clues(
    people=frozenset({ADA}), assets=frozenset({PICTURE}), documents=frozenset({DOCUMENT})
)
GUARDIAN: Final = {"M": {"role": {"S": "guardian"}, "id": {"S": ADA}}}
CUSTODY: Final = {"M": {"id": {"S": ADA}, "custody": {"S": "recorded"}}}
TOLD: Final = {"M": {"event": {"M": {"type": {"S": "person.erased"}, "subject": {"S": ADA}}}}}
WAITS: Final = "2026-05-03T11:59:00Z"
LATE: Final = "2026-04-30T12:00:00Z"

Plant = Callable[[Deployed], object]
EXPLAINED: Final[Mapping[str, tuple[Plant, Store, Reason | None]]] = {
    "what waits to be sealed": (
        lambda at: at.put_row("library", "OUTBOX", f"{WAITS}#1", about={"L": [{"S": ADA}]}),
        Store.OUTBOX,
        Reason.ON_ITS_WAY,
    ),
    "what should have been sealed for days": (
        lambda at: at.put_row("library", "OUTBOX", f"{LATE}#1", about={"L": [{"S": ADA}]}),
        Store.OUTBOX,
        None,
    ),
    "what waits and does not say since when": (
        lambda at: at.put_row("library", "OUTBOX#LATER", ADA),
        Store.OUTBOX,
        None,
    ),
    "that she was erased": (
        lambda at: at.put_row("hooks", "E#1", "1", body=TOLD, gone_after={"N": "1"}),
        Store.HOOKS,
        Reason.ON_ITS_WAY,
    ),
    "her evidence key": (
        lambda at: at.put_row("keys", f"P#{ADA}", "KEY#evidence"),
        Store.KEYS,
        Reason.EVIDENCE,
    ),
    "the key of a text that went": (
        lambda at: at.put_row("keys", f"A#{PICTURE}", "KEY#text"),
        Store.KEYS,
        None,
    ),
    "whom she is a guardian of": (
        lambda at: at.put_row("people", f"P#{MIA}", "PERSON", body=_in("guardians", [CUSTODY])),
        Store.PEOPLE,
        Reason.WARDS,
    ),
    "what leads from a guardian": (
        lambda at: at.put_row(
            "people", f"P#{MIA}", f"ASIDE#GUARDIAN#{ADA}", listed_pk={"S": f"guardian#{ADA}"}
        ),
        Store.PEOPLE,
        Reason.WARDS,
    ),
    "what she said for somebody": (
        lambda at: at.put_row("people", f"P#{MIA}", "CONSENT#1", body=_in("events", [GUARDIAN])),
        Store.PEOPLE,
        Reason.WARDS,
    ),
    "a word of hers in a record of somebody she speaks for": (
        lambda at: at.put_row(
            "people", f"P#{MIA}", "CONSENT#1", body=_in("events", [GUARDIAN]), note={"S": ADA}
        ),
        Store.PEOPLE,
        None,
    ),
    "her own record, though she speaks in it": (
        lambda at: at.put_row("people", f"P#{ADA}", "CONSENT#1", body=_in("events", [GUARDIAN])),
        Store.PEOPLE,
        None,
    ),
    "her paper": (lambda at: at.put("papers", f"sealed/{DOCUMENT}"), Store.PAPERS, Reason.EVIDENCE),
    "an upload that nobody finished": (
        lambda at: at.s3.create_multipart_upload(Bucket="pictures", Key=f"zip/{ADA}/1"),
        Store.PICTURES,
        None,
    ),
    "a tile that is called after her": (
        lambda at: at.put("log", f"tile/{ADA}"),
        Store.LOG,
        None,
    ),
}


def _in(name: str, values: list[Any]) -> dict[str, Any]:
    return {"M": {name: {"L": values}}}
