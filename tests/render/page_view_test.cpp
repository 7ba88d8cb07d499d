// SPDX-License-Identifier: MIT
// What the views give to the templates for every kind of page of tests/sites/pages, in both languages, but the tables
// of figures, which have tests of their own.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/files.hpp"
#include "base/limits.hpp"
#include "load/theme_words.hpp"
#include "render/approved.hpp"
#include "render/pages.hpp"

using namespace minhbach;

namespace {

void check_page(const std::string& path, const std::string& file, const std::set<std::string>& but = {}) {
    const std::string now = the_pages().both(path, [&](const PageData& page) { return page.own(but); });
    CHECK(now == approved(file, now));
}

const std::set<std::string> tables_of_area{"money_groups", "composition_rows", "money_details", "figure_groups",
                                           "computed_groups"};

}  // namespace

TEST_CASE("Every page says where it is and what it is called, in its language and for the other") {
    std::string now;
    for (const char* path : {"", "areas/98-thu-nghiem/981-nui-do/gnbv/"}) {
        now += the_pages().both(path, [](const PageData& page) { return page.frame(); });
    }
    now += "# 404.html\n" + the_pages().not_found().frame() + "\n";
    for (const char* path : {"areas/98-thu-nghiem/", "programs/gnbv/gnbv.1.1/", "programs/mtqg/", "programs/ktxh/",
                             "sources/tinh-2023/", "indicators/poverty_rate/", "compare/", "areas/", "programs/",
                             "sources/", "about/", "findings/", "indicators/"}) {
        now += the_pages().both(path, [](const PageData& page) {
            return page.text({"title", "description", "lang", "story", "has_story", "breadcrumbs", "has_breadcrumbs",
                              "in_areas", "in_programs", "in_sources", "in_about", "in_findings", "in_indicators",
                              "is_home", "has_findings", "findings_count", "data_files"});
        });
    }
    CHECK(now == approved("page_frames", now));
}

TEST_CASE("What stands at a former address says what its page is called and where it is now") {
    const auto moved = [](const std::string& path, Language language, const std::string& former) {
        return the_pages().with(path, language, [&](const PageContext& context) {
            const Page page{context.page.subject, language, former};
            const PageContext there{context.input, page, context.format};
            return PageData(moved_view(there, context.page.route), PageKind::moved);
        });
    };
    const PageData en = moved("areas/98-thu-nghiem/", english, "en/areas/97-old/");
    CHECK(en.at("lang") == "en");
    CHECK(en.at("dir") == "ltr");
    CHECK(en.at("title") == "Thử Nghiệm Province");
    CHECK(en.at("site_title") == the_pages().page("", english).at("site_title"));
    CHECK(en.at("target_href") == "../../dia-phuong/98-thu-nghiem/");
    CHECK(en.at("canonical_url") == "https://example.org/thu/en/dia-phuong/98-thu-nghiem/");
    CHECK(en.at("root") == "../../../");
    // From an address that is no folder of the language, and to one that is below it.
    CHECK(moved("areas/98-thu-nghiem/", vietnamese, "cu/").at("target_href") == "../dia-phuong/98-thu-nghiem/");
    CHECK(moved("areas/98-thu-nghiem/", vietnamese, "dia-phuong/").at("target_href") == "98-thu-nghiem/");
    CHECK(moved("areas/98-thu-nghiem/gnbv/", vietnamese, "a/b/").at("title") == "Tỉnh Thử Nghiệm: Giảm nghèo");
}

TEST_CASE("The home page tells what was spent of each program and who stands out and counts what there is") {
    check_page("", "home_view", {});
    const PageData vi = the_pages().page("");
    CHECK(vi.each("tiles", "label") == "Các chương trình MTQG | Giảm nghèo | Nông thôn mới");
    CHECK(vi.each("tiles", "has_sum") == "no | yes | yes");
    CHECK(vi.each("tiles", "rate") == " | 57,1\u00a0% | 110,0\u00a0%");
    const PageData en = the_pages().page("", english);
    CHECK(en.at("tiles.1.href") == "chuong-trinh/gnbv/");
}

TEST_CASE("The list of areas has provinces with their districts and counts communes of before and of now") {
    check_page("areas/", "areas_view");
}

TEST_CASE("The page of an area says what it is and what is below it, and what there is on it") {
    check_page("areas/98-thu-nghiem/", "area_view", tables_of_area);
}

TEST_CASE("The page of a district that has ended says so and names its communes of before") {
    check_page("areas/98-thu-nghiem/980-song-xanh/", "district_view", tables_of_area);
}

TEST_CASE("The page of an area by program leads to both") {
    check_page("areas/98-thu-nghiem/gnbv/", "area_program_view", tables_of_area);
}

TEST_CASE("The list of programs is a tree") {
    check_page("programs/", "programs_view");
}

TEST_CASE("Of too many programs the whole ones are listed by area") {
    SmallSite site;
    auto programs = nlohmann::json::parse(read_file(site.path() / "data/programs.json").value());
    nlohmann::json& list = programs["programs"];
    constexpr std::size_t many = limits::links_of_page + 1;
    for (std::size_t i = 0; i < many; ++i) {
        nlohmann::json program = list[1];
        program["id"] = fmt::format("p{}", i);
        program["parent"] = nullptr;
        program["short_name"] = {{"vi", fmt::format("Giả {}", i)}, {"en", fmt::format("Made {}", i)}};
        list.push_back(program);
    }
    site.write("data/programs.json", programs.dump());
    site.write(province_file, heading_vi + "98,p0,assigned,,,,,2023,,plan,5,million_vnd,,I/1,\n" +
                                  "98,p1,assigned,,,,,2023,,plan,5,million_vnd,,I/2,\n" +
                                  "980,p1,assigned,,,,,2023,,plan,5,million_vnd,,I/3,\n");
    const PageData page = Pages(site).page("programs/", english);
    CHECK(page.at("roots") == "0 entries");
    CHECK(page.each("program_groups", "title") == "In several areas | Thử Nghiệm Province | Without figures");
    CHECK(page.each("program_groups.1.group_programs", "label") == "Made 0");
    CHECK(page.at("program_groups.1.group_programs.0.href") == "p0/");
    CHECK(page.at("program_groups.2.group_programs.0.has_href") == "no");
}

TEST_CASE("The page of a program has its parts and its areas") {
    check_page("programs/gnbv/", "program_view", {"figure_groups", "computed_groups", "money_groups"});
    check_page("programs/ntm/", "program_view_owner", {"figure_groups", "computed_groups", "money_groups"});
    const PageData page = the_pages().page("programs/gnbv/");
    // What the list of areas says in a line has no row of money besides.
    CHECK(page.each("areas", "has_sum").find("yes") != std::string::npos);
    CHECK(page.at("has_money") == "no");
    CHECK(page.at("has_money_elsewhere") == "yes");
    // On the page of a program the figures name their areas.
    const PageData part = the_pages().page("programs/gnbv/gnbv.1/");
    CHECK(page.at("has_figures") == "no");
    CHECK(part.each("figure_groups.0.figure_rows", "has_area").find("no") == std::string::npos);
    CHECK(the_pages().page("programs/gnbv/gnbv.2/").at("is_unverified") == "yes");
}

TEST_CASE("The list of reports says who issued them and about what") {
    check_page("sources/", "sources_view");
}

TEST_CASE("The page of a report counts its figures and what it leaves out") {
    check_page("sources/tinh-2023/", "source_view", {"figure_groups"});
    check_page("sources/dao-xa/", "source_view_undated", {"figure_groups"});
}

TEST_CASE("The page about the site holds its text") {
    check_page("about/", "about_view");
}

TEST_CASE("The page of contradictions groups them by report and lists them by area and program and rule") {
    check_page("findings/", "findings_view");
}

TEST_CASE("Contradictions of an area alone have a line of their own in the list by program") {
    SmallSite site;
    site.write(province_file, heading_vi + "98,,poor_households,,,,,2023,2023-12-31,actual,12.480,household,,I/1,\n" +
                                  "98,,poor_households,,,,,2023,2023-12-31,actual,12.345,household,,I/2,\n");
    const Pages pages(site);
    const std::string label = "finding_indexes.1.entries.0.label";
    CHECK(pages.page("findings/").at(label) == "Không thuộc chương trình nào");
    CHECK(pages.page("findings/", english).at(label) == "Of no program");
}

TEST_CASE("The list of indicators has themes and names in order and the number of figures") {
    check_page("indicators/", "indicators_view");
}

TEST_CASE("The page of an indicator explains it and has every area in order and the break of its series") {
    check_page("indicators/poverty_rate/", "indicator_view");
}

TEST_CASE("Areas stand side by side with the newest figure of each and two of them with their difference") {
    const auto tell = [](const PageData& page, const std::set<std::string>& frame) {
        std::string told = page.text(frame);
        for (std::size_t group = 0; page.at("compared_programs." + std::to_string(group)) != "?"; ++group) {
            const std::string of = "compared_programs." + std::to_string(group) + ".";
            told += page.at(of + "id") + ": " + page.at(of + "label") + "\n";
            std::set<std::string> headings;
            for (std::size_t kind = 0; page.at(of + "compared_groups." + std::to_string(kind)) != "?"; ++kind) {
                const std::string in = of + "compared_groups." + std::to_string(kind) + ".";
                const std::string heading =
                    page.at(in + "program_label") + "; " + page.at(in + "period") + "; " + page.at(in + "dimensions");
                CHECK(headings.insert(heading).second);
                told += "  [" + page.at(in + "is_first") + "] " + heading + "\n";
                for (std::size_t row = 0; page.at(in + "compared_rows." + std::to_string(row)) != "?"; ++row) {
                    const std::string at = in + "compared_rows." + std::to_string(row) + ".";
                    told += page.at(at + "indicator_label") + " (" + page.at(at + "indicator_href") + "), " +
                            page.at(at + "difference") + "\n";
                    for (std::size_t cell = 0; page.at(at + "cells." + std::to_string(cell)) != "?"; ++cell) {
                        told += "   ";
                        for (const char* name : {"column", "column_label", "is_missing", "reason", "value", "unit",
                                                 "dimensions", "kind", "period", "as_of"}) {
                            told += " [" + page.at(at + "cells." + std::to_string(cell) + "." + name) + "]";
                        }
                        told += "\n";
                    }
                }
            }
        }
        return told;
    };
    const std::string group = "compare/98-thu-nghiem/district/";
    const std::string now = the_pages().both("compare/", [](const PageData& page) {
        return page.own();
    }) + the_pages().both(group, [&](const PageData& page) {
        return tell(page, {"compared_areas", "has_program_choice", "columns", "pairs", "has_rows_omitted"});
    }) + the_pages().both(group + "980-song-xanh/981-nui-do/", [&](const PageData& page) {
        return tell(page, {"compared_areas", "heroes", "others", "siblings_href", "siblings_label"});
    });
    CHECK(now == approved("compare_view", now));
}

TEST_CASE("Tables of money have wholes and their parts and details, each amount with its marks") {
    const std::string now = the_pages().both("areas/98-thu-nghiem/gnbv/", [](const PageData& page) {
        return page.text({"money_groups", "composition_rows", "money_details"});
    });
    CHECK(now == approved("money_view", now));
}

TEST_CASE("Figures that are no money stand by theme with all that is known of them") {
    const std::string now = the_pages().both("areas/98-thu-nghiem/", [](const PageData& page) {
        return page.text({"figure_groups"});
    }) + the_pages().both("programs/gnbv/gnbv.1/", [](const PageData& page) { return page.text({"figure_groups"}); });
    CHECK(now == approved("figure_view", now));
}

TEST_CASE("Figures of a report stand by their place in it and repetitions are marked") {
    const std::string now =
        the_pages().both("sources/tinh-2023/", [](const PageData& page) { return page.text({"figure_groups"}); });
    CHECK(now == approved("figures_of_source", now));
}

TEST_CASE("Computed values stand by theme with what they were computed from") {
    const std::string now = the_pages().both("areas/98-thu-nghiem/981-nui-do/", [](const PageData& page) {
        return page.text({"computed_groups", "has_omitted", "omitted"});
    }) + the_pages().both("areas/98-thu-nghiem/", [](const PageData& page) {
        return page.text({"computed_groups", "has_omitted", "omitted"});
    });
    CHECK(now == approved("value_view", now));
}
