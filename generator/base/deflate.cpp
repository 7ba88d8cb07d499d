// SPDX-License-Identifier: MIT
#include "base/deflate.hpp"

#include <libdeflate.h>

#include <algorithm>
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

// Good until the thread packs something else.
std::string_view packed(std::string_view bytes, int level, Bound bound, Compress compress) {
    thread_local std::string out;
    libdeflate_compressor* const compressor = compressor_of(level);
    out.resize(std::max(out.size(), bound(compressor, bytes.size())));
    return {out.data(), compress(compressor, bytes.data(), bytes.size(), out.data(), out.size())};
}

}  // namespace

std::string deflated(std::string_view bytes, int level) {
    return std::string(packed(bytes, level, libdeflate_deflate_compress_bound, libdeflate_deflate_compress));
}

std::string deflated_as_zlib(std::string_view bytes, int level) {
    return std::string(packed(bytes, level, libdeflate_zlib_compress_bound, libdeflate_zlib_compress));
}

std::size_t bytes_as_gzip(std::string_view bytes, int level) {
    return packed(bytes, level, libdeflate_gzip_compress_bound, libdeflate_gzip_compress).size();
}

std::uint32_t crc32(std::string_view bytes) {
    return libdeflate_crc32(0, bytes.data(), bytes.size());
}

}  // namespace minhbach
