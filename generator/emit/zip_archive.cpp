// SPDX-License-Identifier: MIT
#include "emit/zip_archive.hpp"

#include <cstdint>
#include <limits>
#include <stdexcept>
#include <utility>

#include "base/deflate.hpp"

namespace minhbach {

namespace {

// What stands in the archive of an entry: deflated, or as it is where that is no longer.
struct Packed {
    std::uint16_t method = 0;
    std::string bytes;
};

// The quickest levels make a table a sixth of its size, the best one a seventh in many times the time.
Packed packed(const std::string& bytes) {
    constexpr int level = 2;
    constexpr std::uint16_t method_deflated = 8;
    std::string smaller = deflated(bytes, level);
    return smaller.size() < bytes.size() ? Packed{method_deflated, std::move(smaller)} : Packed{0, bytes};
}

// The format counts from the lowest byte.
void append(std::string& out, std::uint64_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) {
        out += static_cast<char>(value >> (8 * i) & 0xFFU);
    }
}

// What the head of a file and its entry in the directory share. Time comes from the input only: every file is of the
// first day that the format knows.
void append_facts(std::string& out, const ZipEntry& entry, const Packed& packed) {
    constexpr std::uint16_t version = 20;
    constexpr std::uint16_t first_day = 1U << 5U | 1U;
    append(out, version, 2);
    append(out, 0, 2);  // flags
    append(out, packed.method, 2);
    append(out, 0, 2);  // midnight
    append(out, first_day, 2);
    append(out, crc32(entry.bytes), 4);
    append(out, packed.bytes.size(), 4);
    append(out, entry.bytes.size(), 4);
    append(out, entry.name.size(), 2);
    append(out, 0, 2);  // no extra field
}

}  // namespace

std::string zip_archive(const std::vector<ZipEntry>& entries) {
    std::size_t room = 100;
    for (const ZipEntry& entry : entries) {
        room += entry.bytes.size() + 2 * entry.name.size() + 100;
    }
    if (room > std::numeric_limits<std::uint32_t>::max() ||
        entries.size() > std::numeric_limits<std::uint16_t>::max()) {
        throw std::length_error("too much for a ZIP archive");
    }
    std::string out;
    std::string directory;
    for (const ZipEntry& entry : entries) {
        const Packed inside = packed(entry.bytes);
        directory += "PK\x01\x02";
        append(directory, 20, 2);  // made by
        append_facts(directory, entry, inside);
        append(directory, 0, 2);  // comment
        append(directory, 0, 2);  // disk
        append(directory, 0, 2);  // attributes
        append(directory, 0, 4);
        append(directory, out.size(), 4);
        directory += entry.name;
        out += "PK\x03\x04";
        append_facts(out, entry, inside);
        out += entry.name;
        out += inside.bytes;
    }
    const std::size_t begin = out.size();
    out += directory;
    out += "PK\x05\x06";
    append(out, 0, 2);
    append(out, 0, 2);
    append(out, entries.size(), 2);
    append(out, entries.size(), 2);
    append(out, directory.size(), 4);
    append(out, begin, 4);
    append(out, 0, 2);
    return out;
}

}  // namespace minhbach
