"""Papers on record through the API, each once: for publication only, with its scan (R1, R3)."""

import hashlib
from base64 import b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from http import HTTPStatus
from typing import Any, Final

from cli.import_door import Door, Told
from cli.import_findings import Finding, Findings
from cli.import_journal import Journal, Step, step_of
from cli.import_paper import Paper
from cli.import_words import said_of
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.consents.releases import Unrecordable
from quitclaim.domain.ids import PersonId
from quitclaim.domain.people.names import is_same_name

_HERSELF: Final = "self"
_RECORDED: Final = "recorded"


class NoSigner(Exception):
    """Somebody signed it who does not speak for her, as far as anybody recorded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """A paper, whose it is, and its scan."""

    paper: Paper
    person: PersonId
    content: bytes = field(repr=False)

    @property
    def document(self) -> str:
        return hashlib.sha256(self.content).hexdigest()

    def step(self, site: str) -> Step:
        return step_of("paper", site, self.document, *self.paper.cells)


@dataclass(frozen=True, kw_only=True)
class Papers:
    """`language`: of a paper that does not say its own."""

    door: Door
    site: str
    language: Language
    journal: Journal
    findings: Findings

    def record(self, paper: Paper, *, person: PersonId) -> None:
        found = _Found(paper=paper, person=person, content=paper.scan.read_bytes())
        step = found.step(self.site)
        if self.journal.outcome(step):
            self.findings.papers_before += 1
            return
        try:
            asked = self._asked(found)
        except NoSigner as error:
            self._wrong(paper, str(error))
            return
        if asked is None:
            why = "Its collection is not here yet, or is called otherwise."
            self.findings.later.append(Finding(paper.row, paper.who, (why,)))
            return
        # The same call until it is answered; after a refusal, and whatever was mended, another.
        key = step_of("call", step, self.journal.refusals(step))
        self._settle(found, self.door.post(f"/api/people/{person}/papers", asked, key=key))

    def _settle(self, found: _Found, told: Told) -> None:
        step, paper = found.step(self.site), found.paper
        if told.is_fine:
            self.journal.note(step, _RECORDED)
            self.findings.papers_new += 1
            self._look_whether_it_counts(found, told)
        elif Unrecordable.SAME_SCAN in told.reasons and self._is_on_record(found):
            self.journal.note(step, _RECORDED)
            self.findings.papers_known += 1
        else:
            self.journal.note_refusal(step)
            gone = told.status == HTTPStatus.NOT_FOUND
            self._wrong(paper, "She is not on record." if gone else said_of(told.reasons))

    def _is_on_record(self, found: _Found) -> bool:
        """A scan that was recorded for fewer channels has to be looked at by somebody."""
        known = self.door.get(f"/api/people/{found.person}").body
        return any(
            one["document"] == found.document
            and found.paper.channels <= frozenset(one["scope"]["channels"])
            for one in known.get("consents", ())
        )

    def _look_whether_it_counts(self, found: _Found, told: Told) -> None:
        """A child's own word, for one, is on record and not enough."""
        for one in told.body["consents"]:
            if one["document"] == found.document and not one["counts"]:
                why = said_of(one["gaps"]) or "It does not count now."
                row, who = found.paper.row, found.paper.who
                self.findings.papers_weak.append(Finding(row, who, (why,)))

    def _asked(self, found: _Found) -> dict[str, Any] | None:
        """None: its collection is not known."""
        paper = found.paper
        collection = self._collections.get(paper.collection) if paper.collection else None
        if paper.collection and collection is None:
            return None
        return {
            "signers": sorted(set(self._signers(paper, found.person))),
            "signed_on": paper.given_on.isoformat(),
            "channels": sorted(paper.channels),
            "collection": collection,
            "until": paper.until.isoformat() if paper.until else None,
            "language": paper.language or self.language,
            "note": paper.note or None,
            "scan": b64encode(found.content).decode(),
        }

    def _signers(self, paper: Paper, person: PersonId) -> Iterator[str]:
        """Whoever is not named signed for herself."""
        if not paper.signed_by:
            yield _HERSELF
            return
        known = self.door.get(f"/api/people/{person}").body
        voices = [(known.get("name"), _HERSELF)]
        voices += [(one["name"], one["person"]) for one in known.get("guardians", ())]
        for signer in paper.signed_by:
            found = {voice for name, voice in voices if name and is_same_name(signer, name)}
            if len(found) != 1:
                raise NoSigner(f"{signer} does not speak for her, as far as is on record.")
            yield found.pop()

    @cached_property
    def _collections(self) -> Mapping[str, str]:
        """By their names; one that two are called is nobody's."""
        named: dict[str, set[str]] = {}
        for one in self.door.every("/api/collections", "collections"):
            named.setdefault(one["name"] or "", set()).add(one["id"])
        return {name: ids.pop() for name, ids in named.items() if name and len(ids) == 1}

    def _wrong(self, paper: Paper, why: str) -> None:
        self.findings.papers_wrong.append(Finding(paper.row, paper.who, (why,)))
