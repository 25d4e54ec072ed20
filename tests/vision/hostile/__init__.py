"""Classes of hostile and odd files, each made in code, each with what has to become of it (R46)."""
