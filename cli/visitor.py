"""Somebody before the pages: follows, fills in forms and keeps cookies, as a browser would."""

import html
import http.client
import json
import re
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import urlencode, urlsplit

from cli.story import promise

_TOKEN: Final = re.compile(r'name="form_token" value="([^"]*)"')
_OF_PAGE: Final = re.compile(r'<meta name="form-token" content="([^"]*)"')
_MOST_STEPS: Final = 5


@dataclass(frozen=True, slots=True)
class Page:
    status: int
    path: str
    text: str = field(repr=False)

    @property
    def form_token(self) -> str:
        return self._found(_TOKEN)

    @property
    def form_token_of_page(self) -> str:
        """What a script of the page sends along."""
        return self._found(_OF_PAGE)

    def _found(self, pattern: re.Pattern[str]) -> str:
        found = pattern.search(self.text)
        return html.unescape(found[1]) if found else ""


@dataclass(slots=True)
class Visitor:
    """`site`: where the pages are. Cookies are for this one site, so their names are enough."""

    site: str
    cookies: dict[str, str] = field(default_factory=dict, repr=False)

    def get(self, path: str) -> Page:
        return self._followed("GET", path, body=None)

    def fill_in(self, page: Page, path: str, **fields: Any) -> Page:
        """Send a form of that page, and follow where it leads."""
        said = {"form_token": page.form_token, **fields}
        return self._followed("POST", path, body=urlencode(said, doseq=True))

    def call(self, path: str, asked: Any, *, token: str, method: str = "POST") -> tuple[int, Any]:
        """What a script of a page asks of the API."""
        said = {"Content-Type": "application/json", "X-Form-Token": token}
        status, _, text = self._sent(method, path, body=json.dumps(asked), headers=said)
        return status, json.loads(text)

    def told(self, path: str) -> Any:
        """What the API answers whoever only asks."""
        return json.loads(self.get(path).text)

    def led(self, path: str) -> tuple[int, str]:
        """Where a browser is sent on to, a bucket, say; nowhere where it is not."""
        status, headers, _ = self._sent("GET", path, body=None, headers={})
        return status, headers["Location"] or ""

    def call_from(
        self, page: str, path: str, *, asked: Any, method: str = "POST", fine: int | None = None
    ) -> Any:
        """As a script of that page, with its token; fails unless POST makes or PUT changes."""
        token = self.get(page).form_token_of_page
        status, told = self.call(path, asked, token=token, method=method)
        fine = fine or (http.client.CREATED if method == "POST" else http.client.OK)
        promise(status == fine, f"{path} was answered {status}: {told}")
        return told

    def _followed(self, method: str, path: str, *, body: str | None) -> Page:
        for _ in range(_MOST_STEPS):
            page, onwards = self._asked(method, path, body=body)
            if onwards is None:
                return page
            method, path, body = "GET", onwards, None
        raise RecursionError(f"{path} leads round in circles")

    def _asked(self, method: str, path: str, *, body: str | None) -> tuple[Page, str | None]:
        kind = {} if body is None else {"Content-Type": "application/x-www-form-urlencoded"}
        status, headers, text = self._sent(method, path, body=body, headers=kind)
        onwards = headers["Location"] if status == http.client.SEE_OTHER else None
        return Page(status, path, text), onwards

    def _sent(
        self, method: str, path: str, *, body: str | None, headers: dict[str, str]
    ) -> tuple[int, Any, str]:
        place = urlsplit(self.site)
        connection = http.client.HTTPConnection(place.hostname or "", place.port, timeout=60)
        own = {
            "Accept": "text/html",
            "Accept-Language": "en",
            "Origin": self.site,
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
        }
        try:
            connection.request(method, path, body=body, headers=own | headers)
            answer = connection.getresponse()
            text = answer.read().decode("utf-8", "replace")
        finally:
            connection.close()
        for line in answer.headers.get_all("Set-Cookie") or ():
            self._keep(line)
        return answer.status, answer.headers, text

    def _keep(self, line: str) -> None:
        pair, *attributes = (part.strip() for part in line.split(";"))
        name, _, value = pair.partition("=")
        if "Max-Age=0" in attributes:
            self.cookies.pop(name, None)
        else:
            self.cookies[name] = value
