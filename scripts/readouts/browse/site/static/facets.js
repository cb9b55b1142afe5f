// Datasette's table.js asks for this before it offers facets in the menu of a column.
window.DATASETTE_ALLOW_FACET = true;
