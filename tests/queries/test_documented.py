"""The head of a question's file says what it needs and returns, and that is what it does."""

from __future__ import annotations

import ast
import datetime as dt
import re

import pytest

from queries import query, questions, rows
from queries.heads import read_head
from queries.run import Parameter, execute, sql_of
from tests.conftest import ROOT

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
    "day": dt.date(2023, 12, 31),
}
OTHERWISE: dict[str, dict[str, Parameter]] = {
    "small_areas": {"indicator": "imd_rank", "period": "iod2025"},
}


def named(text: str) -> set[str]:
    """Find the parameters in a text."""
    return set(re.findall(r"\$([a-z_]+)", text))


def body(question: str) -> str:
    """Give a file's text without comments."""
    return re.sub(r"--.*", "", sql_of(question))


def parameters(question: str) -> dict[str, Parameter]:
    """Find what to ask a question with."""
    given = ASKED | OTHERWISE.get(question, {})
    return {name: given[name] for name in named(body(question))}


@pytest.mark.parametrize("question", questions())
def test_the_head_names_every_parameter(question: str) -> None:
    assert named(read_head(sql_of(question)).text) == named(body(question))


@pytest.mark.usefixtures("real_store")
@pytest.mark.parametrize("question", questions())
def test_the_head_names_exactly_the_columns_that_come(question: str) -> None:
    answer = execute(question, parameters(question))
    columns = [name for name, *_ in answer.description or ()]
    assert [column.name for column in read_head(sql_of(question)).columns] == columns


@pytest.mark.usefixtures("real_store")
@pytest.mark.parametrize("question", [q for q in questions() if "area" in named(body(q))])
def test_an_area_that_there_is_not_is_no_error(question: str) -> None:
    given = parameters(question) | {"area": "E06999999"}
    execute(question, given)


@pytest.mark.usefixtures("real_store")
@pytest.mark.parametrize("question", [q for q in questions() if "text" in named(body(q))])
@pytest.mark.parametrize("text", ["'; DROP TABLE area; --", "%", "_", "$area", "\\", "a" * 5000])
def test_what_is_typed_is_never_part_of_the_sql(question: str, text: str) -> None:
    execute(question, parameters(question) | {"text": text})
    assert len(query(rows.Areas)) > 150


def test_a_question_that_there_is_not_is_named() -> None:
    with pytest.raises(LookupError, match=r"'trends'.*trend"):
        execute("trends", {})


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
