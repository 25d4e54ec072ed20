import json
from dataclasses import dataclass
from typing import Any

from quitclaim.adapters.codec import encoded
from quitclaim.domain.consents.wording import Wording, Written
from quitclaim.ports.mail import Draft, Mailing
from tests.fakes.calls import port_call
from tests.fakes.world import World


@dataclass(frozen=True, slots=True)
class FakeStationery:
    """Plain words, but everything that a notice or letter was written from is in them."""

    world: World

    @port_call("stationery.notice")
    def notice(self, wording: Wording) -> Written:
        said = _ordered(encoded(wording))
        for proposal in said["proposals"]:
            proposal["renews"] = None  # the record is hers, and a notice names nobody
        return Written(version=1, content=json.dumps(said, sort_keys=True).encode())

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
