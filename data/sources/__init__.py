"""Where figures come from: one module a source, each giving one :class:`data.sources.model.Source`."""
