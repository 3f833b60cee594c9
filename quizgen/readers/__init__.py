"""Readers: a file, a page, an address or a feed becomes an `Article`."""
