"""Contributing an article: what it will say in the tables, and how it is stored so that it says so again."""
