#!/usr/bin/env bash
# Builds the image and runs it, with buildah, which needs no daemon.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/testing.sh

hadolint packaging/docker/Dockerfile
if ! roots_allowed; then
  not_tried "the container image"
  exit
fi
export BUILDAH_ISOLATION=chroot
buildah=(buildah --storage-driver vfs --root "$scratch/storage" --runroot "$scratch/run")
expect_status 0 "${buildah[@]}" build --file packaging/docker/Dockerfile --tag xraylint dist
expect_status 0 "${buildah[@]}" from --name container localhost/xraylint
# What is printed gets lost at times on its way out of a container that is gone at once; a file does not.
mkdir --mode=777 "$scratch/work"
cp "$template" "$scratch/work"
expect_status 1 "${buildah[@]}" run --volume "$scratch/work:/work" container \
  /xraylint check --output-file report.txt
grep -q "'InvoicesRole'" "$scratch/work/report.txt"
