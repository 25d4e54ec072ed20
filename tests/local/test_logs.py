from itertools import islice

from local.cloud import LocalCloud
from local.logs import log_lines
from tests.local.waiting import eventually


def _invoke(cloud: LocalCloud) -> None:
    cloud.client("lambda").invoke(FunctionName=cloud.outputs["PorterFunction"])


def test_what_functions_log_is_told_oldest_first(cloud: LocalCloud) -> None:
    for _ in range(2):
        _invoke(cloud)

    told = eventually(lambda: [line for line in log_lines(cloud) if "arrivals" in line][1:])

    assert told == sorted(told, key=lambda line: line[:8])
    assert all("Porter" in line for line in told)


def test_whoever_follows_is_told_each_line_once(cloud: LocalCloud) -> None:
    _invoke(cloud)
    before = len(list(log_lines(cloud)))
    following = log_lines(cloud, follow=True)
    assert len(list(islice(following, before))) == before

    _invoke(cloud)

    assert '{"arrivals": 0}' in next(following)
    assert len(list(log_lines(cloud))) == before + 1
