"""Training of the networks that find statements; see README.md. Needs torch, which the package itself never does."""
