// SPDX-License-Identifier: MIT
// The table of sections, and that the theme says of each how it looks.
#include "plan/outline/section.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include "plan/outline/page_kind.hpp"

using namespace minhbach;

namespace {

std::set<std::string> shown_by(const std::string& page) {
    std::ifstream file(std::string(MINHBACH_SOURCE_DIR) + "/themes/default/templates/" + page + ".mustache");
    const std::string text((std::istreambuf_iterator<char>(file)), {});
    static const std::regex shows(R"(\{\{#shows_(\w+)\}\})");
    std::set<std::string> names;
    for (std::sregex_iterator at(text.begin(), text.end(), shows); at != std::sregex_iterator(); ++at) {
        names.insert((*at)[1]);
    }
    return names;
}

}  // namespace

TEST_CASE("Each section has a name of its own, and pages have each once") {
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < section_kinds; ++i) {
        CHECK_FALSE(facts_of(static_cast<Section>(i)).name.empty());
        CHECK(names.insert(facts_of(static_cast<Section>(i)).name).second);
    }
    std::set<Section> used;
    for (std::size_t i = 0; i < page_kinds; ++i) {
        std::set<Section> once;
        for (const Section section : facts_of(static_cast<PageKind>(i)).sections) {
            CHECK(once.insert(section).second);
            used.insert(section);
        }
    }
    CHECK(used.size() == section_kinds);
    CHECK(facts_of(Section::compared).anchor == "with");
    CHECK(facts_of(Section::money).anchor == "money");
    CHECK(facts_of(Section::holds).name == "holds");
}

TEST_CASE("The theme says of each section of a page how it looks, and of no other") {
    for (std::size_t i = 0; i < page_kinds; ++i) {
        const PageKindFacts& facts = facts_of(static_cast<PageKind>(i));
        std::set<std::string> declared;
        for (const Section section : facts.sections) {
            declared.insert(std::string(facts_of(section).name));
        }
        INFO(facts.name);
        CHECK(shown_by(std::string(facts.name)) == declared);
    }
}

TEST_CASE("The page of an area answers before it lists") {
    const auto sections = facts_of(PageKind::area).sections;
    const auto place = [&](Section section) {
        return std::find(sections.begin(), sections.end(), section) - sections.begin();
    };
    CHECK(place(Section::charts) < place(Section::money));
    CHECK(place(Section::unspent) < place(Section::money));
    CHECK(place(Section::money) < place(Section::figures));
    CHECK(place(Section::sources) == static_cast<std::ptrdiff_t>(sections.size()) - 1);
}
