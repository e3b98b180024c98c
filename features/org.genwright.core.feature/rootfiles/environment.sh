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

# has_library NAME: whether the dynamic linker finds the shared library.
has_library() {
	PATH=$PATH:/usr/sbin:/sbin ldconfig -p | grep -q "$1"
}

# install_packages WHAT PACKAGE...: installs Debian packages where we may, else says what to install.
install_packages() {
	what=$1
	shift
	if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
		fail "$what: not installed. Install it and run this again: sudo apt-get install --no-install-recommends $*"
	fi
	say "$what: not installed. Installing $*"
	export DEBIAN_FRONTEND=noninteractive
	apt_install "$@" || { apt-get -qq -o DPkg::Lock::Timeout=300 update && apt_install "$@"; } ||
		fail "$what: apt-get could not install it. Install these packages by hand and run this again: $*"
}

apt_install() {
	apt-get -qq -y -o DPkg::Lock::Timeout=300 install --no-install-recommends "$@" </dev/null >/dev/null
}

# need_gtk: what the workbench's windows and text are drawn with.
need_gtk() {
	has_library libgtk-3.so.0 || install_packages "GTK 3" libgtk-3-0
	[ -n "$(find /usr/share/fonts /usr/local/share/fonts "${HOME:-/nonexistent}/.fonts" "${HOME:-/nonexistent}/.local/share/fonts" \
		\( -name '*.ttf' -o -name '*.otf' \) -print -quit 2>/dev/null)" ] || install_packages "A font" fonts-dejavu-core
}
