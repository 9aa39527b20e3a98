"""What other rooms ask: ``consents`` (may we?), ``documents``, ``faces``."""
