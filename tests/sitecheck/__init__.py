"""Tests of the package that checks accessibility."""
