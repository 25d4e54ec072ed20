from quitclaim.domain.ids import ModelHash
from quitclaim.domain.recognition.permit import Permit, permit_for
from tests.builders import NOON, a_run, an_assessment, some_rules


def permit_for_model(model: ModelHash) -> Permit:
    """By its rule, after somebody approved this very model."""
    approved = an_assessment(model=model)
    permit = permit_for(a_run(model=model, rules=some_rules(assessment=approved)), at=NOON)
    assert isinstance(permit, Permit), permit
    return permit
