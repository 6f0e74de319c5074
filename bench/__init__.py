"""All that races: who runs when (`race`), the processes (`worker`), PyTorch's own environment (`pytorch`), the tables
(`report`). `java/` holds the course's and DL4J's side and JMH's measurements, compiled by Maven's profile `bench`;
`python/` PyTorch's side, which runs where there is no launcher. `course.py bench` starts it.
"""
