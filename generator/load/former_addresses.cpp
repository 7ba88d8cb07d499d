// SPDX-License-Identifier: MIT
#include "load/former_addresses.hpp"

#include <algorithm>
#include <array>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "load/entry_list.hpp"
#include "load/form_patterns.hpp"
#include "load/object_reader.hpp"
#include "load/text_matcher.hpp"

namespace minhbach {

namespace {

constexpr std::size_t longest_part = 200;      // as a part of a present address (longest_path_segment)
constexpr std::size_t longest_address = 1000;  // bytes, as that of a part

// Where files stand that are no pages.
bool is_folder_of_files(std::string_view first) {
    const std::string lower = folded(first);
    return lower == "data" || lower == "assets";
}

// The folder of a page cannot be where a file stands: index.html and index.json of each page, 404.html, charts.
bool is_file_name(std::string_view part) {
    static constexpr std::array<std::string_view, 4> endings{".html", ".json", ".csv", ".xlsx"};
    const std::string lower = folded(part);
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view end) { return lower.ends_with(end); });
}

class Reading {
public:
    explicit Reading(const SourceText& source) : source_(source) {}

    bool is_usable(const JsonValue& item, bool whole) const {
        const TextPattern& pattern = whole ? patterns::page_address : patterns::address_part;
        if (!matcher_.matches(pattern, item.text)) {
            return false;  // which the check of the form has reported
        }
        const auto parts = split(std::string_view(item.text).substr(0, item.text.size() - (whole ? 1U : 0U)), '/');
        const bool too_long =
            item.text.size() > longest_address ||
            std::any_of(parts.begin(), parts.end(), [](std::string_view part) { return part.size() > longest_part; });
        if (too_long) {
            source_.error(
                item.offset, item.length, "text-too-long",
                say("địa chỉ dài quá: nhiều nhất {0} ký tự, mỗi phần nhiều nhất {1}",
                    "the address is too long: the most is {0} characters, {1} for each part", longest_address,
                    longest_part),
                say("không trang nào có địa chỉ như vậy: kiểm tra lại", "no page has had such an address: check it"));
            return false;
        }
        if (whole && is_folder_of_files(parts.front())) {
            report(item, parts.front());
            return false;
        }
        const auto taken = std::find_if(parts.begin(), parts.end(), [](std::string_view part) {
            return is_file_name(part) || is_reserved_name(part);
        });
        if (taken != parts.end()) {
            report(item, *taken);
        }
        return taken == parts.end();
    }

    FormerAddress read(const JsonValue& item, bool whole) const {
        // Beyond that an excerpt is of no use: a whole registry may stand on one line.
        constexpr std::size_t longest_excerpt = 4000;
        FormerAddress address{item.text, whole, source_.place(item.offset), {}, 1};
        address.width = static_cast<std::uint32_t>(std::max<std::size_t>(item.length, 1));
        const std::size_t start = source_.line_start(address.place.line);
        const std::string_view text = source_.text().substr(start, longest_excerpt + 1);
        const std::size_t end = text.find('\n');
        if (end != std::string_view::npos || text.size() <= longest_excerpt) {
            address.excerpt = text.substr(0, end);
        }
        return address;
    }

private:
    void report(const JsonValue& item, std::string_view part) const {
        source_.error(item.offset, item.length, "reserved-address",
                      say("không trang nào có thể ở địa chỉ \"{0}\": \"{1}\" là tên mà các tệp của trang hay hệ điều "
                          "hành dùng",
                          "no page can have stood at \"{0}\": \"{1}\" is a name that files of the site or an operating "
                          "system use",
                          item.text, part),
                      say("ghi địa chỉ của trang, không phải của một tệp cạnh nó; tệp JSON cạnh trang đi theo trang",
                          "write the address of the page, not of a file beside it; the JSON beside it goes with it"));
    }

    const SourceText& source_;
    mutable TextMatcher matcher_;
};

}  // namespace

namespace form {

FormField former_parts(OfFamilies families) {
    const TextPattern& pattern = families == OfFamilies::no         ? patterns::address_part
                                 : families == OfFamilies::possible ? patterns::any_address_part
                                                                    : patterns::family_address_part;
    return possible("former_parts", set(text(pattern)),
                    {"Phần riêng của mục này trong các địa chỉ cũ, ví dụ 184-van-quan: địa chỉ cũ của mọi thứ tiếng và "
                     "của các trang bên dưới đều dẫn tiếp.",
                     "The entry's own part of earlier addresses, such as 184-van-quan: those of all languages, and of "
                     "the pages below, lead on."});
}

FormField former_addresses(OfFamilies families) {
    const TextPattern& pattern = families == OfFamilies::no         ? patterns::page_address
                                 : families == OfFamilies::possible ? patterns::any_page_address
                                                                    : patterns::family_page_address;
    return possible("former_addresses", set(text(pattern)),
                    {"Địa chỉ cũ viết đầy đủ, sau địa chỉ gốc của trang, của một thứ tiếng, ví dụ "
                     "en/areas/20-lang-son/184-van-quan/; các trang bên dưới đi theo.",
                     "Whole earlier addresses, behind that of the site, of one language, such as "
                     "en/areas/20-lang-son/184-van-quan/; the pages below go with them."});
}

}  // namespace form

Message address_hint(const TextPattern& pattern, std::string_view wrong) {
    const auto is_one = [&](std::initializer_list<const TextPattern*> patterns) {
        return std::find(patterns.begin(), patterns.end(), &pattern) != patterns.end();
    };
    const bool part = is_one({&patterns::address_part, &patterns::any_address_part, &patterns::family_address_part});
    if (!part && !is_one({&patterns::page_address, &patterns::any_page_address, &patterns::family_page_address})) {
        return {};
    }
    if (wrong.find("://") != std::string_view::npos) {
        return say("bỏ địa chỉ gốc của trang, chỉ ghi phần sau nó: \"{0}\"",
                   "leave the site's own address out and write what stands behind it: \"{0}\"", pattern.example);
    }
    if (wrong.find_first_of("?#") != std::string_view::npos) {
        return say("bỏ phần bắt đầu bằng ? hay #: \"{0}\"", "leave out what begins with ? or #: \"{0}\"",
                   pattern.example);
    }
    if (part && wrong.find('/') != std::string_view::npos) {
        return say("chỉ ghi phần của mục này, \"{0}\"; địa chỉ đầy đủ ghi ở \"former_addresses\"",
                   "write the part of this entry alone, \"{0}\"; a whole address stands in \"former_addresses\"",
                   pattern.example);
    }
    if (!part && wrong.starts_with('/')) {
        return say("bỏ dấu / ở đầu: \"{0}\"", "leave out the slash at its beginning: \"{0}\"", pattern.example);
    }
    if (!part && !wrong.ends_with('/')) {
        return say("địa chỉ của trang kết thúc bằng /: \"{0}\"", "the address of a page ends in a slash: \"{0}\"",
                   pattern.example);
    }
    return say("ví dụ: \"{0}\"", "for example: \"{0}\"", pattern.example);
}

std::vector<FormerAddress> read_former_addresses(const SourceText& source, const JsonValue& entry) {
    std::vector<FormerAddress> result;
    ObjectReader reader(source, entry, Shape::checked);
    const Reading reading(source);
    for (const bool whole : {false, true}) {
        const auto items = reader.text_items(whole ? "former_addresses" : "former_parts");
        if (items.size() > limits::former_addresses) {
            source.error(items[limits::former_addresses]->offset, items[limits::former_addresses]->length, "too-many",
                         say("quá {0} địa chỉ cũ của một mục", "more than {0} former addresses of one entry",
                             limits::former_addresses),
                         say("bỏ những địa chỉ không còn ai dùng", "leave out those that nobody uses any more"));
            continue;
        }
        for (const JsonValue* item : items) {
            if (reading.is_usable(*item, whole)) {
                result.push_back(reading.read(*item, whole));
            }
        }
    }
    return result;
}

}  // namespace minhbach
