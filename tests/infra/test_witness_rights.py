"""Whoever counts reads ids everywhere, opens nothing, and changes nothing (R36, R49)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

import pytest
from aws_cdk import App

from infra.config import CONFIGS, Stage
from infra.mail import Mailbox
from infra.rights_witness import grant_witness, grant_witness_of_copies
from infra.site import Site
from infra.state import State

if TYPE_CHECKING:
    from infra.function import PythonFunction

READING = {
    "dynamodb:Scan",
    "es:ESHttpGet",
    "es:ESHttpPost",
    "kms:Decrypt",
    "s3:GetObject",
    "s3:GetObjectVersion",
    "s3:ListBucketMultipartUploads",
    "s3:ListBucketVersions",
    "ses:GetSuppressedDestination",
}


@dataclass(slots=True)
class Granted:
    """A function that remembers what it may."""

    state: State
    rights: list[tuple[tuple[str, ...], list[Any], Mapping[str, Any] | None]] = field(
        default_factory=list
    )

    def may(
        self,
        *actions: str,
        on: Sequence[str],
        when: Mapping[str, Any] | None = None,
        under: str | None = None,  # noqa: ARG002  in whatever policy
    ) -> None:
        self.rights.append((actions, cast("list[Any]", self.state.resolve([*on])), when))

    def on(self, action: str) -> Iterator[str]:
        for actions, places, _ in self.rights:
            if action in actions:
                yield from map(str, places)


@pytest.fixture(scope="module")
def granted() -> Granted:
    site, mailbox = Site(), Mailbox()
    state = State(App(), config=CONFIGS[Stage.TRIAL], site=site, mailbox=mailbox)
    made = Granted(state)
    grant_witness(cast("PythonFunction", made), state=state)
    grant_witness_of_copies(cast("PythonFunction", made), domain_arn="arn")
    return made


def test_it_reads_and_does_nothing_else(granted: Granted) -> None:
    assert {action for actions, _, _ in granted.rights for action in actions} == READING


def test_it_reads_every_table_whole_and_no_index(granted: Granted) -> None:
    scanned = [*granted.on("dynamodb:Scan")]

    assert len(scanned) == len(granted.state.tables)
    assert not [place for place in scanned if "index" in place]


def test_it_opens_no_key_of_anybody_and_no_picture(granted: Granted) -> None:
    opened = [when for actions, _, when in granted.rights if "kms:Decrypt" in actions]
    read = [*granted.on("s3:GetObject")]

    assert [sorted(when["StringEquals"]) for when in opened if when] == [["kms:ViaService"]] * 2
    assert [place for place in read if "Papers" not in place and "Exports" not in place] == []
    assert sorted(place.rpartition("'/")[2] for place in read if "Exports" in place) == sorted(
        f"in/{folder}/*']]}}" for folder in ("looked", "finds/told")
    )


def test_it_asks_a_search_node_and_writes_no_copy(granted: Granted) -> None:
    assert {*granted.on("es:ESHttpPost")} == {
        "arn/*/_search",
        "arn/_search/scroll",
        "arn/*/_refresh",
    }
