"""Somebody on her own page asks where she is: what she may press, and what she then is sent."""

from dataclasses import replace

from quitclaim.domain.organisation.finish import Extent
from quitclaim.domain.recognition.finds import Find
from quitclaim.ports.recognising import Seek
from quitclaim.usecases.answer_find import AnswerFind
from quitclaim.usecases.find_me import FindMe
from quitclaim.usecases.see_herself import SeeHerself
from tests.builders import ADA, FAIR, a_roster, an_attestation
from tests.fakes.fakes import Fakes
from tests.fakes.in_memory_selfies import UPLOADS
from tests.fakes.records import put
from tests.handlers.form_reading import Form, forms_in
from tests.handlers.links import Hall
from tests.handlers.my_pages import at_home
from tests.handlers.said import Said
from tests.handlers.selfies import signed
from tests.handlers.visitors import Visitor
from tests.unit.usecases.recognition import GROUP, HERS, PACK
from tests.unit.usecases.stage import made

WHERE = "/c/my/find"


def photographed(hall: Hall, *, is_signed: bool = False) -> Hall:
    """ADA said yes, and is attested to be everybody in a picture of FAIR."""
    if not is_signed:
        signed(hall)
    asset = replace(GROUP, extent=Extent(width=800, height=600))
    for record in (asset, a_roster(ADA), an_attestation(asset)):
        put(hall.fakes.world, record)
    hall.fakes.endpoint.planted[GROUP.id, HERS] = ADA
    return hall


def asking(said: Said) -> Form:
    (form,) = [form for form in forms_in(said.text) if form.action == WHERE]
    return form


def captures(said: Said) -> list[dict[str, str]]:
    sent = [dict(form.hidden) for form in forms_in(said.text) if form.action.startswith(UPLOADS)]
    return [fields for fields in sent if fields["key"].startswith("in/finds/")]


def asked(hall: Hall) -> tuple[Visitor, Said]:
    her = at_home(hall)
    return her, her.submit(asking(her.go()))


def looked(fakes: Fakes) -> None:
    """What the queue does when her picture has come."""
    answer = fakes.finds.answer(ADA, FAIR)
    assert answer and answer.run
    find = Find(person=ADA, collection=FAIR, run=answer.run)
    fakes.finds.put(find, ADA)
    find_me = made(FindMe, fakes, see=made(SeeHerself, fakes, pack=PACK))
    made(AnswerFind, fakes, find_me=find_me)(Seek(find))
