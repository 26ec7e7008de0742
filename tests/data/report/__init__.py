"""What the commands for analysts answer."""
