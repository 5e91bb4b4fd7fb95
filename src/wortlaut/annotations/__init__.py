"""Annotations: layers over one document, each made by one step from the document and earlier layers."""
