"""From figures to words: numbers as they are printed, reasons for gaps, sentences.

Pure functions. Whoever shows a figure (a screen, a chart's text alternative, a briefing) takes
its words from here, so that the same figure reads the same everywhere. Nothing here calls a
figure good or bad, or a difference real: it says what is higher, what is lower, and what is
missing.
"""
