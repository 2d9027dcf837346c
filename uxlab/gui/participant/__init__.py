"""What the participant sees, on a screen or in a card of their own; nothing of the moderator's is ever shown here."""
