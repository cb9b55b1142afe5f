"""Stage two: one article becomes findings, each with its span and the name of the rule that read it. Pure."""
