"""Language: what is known of German (``de/``) as data tables, and the typed readers of those tables."""
