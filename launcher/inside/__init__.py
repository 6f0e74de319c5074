"""Scripts that run with .venv's Python, where Jupyter can be imported. The launcher starts them as programs."""
