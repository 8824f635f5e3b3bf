"""What running text states, by closed patterns: a module for each language, the readers beside them."""
