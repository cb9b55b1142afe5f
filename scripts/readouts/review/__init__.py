"""Reviewing a contribution: what is wrong with data, articles, tables and outputs, each as one finding."""
