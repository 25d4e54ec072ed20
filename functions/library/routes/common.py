"""What is the same for everybody: style and scripts, and the description of the API."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from pydantic import Field

from quitclaim.domain.errors import NotFound
from quitclaim_web.doors.answers import Answer, File
from quitclaim_web.doors.asked import Asked, Nothing
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Entry, Route
from quitclaim_web.pages.static import static_file

_FOR_EVER: Final = timedelta(days=365)


class WhichFile(Asked):
    name: str = Field(max_length=100)


@dataclass(frozen=True, slots=True)
class Common:
    """`description`: of the whole table, this row included."""

    description: Callable[[], dict[str, Any]]

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/static/{name}",
                name="load_file",
                action=Entry.OPEN,
                asks=WhichFile,
                about="A file that pages load, under a name that changes with its content.",
                does=self.file,
            ),
            Route(
                method="GET",
                path="/api/openapi.json",
                name="describe_api",
                action=Entry.OPEN,
                about="This description.",
                does=self.described,
            ),
        )

    def file(self, call: Call[WhichFile]) -> Answer:
        found = static_file(call.request.path)
        if found is None:
            raise NotFound(call.asked.name)
        return File(data=found.content, media_type=found.type, kept_for=_FOR_EVER, is_public=True)

    def described(self, call: Call[Nothing]) -> Answer:  # noqa: ARG002  the same for everybody
        text = json.dumps(self.description(), ensure_ascii=False)
        return File(data=text.encode(), media_type="application/json")
