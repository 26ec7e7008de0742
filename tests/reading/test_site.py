"""The pages as a folder: written once, and again only where something changed."""

from __future__ import annotations

import gzip
import subprocess
import sys
from pathlib import Path

import pytest

from reading import site as of_site
from reading.__main__ import main
from reading.page import Site
from reading.site import RECORD, NotOurs, write_site
from tests.project.files import ROOT

pytestmark = pytest.mark.usefixtures("real_store")

SITE = Site("https://figures.example/")
FEW = ["", "places", "places/southampton", "places/southampton/cp_rate", "measures/cp_rate"]


@pytest.fixture(autouse=True)
def _few_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(of_site, "paths", lambda: FEW)
    monkeypatch.setattr(of_site, "measures", lambda: ["cp_rate"])


def write(folder: Path, site: Site = SITE) -> tuple[int, ...]:
    return write_site(folder, site, lambda done, of: None, 1)


def times(folder: Path) -> dict[str, int]:
    files = (one for one in folder.rglob("*") if one.is_file())
    return {str(one.relative_to(folder)): one.stat().st_mtime_ns for one in files}


def test_a_folder_has_every_page_also_compressed_and_what_a_network_keeps(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    count, new, gone = write(folder)
    assert (new, gone) == (count, 0)
    page = (folder / "places/southampton/cp_rate/index.html").read_bytes()
    smaller = (folder / "places/southampton/cp_rate/index.html.gz").read_bytes()
    assert gzip.decompress(smaller) == page
    assert b"57.3" in page
    assert (folder / "pictures/cp_rate.png").read_bytes().startswith(b"\x89PNG")
    assert "https://figures.example/places/southampton/cp_rate" in (
        folder / "sitemap.xml"
    ).read_text(encoding="utf-8")
    assert "Cache-Control" in (folder / "_headers").read_text(encoding="utf-8")


def test_only_what_changed_is_written_again(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    count, *_ = write(folder)
    before = times(folder)
    assert write(folder) == (count, 0, 0)
    assert times(folder) == before
    (folder / "places/index.html").write_text("spoilt", encoding="utf-8")
    (folder / "places/southampton/index.html").unlink()
    count, new, _ = write(folder)
    assert new == 2
    assert b"Southampton" in (folder / "places/southampton/index.html").read_bytes()


def test_the_same_figures_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write(tmp_path / name)
    for file in times(tmp_path / "one"):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()


_BY_TWO = """
from pathlib import Path
from sys import argv
from reading import site
from reading.page import Site
site.paths, site.measures = lambda: argv[2].split("|"), lambda: ["cp_rate"]
site.write_site(Path(argv[1]), Site("https://figures.example/"), lambda done, of: None, 2)
"""


def test_several_processes_write_what_one_does(tmp_path: Path) -> None:
    write(tmp_path / "one")
    # In a program of its own: a page that was tested may stand in the place of this one.
    command = [sys.executable, "-c", _BY_TWO, str(tmp_path / "two"), "|".join(FEW)]
    subprocess.run(command, check=True, cwd=ROOT)
    assert times(tmp_path / "one").keys() == times(tmp_path / "two").keys()
    for file in times(tmp_path / "one").keys() - {RECORD}:
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()


def test_a_page_that_is_no_more_is_taken_away_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "site"
    write(folder)
    (folder / "own.html").write_text("somebody's own", encoding="utf-8")
    monkeypatch.setattr(of_site, "paths", lambda: FEW[:-1])
    monkeypatch.setattr(of_site, "_made_from", lambda site: "other figures")
    assert write(folder)[2] == 2
    assert not (folder / "measures/cp_rate/index.html").exists()
    assert (folder / "own.html").exists()


def test_a_folder_of_somebody_elses_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "thesis.txt").write_text("years of work", encoding="utf-8")
    with pytest.raises(NotOurs, match="has other files in it"):
        write(tmp_path)
    assert main(["--to", str(tmp_path), "--processes", "1"]) == 1
    assert "has other files in it" in capsys.readouterr().err
    assert times(tmp_path).keys() == {"thesis.txt"}
