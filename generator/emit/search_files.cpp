// SPDX-License-Identifier: MIT
#include "emit/search_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/json_writer.hpp"
#include "base/text.hpp"
#include "emit/packed_text.hpp"
#include "plan/outline/routes.hpp"
#include "plan/outline/search_shards.hpp"

namespace minhbach {

namespace {

constexpr std::size_t most_bytes_of_words = 10'000;

// What divides cells and rows stands in none of them.
std::string in_cell(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n'; }, ' ');
    return text;
}

// "a0.3": an area with a page for each of two programs; "p3": a program; "p": what is asked about an area besides.
std::string part_of(const SearchEntry& entry) {
    if (entry.part == SearchEntry::Part::none) {
        return {};
    }
    return fmt::format("{}{}", entry.part == SearchEntry::Part::area ? 'a' : 'p', fmt::join(entry.programs, "."));
}

std::string row_of(const SiteConfig& site, const SearchEntry& entry, Language language) {
    const std::size_t root = route(site, language, "").size();
    std::string row = in_cell(entry.label) + '\t' + in_cell(route(site, language, entry.path).substr(root)) + '\t' +
                      in_cell(entry.context) + '\t' + std::to_string(entry.weight) + '\t' + part_of(entry);
    // All of them: what a row does not have, the script does not find in it.
    for (const std::string& name : entry.names) {
        row += '\t' + in_cell(name);
    }
    return row;
}

std::string as_json(std::string_view text) {
    std::string out;
    JsonWriter(out).text(text);
    return out;
}

std::string as_json(const std::vector<std::string>& texts) {
    std::string out;
    JsonWriter json(out);
    json.begin_array();
    for (const std::string& text : texts) {
        json.text(text);
    }
    json.end_array();
    return out;
}

}  // namespace

std::string front_coded(const std::vector<std::string>& texts) {
    constexpr std::string_view digits = "0123456789abcdefghijklmnopqrstuvwxyz";
    std::string out;
    std::vector<char32_t> before;
    for (const std::string& text : texts) {
        const std::vector<char32_t> points = code_points(text);
        const std::size_t most = std::min({points.size(), before.size(), digits.size() - 1});
        std::size_t shared = 0;
        while (shared < most && points[shared] == before[shared]) {
            ++shared;
        }
        out += out.empty() ? "" : ",";
        out += digits[shared];
        for (std::size_t i = shared; i < points.size(); ++i) {
            out += to_utf8(points[i]);
        }
        before = points;
    }
    return out;
}

std::string search_file_name(std::string_view prefix) {
    std::string name;
    for (const char32_t point : code_points(prefix)) {
        if ((point >= U'a' && point <= U'z') || (point >= U'0' && point <= U'9')) {
            name += static_cast<char>(point);
        } else {
            name += point == U' ' ? "-" : fmt::format("_{:x}_", static_cast<unsigned>(point));
        }
    }
    return name;
}

void write_search_files(const SiteConfig& site, const SearchIndex& index, Language language, const SearchTexts& says,
                        const std::function<void(const std::string& path, const std::string& bytes)>& write) {
    const std::string folder = "data/search/" + site.languages.tag(language) + "/";
    const std::vector<SearchEntry>& entries = index.entries(language);
    std::vector<std::string> rows;
    std::vector<std::uint32_t> sizes;
    for (const SearchEntry& entry : entries) {
        rows.push_back(row_of(site, entry, language));
        sizes.push_back(static_cast<std::uint32_t>(rows.back().size() + 1));
    }
    const auto write_shards = [&](const std::string& kind, const std::vector<SearchShard>& shards) {
        std::vector<std::string> texts;
        for (const SearchShard& shard : shards) {
            std::string bytes;
            for (const std::uint32_t entry : shard.entries) {
                bytes += rows[entry];
                bytes += '\n';
            }
            write(folder + kind + search_file_name(shard.text) + ".txt", packed_text(bytes));
            texts.push_back(shard.text);
        }
        return as_json(front_coded(texts));
    };
    const SearchShards shards = make_search_shards(entries, sizes);
    const std::string ranges = write_shards("r-", shards.ranges);
    const std::string tops = write_shards("t-", shards.tops);
    const std::vector<std::string> words = search_words(entries);
    const std::string all = front_coded(words);
    const bool whole = all.size() <= most_bytes_of_words;
    if (whole) {
        write(folder + "words.json", as_json(all) + "\n");
    } else {
        std::map<std::string, std::vector<std::string>> by_letter;
        for (const std::string& word : words) {
            by_letter[to_utf8(code_points(word.substr(0, 4)).front())].push_back(word);
        }
        for (const auto& [letter, of_letter] : by_letter) {
            write(folder + "w-" + search_file_name(letter) + ".json", as_json(front_coded(of_letter)) + "\n");
        }
    }
    // What only other languages call kinds of areas.
    const std::vector<std::string>& kinds = index.kinds(language);
    std::vector<std::string> foreign;
    for (const Language other : site.languages) {
        for (const std::string& kind : index.kinds(other)) {
            if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) {
                foreign.push_back(kind);
            }
        }
    }
    write(folder + "shards.json", R"({"ranges":)" + ranges + R"(,"tops":)" + tops + R"(,"words":)" +
                                      (whole ? "true" : "false") + R"(,"kinds":)" + as_json(kinds) + R"(,"foreign":)" +
                                      as_json(foreign) + R"(,"texts":{"found":)" + as_json(says.found) + R"(,"none":)" +
                                      as_json(says.none) + R"(,"all":)" + as_json(says.all) + "}}\n");
}

}  // namespace minhbach
