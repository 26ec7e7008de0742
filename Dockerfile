# The dashboard as an operator serves it: a process for each core behind nginx, with its figures.
FROM python:3.13-slim

# Whichever nginx Debian has: its configuration is ours and asks for nothing new.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install -y --no-install-recommends nginx-light \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /likewise
COPY requirements.txt .
RUN python -m pip install --no-cache-dir --disable-pip-version-check -r requirements.txt
COPY . .
# The store is part of the image: a new edition is a new image, or LIKEWISE_STORE names a bucket.
RUN python -m data build \
    && useradd --uid 1000 --home-dir /likewise likewise \
    && chown -R likewise data
USER 1000
ENV LIKEWISE_PUBLIC=1
EXPOSE 8501
HEALTHCHECK --start-period=60s \
    CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8501/readyz')"]
ENTRYPOINT ["python", "-m", "serve", "--address", "0.0.0.0"]
