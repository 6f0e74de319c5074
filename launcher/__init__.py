"""The launcher of Convolution Lab, in the standard library only.

`cli` reads the command line and hands over to one module of `commands`. A command asks `setup` for the
steps it needs; each step knows what it depends on and is skipped when nothing of that has changed.
`inside` holds the few scripts that run with the course's own Python, where Jupyter can be imported.
"""
