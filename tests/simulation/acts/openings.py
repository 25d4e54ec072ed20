"""How every history begins."""

from collections.abc import Mapping
from typing import Final

from tests.simulation.acts import (
    answers,
    assets,
    beginning,
    consents,
    envelopes,
    faces,
    family,
    feeding,
    finding,
    hints,
    idling,
    jobs,
    knocking,
    knowing,
    links,
    lists,
    people,
    publishing,
    rosters,
    rules,
    runs,
    settings,
    sharing,
    signing_up,
    taking,
)
from tests.simulation.acts.beginning import sometimes
from tests.simulation.commands import Act

_KNOWN: Final[tuple[Act, ...]] = (
    *(people.register,) * 3,
    *(settings.open_collection,) * 2,
    *(assets.add,) * 2,
    *(faces.detect,) * 2,
)
_SHOWN: Final[tuple[Act, ...]] = (
    consents.ask_to_publish,
    answers.give,
    faces.link,
    assets.review,
    publishing.publish,
)
_RECOGNISED: Final[tuple[Act, ...]] = (
    rules.be_lenient,
    consents.ask_to_recognise,
    answers.give,
    rosters.roster_of_the_asked,
    rosters.attest,
    jobs.enrol,
    finding.ask,
    *(finding.come,) * 2,
    runs.recognise,
    runs.recognise,
    runs.recognise,
    jobs.confirm,
    knowing.offer,
    knowing.know,
    runs.explain,
    runs.explain,
    runs.explain,
    runs.resume,
    runs.recognise,
    runs.explain,
    runs.resume,
    jobs.confirm,
    jobs.confirm,
    knowing.offer,
    knowing.know,
    sometimes(knowing.take_back),
    *(sometimes(idling.end_templates),) * 2,
)
_PROTECTED: Final[tuple[Act, ...]] = (family.guardian, family.guardian, family.guardian)
# A yes of two guardians and of the child.
_AGREED: Final[tuple[Act, ...]] = (answers.give, answers.give, answers.give)
# The same by letters, as it goes outside of tests.
_MAILED: Final[tuple[Act, ...]] = (*(links.send,) * 3, *(links.sign_all,) * 3)
# By whoever comes to an event, and from a list.
_FORMS: Final[tuple[Act, ...]] = (
    signing_up.make_code,
    signing_up.sign_up,
    lists.ask_list,
    links.send,
    links.sign_all,
)
_ELSEWHERE: Final[tuple[Act, ...]] = (
    consents.ask_to_publish,
    envelopes.attach,
    envelopes.answer,
    hints.hear,
    consents.ask_for_both,
    envelopes.attach_to_both,
    envelopes.answer,
    hints.hear,
)
_HANDED: Final[tuple[Act, ...]] = (
    *_SHOWN[:3],
    *_SHOWN[:3],
    assets.review_next,
    assets.review_next,
    publishing.settle,
    sharing.select,
    sharing.share,
    sharing.take_from_it,
    taking.download,
    feeding.read,
    feeding.fetch,
)
_AT_HOME: Final = (*_PROTECTED, consents.ask_to_publish, *_AGREED, *_SHOWN[2:], knocking.let_in)

_SAID: Final[Mapping[str, tuple[Act, ...]]] = {
    "recognising": (*_RECOGNISED, *_SHOWN, sometimes(beginning.one_of_the_asked)),
    "forgetting": (*_RECOGNISED, *_SHOWN, *beginning.MERGED, *beginning.ORDERED),
    "children": (
        *_PROTECTED,
        rules.be_lenient,
        consents.ask_to_recognise,
        *_AGREED,
        *_RECOGNISED[3:],
        sometimes(beginning.be_strict),
    ),
    "family": (*_PROTECTED, consents.ask_to_publish, *_MAILED, *_SHOWN[2:]),
    "publishing": (
        *(consents.ask_for_both, links.send, links.sign_all),
        *(*_SHOWN[2:], *_SHOWN, consents.renew),
    ),
    "asking": (*_FORMS, *_ELSEWHERE, *_SHOWN[2:]),
    "handing out": _HANDED,
    "upheld": (*_SHOWN[:3], *beginning.UPHELD, *beginning.ORDERED),
    "at home": (*_AT_HOME, *beginning.ORDERED),
}


def opening_of(theme: str) -> tuple[Act, ...]:
    """Enough people, pictures and yeses that what follows meets something."""
    return (*_KNOWN, *_SAID.get(theme, (*_SHOWN, *_SHOWN)))
