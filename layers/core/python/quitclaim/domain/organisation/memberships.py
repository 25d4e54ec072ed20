"""What a collection's settings allow; an asset in several follows the strictest (R57-R59)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from quitclaim.domain.checks import Word, require, require_some, require_text
from quitclaim.domain.ids import CollectionId, require_uuids


class Mode(Word):
    """Recognition in a collection. It starts off, and stays off until somebody turns it on."""

    OFF = "off"
    ROSTER = "roster"


class Default(Word):
    """What happens to faces nobody decided on, strictest first (GDPR art. 25(2))."""

    REDACT = "redact"
    ASK = "ask"
    CROWD = "crowd"


_STRICTNESS: Final = tuple(Default)


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionRule:
    """
    `sensitive`: health, minors, faith, welfare; what may not be shown is withheld, not redacted,
    unless `redaction` says otherwise. `reason`: why the default is what it is, recorded once.
    """

    collection: CollectionId
    mode: Mode = Mode.OFF
    default: Default = Default.REDACT
    reason: str | None = None
    sensitive: bool = False
    redaction: bool | None = None
    suspended: bool = False
    version: int = 1

    def __post_init__(self) -> None:
        require(self.version >= 1, "a version counts from 1")
        require_uuids(collection=self.collection)
        if self.default is not Default.REDACT:
            require_text(reason=self.reason or "")

    @property
    def allows_redaction(self) -> bool:
        return not self.sensitive if self.redaction is None else self.redaction

    @property
    def shows_crowds(self) -> bool:
        return self.default is Default.CROWD and not self.sensitive


@dataclass(frozen=True, slots=True, kw_only=True)
class Strictest:
    """All living memberships at once."""

    mode: Mode
    default: Default
    allows_redaction: bool
    shows_crowds: bool
    suspended: bool

    def __post_init__(self) -> None:
        require(
            self.default is Default.CROWD or not self.shows_crowds,
            "only the default crowd shows crowds: combine the memberships again",
        )


def strictest_of(rules: Collection[CollectionRule]) -> Strictest:
    require_some(rules=rules)
    return Strictest(
        mode=Mode.ROSTER if all(rule.mode is Mode.ROSTER for rule in rules) else Mode.OFF,
        default=min((rule.default for rule in rules), key=_STRICTNESS.index),
        allows_redaction=all(rule.allows_redaction for rule in rules),
        shows_crowds=all(rule.shows_crowds for rule in rules),
        suspended=any(rule.suspended for rule in rules),
    )


def rules_of(
    memberships: Collection[CollectionId], known: Mapping[CollectionId, CollectionRule]
) -> tuple[CollectionRule, ...] | None:
    """The rule of each membership; None where one is unknown, which bars the asset."""
    found = tuple(known[collection] for collection in sorted(memberships) if collection in known)
    return found if found and len(found) == len(memberships) else None
