"""A problem (RFC 9457) before it becomes JSON or a page."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """
    `reasons`: words of the domain, which pages turn into sentences, and slugs; `fields`: those that
    are wrong, for programs.
    """

    status: int
    slug: str
    title: str
    reasons: tuple[str, ...]
    fields: tuple[Mapping[str, str], ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict)

    def as_json(self, request: str) -> bytes:
        body = {
            "type": f"urn:quitclaim:problem:{self.slug}",
            "title": self.title,
            "status": self.status,
            "instance": f"urn:uuid:{request}",
            "reasons": list(self.fields) or [{"code": reason} for reason in self.reasons],
        }
        return json.dumps(body).encode()


def our_fault() -> Problem:
    title = "Something went wrong on our side. It was noted."
    return Problem(status=500, slug="our_fault", title=title, reasons=("our_fault",))
