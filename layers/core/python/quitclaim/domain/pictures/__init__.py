"""An asset: the faces in it, and what people say of them."""
