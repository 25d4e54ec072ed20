"""Opens pictures and finds faces in them: the only home of numpy, onnxruntime and Pillow."""
