"""Publications in, the store out: sources, checks, the snapshot, the build.

Nothing is imported here, so that a page may read :mod:`data.schema` without a build library.
"""
