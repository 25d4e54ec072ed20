"""One face of one picture: marked, exempt or matched, and who may confirm it."""

from dataclasses import replace

from tests.simulation.reference.facts_library import (
    Exempted,
    FaceLinked,
    FaceMarked,
    LinkConfirmed,
)
from tests.simulation.reference.facts_rules import Assessment
from tests.simulation.worlds import (
    NOW,
    RULES,
    asked,
    yes,
)

GIVEN = [asked(), yes()]
MARK = FaceMarked(at=5, asset="asset", face="f", mark="redact")
EXEMPT = Exempted(at=5, asset="asset", face="f", channels=frozenset({"website"}), starts=5)
MATCH = FaceLinked(at=3, asset="asset", face="f", person="ann", source="match")
ONE = LinkConfirmed(at=4, asset="asset", face="f", member="mia", knows=True)
DPIA = Assessment(
    model="m",
    target_fmr="1/1000",
    largest_gallery=9,
    categories=frozenset(),
    approved_at=0,
    expires_at=NOW + 1,
)
ONE_IS_ENOUGH = replace(RULES, confirmations=1, assessment=DPIA)
