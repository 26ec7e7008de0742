"""The build half: the publisher's boundaries in, the files that the project ships out."""
