"""One hostile request, before it is sent."""

from dataclasses import dataclass, field
from urllib.parse import urlencode

from tests.handlers.form_reading import Pairs
from tests.handlers.said import Said
from tests.handlers.visitors import OURS, Place, Visitor


@dataclass(slots=True)
class Strike:
    """A form of ours as an honest reader would send it, until something is done to it."""

    path: str
    pairs: Pairs
    cookies: dict[str, str]
    token: str
    method: str = "POST"
    body: str | None = None
    headers: dict[str, str] = field(default_factory=lambda: dict(OURS))
    how: str = ""

    @property
    def text(self) -> str:
        return urlencode(self.pairs, errors="surrogatepass") if self.body is None else self.body

    def sent(self, place: Place, *, source: str) -> Said:
        visitor = Visitor(place, cookies=self.cookies, source=source)
        return visitor.send(self.method, self.path, body=self.text, headers=self.headers)
