"""The snapshot in, the store out.

Nothing is imported here, so that :mod:`data.build.current` stays light.
"""
