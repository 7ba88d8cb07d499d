// SPDX-License-Identifier: MIT
#include "emit/zip_archive.hpp"

#include <array>
#include <cstdint>
#include <limits>
#include <stdexcept>

namespace minhbach {

namespace {

std::uint32_t crc32(std::string_view bytes) {
    static const auto table = [] {
        std::array<std::uint32_t, 256> result{};
        for (std::uint32_t i = 0; i < result.size(); ++i) {
            std::uint32_t value = i;
            for (int bit = 0; bit < 8; ++bit) {
                value = (value & 1U) != 0 ? 0xEDB88320U ^ (value >> 1U) : value >> 1U;
            }
            result[i] = value;
        }
        return result;
    }();
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char c : bytes) {
        crc = table[(crc ^ static_cast<unsigned char>(c)) & 0xFFU] ^ (crc >> 8U);
    }
    return ~crc;
}

// The format counts from the lowest byte.
void append(std::string& out, std::uint64_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) {
        out += static_cast<char>(value >> (8 * i) & 0xFFU);
    }
}

// What the head of a file and its entry in the directory share. Time comes from the input only: every file is of the
// first day that the format knows.
void append_facts(std::string& out, const ZipEntry& entry) {
    constexpr std::uint16_t version = 20;
    constexpr std::uint16_t first_day = 1U << 5U | 1U;
    append(out, version, 2);
    append(out, 0, 2);  // flags
    append(out, 0, 2);  // stored
    append(out, 0, 2);  // midnight
    append(out, first_day, 2);
    append(out, crc32(entry.bytes), 4);
    append(out, entry.bytes.size(), 4);
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
    out.reserve(room);
    std::string directory;
    for (const ZipEntry& entry : entries) {
        directory += "PK\x01\x02";
        append(directory, 20, 2);  // made by
        append_facts(directory, entry);
        append(directory, 0, 2);  // comment
        append(directory, 0, 2);  // disk
        append(directory, 0, 2);  // attributes
        append(directory, 0, 4);
        append(directory, out.size(), 4);
        directory += entry.name;
        out += "PK\x03\x04";
        append_facts(out, entry);
        out += entry.name;
        out += entry.bytes;
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
