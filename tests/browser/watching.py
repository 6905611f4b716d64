"""A page in the browser, and everything that went wrong or over the wire while it was open."""

from __future__ import annotations

import gzip
from dataclasses import dataclass, field
from functools import cache

from playwright.sync_api import ConsoleMessage, Page, Request, Response


@dataclass
class Visit:
    """An open page. `trouble` is what the console, the network and the scripts complained of."""

    page: Page
    address: str
    path: str = ""
    trouble: list[str] = field(default_factory=list)
    answers: list[Response] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", self._said)
        self.page.on("pageerror", lambda error: self.trouble.append(str(error)))
        self.page.on("requestfailed", self._failed)
        self.page.on("response", self._answered)
        self.page.goto(self.address + self.path)
        self.settle()

    def _failed(self, lost: Request) -> None:
        # Leaving a page breaks off what it still loads, such as its icon: that is not a failure.
        if lost.failure != "net::ERR_ABORTED":
            self.trouble.append(f"failed: {lost.url} ({lost.failure})")

    def settle(self) -> None:
        """Wait until the page is whole and its fonts are drawn."""
        self.page.wait_for_load_state("load")
        self.page.evaluate("document.fonts.ready.then(() => null)")

    @property
    def requested(self) -> list[str]:
        """What was asked for, below the site's address."""
        return [answer.url.removeprefix(self.address) for answer in self.answers]

    @property
    def weight(self) -> int:
        """Bytes over the wire, as a server that compresses with gzip would send them."""
        return sum(_compressed(answer) for answer in self.answers)

    @property
    def focused(self) -> str:
        """Class and text of the element that has the focus."""
        return str(
            self.page.evaluate(
                "(({className, textContent}) => `${className} ${textContent.trim()}`)"
                "(document.activeElement)"
            )
        )

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.trouble.append(message.text)

    def _answered(self, response: Response) -> None:
        self.answers.append(response)
        if response.status >= 400:
            self.trouble.append(f"{response.status}: {response.url}")


def _compressed(answer: Response) -> int:
    return _smallest(answer.body())


@cache
def _smallest(body: bytes) -> int:
    """Fonts and scripts are the same on every page."""
    return min(len(gzip.compress(body, 9)), len(body))
