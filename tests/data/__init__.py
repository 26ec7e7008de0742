"""The data pipeline: from publishers' files, good and bad, to the store."""
