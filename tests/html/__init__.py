"""Tests of the self-test page: the data, the files, and the page in a browser."""
