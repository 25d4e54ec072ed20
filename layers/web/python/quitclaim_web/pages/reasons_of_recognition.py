"""The words of recognition that people read, each with its topic."""

from collections.abc import Mapping
from typing import Final

from quitclaim.domain.checks import Word
from quitclaim.domain.organisation import assessments, skips
from quitclaim.domain.recognition import (
    counting,
    deployed,
    drift,
    enrolment,
    finds,
    gates,
    looking,
    matching,
    tallies,
)
from quitclaim.usecases import approve_assessment, begin_run, keep_roster

OF_RECOGNITION: Final[Mapping[type[Word], str]] = {
    assessments.Outdated: "assessment",
    approve_assessment.Unapprovable: "not_to_approve",
    approve_assessment.Unwritten: "not_written",
    begin_run.Unstartable: "not_to_start",
    counting.Remedy: "remedy",
    deployed.EndpointKind: "endpoint_kind",
    deployed.GalleryKind: "gallery_kind",
    deployed.Weakness: "weakness",
    drift.Doubt: "doubt",
    finds.Hurdle: "hurdle",
    enrolment.Fault: "not_to_enrol",
    gates.Gate: "gate",
    keep_roster.Unattestable: "not_to_attest",
    matching.Miss: "miss",
    skips.Aside: "left_alone",
    tallies.Alarm: "alarm",
    looking.Finding: "finding",
    looking.WhyNotFound: "not_to_find",
}
