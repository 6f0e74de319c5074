# Convolution Lab in an image: docker build -t convolution-lab . && docker run --rm -p 8888:8888 convolution-lab
# docs/for-schools.md says what is in it and how to keep a learner's work; binder/ and .devcontainer/ build it too.

FROM debian:13-slim AS base
ENV LANG=C.UTF-8 \
    DEBIAN_FRONTEND=noninteractive
# The JDK's jmods serve only to link other runtimes: 70 MB.
RUN apt-get update \
 && apt-get install -y --no-install-recommends \
      python3 openjdk-21-jdk-headless fontconfig fonts-dejavu-core libfreetype6 libharfbuzz0b \
 && rm -rf /var/lib/apt/lists/* /usr/lib/jvm/*/jmods /usr/share/doc/*

FROM base AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends python3-venv maven ca-certificates \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /opt/convolution-lab
# The image runs on other CPUs than the one it is built on: AVX2 is what they have in common.
ENV CONVLAB_CPU=avx2 \
    CONVLAB_REPOSITORY=/opt/convolution-lab/.maven \
    MAVEN_OPTS=-Dmaven.repo.local=/opt/convolution-lab/.maven
# From what changes seldom to what changes often, so that a lesson's new sentence fetches nothing again.
COPY course.py requirements.txt constraints.txt ./
COPY launcher launcher
COPY bench/*.py bench/
RUN python3 course.py setup python
RUN python3 course.py setup digits
COPY lib/pom.xml lib/pom.xml
RUN python3 course.py setup library
COPY data data
COPY lib lib
RUN python3 course.py setup
COPY . .
# A set-up of its own is not looked at again where CONVLAB_WORK is set: the course stays as it is here.
RUN python3 course.py setup \
 && python3 -m launcher.lean \
 && mkdir -p data/cache/javacpp && chmod 1777 data/cache/javacpp

FROM base
COPY --from=build /opt/convolution-lab /opt/convolution-lab
# Any user id may work here: OpenShift chooses one of its own, Binder takes 1000.
RUN useradd --create-home --uid 1000 lab \
 && mkdir -p /home/lab/work && chmod 1777 /home/lab /home/lab/work
ENV HOME=/home/lab \
    PATH=/opt/convolution-lab/.venv/bin:$PATH \
    PYTHONPATH=/opt/convolution-lab \
    PYTHONDONTWRITEBYTECODE=1 \
    CONVLAB_CPU=avx2 \
    CONVLAB_WORK=/home/lab/work
WORKDIR /opt/convolution-lab
USER lab
EXPOSE 8888
HEALTHCHECK --interval=30s --start-period=30s --timeout=5s \
  CMD ["/usr/bin/python3", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8888/api', timeout=4)"]
ENTRYPOINT ["/usr/bin/python3", "-m", "launcher.entry"]
