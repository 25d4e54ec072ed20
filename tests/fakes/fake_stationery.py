import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from quitclaim.adapters.codec import encoded
from quitclaim.domain.consents.editions import Edition
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.consents.wording import Wording, Written
from quitclaim.domain.ids import document_hash
from quitclaim.ports.mail import Draft, Mailing
from quitclaim.ports.plea_notices import PleaDraft
from quitclaim.ports.recall_notices import RecallDraft
from tests.fakes.calls import port_call
from tests.fakes.world import World

# What was said when, in all languages alike: one sentence changed, one went and one came.
_SAID: Final = (
    (date(2026, 1, 1), {"notice.who": "Who asks", "kind.public": "We are public."}),
    (date(2026, 4, 1), {"notice.who": "Who asks you", "kind.media": "We are the press."}),
)


@dataclass(frozen=True, slots=True)
class FakeStationery:
    """Plain words, but everything that a notice or letter was written from is in them."""

    world: World

    @port_call("stationery.notice")
    def notice(self, wording: Wording) -> Written:
        said = _ordered(encoded(wording))
        for proposal in said["proposals"]:
            proposal["renews"] = None  # the record is hers, and a notice names nobody
        version = len(_SAID)
        return Written(version=version, content=json.dumps(said, sort_keys=True).encode())

    @port_call("stationery.editions")
    def editions(self, language: Language) -> tuple[Edition, ...]:
        return tuple(_editions(language))

    @port_call("stationery.letter")
    def letter(self, draft: Draft) -> Mailing:
        link = "" if draft.token is None else f" /c/{draft.token}"
        about = "" if draft.about is None else f" about {draft.about.name}"
        text = f"{draft.message.letter} for {draft.reader.name}{about}{link}"
        return Mailing(
            to=draft.reader.mail,
            subject=str(draft.message.letter),
            text=text,
            html=f"<p>{text}</p>",
            language=draft.reader.language,
            about=draft.message,
            attached=draft.attached,
        )

    @port_call("stationery.recall")
    def recall(self, draft: RecallDraft) -> Mailing:
        kind = "reminder" if draft.notice.is_reminder else "recall"
        named = ", ".join(one.file_name for one in draft.takings)
        text = f"{kind} for {draft.name}: {named} /recalls"
        return Mailing(
            to=draft.mail,
            subject=kind,
            text=text,
            html=f"<p>{text}</p>",
            language=draft.takings[-1].by.reads,
            about=draft.notice,
        )

    @port_call("stationery.plea")
    def plea(self, draft: PleaDraft) -> Mailing:
        notice = draft.notice
        text = f"{notice.plight} for {draft.name}: {notice.plea} due {notice.due_at} /pleas"
        return Mailing(
            to=draft.mail,
            subject=f"{notice.plight} {notice.nearing}",
            text=text,
            html=f"<p>{text}</p>",
            language=Language.ENGLISH,
            about=notice,
        )


def _editions(language: Language) -> Iterator[Edition]:
    for version, (since, sentences) in enumerate(_SAID, start=1):
        text = document_hash(json.dumps(sentences).encode())
        yield Edition(
            language=language, version=version, since=since, text=text, sentences=sentences
        )


def _ordered(plain: Any) -> Any:
    """Lists of words or numbers are sets, which come in any order."""
    match plain:
        case dict():
            return {name: _ordered(value) for name, value in plain.items()}
        case list() if any(isinstance(one, dict) for one in plain):
            return [_ordered(one) for one in plain]
        case list():
            return sorted(plain, key=str)
        case _:
            return plain
