"""How whoever packs archives hears of them (R40)."""

from datetime import timedelta

from quitclaim.domain.archives.archives import LATE
from tests.infra.resources import Templates

RULE = "AWS::Events::Rule"


def test_whose_archive_is_wanted_is_told_to_whoever_packs_it(trial: Templates) -> None:
    """R40: and whoever runs longer than that is thought dead no sooner than she is stopped."""
    rule = trial.properties(RULE)["ArchiveDue"]
    (target,) = rule["Targets"]

    assert rule["EventPattern"] == {"source": ["quitclaim"], "detail-type": ["archive.due"]}
    assert (trial.spelled(target["Arn"]), target["InputPath"]) == ("PapersFunction", "$.detail")
    timeout_s = trial.properties("AWS::Lambda::Function")["PapersFunction"]["Timeout"]
    assert timedelta(seconds=timeout_s) < LATE
