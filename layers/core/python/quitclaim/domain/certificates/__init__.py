"""The certificate of an erasure as strangers get it: the document, and the proof of its leaf."""
