FROM python:3.11-slim AS build

RUN apt-get update && apt-get install --yes --no-install-recommends binutils

# The venv stands where it will stand in the image. It gets no pip: the base image's own installs into it.
RUN python -m venv --without-pip /opt/crossfoot
ENV PIP_PYTHON=/opt/crossfoot
WORKDIR /src

# The lock alone first: the libraries and the language model are installed again only when it changes.
COPY requirements.lock .
RUN pip install --no-cache-dir --no-compile --no-deps --require-hashes --only-binary :all: -r requirements.lock

# Debug symbols are most of spaCy and thinc. quantulum3's trained classifier needs scikit-learn, which is not here.
RUN cd /opt/crossfoot/lib/python3.11/site-packages \
    && find spacy thinc -name '*.so' -exec strip --strip-debug {} + \
    && rm quantulum3/_lang/en_US/clf.joblib

COPY . .
RUN pip install --no-cache-dir --no-compile --no-deps --no-build-isolation .

# Runs the command and loads the app as it will be served: what is missing or broken fails here, and the bytecode of the
# modules that were loaded, the standard library's among them, is kept for a quick start.
ENV PYTHONPYCACHEPREFIX=/opt/crossfoot/bytecode PYTHONOPTIMIZE=1
RUN cd / \
    && echo 'The pier is 2 miles long.' | /opt/crossfoot/bin/crossfoot check - \
    && /opt/crossfoot/bin/gunicorn --check-config --config python:service.serving


FROM python:3.11-slim

RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin crossfoot
COPY --from=build /opt/crossfoot /opt/crossfoot

# PYTHONOPTIMIZE takes two seconds off the start: without it inflect, of quantulum3, weaves type checks into its code.
# MALLOC_ARENA_MAX: glibc gives threads memory of their own; without a limit a worker takes a half more than it needs.
ENV PATH=/opt/crossfoot/bin:$PATH \
    PYTHONPYCACHEPREFIX=/opt/crossfoot/bytecode \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONOPTIMIZE=1 \
    MALLOC_ARENA_MAX=2 \
    HOST=0.0.0.0 \
    PORT=8000

USER 10001:10001
EXPOSE 8000
# Asks the service itself, past any proxy that the environment names.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["python", "-c", \
    "import os, urllib.request as r; r.build_opener(r.ProxyHandler({})).open('http://127.0.0.1:' + os.environ['PORT'] + '/readyz', timeout=4)"]
CMD ["gunicorn", "--config", "python:service.serving"]
