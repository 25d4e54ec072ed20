"""
Schemathesis asks the whole API all that its description allows, and what it forbids (R45, R48).

In process, over fakes: as each role, with a token and as nobody. Nothing is ever our fault, every
answer is what the description says, and what it forbids is refused.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable

from cli.story import BrokenPromiseError, promise
from quitclaim.domain.organisation.roles import Action, StaffRole, may
from tests.measurements import Figure
from tests.soak.api_callers import CALLERS, Application, described, open_house, shown_by, there_is
from tests.soak.saying import Say

NAME = "api"
_A_ROUND, _QUICKLY = 250, 15
# Who may ask is the matrix's affair; ours are the answers.
_CHECKS: Final = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "negative_data_rejection",
)
_GOOD: Final = 2


def run(*, is_quick: bool, say: Say) -> Mapping[str, Mapping[str, Figure]]:
    asking = Asking(_QUICKLY if is_quick else _A_ROUND)
    operations = asking.operations(described())
    for operation in operations:
        good = asking.told[_GOOD]
        asking.ask(operation)
        promise(asking.told[_GOOD] > good, f"{operation.label}: nothing was ever answered well")
        say(f"{operation.label}: {asking.calls} calls so far")
    figures: dict[str, Figure] = {"operations": len(operations), "calls": asking.calls}
    return {"api": figures | {f"answered {one}xx": n for one, n in sorted(asking.told.items())}}


@dataclass(slots=True)
class Asking:
    """`told`: how often which kind of answer was given."""

    examples: int
    app: Application = field(default_factory=Application)
    told: Counter[int] = field(default_factory=Counter)

    @property
    def calls(self) -> int:
        return sum(self.told.values())

    def operations(self, description: dict[str, Any]) -> list[Any]:
        # Imported here: it is large, and every soak is imported to be listed.
        import schemathesis  # noqa: PLC0415
        from schemathesis.core.result import Ok  # noqa: PLC0415  likewise

        schema = schemathesis.openapi.from_dict(description)
        schema.app = self.app
        return [one.ok() for one in schema.get_all_operations() if isinstance(one, Ok)]

    def ask(self, operation: Any) -> None:
        """What it may be asked, then what it may not."""
        import schemathesis  # noqa: PLC0415  likewise

        for mode in (schemathesis.GenerationMode.POSITIVE, schemathesis.GenerationMode.NEGATIVE):
            try:
                self._asked(operation, mode)
            except Unsatisfiable:
                # An address that takes nothing can be asked nothing that it forbids.
                promise(not list(operation.iter_parameters()), f"{operation.label}: never asked")
            except BaseExceptionGroup as failures:
                lines = [f"{type(one).__name__}: {one}" for one in failures.exceptions]
                raise BrokenPromiseError(f"{operation.label}: {'; '.join(lines)}") from failures

    def _asked(self, operation: Any, mode: Any) -> None:
        @settings(
            max_examples=self.examples,
            deadline=None,
            database=None,
            derandomize=True,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(
            case=operation.as_strategy(generation_mode=mode),
            caller=st.sampled_from(_callers(operation)),
            is_known=st.booleans(),
        )
        def asked(case: Any, caller: str, *, is_known: bool) -> None:
            self.app.house = open_house()
            headers, cookies = shown_by(caller, self.app.house)
            if is_known and mode.is_positive:
                _lead_to(case, there_is(self.app.house))
            said = case.call_and_validate(headers=headers, cookies=cookies, checks=_checks())
            self.told[said.status_code // 100] += 1

        asked()


def _callers(operation: Any) -> list[str]:
    """Everybody, and mostly those who get further than the door."""
    action = operation.definition.raw.get("x-action", "own")
    able = [one for one in StaffRole if action == "own" or may(one, Action(action))]
    return [*CALLERS, *able * 6]


def _checks() -> list[Any]:
    from schemathesis import checks  # noqa: PLC0415  likewise

    known = {check.__name__: check for check in checks.CHECKS.get_all()}
    return [known[name] for name in _CHECKS]


def _lead_to(case: Any, known: Mapping[str, str]) -> None:
    """To something that is there and may be, which no pattern would ever find."""
    case.path_parameters = {name: known[name] for name in case.path_parameters or {}}
    if isinstance(case.body, dict):
        likely = {"assets": [known["asset"]], "scopes": ["view_health"]}
        case.body |= {name: value for name, value in likely.items() if name in case.body}
