// SPDX-License-Identifier: MIT
// The files in a ZIP archive, as a program that opens it finds them.
#pragma once

#define ZLIB_CONST
#include <zlib.h>

#include <catch2/catch.hpp>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace minhbach {

inline std::uint64_t number_at(std::string_view bytes, std::size_t at, int size) {
    std::uint64_t value = 0;
    for (int i = size - 1; i >= 0; --i) {
        value = value << 8U | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
    }
    return value;
}

// What deflate made shorter, as it was.
inline std::string inflated(const std::string& bytes, std::size_t size) {
    std::string out(size, '\0');
    z_stream stream{};
    REQUIRE(inflateInit2(&stream, -MAX_WBITS) == Z_OK);
    stream.next_in = reinterpret_cast<const Bytef*>(bytes.data());
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    CHECK(inflate(&stream, Z_FINISH) == Z_STREAM_END);
    CHECK(stream.total_out == size);
    inflateEnd(&stream);
    return out;
}

// The files of an archive, read by its directory as a program that opens it does.
inline std::map<std::string, std::string> files_of(const std::string& archive) {
    std::map<std::string, std::string> files;
    const std::size_t end = archive.size() - 22;
    REQUIRE(archive.substr(end, 4) == "PK\x05\x06");
    const auto count = number_at(archive, end + 10, 2);
    CHECK(number_at(archive, end + 8, 2) == count);
    std::size_t at = number_at(archive, end + 16, 4);
    CHECK(at + number_at(archive, end + 12, 4) == end);
    for (std::uint64_t i = 0; i < count; ++i) {
        REQUIRE(archive.substr(at, 4) == "PK\x01\x02");
        const auto method = number_at(archive, at + 10, 2);
        const auto packed_size = number_at(archive, at + 20, 4);
        const auto size = number_at(archive, at + 24, 4);
        const auto name_size = number_at(archive, at + 28, 2);
        const std::size_t local = number_at(archive, at + 42, 4);
        const std::string name = archive.substr(at + 46, name_size);
        REQUIRE(archive.substr(local, 4) == "PK\x03\x04");
        // The head of the file repeats the facts of the directory.
        CHECK(archive.substr(local + 4, 26) == archive.substr(at + 6, 26));
        CHECK(archive.substr(local + 30, name_size) == name);
        files[name] = archive.substr(local + 30 + name_size, packed_size);
        CHECK((method == Z_DEFLATED || packed_size == size));
        if (method == Z_DEFLATED) {
            files[name] = inflated(files[name], size);
        }
        at += 46 + name_size;
    }
    CHECK(at == end);
    return files;
}

}  // namespace minhbach
