"""How long all verdicts of a group photo take: thirty people, two records each, six channels."""

from collections.abc import Mapping
from statistics import median
from time import perf_counter

from quitclaim.domain.ids import Channel
from quitclaim.domain.publishing.scene import Scene
from quitclaim.domain.publishing.verdict import Outcome, verdict_on
from tests.builders import (
    NOON,
    a_biometric_consent,
    a_channel_rule,
    a_consent,
    a_dossier,
    a_linked_face,
    a_person,
    a_scene,
    a_scope,
    an_id,
    some_rules,
)
from tests.measurements import Figure

NAME = "verdict of 30 faces on 6 channels"
PEOPLE = tuple(an_id(f"person {number}") for number in range(30))
CHANNELS = tuple(Channel(f"channel_{number}") for number in range(6))
# Half of them said yes to the first three channels only, so that both answers are timed.
SOME, ALL = frozenset(CHANNELS[:3]), frozenset(CHANNELS)


def a_group_photo() -> Scene:
    rules = some_rules(channels={channel: a_channel_rule(channel) for channel in CHANNELS})
    dossiers = []
    for number, person in enumerate(PEOPLE):
        asked = a_scope(channels=SOME if number % 2 else ALL)
        consent = a_consent(asked=asked, person=person, id=an_id(f"consent {number}"))
        biometric = a_biometric_consent(person=person, id=an_id(f"biometric {number}"))
        dossiers.append(a_dossier(biometric, consent, person=a_person(person)))
    return a_scene(*map(a_linked_face, PEOPLE), people=dossiers, rules=rules)


def run(*, is_quick: bool) -> Mapping[str, Figure]:
    """Guarded by the right answers: half of the channels show everybody, half hide every second."""
    scene, spans = a_group_photo(), []
    for _ in range(20 if is_quick else 500):
        began = perf_counter()
        verdicts = [verdict_on(scene, channel=channel, at=NOON) for channel in CHANNELS]
        spans.append((perf_counter() - began) * 1000)
        hidden = [len(verdict.unclear) for verdict in verdicts]
        if hidden != [0, 0, 0, 15, 15, 15] or verdicts[0].outcome is not Outcome.CLEAR:
            raise AssertionError(f"the verdicts are wrong: {hidden}")
    return {
        "rounds": len(spans),
        "all_channels_ms_median": round(median(spans), 3),
        "all_channels_ms_best": round(min(spans), 3),
    }
