"""Window, pages, tables, jobs, actions, colours."""
