"""Bugs in verdicts, and on the way from a verdict to what goes out."""

from typing import Final

from tests.simulation.bugs.bug import Bug, bug

OF_DECISIONS: Final[tuple[Bug, ...]] = (
    bug(
        "whom nobody detected is nobody: no review is needed",
        "domain/publishing/verdict.py",
        old="if not asset.is_reviewed and not (rule and rule.waives_review):",
        new="if False:",
    ),
    bug(
        "an exemption beats a no",
        "domain/publishing/looks.py",
        old="is_silent = isinstance(answer, Lack) and not answer.said_no",
        new="is_silent = isinstance(answer, Lack)",
    ),
    bug(
        "somebody forgotten may be exempted",
        "domain/consents/standing.py",
        old="return Lack((Shortfall(Gap.ERASED),), said_no=True)",
        new="return Lack((Shortfall(Gap.ERASED),), said_no=False)",
    ),
    bug(
        "the loosest membership decides on crowds",
        "domain/organisation/memberships.py",
        old="shows_crowds=all(rule.shows_crowds for rule in rules),",
        new="shows_crowds=any(rule.shows_crowds for rule in rules),",
    ),
    bug(
        "a sensitive collection redacts",
        "domain/organisation/memberships.py",
        old="return not self.sensitive if self.redaction is None else self.redaction",
        new="return True if self.redaction is None else self.redaction",
    ),
    bug(
        "a new face leaves the review standing",
        "domain/pictures/corrections.py",
        old="review = None if new else asset.review",
        new="review = asset.review",
    ),
    bug(
        "one confirmation of a match is always enough",
        "domain/pictures/links.py",
        old="return len(self.confirmations) >= (needed if self.suggested else 1)",
        new="return bool(self.confirmations) and needed > 0",
    ),
    bug(
        "a licence ends one second late",
        "domain/publishing/verdict.py",
        old="at >= asset.licence_until:",
        new="at > asset.licence_until:",
    ),
    bug(
        "a verdict forgets when its exemption ends",
        "domain/publishing/scene.py",
        old="                yield from face.exemption.during.edges\n",
        new="                pass\n",
    ),
    bug(
        "a no is lifted by somebody else's yes",
        "domain/consents/grounds.py",
        old="        yes.by == no.by\n        and no.at < yes.at <= at",
        new="        no.at < yes.at <= at",
    ),
    bug(
        "a basis recorded after the no survives it",
        "domain/consents/grounds.py",
        old=" and all(basis.recorded_at < no.at for no in noes)",
        new="",
    ),
    bug(
        "a withdrawal loses the race with a publication",
        "usecases/publish_asset.py",
        old="                unless_moved=verdict.stamp,\n",
        new="",
    ),
    bug(
        "what is out is served without looking what moved",
        "domain/publishing/renditions.py",
        old="        if self.stamp != stamp:\n            return Service.DECIDE_AGAIN\n",
        new="",
    ),
    bug(
        "what is out is served beyond its validity",
        "domain/publishing/renditions.py",
        old="if self.valid_until is not None and at >= self.valid_until:",
        new="if self.valid_until is not None and at > self.valid_until:",
    ),
    bug(
        "what was upheld for one use shows her on every channel",
        "domain/publishing/looks.py",
        old="if all(mark.keeps(use, at=question.at) for use in question.uses):",
        new="if mark.holds(question.at):",
    ),
    bug(
        "old bytes are served for new content",
        "domain/publishing/renditions.py",
        old="if self.content != verdict.content:",
        new="if False:",
    ),
    bug(
        "whoever is half inside a crop is left out of the verdict",
        "domain/pictures/crops.py",
        old="        if reach_of(face.region, extent=extent, cover=cover).misses(box)\n",
        new="        if not reach_of(face.region, extent=extent, cover=cover).lies_in(\n"
        "            box, as_far_as=whole_of(extent)\n"
        "        )\n",
    ),
    bug(
        "a face is beyond a crop though its head is not",
        "domain/pictures/reaches.py",
        old="    beside = _BESIDE * longer if is_head else _BODY_BESIDE * across\n",
        new="    beside = 0.0\n",
    ),
    bug(
        "a changed crop leaves the old rendition standing",
        "domain/publishing/renditions.py",
        old="        if self.cut.crop != verdict.cut.crop:\n",
        new="        if False:\n",
    ),
    bug(
        "a crop outlives the picture that it was cut from",
        "domain/pictures/curation.py",
        old="asset = replace(asset, crop=None, extent=None",
        new="asset = replace(asset",
    ),
    bug(
        "an objection moves no counter",
        "usecases/record_objection.py",
        old="writes=(Write(objection),),\n                makes_less=True,",
        new="writes=(Write(objection),),",
    ),
)
