"""Read-only reference data: what the rules and lists are, as opposed to how they are used."""

from kit.catalog.catalog import Catalog, load_catalog
from kit.catalog.tables import load_table
from kit.catalog.unit_register import UnitRegister
from kit.catalog.value_rows import FormatValue

__all__ = ["Catalog", "FormatValue", "UnitRegister", "load_catalog", "load_table"]
