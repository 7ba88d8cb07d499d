// SPDX-License-Identifier: MIT
#include "plan/outline/search_shards.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/text.hpp"
#include "base/vectors.hpp"

namespace minhbach {

namespace {

// A key and whose it is.
struct Line {
    std::string_view text;
    std::uint32_t entry;
    bool inner;
};

bool begins_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

// How many bytes two texts have in common, no character divided.
std::size_t common_length(std::string_view a, std::string_view b) {
    std::size_t length = 0;
    while (length < a.size() && length < b.size() && a[length] == b[length]) {
        ++length;
    }
    while (length > 0 && ((length < a.size() && !begins_character(a[length])) ||
                          (length < b.size() && !begins_character(b[length])))) {
        --length;
    }
    return length;
}

// One character longer than `length`.
std::string_view and_one_more(std::string_view text, std::size_t length) {
    std::size_t end = std::min(length + 1, text.size());
    while (end < text.size() && !begins_character(text[end])) {
        ++end;
    }
    return text.substr(0, end);
}

class Sharder {
public:
    Sharder(const std::vector<SearchEntry>& entries, const std::vector<std::uint32_t>& sizes)
        : entries_(entries), sizes_(sizes) {
        for (std::uint32_t i = 0; i < entries.size(); ++i) {
            for (const SearchEntry::Key& key : entries[i].keys) {
                lines_.push_back({key.text, i, key.inner});
            }
        }
        std::sort(lines_.begin(), lines_.end(), [&](const Line& a, const Line& b) {
            return std::tie(a.text, entries[a.entry].weight, a.entry) <
                   std::tie(b.text, entries[b.entry].weight, b.entry);
        });
    }

    SearchShards make() {
        SearchShards shards;
        std::vector<std::string> begun;  // what is begun by keys on both sides of a cut
        for (std::size_t first = 0; first < lines_.size();) {
            const Cut cut = cut_from(first);
            SearchShard range;
            if (first > 0) {
                const std::size_t common = common_length(lines_[first - 1].text, lines_[first].text);
                range.text = std::string(and_one_more(lines_[first].text, common));
                for (std::size_t length = 0; length < common;) {
                    begun.emplace_back(and_one_more(lines_[first].text, length));
                    length = begun.back().size();
                }
            }
            std::unordered_set<std::uint32_t> seen;
            for (std::size_t i = first; i < cut.last; ++i) {
                if (seen.insert(lines_[i].entry).second) {
                    range.entries.push_back(lines_[i].entry);
                }
            }
            shards.ranges.push_back(std::move(range));
            first = cut.next;
        }
        each_once(begun);
        for (std::size_t i = 0; i < begun.size(); ++i) {
            const auto all = lines_with(begun[i]);
            // What goes on alike stands right behind, since it is the first that is longer.
            if (i + 1 == begun.size() || !begun[i + 1].starts_with(begun[i]) || lines_with(begun[i + 1]) != all) {
                shards.tops.push_back({begun[i], best_of(begun[i], all.first, all.second)});
            }
        }
        return shards;
    }

private:
    struct Cut {
        std::size_t last;  // of the range, behind its last line
        std::size_t next;  // where the next one begins
    };

    // Where keys have least in common, in the second half of what a range can hold: then few texts go on in two.
    Cut cut_from(std::size_t first) const {
        std::unordered_set<std::uint32_t> seen;
        std::size_t bytes = 0;
        std::size_t end = first;
        std::size_t best = first;
        std::size_t least = std::string::npos;
        for (; end < lines_.size(); ++end) {
            bytes += seen.insert(lines_[end].entry).second ? sizes_[lines_[end].entry] : 0;
            if (bytes > most_of_range && end > first) {
                break;
            }
            if (end > first && lines_[end].text != lines_[end - 1].text) {
                const std::size_t common = common_length(lines_[end - 1].text, lines_[end].text);
                if (common <= least || 2 * bytes < most_of_range) {
                    best = end;
                    least = 2 * bytes < most_of_range ? std::string::npos : common;
                }
            }
        }
        if (end == lines_.size()) {
            return {end, end};
        }
        if (best == first && lines_[end].text != lines_[first].text) {
            return {end, end};
        }
        if (best > first) {
            return {best, best};
        }
        std::size_t next = end;
        while (next < lines_.size() && lines_[next].text == lines_[first].text) {
            ++next;
        }
        return {end, next};
    }

    std::pair<std::size_t, std::size_t> lines_with(std::string_view prefix) const {
        const auto first =
            std::partition_point(lines_.begin(), lines_.end(), [&](const Line& line) { return line.text < prefix; });
        const auto last =
            std::partition_point(first, lines_.end(), [&](const Line& line) { return line.text.starts_with(prefix); });
        return {static_cast<std::size_t>(first - lines_.begin()), static_cast<std::size_t>(last - lines_.begin())};
    }

    std::vector<std::uint32_t> best_of(std::string_view prefix, std::size_t first, std::size_t last) const {
        // Of each entry how its best key fits: it is the prefix, a name begins with it, a word within one does.
        std::unordered_map<std::uint32_t, int> fits;
        for (std::size_t i = first; i < last; ++i) {
            const int fit = lines_[i].inner ? 2 : lines_[i].text == prefix ? 0 : 1;
            const auto [entry, fresh] = fits.try_emplace(lines_[i].entry, fit);
            entry->second = std::min(entry->second, fit);
        }
        // Of those that fit as well and weigh as much the shorter one is nearer to what is typed.
        std::vector<std::tuple<int, std::uint32_t, std::size_t, std::uint32_t>> order;
        order.reserve(fits.size());
        for (const auto& [entry, fit] : fits) {
            order.emplace_back(fit, entries_[entry].weight, entries_[entry].label.size(), entry);
        }
        std::sort(order.begin(), order.end());
        std::vector<std::uint32_t> best;
        std::size_t bytes = 0;
        for (const auto& [fit, weight, length, entry] : order) {
            bytes += sizes_[entry];
            if (bytes > most_of_top && !best.empty()) {
                break;
            }
            best.push_back(entry);
        }
        return best;
    }

    const std::vector<SearchEntry>& entries_;
    const std::vector<std::uint32_t>& sizes_;
    std::vector<Line> lines_;
};

}  // namespace

SearchShards make_search_shards(const std::vector<SearchEntry>& entries, const std::vector<std::uint32_t>& sizes) {
    return Sharder(entries, sizes).make();
}

std::vector<std::string> search_words(const std::vector<SearchEntry>& entries) {
    std::vector<std::string> words;
    for (const SearchEntry& entry : entries) {
        for (const SearchEntry::Key& key : entry.keys) {
            std::vector<std::string_view> of_key = split(key.text, ' ');
            if (key.text.size() + 4 > longest_search_key) {
                of_key.pop_back();  // it may have been cut
            }
            for (const std::string_view word : of_key) {
                const bool number = std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
                if (!number && count_code_points(word) > 1) {
                    words.emplace_back(word);
                }
            }
        }
    }
    each_once(words);
    return words;
}

}  // namespace minhbach
