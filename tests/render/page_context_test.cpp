// SPDX-License-Identifier: MIT
#include "render/words/page_context.hpp"

#include "load/theme_words.hpp"
#include "render/hand_made.hpp"
#include "render/pages.hpp"
#include "render/words/difference_text.hpp"

using namespace minhbach;

namespace {

std::string absolute(const std::string& base, const char* target) {
    HandMade page;
    page.subject.kind = PageKind::not_found;
    page.base_url = base;
    return page.with(vietnamese, [&](const PageContext& context) {
        const PageContext lost{context.input, context.page, context.format, true};
        return lost.link_to_route(target);
    });
}

}  // namespace

TEST_CASE("Links of the page that is served for any address begin at the root of the host") {
    CHECK(absolute("https://example.org/", "sources/") == "/sources/");
    CHECK(absolute("https://example.org/minh/bach/", "sources/") == "/minh/bach/sources/");
    CHECK(absolute("https://example.org", "sources/") == "/sources/");
    CHECK(absolute("/minh/", "sources/") == "/minh/sources/");
    CHECK(absolute("https://example.org/minh/", "") == "/minh/");
}

TEST_CASE("A link leads only to pages that are there") {
    the_pages().with("areas/98-thu-nghiem/", english, [](const PageContext& context) {
        CHECK(context.link_if_any("sources/tinh-2023/") == "../../nguon/tinh-2023/");
        CHECK_FALSE(context.link_if_any("sources/tinh-2024/"));
        CHECK(context.link_to_route("data/x.csv") == "../../../data/x.csv");
        CHECK(context.unit_symbol(no_index).empty());
        return 0;
    });
}

TEST_CASE("A program that has a namesake says what it is a part of unless that is the whole program") {
    HandMade page;
    const auto add = [&](const char* id, ProgramIndex parent, const char* name) {
        Program part;
        part.id = id;
        part.parent = parent;
        part.level = program_level(page.corpus, "project");
        part.name = part.short_name = {name, name};
        page.corpus.programs.add(part);
        return static_cast<ProgramIndex>(page.corpus.programs.size() - 1);
    };
    const ProgramIndex roads = add("gnbv.1", 0, "Đường");
    const ProgramIndex first = add("gnbv.1.1", roads, "Quản lý");
    const ProgramIndex second = add("gnbv.2", 0, "Quản lý");
    const ProgramIndex within = add("gnbv.1.2", roads, "Đường");
    page.with(vietnamese, [&](const PageContext& context) {
        CHECK(context.program_name(roads) == "Đường");
        CHECK(context.program_name(first) == "Quản lý (Đường)");
        CHECK(context.program_name(second) == "Quản lý");
        // What it is a part of would say nothing here.
        CHECK(context.program_name(within) ==
              "Đường (" + context.in(program_level_label(page.corpus, page.corpus.programs[within])) + ")");
        CHECK(context.program_name(no_index).empty());
        return 0;
    });
    // On pages of no program, or of another, a part says of which it is.
    const auto anywhere = [&](ProgramIndex here, ProgramIndex program) {
        page.subject.program = here;
        return page.with(vietnamese,
                         [&](const PageContext& context) { return context.program_name_anywhere(program); });
    };
    const std::string whole = page.corpus.programs[0].short_name.in(vietnamese);
    CHECK(anywhere(no_index, second) == "Quản lý (" + whole + ")");
    CHECK(anywhere(no_index, first) == "Quản lý (Đường, " + whole + ")");
    CHECK(anywhere(no_index, 0) == whole);
    CHECK(anywhere(roads, second) == "Quản lý");
    CHECK(anywhere(roads, first) == "Quản lý (Đường)");
    // The number of a part that is called by it says nothing more.
    page.corpus.programs[roads].number = {"Đường", "1"};
    page.with(vietnamese, [&](const PageContext& context) {
        CHECK(context.program_number(roads).empty());
        CHECK(context.program_number(first).empty());
        return 0;
    });
    page.with(english, [&](const PageContext& context) {
        CHECK(context.program_number(roads) == "1");
        return 0;
    });
}

TEST_CASE("A change is told in the unit of its figures and as a share of at most ten times what was before") {
    the_pages().with("areas/98-thu-nghiem/", english, [](const PageContext& context) {
        const auto unit = *context.corpus().units.find("percent");
        const auto money = context.counted_money();
        CHECK(change_text(context, {0, 0}, money, std::nullopt) == context.words("no_change"));
        CHECK(change_text(context, {-25, 1}, unit, std::nullopt).find("2.5 percentage points") != std::string::npos);
        const auto share_of = [&](std::int64_t percent) {
            return change_text(context, {5, 0}, money, Decimal{percent, 0}).find('%') != std::string::npos;
        };
        CHECK(share_of(12));
        CHECK(share_of(1000));
        CHECK_FALSE(share_of(1001));
        CHECK_FALSE(share_of(-1001));
        return 0;
    });
}

TEST_CASE("Areas of one name are told apart by what they lie in, and where that is one by their code") {
    HandMade page;
    const auto add = [&](const char* code, AreaIndex parent, const char* name) {
        Area area;
        area.id = area.code = code;
        area.level = Level::district;
        area.parent = parent;
        area.name = area.full_name = {name, name};
        page.corpus.areas.add(area);
        return static_cast<AreaIndex>(page.corpus.areas.size() - 1);
    };
    const AreaIndex other = add("99", no_area, "Tỉnh B");
    const AreaIndex one = add("980", 0, "Huyện An");
    const AreaIndex two = add("990", other, "Huyện An");
    const AreaIndex before = add("981", 0, "Huyện Bình");
    const AreaIndex after = add("982", 0, "Huyện Bình");
    const AreaIndex alone = add("983", 0, "Huyện Cao");
    page.with(vietnamese, [&](const PageContext& context) {
        CHECK(context.area_name_anywhere(one) == "Huyện An (Tỉnh)");
        CHECK(context.area_name_anywhere(two) == "Huyện An (Tỉnh B)");
        CHECK(context.area_name_anywhere(before) == "Huyện Bình (Tỉnh, 981)");
        CHECK(context.area_name_anywhere(after) == "Huyện Bình (Tỉnh, 982)");
        CHECK(context.area_name_anywhere(alone) == "Huyện Cao");
        const auto within = [&](AreaIndex area) { return "ở " + context.area_name(area); };
        CHECK(context.area_told_apart(after, within) == "ở Huyện Bình (ở Tỉnh, 982)");
        return 0;
    });
}
