"""The race of the course's engine with PyTorch and DL4J: `course.py bench`."""
