# Shell functions that Genwright's commands share: finding Java, asking for system packages. Sourced by sh, not run.

say() {
	printf '%s\n' "$*" >&2
}

fail() {
	say "$*"
	exit 2
}

# java_release HOME: prints the feature release of the Java in HOME (25 for "25.0.1"), nothing where there is none.
java_release() {
	[ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 0
	sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# find_java TOOL: sets java_home to a Java 25 that has bin/TOOL: JAVA_HOME (25 or later), then Java 25 in the usual folders, then on the PATH.
find_java() {
	if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/$1" ]; then
		release=$(java_release "$JAVA_HOME")
		if [ "${release:-0}" -ge 25 ]; then
			java_home=$JAVA_HOME
			return 0
		fi
	fi
	on_path=$(command -v java || true)
	[ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
	for java_home in /usr/lib/jvm/* /opt/* /opt/java/* /usr/java/* /usr/local/lib/jvm/* "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/* "$on_path"; do
		[ -x "$java_home/bin/$1" ] && [ "$(java_release "$java_home")" = 25 ] && return 0
	done
	fail "Genwright needs a JDK 25, and found none in JAVA_HOME, the usual JVM folders and on the PATH. Install one, or set JAVA_HOME to it."
}

# has_cpu_flags FLAG...: whether the CPU has all of these.
has_cpu_flags() {
	cpu_flags=" $(sed -n '/^flags/{s/.*: //p;q;}' /proc/cpuinfo) "
	for flag; do
		case $cpu_flags in *" $flag "*) ;; *) return 1 ;; esac
	done
}

# tune_blas: the engine brings its own threads, with one BLAS call each; and our OpenBLAS, which takes CPUs newer than itself for very old ones, is told by the CPU's flags.
tune_blas() {
	export OMP_NUM_THREADS="${OMP_NUM_THREADS:-1}" OPENBLAS_NUM_THREADS="${OPENBLAS_NUM_THREADS:-1}"
	if has_cpu_flags avx512f avx512bw avx512cd avx512dq avx512vl; then
		export OPENBLAS_CORETYPE="${OPENBLAS_CORETYPE:-SkylakeX}"
	elif has_cpu_flags avx2 fma; then
		export OPENBLAS_CORETYPE="${OPENBLAS_CORETYPE:-Haswell}"
	fi
}

# has_library NAME: whether the dynamic linker finds the shared library.
has_library() {
	PATH=$PATH:/usr/sbin:/sbin ldconfig -p | grep -q "$1"
}

# want PACKAGE: notes a Debian package as missing.
missing=
want() {
	missing="$missing $1"
}

# want_gtk: notes what the workbench's windows and text are drawn with, where it is missing.
want_gtk() {
	has_library libgtk-3.so.0 || want libgtk-3-0
	[ -n "$(find /usr/share/fonts /usr/local/share/fonts "${HOME:-/nonexistent}/.fonts" "${HOME:-/nonexistent}/.local/share/fonts" \
		\( -name '*.ttf' -o -name '*.otf' \) -print -quit 2>/dev/null)" ] || want fonts-dejavu-core
}

# install_missing: installs the packages noted as missing where we may, else says what to install.
install_missing() {
	[ -n "$missing" ] || return 0
	if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
		fail "Not installed:$missing. Install and run this again: sudo apt-get install --no-install-recommends$missing"
	fi
	say "Not installed:$missing. Installing."
	export DEBIAN_FRONTEND=noninteractive
	apt_install 2>/dev/null || { apt-get -qq -o DPkg::Lock::Timeout=300 update && apt_install; } ||
		fail "apt-get could not install:$missing. Install these packages by hand and run this again."
	missing=
}

apt_install() {
	apt-get -qq -y -o DPkg::Lock::Timeout=300 install --no-install-recommends $missing </dev/null >/dev/null
}
