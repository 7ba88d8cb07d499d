// SPDX-License-Identifier: MIT
// All that a site can be searched for, by language: areas of every level, programs, indicators, sources and pages, each
// with the names that people look for it by. The lists from A to Z are made of the same entries.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "model/corpus.hpp"

namespace minhbach {

struct Subject;

// As the search compares texts: folded, each run of other signs than letters and digits as one blank, none at the ends.
// Apostrophes are left out: "Đắk R'lấp" -> "dak rlap". themes/default/assets/search.js does the same.
std::string search_text(std::string_view text);

// Bytes of a key: no two names have to be told apart by more.
inline constexpr std::size_t longest_search_key = 48;

struct SearchEntry {
    std::string label;
    std::string context;             // where or what it is: "Lạng Sơn", "Chỉ tiêu"
    std::string path;                // of the page that tells of it, see plan/outline/routes.hpp
    std::string sorted_by;           // its name without the word for what it is, as search_text gives it
    std::uint32_t weight = 0;        // of two that fit as well the lesser comes first
    std::vector<std::string> names;  // further ones, as they are written: without that word, of old, codes
    // What it can be of a query that names two things: where, or what is asked about there (a program, an indicator).
    enum class Part : std::uint8_t { none, area, matter };
    Part part = Part::none;
    // Of an area those with which it has a page, of a whole program itself: where both have one in common, the page of
    // the two stands below that of the area, and no pair has to be an entry.
    std::vector<ProgramIndex> programs;
    // By what begins with these texts it is found; those that do not begin a name of its own count less.
    struct Key {
        std::string text;
        bool inner = false;
    };
    std::vector<Key> keys;
};

// A letter of the lists; names in other scripts have theirs, numbers are one.
struct SearchLetter {
    std::string code;   // in addresses: "a", "0", "u0627"
    std::string title;  // "A", "0–9", "ا"
};

class SearchIndex {
public:
    SearchIndex() = default;
    // Of what has a page among the subjects, and of areas that are told of on that of another.
    SearchIndex(const Corpus& corpus, const std::vector<Subject>& subjects);

    // From A to Z.
    const std::vector<SearchEntry>& entries(Language language) const {
        return entries_[static_cast<std::size_t>(language)];
    }
    // What kinds of area are called in full names besides the own one, as search_text gives it: "huyen", "thanh pho".
    const std::vector<std::string>& kinds(Language language) const {
        return kinds_[static_cast<std::size_t>(language)];
    }
    // Those that begin names in some language, in the order of the lists; none where one page holds everything.
    const std::vector<SearchLetter>& letters() const { return letters_; }

    struct Range {
        std::size_t first = 0;
        std::size_t last = 0;  // behind the last one
        std::size_t size() const { return last - first; }
    };
    Range of_letter(Language language, std::string_view code) const;
    // Of that what stands on one of its pages, counted from 1.
    Range on_page(Language language, std::string_view code, std::size_t part) const;

    // The pages of the lists, behind all others; each stands in all languages, since one leads from one to the other.
    void add_pages(std::vector<Subject>& subjects) const;

private:
    std::vector<std::vector<SearchEntry>> entries_;  // by language
    std::vector<std::vector<std::string>> kinds_;    // the same
    std::vector<SearchLetter> letters_;
    std::map<std::string, std::vector<Range>, std::less<>> ranges_;  // of each letter, by language
};

// "a" of "an binh": under which letter a name stands.
SearchLetter letter_of(std::string_view sorted_by);

}  // namespace minhbach
