"""A PDF file as grids of cells: ruled tables, columns of words, paragraphs, form fields."""
