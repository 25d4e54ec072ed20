"""What is granted to whoever certifies an erasure, besides what lets it erase (R49)."""

from types import SimpleNamespace
from typing import Any

from infra.rights_certificates import let_certify


class Granted:
    """In the place of a function: what it was granted, by resource."""

    def __init__(self) -> None:
        self.grants: list[tuple[str, str, bool]] = []

    def may(self, *actions: str, on: list[str], when: object = None) -> None:
        self.grants += ((one, resource, when is not None) for one in actions for resource in on)


def test_it_keeps_and_reads_certificates_and_deletes_nothing() -> None:
    papers = SimpleNamespace(arn_for_objects="papers/{}".format, bucket_arn="papers")
    state: Any = SimpleNamespace(papers=papers, key=SimpleNamespace(key_arn="key"))
    function: Any = Granted()

    let_certify(function, state=state)

    assert function.grants == [
        ("s3:GetObject", "papers/erasures/*", False),
        ("s3:PutObject", "papers/erasures/*", False),
        ("s3:ListBucket", "papers", False),
        ("kms:Decrypt", "key", True),
        ("kms:GenerateDataKey", "key", True),
    ]
