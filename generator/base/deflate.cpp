// SPDX-License-Identifier: MIT
#include "base/deflate.hpp"

#include <libdeflate.h>

#include <map>
#include <memory>
#include <new>

namespace minhbach {

namespace {

using Bound = std::size_t (*)(libdeflate_compressor*, std::size_t);
using Compress = std::size_t (*)(libdeflate_compressor*, const void*, std::size_t, void*, std::size_t);

// One a thread and level: to make one takes as long as to pack a small page.
libdeflate_compressor* compressor_of(int level) {
    using Compressor = std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)>;
    thread_local std::map<int, Compressor> made;
    auto found = made.find(level);
    if (found == made.end()) {
        Compressor compressor(libdeflate_alloc_compressor(level), libdeflate_free_compressor);
        if (!compressor) {
            throw std::bad_alloc();
        }
        found = made.emplace(level, std::move(compressor)).first;
    }
    return found->second.get();
}

std::string packed(std::string_view bytes, int level, Bound bound, Compress compress) {
    libdeflate_compressor* const compressor = compressor_of(level);
    std::string out(bound(compressor, bytes.size()), '\0');
    out.resize(compress(compressor, bytes.data(), bytes.size(), out.data(), out.size()));
    return out;
}

}  // namespace

std::string deflated(std::string_view bytes, int level) {
    return packed(bytes, level, libdeflate_deflate_compress_bound, libdeflate_deflate_compress);
}

std::string deflated_as_zlib(std::string_view bytes, int level) {
    return packed(bytes, level, libdeflate_zlib_compress_bound, libdeflate_zlib_compress);
}

std::size_t bytes_as_gzip(std::string_view bytes, int level) {
    return packed(bytes, level, libdeflate_gzip_compress_bound, libdeflate_gzip_compress).size();
}

std::uint32_t crc32(std::string_view bytes) {
    return libdeflate_crc32(0, bytes.data(), bytes.size());
}

}  // namespace minhbach
