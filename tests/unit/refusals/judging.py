"""What people say of guesses, and what is counted of it."""

from quitclaim.domain.organisation.judged import Group, Judged, Outcome
from quitclaim.domain.recognition.experience import Experience, Figures, Heard, Pseudonym
from quitclaim.domain.recognition.finding import NotNow, WhyNotNow
from quitclaim.domain.recognition.shares import Share
from tests.unit.refusals.cases import Refusals, built

REFUSALS: Refusals = {
    Group: (built(Group, category=None), [({"is_minor": True}, "somebody on record")]),
    Heard: (
        built(Heard, outcome=Outcome.STRANGER, group=Group()),
        [({"who": Pseudonym("0123456789ab")}, "stays unnamed")],
    ),
    Figures: (
        built(Figures, people=0, confirmed=0, rejected=0, missed=0, strangers=0),
        [
            ({name: -1}, "not fewer than none")
            for name in ("people", "confirmed", "rejected", "missed", "strangers")
        ],
    ),
    NotNow: (
        built(NotNow, reasons=(WhyNotNow.NOT_ON_ROSTER,)),
        [({"reasons": ()}, "reasons is empty")],
    ),
    Judged: (
        built(Judged, outcome=Outcome.REJECTED, group=Group(), distance=0.3),
        [({"distance": -0.1}, "not negative"), ({"outcome": Outcome.MISSED}, "right or wrong")],
    ),
    Share: (
        built(Share, some=1, of=2),
        [({"some": 3}, "no more than all"), ({"some": -1}, "no more than all")],
    ),
    Experience: (
        built(Experience, group=Group(), counts={Outcome.MISSED: 0}),
        [({"counts": {Outcome.MISSED: -1}}, "not fewer than none")],
    ),
}
