"""Who may know whom in the pipeline: each arrow of its design."""

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "etl").rglob("*.py"))
GEOMETRY = {"geopandas", "shapely", "pyproj", "topojson"}
TERMINAL = {"typer", "rich"}
#: What may be read without knowing where figures come from or go to.
PURE = (
    "contract/*.py",
    "crosswalk.py",
    "derive.py",
    "sources/jsonstat.py",
    "sources/errors.py",
    "indicators/*.py",
)


def imported(path: Path) -> set[str]:
    """Every module and name that `path` imports, by full name."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {node.module or ""} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def packages(path: Path) -> set[str]:
    return {name.split(".")[0] for name in imported(path)}


def those_that_import(*wanted: str) -> set[str]:
    return {str(path.relative_to(ROOT / "etl")) for path in MODULES if packages(path) & set(wanted)}


def within(*patterns: str) -> list[Path]:
    found = sorted({path for pattern in patterns for path in (ROOT / "etl").glob(pattern)})
    assert found, patterns
    return found


def named(paths: list[Path]) -> pytest.MarkDecorator:
    names = [str(path.relative_to(ROOT / "etl")) for path in paths]
    return pytest.mark.parametrize("path", paths, ids=names)


def test_one_module_reaches_the_network():
    assert those_that_import("requests", "urllib3", "tenacity") == {"sources/http.py"}
    assert not those_that_import("httpx", "aiohttp", "socket", "urllib", "http")


def test_one_module_speaks_to_the_terminal():
    assert those_that_import(*TERMINAL) == {"__main__.py"}


def test_geometry_is_made_in_the_tables_of_boundaries_alone():
    makers = {"boundaries", "picture", "topology", "adjacency"}
    assert {Path(name).stem for name in those_that_import(*GEOMETRY)} <= makers


@named(within("contract/*.py"))
def test_the_contract_knows_nothing_of_the_pipeline(path):
    own = {name for name in imported(path) if name.startswith("etl.")}
    assert all(name.startswith("etl.contract") for name in own)
    assert packages(path) - {"etl"} <= sys.stdlib_module_names | {"numpy", "pandas", "pyarrow"}


@named(within(*PURE))
def test_pure_modules_know_no_files_network_or_clock(path):
    forbidden = {"requests", "os", "shutil", "tempfile", "time", "random", "filelock"}
    rooms = ("etl.sources.http", "etl.sources.cache", "etl.publish", "etl.gather")
    assert not packages(path) & forbidden
    assert not any(name.startswith(("datetime.datetime", *rooms)) for name in imported(path))


@named(within("sources/*.py"))
def test_sources_know_no_pipeline(path):
    allowed = ("etl.contract", "etl.sources", "etl.tables.model")
    own = {name for name in imported(path) if name.startswith("etl.")}
    assert {name for name in own if not name.startswith(allowed)} == set()


@named(within("tables/*.py"))
def test_tables_know_no_client_cache_or_pipeline(path):
    forbidden = (
        "etl.sources.http",
        "etl.sources.cache",
        "etl.indicators",
        "etl.publish",
        "etl.gather",
        "etl.build",
        "etl.harmonise",
    )
    assert not any(name.startswith(forbidden) for name in imported(path))


@named(within("indicators/*.py"))
def test_indicators_know_only_the_contract_and_each_other(path):
    own = {name for name in imported(path) if name.split(".")[0] == "etl"}
    assert all(name.startswith(("etl.contract", "etl.indicators")) or name == "etl" for name in own)


@named([path for path in MODULES if path.name not in {"build.py", "__main__.py"}])
def test_only_the_command_line_knows_the_build(path):
    assert "etl.build" not in imported(path)
    assert "etl.__main__" not in imported(path)


def test_no_modules_import_each_other_in_a_circle():
    modules = {
        ".".join(("etl", *path.relative_to(ROOT / "etl").with_suffix("").parts)): path
        for path in MODULES
        if path.name != "__init__.py"
    }
    waiting = {name: imported(path) & set(modules) for name, path in modules.items()}
    while waiting:
        free = {name for name, needs in waiting.items() if not needs & set(waiting)}
        assert free, f"these import each other: {sorted(waiting)}"
        waiting = {name: needs for name, needs in waiting.items() if name not in free}


@named(MODULES)
def test_nobody_prints_or_swallows_every_error(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    called = {
        node.func.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    caught = {
        node.type.id if isinstance(node.type, ast.Name) else "" if node.type is None else "named"
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler)
    }
    assert not called & {"print", "breakpoint", "eval", "exec"}
    assert not caught & {"", "Exception", "BaseException"}


@named(MODULES)
def test_each_module_says_what_it_is(path):
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
