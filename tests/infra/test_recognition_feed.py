"""What comes to whoever compares faces, and nothing else of it (R43, R49)."""

from typing import get_args

from functions.recognize.events import Happened, Message
from functions.relay.bus import TEMPLATES_DUE
from infra.app import Chosen
from infra.config import CONFIGS, Stage
from infra.templates import synthesised
from quitclaim.ports.finds import CAPTURES
from quitclaim.ports.recognising import Sweep
from quitclaim.ports.selfies import SELFIES
from tests.handlers.recognitions import record
from tests.infra.resources import Templates, several
from tests.infra.test_recognition import told_to

TRIAL = CONFIGS[Stage.TRIAL]


def test_only_what_happens_to_runs_and_photos_comes_to_its_queue(trial: Templates) -> None:
    pattern = trial.properties("AWS::Events::Rule")["RecognitionDue"]["EventPattern"]

    assert pattern["detail-type"] == ["event.happened"]
    read = get_args(Happened.model_fields["type"].annotation)
    assert pattern["detail"] == {"type": [kind.value for kind in read]}


def test_a_selfie_comes_to_it_without_a_word_of_who_sent_it_from_where(trial: Templates) -> None:
    """What S3 says on the bus names an address of the network: the queue gets the object alone."""
    rule = trial.properties("AWS::Events::Rule")["SelfieCame"]

    assert trial.spelled(rule["EventPattern"]["detail"]["bucket"]["name"][0]) == "Exports"
    assert rule["EventPattern"]["detail"]["object"] == {
        "key": [{"prefix": SELFIES}, {"prefix": CAPTURES}]
    }
    (target,) = rule["Targets"]
    assert target["InputPath"] == "$.detail.object"
    assert trial.spelled(target["Arn"]) == "RecognitionsQueue"


def test_what_lies_of_a_find_is_swept_each_hour(trial: Templates) -> None:
    rule = trial.properties("AWS::Events::Rule")["FindsSwept"]

    (target,) = rule["Targets"]
    assert rule["ScheduleExpression"] == "rate(1 hour)"
    assert Message.model_validate(record(target["Input"])).meant == Sweep("over")
    assert trial.spelled(target["Arn"]) == "RecognitionsQueue"


def test_where_nobody_recognises_nobody_is_asked_for_a_selfie(trial: Templates) -> None:
    off = Templates(synthesised(TRIAL, chosen=Chosen()))

    assert not {"SELFIES_BUCKET", "RECOGNITION"} & told_to(off, "Consent").keys()
    assert trial.spelled(told_to(trial, "Consent")["SELFIES_BUCKET"]) == "Exports"
    granted = [one["Resource"] for one in off.statements("ConsentRole")]
    spelled = str([off.spelled(one) for of in granted for one in several(of)])
    # What is made for her to see of herself lies there too.
    assert "Exports/in/" not in spelled and "Exports/out/pictures/*" in spelled


def test_whose_templates_went_comes_to_the_same_queue(trial: Templates) -> None:
    rules = trial.properties("AWS::Events::Rule")
    (target,) = rules["TemplatesDue"]["Targets"]

    assert rules["TemplatesDue"]["EventPattern"] == {
        "source": ["quitclaim"],
        "detail-type": [TEMPLATES_DUE],
    }
    assert trial.spelled(target["Arn"]) == "RecognitionsQueue"
    assert target["InputPath"] == "$.detail"
    # Sealed templates have no copies that a clock would look after.
    assert "Settled" not in rules
