"""Tools of the project: data, documents, system packages. Not part of the wheel."""
