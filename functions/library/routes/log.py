"""The log as the privacy officer reads it, and proofs to take along (R41)."""

from dataclasses import dataclass
from typing import Final

from functions.library.routes.log_told import (
    LogShown,
    WhichLeaf,
    WhichLeaves,
    leaf_of,
    told_of,
)
from quitclaim.domain.organisation.roles import Action
from quitclaim.usecases.read_log import LogPage, ReadLog
from quitclaim_web.doors.answers import Answer, File, Html, Json
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route

_A_PAGE: Final = 50
_TEXT: Final = "text/plain; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Log:
    read: ReadLog
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/log",
                name="see_log",
                action=Action.READ_LOG,
                asks=WhichLeaves,
                about="How far the log is signed, and what its leaves say, the latest first.",
                does=self.shown,
            ),
            Route(
                method="GET",
                path="/log/{index}/proof",
                name="take_proof",
                action=Action.READ_LOG,
                asks=WhichLeaf,
                about="The proof of one leaf, as a file that checks offline.",
                does=self.proven,
            ),
            Route(
                method="GET",
                path="/api/log",
                name="read_log",
                action=Action.READ_LOG,
                asks=WhichLeaves,
                tells=LogShown,
                about="The signed checkpoint, and what the leaves say, the latest first.",
                does=self.told,
            ),
            Route(
                method="GET",
                path="/api/log/{index}/proof",
                name="prove_leaf",
                action=Action.READ_LOG,
                asks=WhichLeaf,
                about="The proof of one leaf (C2SP tlog-proof), which checks offline.",
                does=self.proven,
            ),
        )

    def shown(self, call: Call[WhichLeaves]) -> Answer:
        page = self._page(call)
        values = {"log": page and told_of(page), "latest": page and leaf_of(page.latest)}
        return Html(self.pages.show("log", call.visit, **values))

    def told(self, call: Call[WhichLeaves]) -> Answer:
        page = self._page(call)
        return Json(told_of(page) if page else LogShown())

    def proven(self, call: Call[WhichLeaf]) -> Answer:
        proof = self.read.proof(int(call.asked.index))
        name = f"leaf-{proof.index}.tlog-proof"
        return File(data=str(proof).encode(), media_type=_TEXT, name=name)

    def _page(self, call: Call[WhichLeaves]) -> LogPage | None:
        return self.read(before=call.asked.before, most=_A_PAGE)
