"""Facts: everything linguistic. An `Article` becomes a list of typed facts with their evidence."""
