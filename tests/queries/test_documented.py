"""The head of a question's file says what it needs and returns, and that is what it does.

A head is the comment at the top: what is asked, with every ``$parameter``; then a sentence that
begins with "One row" and ends, behind a colon, with the columns in a list. What stands in brackets
explains the column before it; sentences may follow.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

import duckdb
import pytest

from queries import ask, questions
from queries.ask import Parameter
from tests.conftest import ROOT

FOLDER = ROOT / "queries"

# What to ask with. A question with a new parameter needs a line here.
ASKED: dict[str, Parameter] = {
    "area": "E06000045",
    "indicator": "cp_rate",
    "indicators": ["cp_rate", "cla_rate"],
    "period": "2025-03-31",
    "model": "sn2025",
    "text": "Southampton",
    "since": 2024,
    "comparator": "idaci2025",
    "against": "idaci_score",
    "edition": "iod2025",
    "region": None,
    "type": None,
    "measure": "imd",
}
OTHERWISE: dict[str, dict[str, Parameter]] = {
    "small_areas": {"indicator": "imd_rank", "period": "iod2025"},
}


def parts(question: str) -> tuple[str, str]:
    """Give a file's head as one line, and the rest of it without comments."""
    lines = (FOLDER / f"{question}.sql").read_text(encoding="utf-8").splitlines()
    n = next(n for n, line in enumerate(lines) if not line.startswith("--"))
    head = " ".join(line.removeprefix("--").strip() for line in lines[:n])
    return head, "\n".join(re.sub(r"--.*", "", line) for line in lines[n:])


def named_columns(head: str) -> list[str]:
    """Read the columns that a head names."""
    text, without = head, ""
    while text != without:
        text, without = re.sub(r" ?\([^()]*\)", "", text), text
    listed = re.search(r"One row\b[^:]*: (.*?)\.(?= [A-Z]|$)", text)
    assert listed, f"no sentence 'One row ...: column, column.' in {head!r}"
    return [name.strip() for name in listed[1].split(",")]


def parameters(question: str) -> dict[str, Parameter]:
    """Find what to ask a question with."""
    _, body = parts(question)
    given = ASKED | OTHERWISE.get(question, {})
    return {name: given[name] for name in re.findall(r"\$([a-z_]+)", body)}


@pytest.fixture
def _on_the_store(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIKEWISE_STORE", str(store))


@pytest.mark.parametrize("question", questions())
def test_the_head_names_every_parameter(question: str) -> None:
    head, body = parts(question)
    assert set(re.findall(r"\$([a-z_]+)", head)) == set(re.findall(r"\$([a-z_]+)", body))


@pytest.mark.usefixtures("_on_the_store")
@pytest.mark.parametrize("question", questions())
def test_the_head_names_exactly_the_columns_that_come(question: str, store: Path) -> None:
    head, _ = parts(question)
    names: list[str] = []
    for name in named_columns(head):
        if whole := re.fullmatch(r"the columns of `([a-z_]+)`", name):
            with duckdb.connect(store, read_only=True) as connection:
                names += connection.table(whole[1]).columns
        else:
            assert re.fullmatch(r"[a-z0-9_]+", name), name
            names.append(name)
    found = list(ask(question, **parameters(question)).columns)
    assert sorted(names) == sorted(found)


@pytest.mark.usefixtures("_on_the_store")
@pytest.mark.parametrize("question", [q for q in questions() if "$area" in parts(q)[1]])
def test_an_area_that_there_is_not_is_no_error(question: str) -> None:
    given = parameters(question) | {"area": "E06999999"}
    assert ask(question, **given) is not None


@pytest.mark.usefixtures("_on_the_store")
@pytest.mark.parametrize("question", [q for q in questions() if "$text" in parts(q)[1]])
@pytest.mark.parametrize("text", ["'; DROP TABLE area; --", "%", "_", "$area", "\\", "a" * 5000])
def test_what_is_typed_is_never_part_of_the_sql(question: str, text: str) -> None:
    ask(question, **(parameters(question) | {"text": text}))
    assert len(ask("areas")) > 150


def test_a_question_that_there_is_not_is_named() -> None:
    with pytest.raises(LookupError, match=r"'trends'.*trend"):
        ask("trends")


# What runs SQL: its first argument.
RUNS = {"execute", "executemany", "sql", "query", "from_query", "view"}


def _constants(tree: ast.Module) -> set[str]:
    """Give the module's names for plain strings."""
    found = set()
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant):
            found |= {target.id for target in node.targets if isinstance(target, ast.Name)}
    return found


def _is_fixed(sql: ast.expr, constants: set[str]) -> bool:
    """Say whether SQL is a plain string or a file's; ATTACH takes no $name for its path."""
    if isinstance(sql, ast.Constant):
        return True
    if isinstance(sql, ast.Name):
        return sql.id in constants
    if isinstance(sql, ast.Call):
        return isinstance(sql.func, ast.Name) and sql.func.id == "sql_of"
    if isinstance(sql, ast.JoinedStr):
        first = sql.values[0]
        return isinstance(first, ast.Constant) and str(first.value).startswith("ATTACH '")
    return False


@pytest.mark.parametrize("package", ["queries", "answers", "screen", "pages", "words", "charts"])
def test_sql_is_never_built_from_strings(package: str) -> None:
    built = []
    for module in sorted((ROOT / package).rglob("*.py")):
        tree = ast.parse(module.read_text(encoding="utf-8"))
        constants = _constants(tree)
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr in RUNS
                and node.args
                and not _is_fixed(node.args[0], constants)
            ):
                built.append(f"{module.relative_to(ROOT)}:{node.lineno}")
    assert built == []
