"""Rows as Parquet: typed columns for R, Python and DuckDB."""

from collections.abc import Iterator
from pathlib import Path

from dashboard.files.asked import Asked
from dashboard.files.columns import table_of
from dashboard.files.made import made


def write(asked: Asked) -> Iterator[bytes]:
    """Give the file; it names the data version and the addresses it came from."""

    def make(path: Path) -> None:
        import pyarrow.parquet as pq

        about = {"data_version": asked.store.version, "page": asked.page, "api_call": asked.call}
        table = table_of(asked).replace_schema_metadata(about)
        pq.write_table(table, path, compression="zstd")

    return made(make)
