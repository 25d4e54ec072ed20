"""Debian's Chromium, which asks nobody but this machine for anything."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from playwright.sync_api import Browser, sync_playwright

# Without these it looks up its maker's hosts for updates and forms, whatever the page says.
_AT_HOME: Final = (
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost",
    "--disable-features=AutofillServerCommunication,OptimizationHints,MediaRouter,Translate",
    "--disable-component-update",
    "--gaia-url=http://127.0.0.1:9",
)


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser without a window, for as long as the block runs."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=shutil.which("chromium"), args=list(_AT_HOME)
        )
        try:
            yield browser
        finally:
            browser.close()
