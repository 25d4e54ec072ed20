"""The pages of the assessment: written, read, approved, and which line is so no more (R43)."""

from dataclasses import dataclass
from typing import Any, Final

from markupsafe import Markup

from functions.library.routes.assessment_forms import AssessmentForm, WhichVersion
from functions.library.routes.assessments_desk import AssessmentsDesk
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.errors import Conflict, NotAllowed
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.people.person import Category
from quitclaim.usecases.approve_assessment import version_of
from quitclaim.usecases.set_rules import NOTHING_SET
from quitclaim_web.doors.answers import Answer, Html, SeeOther
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route

_REFUSED: Final = 422
_MOVED: Final = 409
_PAGE: Final = "/recognition/assessment"


@dataclass(frozen=True, slots=True)
class AssessmentPages:
    desk: AssessmentsDesk
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path=_PAGE,
                name="see_assessment",
                action=Action.APPROVE_ASSESSMENT,
                about="What was approved, and which line of it is so no more.",
                does=self._page,
            ),
            Route(
                method="POST",
                path=_PAGE,
                name="write_assessment",
                action=Action.APPROVE_ASSESSMENT,
                asks=AssessmentForm,
                about="The document as it would be approved; and the approval of exactly that.",
                does=self.written,
            ),
            Route(
                method="GET",
                path=f"{_PAGE}/{{version}}",
                name="see_assessment_version",
                action=Action.APPROVE_ASSESSMENT,
                asks=WhichVersion,
                about="The document of one version, exactly as it was approved.",
                does=self.read,
            ),
        )

    def written(self, call: Call[AssessmentForm]) -> Answer:
        asked = call.asked
        if asked.wrong:
            return self._page(call, status=_REFUSED, said=asked, wrong=asked.wrong)
        try:
            if asked.act == "approve" and asked.document:
                self.desk.approved(call, asked, document=asked.document, version=asked.version)
                return SeeOther(_PAGE)
            return self._draft(call)
        except Conflict:
            return self._draft(call, status=_MOVED, moved=True)
        except NotAllowed as error:
            return self._page(call, status=_REFUSED, said=asked, refused=error.reasons)

    def read(self, call: Call[WhichVersion]) -> Answer:
        version = call.asked.version
        text = Markup(self.desk.read.text(version).decode())  # noqa: S704  as our template wrote it
        return Html(self.pages.show("assessment_read", call.visit, version=version, text=text))

    def _draft(
        self, call: Call[AssessmentForm], *, status: int = 200, moved: bool = False
    ) -> Answer:
        asked = call.asked
        draft = self.desk.draft(call, asked)
        return self._page(
            call,
            # Approving asks for a tick: whoever left it out reads it again.
            status=_REFUSED if asked.act == "approve" and not moved else status,
            said=asked,
            draft=draft,
            text=Markup(draft.text),  # noqa: S704  of a template that escapes what it is given
            moved=moved,
            unticked=asked.act == "approve" and not moved,
        )

    def _page(self, call: Call[Any], *, status: int = 200, **values: Any) -> Answer:
        rules = self.desk.rules()
        page = self.pages.show(
            "assessment",
            call.visit,
            is_new=rules is NOTHING_SET,
            version=version_of(rules),
            standing=self.desk.standing(call),
            kinds=tuple(Category),
            tongues=tuple(Language),
            **(_NOTHING | {"said": self._begun(call)} | values),
        )
        return Html(page, status)

    def _begun(self, call: Call[Any]) -> AssessmentForm:
        return AssessmentForm(language=self.pages.sentences(call.visit).language)


_NOTHING: Final[dict[str, Any]] = {
    "wrong": (),
    "refused": (),
    "draft": None,
    "text": None,
    "moved": False,
    "unticked": False,
}
