"""What lies in a mirror and isn't read gets a line, with why."""

from __future__ import annotations

from pathlib import Path

from data.ingest.unread import unread
from tests.data.conftest import Tiny
from tests.data.publishers import B1, CIN


def test_each_file_and_folder_that_nothing_reads_gets_a_line(tiny: Tiny, tmp_path: Path) -> None:
    made = tiny.copy(tmp_path)
    for name in (
        f"{CIN}/2024/b1_children_in_need_2013_to_2024.csv",
        f"{CIN}/2024/c1.csv",
        "dfe/children-looked-after/2026/cla_number_and_rate_per_10k_children.csv",
        f"{CIN}/2025/b1_children_in_need_2013_to_2025 (1).csv",
        f"{CIN}/2022/a1.csv",
        "dfe/adoption/2025/adoption.csv",
        "SOURCES.md",
        ".DS_Store",
    ):
        path = made.mirror / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("a\n1\n")
    told = unread(made.mirror, made.registry)
    lines = {line.partition(" isn't read: ")[0]: line for line in told}
    why = {
        f"{CIN}/2024/": "Children in need the folders 2022, 2025 are known; a further edition",
        "dfe/children-looked-after/2026/": "the folders 2023, 2024, 2025 are known",
        f"{CIN}/2025/b1_children_in_need_2013_to_2025 (1).csv": "no file of that name is known of",
        f"{CIN}/2022/a1.csv": "it is of England alone",
        "dfe/adoption/": "no source",
        "SOURCES.md": "it is a text about files",
    }
    assert set(why) <= set(lines)
    assert not any(".DS_Store" in line or line.startswith(f"{B1} ") for line in told)
    for place, words in why.items():
        assert words in lines[place]


def test_a_refresh_of_one_source_tells_what_lies_beside_its_own(tiny: Tiny, tmp_path: Path) -> None:
    made = tiny.copy(tmp_path)
    for folder in (f"{CIN}/2024", "dfe/children-looked-after/2026"):
        (made.mirror / folder).mkdir(parents=True)
        (made.mirror / folder / "a.csv").write_text("a\n1\n")
    told = made.refresh(["dfe-cla"]).notes
    assert [line.partition(" ")[0] for line in told] == ["dfe/children-looked-after/2026/"]
