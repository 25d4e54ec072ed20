"""What a paper says, in one language: our sentences, and the texts of others kept apart in them."""

import re
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Final

from quitclaim.domain.consents import dpv
from quitclaim.domain.consents.notices import Box, Language
from quitclaim_papers.blocks import Heading, Paragraph, Run, Runs
from quitclaim_papers.fragment import isolated
from quitclaim_web.papers.plain import plain
from quitclaim_web.papers.tongue import Tongue, tongue

HERE: Final = Path(__file__).parent
_MAY_BREAK: Final = "\N{ZERO WIDTH SPACE}"
_ON_A_LINE: Final = 28
_MAIL: Final = re.compile(r"[A-Za-z0-9.!_+-]+@[A-Za-z0-9.-]+")


@dataclass(frozen=True, slots=True)
class Speech:
    tongue: Tongue

    def say(self, key: str, **values: object) -> str:
        kept = {name: own(one) if isinstance(one, str) else one for name, one in values.items()}
        return self.tongue.sentences.say(key, **kept)

    def heading(self, level: int, key: str) -> Heading:
        return Heading(level, (Run(self.say(key)),))

    def paragraph(self, key: str, *further: Run, **values: object) -> Paragraph:
        """`further`: what stands after the sentence."""
        gap = (Run(" "),) if further else ()
        return Paragraph((Run(self.say(key, **values)), *gap, *further))

    def pair(self, key: str, *runs: Run) -> tuple[str, Runs]:
        return self.say(f"label.{key}"), runs

    def moment(self, at: datetime) -> str:
        """As the clocks here showed it, and so that nobody has to ask which clocks."""
        return f"{self.tongue.sentences.moment(at)} ({dpv.instant(at)})"

    def box(self, box: Box) -> str:
        if box.channel:
            return self.tongue.word("channel", box.channel)
        return self.say("box.names" if box.names else "box.recognised")


def speech(language: Language, *, zone: tzinfo) -> Speech:
    return Speech(tongue(language, HERE, zone=zone))


def own(text: str) -> str:
    """As somebody else wrote it, on one line, its direction kept to itself."""
    return isolated(plain(text))


def name(text: str) -> Run:
    """However long its words are, all of it is on the paper."""
    return Run(isolated(" ".join(map(_breakable, plain(text).split(" ")))), strong=True)


def _breakable(word: str) -> str:
    return _MAY_BREAK.join(word[at : at + _ON_A_LINE] for at in range(0, len(word), _ON_A_LINE))


def linked(text: str) -> Run:
    """With a link where it is an address of the mail or of the web, and nothing else."""
    address = plain(text)
    if _MAIL.fullmatch(address):
        return Run(own(address), link=f"mailto:{address}")
    return Run(own(address), link=address if address.startswith("https://") else None)
