// SPDX-License-Identifier: MIT
// The files that a search fetches, below data/search/LANG/: which shards there are, each of them, and the words that a
// mistyped one may have meant. themes/default/assets/search.js reads them.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/language.hpp"
#include "model/corpus.hpp"
#include "plan/outline/search_index.hpp"

namespace minhbach {

// What the search says of its results; no page has to carry it.
struct SearchTexts {
    std::string found;
    std::string none;
    std::string all;
};

// Calls `write` with the path and the bytes of each file, in the same order for the same input:
//
//     shards.json  {"ranges":"0,0am,1n,…","tops":"0a,1n,…","words":true,"kinds":["huyen"],"foreign":["district"],
//                   "texts":{"found":"…","none":"…","all":"…"}}
//     r-TEXT.txt   of a range a line for each entry: label, address, context, weight, part, names…, with tabs between
//                  them, packed_text() in all
//     t-TEXT.txt   the same of a top
//     words.json   "0an,2g,…", or where that would be large w-LETTER.json for each letter that words begin with
//
// Texts are written by front_coded(), ranges and tops are those of plan/outline/search_shards.hpp.
//
// An address stands below the root of the language's pages. The part is "a" for an area, with the numbers of the
// programs it has a page with ("a0.3"), "p" for what is asked about areas, with the number of a whole program ("p3"),
// else empty. The page of an area by program has the area's address and the program's second word:
// "areas/20-lang-son/gnbv/".
void write_search_files(const SiteConfig& site, const SearchIndex& index, Language language, const SearchTexts& says,
                        const std::function<void(const std::string& path, const std::string& bytes)>& write);

// Sorted texts without commas as one: of each how many characters it shares with the one before, as a digit of base 36,
// then the others.
std::string front_coded(const std::vector<std::string>& texts);

// A name of a file for any text of a search: letters and digits as they are, blanks as "-", others as "_627_".
std::string search_file_name(std::string_view prefix);

}  // namespace minhbach
