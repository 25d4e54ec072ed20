"""Selections and their share links, for the pages and for programs alike."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from functions.library.routes.selections_forms import Filled, NewShare, OneShare
from functions.library.routes.selections_told import ShareShown, share_shown
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.ids import Channel, SelectionId
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.publishing.selections import Selection
from quitclaim.domain.publishing.share_links import ShareLink
from quitclaim.ports.library import Library
from quitclaim.ports.selections import Selections
from quitclaim.usecases.selections import ChangeSelection, DeleteSelection, MakeSelection
from quitclaim.usecases.set_rules import rules_of
from quitclaim.usecases.share_links import (
    EndShareLink,
    ForgetRecipient,
    MakeShareLink,
    Share,
    Shared,
)
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages


@dataclass(frozen=True, slots=True, kw_only=True)
class Selecting:
    """`site`: where share links lead; `pages`: in which language whoever asks reads."""

    library: Library
    selections: Selections
    make: MakeSelection
    change: ChangeSelection
    delete: DeleteSelection
    share: MakeShareLink
    end: EndShareLink
    forget: ForgetRecipient
    pages: Pages
    site: str

    @property
    def rules(self) -> Rules:
        return rules_of(self.library)

    def known(self, selection: SelectionId) -> Selection:
        return self.make.known(selection)

    def fill(self, call: Call[Filled]) -> Selection:
        """One that is there, or else a new one of that name."""
        asked, member = call.asked, call.member.id
        if asked.selection is None:
            return self.make(asked.name, asked.asset, member=member)
        return self.change.add(asked.selection, asked.asset, member=member)

    def shared(self, call: Call[Any], form: NewShare) -> Shared:
        """Of a form that has nothing wrong in it."""
        share = Share(
            channel=Channel(form.channel),
            recipient=form.third_party,
            until=form.ends(self.rules) or call.at,
            reads=Language(self.pages.sentences(call.visit).language),
        )
        return self.share(form.selection, share, member=call.member.id)

    def ended(self, call: Call[OneShare]) -> SelectionId:
        """Of which selection the link was that opens nothing any more."""
        asked = call.asked
        return self.end(asked.selection, asked.share, member=call.member.id).selection

    def forgotten(self, call: Call[OneShare]) -> SelectionId:
        """Likewise; nobody knows any more whose it was."""
        asked = call.asked
        self.forget(asked.selection, asked.share, member=call.member.id)
        return asked.selection

    def address(self, shared: Shared) -> str:
        return f"{self.site}/s/{shared.secret.text}"

    def shares(self, call: Call[Any], selection: SelectionId) -> tuple[ShareShown, ...]:
        """The latest first."""
        found = sorted(self.selections.shares(selection), key=_made, reverse=True)
        return tuple(share_shown(one, at=call.at) for one in found)


def _made(share: ShareLink) -> tuple[datetime, str]:
    return share.made_at, share.id
