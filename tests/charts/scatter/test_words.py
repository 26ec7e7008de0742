"""What a scatter against deprivation finds, in its title and its text alternative."""

from __future__ import annotations

from charts.scatter.words import scatter_alt, scatter_title
from tests.charts.samples import RATE
from words.deprivation import Expectation


def test_a_scatters_title_is_its_finding() -> None:
    high = Expectation("Testford", 99.1, 53.6, 25.5, 91.5, 1.85)
    assert scatter_title(RATE, "IDACI 2025", high, 0.44) == (
        "Testford is higher than nearly all authorities as deprived as this"
    )
    assert scatter_title(RATE, "IDACI 2025", None, 0.44).endswith("a moderate correlation (0.44)")
    assert scatter_title(RATE, "IDACI 2025", None, None).endswith("beside IDACI 2025")
    alt = scatter_alt(RATE, "31 March 2025", "IDACI 2025", "Finding", 151, [high])
    assert "Scatter of 151 authorities" in alt
    assert "Above the range of authorities as deprived: Testford." in alt
