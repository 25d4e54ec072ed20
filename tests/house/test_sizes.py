from pathlib import Path

from tests.house.sizes import complaints, sources


def test_no_file_and_no_function_is_too_long() -> None:
    assert [said for path in sources() for said in complaints(path)] == []


def test_a_function_of_forty_lines_is_the_longest(tmp_path: Path) -> None:
    fits, tall = tmp_path / "fits.py", tmp_path / "tall.py"
    fits.write_text("def fits():\n" + "    pass\n" * 39)
    tall.write_text('def tall():\n    """Docstrings are read too."""\n' + "    pass\n" * 39)

    assert list(complaints(fits)) == []
    assert [said.split(": ")[1] for said in complaints(tall)] == ["tall has 41 lines, 40 allowed"]


def test_adapters_may_be_longer_than_other_files(tmp_path: Path) -> None:
    (tmp_path / "adapters").mkdir()
    adapter, rule = tmp_path / "adapters" / "store.py", tmp_path / "rule.py"
    adapter.write_text("x = 1\n" * 250)
    rule.write_text("x = 1\n" * 151)

    assert list(complaints(adapter)) == []
    assert [said.split(": ")[1] for said in complaints(rule)] == ["151 lines, 150 allowed"]


def test_what_is_installed_is_not_ours(tmp_path: Path) -> None:
    for folder in (".venv", "build", "tests"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.py").touch()

    assert list(sources(tmp_path)) == [tmp_path / "tests" / "a.py"]
