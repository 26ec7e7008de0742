"""The sources: licence, files, words, and links that lead somewhere."""

from __future__ import annotations

import re

from tests.pages.visiting import Visit


def test_the_sources_name_licence_files_and_words() -> None:
    said = Visit("sources").html
    for text in (
        "Open Government Licence v3.0", "Department for Education", "Edition 2025",
        "d5_cpps_at31march_by_duration_2013_to_2025.csv", "Section 47 enquiry",
        "Withheld because the number is small", "Boundaries of authorities and regions",
    ):  # fmt: skip
        assert text in said


def test_every_link_of_the_sources_leads_somewhere_and_has_a_name_of_its_own() -> None:
    links = re.findall(r'<a href="([^"#]*)" target="_blank">(.*?)</a>', Visit("sources").html)
    assert len(links) >= 9
    assert all(address.startswith("https://") for address, _ in links)
    assert len({name for _, name in links}) == len(links)
