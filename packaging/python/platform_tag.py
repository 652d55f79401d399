"""Tags the wheel with the platforms on which the binary in it runs."""

import struct
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# e_machine of the ELF header: https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html
MACHINES = {62: "x86_64", 183: "aarch64"}
PT_INTERP = 3


class PlatformTag(BuildHookInterface):
    PLUGIN_NAME = "platform-tag"

    def initialize(self, version, build_data):
        binary = (Path(self.root) / "xraylint").read_bytes()
        build_data["pure_python"] = False
        build_data["tag"] = f"py3-none-{platforms(binary)}"


def platforms(binary):
    """The compressed platform tags of a binary."""
    if not binary.startswith(b"\x7fELF") or has_interpreter(binary):
        raise ValueError("the wheel takes the static binary for Linux")
    (machine,) = struct.unpack_from("<H", binary, 0x12)
    architecture = MACHINES[machine]
    # It needs no libc, so it runs with any: glibc's wheels are manylinux, musl's are musllinux.
    # Both have their oldest version that pip of today still finds.
    return f"manylinux_2_17_{architecture}.manylinux2014_{architecture}.musllinux_1_1_{architecture}"


def has_interpreter(binary):
    """Whether a 64-bit ELF file names a dynamic linker."""
    (table,) = struct.unpack_from("<Q", binary, 0x20)
    size, count = struct.unpack_from("<HH", binary, 0x36)
    return any(
        struct.unpack_from("<I", binary, table + number * size) == (PT_INTERP,)
        for number in range(count)
    )
