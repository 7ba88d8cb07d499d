// SPDX-License-Identifier: MIT
// The pieces of the index of a search: that what is found stands in the piece that a browser fetches for it, the best
// first, and that no piece is large.
#include "emit/search_files.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <map>

#include "base/text.hpp"
#include "emit/unpacked_text.hpp"
#include "plan/outline/routes.hpp"
#include "plan/outline/search_shards.hpp"
#include "plan/plan_site.hpp"

using namespace minhbach;

namespace {

SearchEntry entry(const std::string& label, std::uint32_t weight, const std::vector<std::string>& keys) {
    SearchEntry made;
    made.label = label;
    made.weight = weight;
    for (const std::string& key : keys) {
        made.keys.push_back({key, key != keys.front()});
    }
    return made;
}

// As "text: labels": the ranges, then the tops.
std::vector<std::string> shards_of(const std::vector<SearchEntry>& entries, std::uint32_t size) {
    std::vector<std::string> texts;
    const SearchShards shards = make_search_shards(entries, std::vector<std::uint32_t>(entries.size(), size));
    for (const auto* list : {&shards.ranges, &shards.tops}) {
        for (const SearchShard& shard : *list) {
            std::string text = shard.text + ":";
            for (const std::uint32_t i : shard.entries) {
                text += " " + entries[i].label;
            }
            texts.push_back(std::move(text));
        }
    }
    return texts;
}

// A country of made-up names of two syllables.
PlanSite country(std::size_t areas) {
    constexpr std::array<const char*, 60> syllables{
        "an",     "bac",   "ban",    "binh",  "cao",   "chau", "chi",   "da",    "dai",   "dong",  "duc",   "gia",
        "hai",    "ha",    "hoa",    "hong",  "huong", "huu",  "khanh", "kim",   "lac",   "lam",   "lang",  "loc",
        "long",   "ly",    "mai",    "minh",  "muong", "my",   "nam",   "nghia", "ngoc",  "phong", "phu",   "phuc",
        "phuong", "quang", "quan",   "quyet", "son",   "tam",  "tan",   "tay",   "thach", "thai",  "thanh", "thang",
        "thinh",  "thuan", "thuong", "tien",  "trung", "tu",   "van",   "vinh",  "viet",  "xuan",  "yen",   "y"};
    PlanSite site;
    AreaIndex parent = PlanSite::province;
    for (std::size_t i = 0; i < areas; ++i) {
        const std::size_t at = i * 7919 % (60 * 60);
        const std::string name = std::string(syllables.at(at / 60)) + " " + syllables.at(at % 60);
        const bool is_district = i % 20 == 0;
        const AreaIndex made = site.add_area(std::to_string(10000 + i), is_district ? Level::district : Level::commune,
                                             is_district ? AreaIndex{PlanSite::province} : parent, name);
        parent = is_district ? made : parent;
    }
    return site;
}

std::map<std::string, std::string> files_of(const PlanSite& site, const SearchIndex& index) {
    std::map<std::string, std::string> files;
    write_search_files(
        site.corpus.site, index, vietnamese, {"Có:", "Không.", "Cả"},
        [&](const std::string& path, const std::string& bytes) { CHECK(files.emplace(path, bytes).second); });
    return files;
}

// Bytes by the kind of file: "list", "words", "r" and "t".
std::map<std::string, std::size_t> largest_of(const std::map<std::string, std::string>& files) {
    std::map<std::string, std::size_t> largest;
    for (const auto& [path, bytes] : files) {
        const std::string name = path.substr(path.rfind('/') + 1);
        const std::string kind = name.starts_with("shards") ? "list"
                                 : name.starts_with("w")    ? "words"
                                                            : name.substr(0, 1);
        largest[kind] = std::max(largest[kind], bytes.size());
    }
    return largest;
}

}  // namespace

TEST_CASE("Few entries are one range, each once in it") {
    const std::vector<SearchEntry> entries{entry("A", 2, {"van quan", "quan"}), entry("B", 1, {"van lang", "lang"})};
    CHECK(shards_of(entries, 10) == std::vector<std::string>{": B A"});
    CHECK(shards_of({}, 10).empty());
}

TEST_CASE("What goes on in several ranges has a top, the best first") {
    const std::vector<SearchEntry> entries{entry("A", 9, {"van"}), entry("B", 1, {"van lang"}),
                                           entry("C", 2, {"van quan"}), entry("D", 3, {"vo van"})};
    // One of them is as large as a range may be, and two as a top.
    CHECK(shards_of(entries, most_of_range) ==
          std::vector<std::string>{": A", "van : B", "van q: C", "vo: D", "v: B", "van: A", "van : B"});
    CHECK(shards_of(entries, most_of_top / 2).size() == 1);
}

TEST_CASE("Ranges are cut where neighbours have least in common") {
    const std::vector<SearchEntry> entries{entry("A", 1, {"lang a"}), entry("B", 1, {"lang b"}),
                                           entry("C", 1, {"m"}),      entry("D", 1, {"quan a"}),
                                           entry("E", 1, {"quan b"}), entry("F", 1, {"quan c"})};
    CHECK(shards_of(entries, most_of_range / 4) == std::vector<std::string>{": A B C", "q: D E F"});
}

TEST_CASE("A top has an entry once, by the key that fits best") {
    std::vector<SearchEntry> entries{entry("A", 1, {"b", "lang"}), entry("B", 2, {"lang", "lang xa"})};
    CHECK(shards_of(entries, most_of_top / 2).front() == ": A B");
    const auto shards = shards_of(entries, most_of_range);
    CHECK(std::find(shards.begin(), shards.end(), "lang: B") != shards.end());
}

TEST_CASE("Of more entries of one name than a range can hold the best are kept") {
    std::vector<SearchEntry> entries;
    for (std::uint32_t i = 0; i < 10; ++i) {
        entries.push_back(entry(std::to_string(i), 10 - i, {"tan lap"}));
    }
    entries.push_back(entry("Z", 1, {"yen"}));
    CHECK(shards_of(entries, most_of_range / 4) == std::vector<std::string>{": 9 8 7 6", "y: Z"});
}

TEST_CASE("A letter of several bytes is not divided") {
    const std::vector<SearchEntry> entries{entry("A", 1, {"мир"}), entry("B", 2, {"мед"})};
    CHECK(shards_of(entries, most_of_range) == std::vector<std::string>{": B", "ми: A", "м: A"});
}

TEST_CASE("Sorted texts are written by what is new in each") {
    CHECK(front_coded({"an", "ang", "bac"}) == "0an,2g,0bac");
    CHECK(front_coded({}).empty());
    CHECK(front_coded({"мир", "мёд"}) == "0мир,1ёд");
}

TEST_CASE("A piece has a name that any file system takes") {
    CHECK(search_file_name("van q") == "van-q");
    CHECK(search_file_name("gnbv 1") == "gnbv-1");
    CHECK(search_file_name("م") == "_645_");
}

TEST_CASE("Words that may be meant are those without digits, each once") {
    const std::vector<SearchEntry> entries{entry("A", 1, {"xa van quan", "van quan", "06388"}),
                                           entry("B", 1, {"y", "qh15 van"})};
    CHECK(search_words(entries) == std::vector<std::string>{"quan", "van", "xa"});
}

TEST_CASE("Of a country of 14,000 areas every query fetches less than 30 kB") {
    PlanSite site = country(14'000);
    site.corpus.observations.clear();
    const Plan plan = site.plan();
    const std::map<std::string, std::string> files = files_of(site, plan.search);
    std::map<std::string, std::size_t> largest = largest_of(files);
    INFO("list " << largest["list"] << ", a range " << largest["r"] << ", a top " << largest["t"] << ", words "
                 << largest["words"] << ", files " << files.size());
    CHECK(largest["list"] + largest["r"] + largest["t"] < 30'000);
    CHECK(largest["r"] < 10'000);
    CHECK(largest["t"] < 5'000);
    CHECK(files.at("data/search/vi/shards.json")
              .ends_with(R"("texts":{"found":"Có:","none":"Không.","all":"Cả"}})"
                         "\n"));
    CHECK(largest["words"] < 12'000);
    // Each name is in the range that it leads to.
    const std::vector<SearchEntry>& entries = plan.search.entries(vietnamese);
    const SearchShards shards = make_search_shards(entries, std::vector<std::uint32_t>(entries.size(), 150));
    std::size_t missing = 0;
    for (std::uint32_t i = 0; i < entries.size(); i += 97) {
        const std::string& text = entries[i].keys.front().text;
        const auto after = std::partition_point(shards.ranges.begin(), shards.ranges.end(),
                                                [&](const SearchShard& range) { return range.text <= text; });
        REQUIRE(after != shards.ranges.begin());
        const auto& range = std::prev(after)->entries;
        missing += std::count(range.begin(), range.end(), i) == 1 ? 0U : 1U;
    }
    CHECK(missing == 0);
}

TEST_CASE("A row tells of an area with which programs it has a page, and of what else can be asked about it") {
    PlanSite site;
    site.add({.area = PlanSite::district, .program = PlanSite::gnbv_1});
    const Plan plan = site.plan();
    const std::string text = unpacked(files_of(site, plan.search).at("data/search/vi/r-.txt"));
    const auto row = [&](const std::string& label) {
        const std::string all = "\n" + text;
        const std::size_t at = all.find("\n" + label + "\t");
        REQUIRE(at != std::string::npos);
        return all.substr(at + 1, all.find('\n', at + 1) - at - 1);
    };
    CHECK(row("vi an-binh").starts_with("vi an-binh\tareas/96-thu/960-an-binh/\tvi thu\t"));
    CHECK(row("vi an-binh").ends_with("\ta1\tan-binh\t960"));
    CHECK(row("vi thu").find("\ta\t") != std::string::npos);
    CHECK(row("vi mot").find("\ta\t") != std::string::npos);
    CHECK(row("Nghèo").find("\tp1\t") != std::string::npos);
    CHECK(row("Đường").find("\tp\t") != std::string::npos);
    CHECK(row("vi assigned").find("\tp\t") != std::string::npos);
}

TEST_CASE("Pages of all areas by program leave a query below 30 kB") {
    const PlanSite site = country(14'000);
    const std::array programs{ProgramIndex{PlanSite::gnbv}, ProgramIndex{PlanSite::ntm}};
    std::vector<Subject> subjects;
    subjects.reserve(site.corpus.areas.size() * (1 + programs.size()));
    for (AreaIndex area = 0; area < site.corpus.areas.size(); ++area) {
        Subject& page = subjects.emplace_back();
        page.kind = PageKind::area;
        page.area = area;
        page.path = area_path(site.corpus, area);
        for (const ProgramIndex program : programs) {
            Subject& of_both = subjects.emplace_back();
            of_both.kind = PageKind::area_program;
            of_both.area = area;
            of_both.program = program;
            of_both.path = area_program_path(site.corpus, area, program);
        }
    }
    const SearchIndex index(site.corpus, subjects);
    std::map<std::string, std::size_t> largest = largest_of(files_of(site, index));
    INFO("list " << largest["list"] << ", a range " << largest["r"] << ", a top " << largest["t"]);
    // assets/search.js counts with these two when it decides whether a further piece can be fetched.
    CHECK(largest["r"] < 10'000);
    CHECK(largest["t"] < 5'000);
    CHECK(largest["list"] + largest["r"] + largest["t"] < 30'000);
}
