// SPDX-License-Identifier: MIT
#include "base/deflate.hpp"

#define ZLIB_CONST
#include <zlib.h>

#include <catch2/catch.hpp>

using namespace minhbach;

namespace {

// zlib tells the forms apart by the size of the window: negative without a head, 16 more for gzip.
std::string unpacked(const std::string& bytes, int window) {
    z_stream stream{};
    REQUIRE(inflateInit2(&stream, window) == Z_OK);
    std::string out(100'000, '\0');
    stream.next_in = reinterpret_cast<const Bytef*>(bytes.data());
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    REQUIRE(inflate(&stream, Z_FINISH) == Z_STREAM_END);
    CHECK(stream.avail_in == 0);
    out.resize(stream.total_out);
    inflateEnd(&stream);
    return out;
}

std::string text() {
    std::string words;
    for (int i = 0; i < 2000; ++i) {
        words += "huyện Văn Quan " + std::to_string(i % 97) + '\n';
    }
    return words;
}

}  // namespace

TEST_CASE("What is packed is unpacked by zlib, in each of its forms, and nothing stays nothing") {
    for (const std::string& bytes : {text(), std::string(), std::string("\0\xFF", 2)}) {
        for (const int level : {1, 6, 12}) {
            CHECK(unpacked(deflated(bytes, level), -MAX_WBITS) == bytes);
            CHECK(unpacked(deflated_as_zlib(bytes, level), MAX_WBITS) == bytes);
        }
    }
}

TEST_CASE("Higher levels make it smaller") {
    CHECK(deflated(text(), 1).size() < text().size() / 5);
    CHECK(deflated(text(), 12).size() < deflated(text(), 1).size());
}

TEST_CASE("What gzip sends has its head of ten bytes and its sums of eight") {
    CHECK(bytes_as_gzip(text(), 6) == deflated(text(), 6).size() + 18);
}

TEST_CASE("The sum of bytes is that of zlib") {
    const std::string bytes = text();
    CHECK(minhbach::crc32(bytes) == crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
    CHECK(minhbach::crc32("123456789") == 0xCBF43926U);
    CHECK(minhbach::crc32("") == 0);
}
