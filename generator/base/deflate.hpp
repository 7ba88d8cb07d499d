// SPDX-License-Identifier: MIT
// Bytes packed by DEFLATE (RFC 1951), in the forms that files and servers wrap it in. Levels go from 1, the quickest,
// to 12, the smallest. The same bytes give the same, as far as libdeflate is the same. Without memory std::bad_alloc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace minhbach {

// As it stands in a ZIP archive, without head or sum.
std::string deflated(std::string_view bytes, int level);

// With the head and sum of RFC 1950, as it stands in a PNG.
std::string deflated_as_zlib(std::string_view bytes, int level);

// How many bytes a server sends with gzip (RFC 1952).
std::size_t bytes_as_gzip(std::string_view bytes, int level);

// The sum of ISO 3309 that ZIP archives keep of what is in them.
std::uint32_t crc32(std::string_view bytes);

}  // namespace minhbach
