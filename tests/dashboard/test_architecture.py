import ast
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "dashboard").rglob("*.py"))
DRAWN_OR_SAVED = {("dashboard", room) for room in ("api", "figures", "files", "sheets", "slides")}


def imported(path: Path) -> set[str]:
    """Every module that `path` imports, by full name."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {node.module or ""} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def packages(path: Path) -> set[str]:
    return {name.split(".")[0] for name in imported(path)}


def in_folder(*folders: str) -> list[Path]:
    return [path for path in MODULES if path.relative_to(ROOT / "dashboard").parts[0] in folders]


def named(paths):
    return pytest.mark.parametrize(
        "path", paths, ids=[str(path.relative_to(ROOT)) for path in paths]
    )


@named(MODULES)
def test_the_dashboard_knows_only_the_contract_of_the_etl_and_what_likeness_is(path):
    allowed = ("etl.contract", "etl.similarity")
    assert {name for name in imported(path) if name.split(".")[0] == "etl"} <= {
        *allowed,
        *(f"{each}.{name}" for each in allowed for name in vars(import_module(each))),
        "etl",
    }


def test_what_likeness_is_rests_on_arrays_and_the_contract_alone():
    assert packages(ROOT / "etl" / "similarity.py") <= {
        "collections",
        "dataclasses",
        "numpy",
        "etl",
    }


@named(MODULES)
def test_the_dashboard_never_reaches_out(path):
    assert not packages(path) & {"requests", "urllib3", "httpx", "geopandas", "shapely"}
    assert "urllib.request" not in imported(path)


@named(in_folder("figures", "data", "text", "view.py"))
def test_drawing_and_selecting_know_no_dash(path):
    assert not packages(path) & {"dash", "flask", "plotly"}


@named(in_folder("components"))
def test_components_neither_read_files_nor_connect_callbacks(path):
    assert not imported(path) & {"pathlib", "dash.Input", "dash.Output"}
    assert not any(name.startswith("dashboard.pages") for name in imported(path))


@named(in_folder("api", "data", "figures", "files", "sheets", "slides", "text"))
def test_what_is_saved_and_served_is_told_without_the_parts_of_pages(path):
    assert not any(
        name.startswith(("dashboard.components", "dashboard.pages")) for name in imported(path)
    )


@named(in_folder("text"))
def test_words_know_of_drawing_only_what_a_chart_is_made_of(path):
    modules = {tuple(name.split(".")[:3]) for name in imported(path) if name.count(".") > 1}
    rooms = {name for name in modules if name[:2] in DRAWN_OR_SAVED}
    assert rooms <= {("dashboard", "figures", "chart"), ("dashboard", "figures", "palette")}


@named(sorted((ROOT / "etl").rglob("*.py")))
def test_the_etl_does_not_know_the_dashboard(path):
    assert "dashboard" not in packages(path)


@named(MODULES)
def test_each_module_says_what_it_is(path):
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


@named(MODULES)
def test_the_app_starts_without_the_writers_of_files(path):
    first = ast.parse(path.read_text(encoding="utf-8")).body
    names = {
        alias.name for each in first if isinstance(each, ast.Import) for alias in each.names
    } | {each.module or "" for each in first if isinstance(each, ast.ImportFrom)}
    assert not {name.split(".")[0] for name in names} & {"xlsxwriter", "pandas", "pyreadstat"}


def test_charts_sheets_slides_files_and_words_are_made_without_dash():
    folders = in_folder("data", "figures", "files", "sheets", "slides", "text")
    modules = [".".join(path.relative_to(ROOT).with_suffix("").parts) for path in folders]
    program = f"""
import sys
from importlib import import_module
for module in {modules}:
    import_module(module)
sys.exit(", ".join({{"dash", "flask", "plotly"}} & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)
    assert not done.stderr.strip()


def test_the_app_starts_and_answers_calls_without_pandas(snapshot):
    program = """
import sys
from pathlib import Path
from dashboard.app import create_app
from dashboard.data.store import Store
client = create_app(Store.open(Path(sys.argv[1]))).server.test_client()
for call in ("observations.csv", "observations?shape=wide", "places.csv?county=56",
             "area-observations.parquet?from=2019", "sources?indicators=turnout", "peers"):
    answer = client.get(f"/api/v1/{call}")
    assert answer.status_code == 200 and answer.data, call
sys.exit(", ".join({"pandas", "pptx", "pyreadstat", "xlsxwriter"} & set(sys.modules)))
"""
    done = subprocess.run(
        [sys.executable, "-c", program, str(snapshot)], cwd=ROOT, capture_output=True, text=True
    )
    assert not done.stderr.strip()


@pytest.mark.parametrize("program", ["benchmarks", "screenshots"])
def test_what_measures_and_takes_pictures_follows_the_code(program):
    import_module(f"tests.{program}.__main__")
