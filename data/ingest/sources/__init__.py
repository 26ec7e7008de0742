"""Where figures come from: one module a source, each giving one `data.ingest.source.Source`."""
