"""Record: what is known of one article, every entry pointing at its characters. The published interface."""
