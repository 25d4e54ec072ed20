"""Where a member can go: what she may do there decides what the header offers (R42)."""

from dataclasses import dataclass
from typing import Final

from quitclaim.domain.organisation.members import Member
from quitclaim.domain.organisation.roles import Action


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of the navigation: the key of its sentence, and where it leads."""

    key: str
    path: str


# Whoever may do one of these things finds something on that page.
_ENTRIES: Final[tuple[tuple[Item, frozenset[Action]], ...]] = (
    (Item("menu.todo", "/"), frozenset(Action)),
    (Item("menu.collections", "/collections"), frozenset({Action.VIEW_RENDITION})),
    (Item("menu.search", "/search"), frozenset({Action.VIEW_RENDITION})),
    (Item("menu.recalls", "/recalls"), frozenset({Action.VIEW_RENDITION})),
    (Item("menu.drop", "/drop"), frozenset({Action.ADD_ASSET})),
    (Item("menu.rejected", "/rejected"), frozenset({Action.ADD_ASSET})),
    (Item("menu.people", "/people"), frozenset({Action.VIEW_PEOPLE})),
    (Item("menu.requests", "/requests"), frozenset({Action.VIEW_PEOPLE})),
    (Item("menu.selections", "/selections"), frozenset({Action.VIEW_ASSET})),
    (Item("menu.templates", "/templates"), frozenset({Action.ASK})),
    (Item("menu.pleas", "/pleas"), frozenset({Action.ERASE_PERSON})),
    (Item("menu.organisation", "/organisation"), frozenset({Action.SET_RULES})),
    (Item("menu.members", "/members"), frozenset({Action.APPOINT_MEMBER})),
    (Item("menu.tokens", "/tokens"), frozenset({Action.ISSUE_TOKEN})),
    (Item("menu.hooks", "/hooks"), frozenset({Action.SET_HOOK})),
    (Item("menu.uploaders", "/uploaders"), frozenset({Action.ADD_UPLOADER})),
    (Item("menu.health", "/health"), frozenset({Action.VIEW_HEALTH})),
    (Item("menu.log", "/log"), frozenset({Action.READ_LOG})),
)


def menu_for(member: Member) -> tuple[Item, ...]:
    return tuple(item for item, needed in _ENTRIES if any(map(member.may, needed)))
