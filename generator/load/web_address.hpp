// SPDX-License-Identifier: MIT
// Addresses that become links on pages.
#pragma once

#include <string_view>

namespace minhbach {

// An absolute address with http or https and a host: https://example.gov.vn/bao-cao?nam=2023.
bool is_web_address(std::string_view url);

// A mailbox (mailto:bao-loi@example.gov.vn, nothing behind it) or an address with https and a host.
bool is_report_address(std::string_view url);

// One that other addresses can be appended to: neither query nor fragment. The last "/" may be missing.
bool is_site_address(std::string_view url);

}  // namespace minhbach
