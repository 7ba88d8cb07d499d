// SPDX-License-Identifier: MIT
#include "load/entry_list.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace minhbach {

namespace {

// An id becomes part of addresses and file names: letters, digits, and . _ - @ between them.
bool is_plain_id(std::string_view id) {
    constexpr std::string_view not_first = "._-@";
    if (id.empty() || id.size() > 80 || not_first.find(id.front()) != std::string_view::npos ||
        id.find("..") != std::string_view::npos) {
        return false;
    }
    for (const char c : id) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
                           c == '_' || c == '-' || c == '@';
        if (!plain) {
            return false;
        }
    }
    return true;
}

}  // namespace

bool is_reserved_name(std::string_view name) {
    const std::string lower = folded(name);
    if (lower == "index.html" || lower == "index.json") {
        return true;
    }
    const std::string stem = lower.substr(0, lower.find('.'));
    static constexpr std::array<std::string_view, 4> devices{"con", "prn", "aux", "nul"};
    const bool numbered =
        stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) && stem[3] >= '1' && stem[3] <= '9';
    return numbered || std::find(devices.begin(), devices.end(), stem) != devices.end();
}

// What departs from the form of ids has been reported; that of a member of a family may be too long only now.
bool is_usable_id(const SourceText& source, const JsonValue& id) {
    constexpr std::size_t longest = 80;
    if (id.text.size() > longest) {
        source.error(
            id.offset, id.length, "bad-id",
            say("mã dài quá {0} ký tự", "the id is longer than {0} characters", longest),
            say("rút ngắn mã: nó thành tên thư mục của trang", "make it shorter: it becomes a folder of the site"));
        return false;
    }
    if (is_reserved_name(id.text)) {
        source.error(id.offset, id.length, "reserved-id",
                     say("mã \"{0}\" trùng tên mà hệ điều hành hay trang đã dùng",
                         "the id \"{0}\" is a name that the site or an operating system uses", id.text),
                     say("chọn mã khác", "choose another"));
        return false;
    }
    return is_plain_id(id.text);
}

}  // namespace minhbach
