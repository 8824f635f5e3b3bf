"""The steps of the one way through: one file a step, and the only room that joins the siblings."""
