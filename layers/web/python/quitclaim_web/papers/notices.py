"""The text of a quitclaim: who asks, what for, until when, and how to take it back (R3)."""

from datetime import tzinfo
from typing import Final

from quitclaim.domain.consents.wording import Wording, Written
from quitclaim.domain.scope import Kind
from quitclaim_web.papers.editions import editions
from quitclaim_web.papers.templates import template
from quitclaim_web.papers.tongue import HERE, tongue

FOLDER: Final = HERE / "notice"


def notice(wording: Wording, *, zone: tzinfo) -> Written:
    # In one order, so that whoever asks for the same shows the same bytes.
    proposals = {proposal.kind: proposal for proposal in wording.proposals}
    # Evidence says which text somebody was shown: it moves with every change of a word.
    version = editions(wording.language)[-1].version
    html = template(FOLDER, "notice").render(
        tongue=tongue(wording.language, FOLDER, zone=zone),
        wording=wording,
        controller=wording.controller,
        version=version,
        whose="child" if wording.for_a_minor else "adult",
        publication=proposals.get(Kind.PUBLICATION),
        biometric=proposals.get(Kind.BIOMETRIC),
    )
    return Written(version=version, content=html.encode())
