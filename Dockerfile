# The command line alone: docker build -t inspection-reports . && docker run --rm -v "$PWD:/reports:ro" inspection-reports check
FROM node:20-slim AS build
WORKDIR /source
COPY . .
RUN npm pack --pack-destination /packed

FROM node:20-slim
COPY --from=build /packed /packed
RUN npm install --global --offline --no-audit --no-fund /packed/*.tgz && rm -r /packed
# Not root, which the image calls 0: files of the reports stay whose they are.
USER node
WORKDIR /reports
ENTRYPOINT ["inspection-reports"]
CMD ["check"]
