"""Galleries: what is compared with what is arithmetic, so they live beside numpy."""
