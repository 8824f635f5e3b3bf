"""What is stated of a complaint: labelled lines, tables, lists, forms, what is wrong, by when."""
