"""Makers of the project's packaged files; no part of the installed package."""
