"""A table as an SPSS file, with labels of variables and values, missing values and levels of measurement."""

from pathlib import Path

from uxlab.errors import UxlabError
from uxlab.report.files.extras import extra
from uxlab.report.files.sav_variables import MISSING, Variable, variables
from uxlab.report.tables.table import Table

WHAT = "An SPSS file"


def check() -> None:
    """Find out whether SPSS files can be written.

    Raises:
        UxlabError: a library is missing.
    """
    for module in ("pyreadstat", "pandas"):
        extra(module, "sav", WHAT)


def write_sav(path: Path, table: Table) -> int:
    """Write a file and return its number of rows.

    Raises:
        UxlabError: the disk refuses.
    """
    pyreadstat, pandas = extra("pyreadstat", "sav", WHAT), extra("pandas", "sav", WHAT)
    found = variables(table.columns, table.rows)
    try:
        pyreadstat.write_sav(
            pandas.DataFrame({one.name: pandas.Series(one.values, dtype=_dtype(one)) for one in found}),
            path,
            file_label=table.about[:64],
            column_labels=[one.label for one in found],
            variable_value_labels={one.name: dict(one.labels) for one in found if one.labels},
            missing_ranges={one.name: [MISSING] for one in found if one.has_missing},
            variable_measure={one.name: one.measure for one in found},
            variable_format={one.name: one.form for one in found if one.form},
            row_compress=True,
        )
    except pyreadstat.ReadstatError as error:
        raise UxlabError(f"The SPSS file {path.name} cannot be written ({error}); free some space.") from None
    return len(table.rows)


def _dtype(variable: Variable) -> str:
    if variable.is_moment:
        return "datetime64[ms]"
    return "object" if variable.is_text else "float64"
