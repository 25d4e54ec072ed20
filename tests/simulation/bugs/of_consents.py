"""Bugs in what people said and who may say it."""

from typing import Final

from tests.simulation.bugs.bug import Bug, Edit, bug

STANDING: Final = "domain/consents/standing.py"

OF_CONSENTS: Final[tuple[Bug, ...]] = (
    bug(
        "a yes counts one second too long",
        STANDING,
        old="if self.at >= self._end(consent):",
        new="if self.at > self._end(consent):",
    ),
    bug(
        "at equal instants a yes beats a no",
        STANDING,
        old="all(no.at < yes.at for no in noes)",
        new="all(no.at <= yes.at for no in noes)",
    ),
    bug(
        "an objection is ignored until it is decided",
        STANDING,
        old="objections = (objection.no() for objection in self.dossier.heard_objections)",
        new="objections = (o.no() for o in self.dossier.heard_objections if o.ruling)",
    ),
    bug(
        "a yes counts before its period begins",
        STANDING,
        old="if self.at < consent.during.starts_at:",
        new="if self.at < consent.events[0].at:",
    ),
    Bug(
        "a yes to publication allows recognition",
        (
            Edit(
                STANDING,
                "if kind_of(consent.asked) is not hearing.kind:",
                "if isinstance(use, Recognition) < (kind_of(consent.asked) is not hearing.kind):",
            ),
            Edit(
                "domain/scope.py",
                "        if not isinstance(use, Publication):\n            return False\n",
                "        if not isinstance(use, Publication):\n"
                "            return self.collection in (None, use.collection)\n",
            ),
        ),
    ),
    Bug(
        "a yes to recognition allows publication",
        (
            Edit(
                STANDING,
                "if kind_of(consent.asked) is not hearing.kind:",
                "if isinstance(use, Recognition) and kind_of(consent.asked) is not hearing.kind:",
            ),
            Edit(
                "domain/scope.py",
                "        if not isinstance(use, Recognition):\n            return False\n",
                "",
            ),
        ),
    ),
    bug(
        "one guardian is always enough",
        "domain/consents/quorum.py",
        old="return max(1, min(minority.quorum, holders))",
        new="return 1",
    ),
    bug(
        "a guardian's no is ignored",
        "domain/consents/dossier.py",
        old="if self.counts_as_word(no.by, at=no.at, kind=kind):",
        new="if no.by.role is not Role.GUARDIAN:",
    ),
    bug(
        "a guardian's yes outlives the coming of age",
        "domain/consents/quorum.py",
        old="any(yes.by == HERSELF and (since is None or yes.at >= since) for yes in yeses)",
        new="any(since is None or yes for yes in yeses)",
    ),
    bug(
        "the child need not be asked",
        "domain/consents/quorum.py",
        old="if minority.asks_the_child(at) and HERSELF not in speakers:",
        new="if False:",
    ),
    bug(
        "a claimed guardian's yes counts",
        "domain/people/person.py",
        old="        if self.custody is not Custody.RECORDED:\n            return False\n",
        new="",
    ),
    bug(
        "a birthday begins at midnight in Greenwich",
        "domain/people/ages.py",
        old="until=midnight(birthday(born_on, row.comes_of_age_at(kind)), row.zone),",
        new='until=midnight(birthday(born_on, row.comes_of_age_at(kind)), "UTC"),',
    ),
    Bug(
        "narrowing is ignored",
        (
            Edit(
                "domain/consents/consent.py",
                "(self.asked, *(event.scope for event in self.events if event.scope))",
                "(self.asked, *(yes.scope for yes in self.yeses if yes.scope))",
            ),
            Edit(
                "domain/consents/events.py",
                "return self in (State.REFUSED, State.NARROWED, State.WITHDRAWN)",
                "return self in (State.REFUSED, State.WITHDRAWN)",
            ),
        ),
    ),
    bug(
        "a renewal keeps what it renews",
        "usecases/sayings.py",
        old="if old is None or old.ending or not old.yeses:",
        new="if old is None or old.ending or old.yeses:",
    ),
    bug(
        "merging two people loses the objections of one",
        "domain/consents/merging.py",
        old="objections=(*kept.objections, *gone.objections),",
        new="objections=kept.objections,",
    ),
    Bug(
        "what was asked for again is asked for again every day",
        (
            Edit(
                "domain/consents/renewals.py",
                "other.supersedes == consent.id and other",
                "other.supersedes == other.id and other",
            ),
            Edit(
                "usecases/due_renewals.py",
                "        if other.id == due.old.id or not is_as_much:\n",
                "        if is_as_much:\n",
            ),
        ),
    ),
)
