// SPDX-License-Identifier: MIT
// What a search finds, by which texts, and under which letter of the lists it stands.
#include "plan/outline/search_index.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "plan/outline/routes.hpp"
#include "plan/plan_site.hpp"

using namespace minhbach;

namespace {

// The site of plan_site.hpp with a figure of the district, so that it has a page and its commune none.
struct SearchSite : PlanSite {
    SearchSite() {
        add({.area = district, .program = gnbv_1});
        plan_ = plan();
    }
    void again() { plan_ = plan(); }

    const SearchEntry* find(Language language, const std::string& label) const {
        const auto& all = plan_.search.entries(language);
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const SearchEntry& entry) { return entry.label == label; });
        return found == all.end() ? nullptr : &*found;
    }
    // Whether it is found by exactly this text; "inner" where that begins no name of its own.
    static std::string found_by(const SearchEntry* entry, const std::string& text) {
        for (const SearchEntry::Key& key : entry->keys) {
            if (key.text == text) {
                return key.inner ? "inner" : "own";
            }
        }
        return "";
    }

    Plan plan_;
};

}  // namespace

TEST_CASE("A search compares letters without marks, and nothing else") {
    CHECK(search_text("Huyện Văn Quan") == "huyen van quan");
    CHECK(search_text("Đình Lập") == "dinh lap");
    CHECK(search_text("Thiện Hoà") == search_text("Thiện Hòa"));
    CHECK(search_text("Đắk R'lấp") == "dak rlap");
    CHECK(search_text("People’s Committee") == "peoples committee");
    CHECK(search_text("  kinh tế - xã hội; 2023 ") == "kinh te xa hoi 2023");
    CHECK(search_text("gnbv.1.2") == "gnbv 1 2");
    CHECK(search_text("Tỷ lệ") == search_text("Tỉ lệ"));
    CHECK(search_text("kỹ năng, vật lý") == "ki nang vat li");
    CHECK(search_text("huy quý y my cy xử ly3") ==
          "huy quy y mi cy xu ly3");  // one consonant alone, of those that have both
    CHECK(search_text("123/BC-UBND") == "123 bc ubnd");
    CHECK(search_text("مصر") == "مصر");
    CHECK(search_text("—").empty());
}

TEST_CASE("A letter of the lists is that of the folded name and numbers are one") {
    CHECK(letter_of("an binh").code == "a");
    CHECK(letter_of("dinh lap").title == "D");
    CHECK(letter_of("2023").code == "0");
    CHECK(letter_of("").code == "0");
    CHECK(letter_of("مصر").code == "u0645");
    CHECK(letter_of("яма").title == "Я");
}

TEST_CASE("An area is found by its name with and without its kind, by its code, and in all languages") {
    const SearchSite site;
    const SearchEntry* entry = site.find(vietnamese, "vi an-binh");
    REQUIRE(entry != nullptr);
    CHECK(entry->path == "areas/96-thu/960-an-binh/");
    CHECK(entry->context == "vi thu");
    CHECK(entry->sorted_by == "an binh");
    CHECK(entry->names == std::vector<std::string>{"an-binh", "960"});
    CHECK(site.found_by(entry, "an binh") == "own");
    CHECK(site.found_by(entry, "vi an binh") == "own");
    CHECK(site.found_by(entry, "binh") == "inner");
    CHECK(site.found_by(entry, "960") == "own");
    CHECK(site.found_by(entry, "thu an binh") == "inner");
    CHECK(site.found_by(entry, "en an binh").empty());
    CHECK(site.plan_.search.kinds(vietnamese) == std::vector<std::string>{"vi"});
    CHECK(site.plan_.search.kinds(english) == std::vector<std::string>{"en"});
}

TEST_CASE("What leads to an entry stands in its names and its place, where a search looks for it") {
    SearchSite site;
    Area& area = site.corpus.areas[SearchSite::district];
    area.name = {"an-binh", "Peace and Quiet"};
    area.full_name = {"vi an-binh", "District of Peace and Quiet"};
    area.id = "district-960";
    for (int i = 0; i < 16; ++i) {
        area.also_called.push_back("Tên thứ " + std::to_string(i));
    }
    site.again();
    const SearchEntry* entry = site.find(vietnamese, "vi an-binh");
    REQUIRE(entry != nullptr);
    CHECK(site.found_by(entry, "peace and quiet") != "");
    CHECK(site.found_by(entry, "quiet") == "inner");
    CHECK(site.found_by(entry, "district 960") == "own");
    CHECK(site.found_by(entry, "ten thu 15") == "own");
    std::size_t keys = 0;
    for (const Language language : site.corpus.site.languages) {
        for (const SearchEntry& one : site.plan_.search.entries(language)) {
            std::string around = " " + search_text(one.label) + " " + search_text(one.context);
            for (const std::string& name : one.names) {
                around += " " + search_text(name);
            }
            for (const SearchEntry::Key& key : one.keys) {
                for (const std::string_view word : split(key.text, ' ')) {
                    INFO(one.label << ": " << key.text);
                    CHECK(around.find(" " + std::string(word)) != std::string::npos);
                    ++keys;
                }
            }
        }
    }
    CHECK(keys > 50);
}

TEST_CASE("An area without a page leads to that of the area it lies in") {
    const SearchSite site;
    REQUIRE(site.find(vietnamese, "vi mot") != nullptr);
    CHECK(site.find(vietnamese, "vi mot")->path == "areas/96-thu/960-an-binh/");
    CHECK(site.find(vietnamese, "vi mot")->context == "vi an-binh, vi thu");
    REQUIRE(site.find(vietnamese, "vi mau") != nullptr);
    CHECK(site.find(vietnamese, "vi mau")->path == areas_path);
    CHECK(site.find(english, "en mot")->context == "en an-binh, en thu");
}

TEST_CASE("An old name finds what continues it, a new one what it continues, and the one of today comes first") {
    SearchSite site;
    const AreaIndex later = site.add_area("09601-2025", Level::commune, PlanSite::district, "hai");
    site.corpus.areas[PlanSite::commune].successors = {later};
    site.corpus.areas[PlanSite::commune].valid_to = parse_date("2025-06-30");
    site.corpus.areas[later].predecessors = {PlanSite::commune};
    site.again();
    const SearchEntry* before = site.find(vietnamese, "vi mot");
    const SearchEntry* now = site.find(vietnamese, "vi hai");
    CHECK(site.found_by(now, "mot") == "inner");
    CHECK(site.found_by(now, "vi mot") == "inner");
    CHECK(site.found_by(before, "hai") == "inner");
    CHECK(now->weight < before->weight);
    CHECK(std::count(now->names.begin(), now->names.end(), "vi mot") == 1);
    CHECK(before->context.ends_with("30/06/2025"));
}

TEST_CASE("Higher areas come before lower ones, those with figures before those without") {
    const SearchSite site;
    const auto weight = [&](const char* label) { return site.find(vietnamese, label)->weight; };
    CHECK(weight("vi viet-nam") < weight("vi thu"));
    CHECK(weight("vi thu") < weight("vi an-binh"));
    CHECK(weight("vi an-binh") < weight("vi mot"));
}

TEST_CASE("Programs, indicators, sources and pages are found, too, and by what else they are called") {
    SearchSite site;
    site.corpus.programs[PlanSite::gnbv].also_called = {"xóa đói"};
    site.corpus.indicators[PlanSite::assigned].also_called = {"dự toán"};
    site.again();
    const SearchEntry* program = site.find(vietnamese, "Nghèo");
    REQUIRE(program != nullptr);
    CHECK(program->path == "programs/gnbv/");
    CHECK(site.found_by(program, "xoa doi") == "own");
    CHECK(site.found_by(program, "poverty") == "own");
    const SearchEntry* part = site.find(vietnamese, "Đường");
    REQUIRE(part != nullptr);
    CHECK(part->context == "1, Nghèo");
    CHECK(site.found_by(part, "gnbv 1") == "own");
    CHECK(part->weight > program->weight);
    const SearchEntry* indicator = site.find(vietnamese, "vi assigned");
    REQUIRE(indicator != nullptr);
    CHECK(indicator->path == "indicators/assigned/");
    CHECK(site.found_by(indicator, "du toan") == "own");
    CHECK(site.find(english, "Compare") != nullptr);
    CHECK(site.find(english, "Compare")->path == compare_path);
    CHECK(site.find(english, "vi assigned") == nullptr);
}

TEST_CASE("An area knows with which programs it has a page, and what is asked about areas is told apart") {
    using Part = SearchEntry::Part;
    using Programs = std::vector<ProgramIndex>;
    const SearchSite site;
    const SearchEntry* area = site.find(vietnamese, "vi an-binh");
    REQUIRE(area != nullptr);
    CHECK((area->part == Part::area));
    CHECK(area->programs == Programs{PlanSite::gnbv});
    CHECK(site.plan_.has(area->path + "gnbv/"));
    // One has only areas below it, one is told of on the page of another.
    for (const char* label : {"vi thu", "vi mot"}) {
        CHECK((site.find(vietnamese, label)->part == Part::area));
        CHECK(site.find(vietnamese, label)->programs.empty());
    }
    CHECK((site.find(vietnamese, "Nghèo")->part == Part::matter));
    CHECK(site.find(vietnamese, "Nghèo")->programs == Programs{PlanSite::gnbv});
    for (const char* label : {"Đường", "vi assigned"}) {
        CHECK((site.find(vietnamese, label)->part == Part::matter));
        CHECK(site.find(vietnamese, label)->programs.empty());
    }
    CHECK((site.find(english, "Compare")->part == Part::none));
}

TEST_CASE("Of an area with many programs the search knows the first") {
    SearchSite site;
    for (std::size_t i = 0; i < limits::programs_of_found_area; ++i) {
        const std::string id = "p" + std::to_string(i);
        site.add_program(id.c_str(), "program", PlanSite::group, "", id.c_str(), id.c_str());
        site.add({.area = PlanSite::district, .program = static_cast<ProgramIndex>(PlanSite::ntm + 1 + i)});
    }
    site.again();
    const std::vector<ProgramIndex>& programs = site.find(vietnamese, "vi an-binh")->programs;
    CHECK(programs.size() == limits::programs_of_found_area);
    CHECK(programs.front() == PlanSite::gnbv);
}

TEST_CASE("What fits on one page stands on one, and what does not by letter") {
    SearchSite site;
    CHECK(site.plan_.search.letters().empty());
    CHECK(site.plan_.has("search/"));
    CHECK_FALSE(site.plan_.has("search/a/"));
    for (std::size_t i = 0; i < 2 * limits::entries_of_letter; ++i) {
        site.add_area("x" + std::to_string(i), Level::commune, PlanSite::district, "xuan " + std::to_string(i));
    }
    site.again();
    const SearchIndex& index = site.plan_.search;
    CHECK(index.letters().front().code == "a");
    CHECK(index.letters().back().code == "x");
    CHECK(site.plan_.has("search/x/"));
    CHECK(site.plan_.has("search/x-part-2/"));
    CHECK_FALSE(site.plan_.has("search/x-3/"));
    std::size_t all = 0;
    for (const SearchLetter& letter : index.letters()) {
        const SearchIndex::Range range = index.of_letter(vietnamese, letter.code);
        if (range.size() > 0) {
            CHECK(range.first == all);
            all = range.last;
        }
        for (std::size_t part = 1; index.on_page(vietnamese, letter.code, part).size() > 0; ++part) {
            CHECK(index.on_page(vietnamese, letter.code, part).size() <= limits::entries_of_letter);
        }
    }
    CHECK(all == index.entries(vietnamese).size());
    CHECK(index.of_letter(vietnamese, "q").size() == 0);
    CHECK(site.plan_.find("search/x-part-2/")->part.of == 2);
}
