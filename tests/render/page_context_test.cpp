// SPDX-License-Identifier: MIT
#include "render/words/page_context.hpp"

#include "load/theme_words.hpp"
#include "render/hand_made.hpp"
#include "render/pages.hpp"

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
}
