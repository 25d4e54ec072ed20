"""Bugs on the road from a verdict to whoever asks for a rendition, and on the way back."""

from typing import Final

from tests.simulation.bugs.bug import Bug, bug

PUBLISH: Final = "usecases/publish_asset.py"
SERVE: Final = "usecases/serve_rendition.py"
SPREAD: Final = "usecases/spread_work.py"
TOUCHING: Final = "ports/touching.py"

OF_PUBLISHING: Final[tuple[Bug, ...]] = (
    bug(
        "a job that read her yes before her no publishes after it",
        "usecases/reading_scenes.py",
        old="        return self.scene_under(self.library.rules(), asset)\n",
        new="        known = self.scene_under(self.library.rules(), asset)\n"
        "        from dataclasses import replace\n"
        "        return known and replace(known, rules=self.library.rules())\n",
    ),
    bug(
        "the review of the old content is taken for the new",
        "domain/pictures/curation.py",
        old="return replace(asset, content=content, review=None, version=asset.version + 1)",
        new="review = asset.review and replace(asset.review, content=content)\n"
        "    return replace(asset, content=content, review=review, version=asset.version + 1)",
    ),
    bug(
        "a review is of whatever is there by the time it comes",
        "usecases/mark_asset.py",
        old="        if found.version != by.version:\n",
        new="        if found.version < by.version:\n",
    ),
    bug(
        "what a search calls usable is served",
        SERVE,
        old="        if self.stands(row, asset=asset, rules=rules):\n",
        new="        usable = self.library.usable_on(row.channel, row.outcome).items\n"
        "        if self.stands(row, asset=asset, rules=rules) or row.asset in usable:\n",
    ),
    bug(
        "the verdict that is written down is served by",
        SERVE,
        old="        verdict = self.judged(row)\n",
        new="        kept = self.library.verdicts_of(row.asset).get(row.channel)\n"
        "        if kept and (kept.outcome, kept.unclear) == (row.outcome, row.redacted):\n"
        "            return row\n"
        "        verdict = self.judged(row)\n",
    ),
    bug(
        "nobody who serves looks at the clock",
        "domain/publishing/renditions.py",
        old="if self.valid_until is not None and at >= self.valid_until:",
        new="if False:",
    ),
    bug(
        "an address outlives what it leads to",
        "usecases/serving_desk.py",
        old="left = LONGEST if row.valid_until is None else row.valid_until - at",
        new="left = LONGEST",
    ),
    bug(
        "what is for inside is handed to anybody",
        SERVE,
        old="(to_anybody and rule is not None and not rule.external)",
        new="(to_anybody and rule is None)",
    ),
    bug(
        "whoever is hidden may be anybody",
        "domain/publishing/renditions.py",
        old="return self.outcome is verdict.outcome and self.redacted == verdict.unclear",
        new="return self.outcome is verdict.outcome",
    ),
    bug(
        "the row is written before the bytes are there",
        PUBLISH,
        old="extent, imprint = self._make_bytes(scene, verdict, under=fresh)\n",
        new='extent, imprint = None, imprint_of(scene, verdict, under=fresh, credit="")\n',
    ),
    bug(
        "the sweep takes the bytes of a row that came meanwhile",
        "usecases/sweep_renditions.py",
        old="list(self.strays() if keys is None else filter(self._is_stray, keys))",
        new="list(self.strays() if keys is None else keys)",
    ),
    bug(
        "a recall leaves the bytes to the sweep",
        "usecases/recalling.py",
        old="    blobs.delete(Shelf.PICTURES, row.id)\n",
        new="",
    ),
    bug(
        "only the first page of what shows her is decided on again",
        SPREAD,
        old="            after = page.following\n            if after is None:\n",
        new="            after = None\n            if after is None:\n",
    ),
    bug(
        "only the first page of collections is gone through",
        SPREAD,
        old="rest = () if page.following is None else (Spread(touched, page.following),)",
        new="rest = ()",
    ),
    bug(
        "what shows her under another name is left as it was",
        SPREAD,
        old="everybody = self.consents.aliases(person) if after is None else (person,)",
        new="everybody = (person,)",
    ),
    bug(
        "a collection's setting touches nothing that is in it",
        TOUCHING,
        old="            return Touched(Reach.COLLECTION, rule.collection)\n",
        new="            return None if rule else None\n",
    ),
    bug(
        "a refusal of what was asked for anew touches nothing",
        TOUCHING,
        old="    return bool(consent.yeses) or consent.ending is not None\n",
        new="    return bool(consent.yeses)\n",
    ),
    bug(
        "the minute's look comes a day late",
        "usecases/look_again.py",
        old="now, found = self.clock.now(), dict[AssetId, None]()",
        new="now, found = self.clock.now(), dict[AssetId, None]()\n"
        "        from datetime import timedelta\n"
        "        now -= timedelta(days=1)",
    ),
    bug(
        "an undo brings the review back with the face",
        "usecases/mark_asset.py",
        old="        return undone(asset, face, earlier=iter(lambda: next(earlier, None), None))\n",
        new="        seen = [it for it in earlier if it]\n"
        "        review = next((it.review for it in seen if it.review), None)\n"
        "        from dataclasses import replace\n"
        "        back = undone(asset, face, earlier=seen)\n"
        "        known = review and review.content == back.content\n"
        "        return replace(back, review=review) if known else back\n",
    ),
)
