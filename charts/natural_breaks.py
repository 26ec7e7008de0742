"""Natural breaks: classes whose members are as close to one another as can be.

The exact optimum by dynamic programming (W. D. Fisher, "On grouping for maximum homogeneity",
Journal of the American Statistical Association 53, 1958), as in mapclassify's ``FisherJenks``. That
library would bring scipy and scikit-learn into a process that serves; tests hold this against it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def natural_breaks(values: NDArray[np.int64], classes: int) -> list[int]:
    """Split values into classes with the least sum of squared distances to the class means.

    Parameters
    ----------
    values : array of int
        One a figure, in any order; equal ones always share a class.
    classes : int
        How many are wanted; fewer where there are fewer distinct values.

    Returns
    -------
    list of int
        The highest value of each class, ascending. Time and memory grow with the square of the
        number of distinct values: for thousands at most.
    """
    distinct, weights = np.unique(values, return_counts=True)
    n = len(distinct)
    k = min(classes, n)
    if k == 0:
        return []
    # Sums over the first i distinct values; centred, so that squares keep their digits.
    x = distinct - distinct.mean()
    w = np.concatenate([[0.0], np.cumsum(weights, dtype=float)])
    s = np.concatenate([[0.0], np.cumsum(weights * x)])
    q = np.concatenate([[0.0], np.cumsum(weights * x * x)])
    # within[i, j]: the cost of one class of the distinct values i to j.
    count = np.maximum(w[None, 1:] - w[:-1, None], 1.0)
    within = (q[None, 1:] - q[:-1, None]) - (s[None, 1:] - s[:-1, None]) ** 2 / count
    within = np.where(np.triu(np.ones((n, n), dtype=bool)), np.maximum(within, 0.0), np.inf)

    best = within[0].copy()
    starts: list[NDArray[np.intp]] = []
    for _ in range(1, k):
        # The last class begins at i; what lies before i is split as well as can be.
        cost = np.concatenate([[np.inf], best[:-1]])[:, None] + within
        starts.append(cost.argmin(axis=0))
        best = cost.min(axis=0)
    ends = [n - 1]
    for start in reversed(starts):
        ends.append(int(start[ends[-1]]) - 1)
    return [int(distinct[end]) for end in reversed(ends)]
