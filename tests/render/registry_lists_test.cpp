// SPDX-License-Identifier: MIT
// What lists what there is: all programs with their parts, all areas, the programs of an area.
#include <fstream>
#include <iterator>

#include "base/replaced.hpp"
#include "render/hand_made.hpp"
#include "render/pages.hpp"

using namespace minhbach;

namespace {

// Writes the file of the site again with one text in place of another.
void change(const SmallSite& site, const std::string& name, const std::string& from, const std::string& to) {
    std::ifstream file(site.path() / name);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    REQUIRE(bytes.find(from) != std::string::npos);
    site.write(name, replaced(bytes, from, to));
}

std::string part(const std::string& id, const std::string& parent, const std::string& name) {
    return R"({"id": ")" + id + R"(", "level": "project", "parent": ")" + parent + R"(", "number": {"vi": "Phần )" +
           id + R"(", "en": "Part"}, "name": {"vi": ")" + name + R"(", "en": "Part"}, "short_name": {"vi": ")" + name +
           R"(", "en": "Part"}, "source": "made up for the tests"})";
}

const std::string plan_entry = R"(  {"id": "ktxh", "level": "plan")";

}  // namespace

TEST_CASE("Parts of a program that nothing is told of are folded away with all others, and counted") {
    const SmallSite site("pages");
    change(site, "data/programs.json", plan_entry,
           part("gnbv.3", "gnbv", "Chưa có") + ",\n" + part("ntm.1", "ntm", "Một") + ",\n" +
               part("ntm.2", "ntm", "Hai") + ",\n" + plan_entry);
    const PageData data = Pages(site).page("programs/");
    CHECK(data.each("roots", "label") == "Các chương trình MTQG | Giảm nghèo | Nông thôn mới | Kế hoạch kinh tế");
    CHECK(data.each("roots.1.told", "label") == "Hạ tầng | Mô hình");
    CHECK(data.each("roots.1.told.0.grandchildren", "label") == "Đường xã");
    CHECK(data.each("roots.1.children", "label") == "Hạ tầng | Mô hình | Chưa có");
    CHECK(data.each("roots.1.children.0.grandchildren", "label") == "Đường xã");
    CHECK(data.at("roots.1.all_children") == "Mọi phần của chương trình: 4, trong đó 3 phần có số liệu");
    CHECK(data.at("roots.2.has_told") == "no");
    CHECK(data.each("roots.2.children", "label") == "Một | Hai");
    CHECK(data.at("roots.2.all_children") == "2 phần, chưa phần nào có số liệu");
    // The programs of a group stand by themselves.
    CHECK(data.at("roots.0.has_children") == "no");
    CHECK(data.at("roots.0.all_children") == "");
}

TEST_CASE("Parts further down than a list has levels stand behind what they are part of, and count") {
    const SmallSite site("pages");
    change(site, "data/programs.json", plan_entry,
           part("gnbv.1.1.1", "gnbv.1.1", "Cầu") + ",\n" + part("gnbv.1.1.1.1", "gnbv.1.1.1", "Trụ") + ",\n" +
               part("gnbv.1.2", "gnbv.1", "Đò") + ",\n" + plan_entry);
    const PageData data = Pages(site).page("programs/");
    CHECK(data.each("roots.1.children.0.grandchildren", "label") == "Đường xã | Cầu | Trụ | Đò");
    CHECK(data.at("roots.1.all_children") == "Mọi phần của chương trình: 6, trong đó 3 phần có số liệu");
}

TEST_CASE("All programs stand with what was spent of their money") {
    const PageData data = the_pages().page("programs/");
    CHECK(data.each("roots", "has_sum") == "no | yes | yes | no");
    CHECK(data.at("roots.1.spent") == "4.000");
    CHECK(data.at("roots.1.plan") == "7.000 triệu đồng");
    CHECK(data.at("roots.1.rate") == "57,1\u00a0%");
}

TEST_CASE("That areas ended on one day is said once, and else of each of them") {
    const PageData each = the_pages().page("areas/");
    // Below the nation cities and provinces stand by name; the second of them is the one with districts.
    CHECK(each.each("areas.2.below", "label") == "Thị xã Ẩm Hà | Huyện Đồng Cao | Huyện Núi Đỏ | Huyện Sông Xanh");
    CHECK(each.each("areas.2.below", "ended") == " | đến hết 30/06/2025 | đến hết 30/06/2025 | đến hết 30/06/2025");
    const SmallSite site("pages");
    const std::string town = R"("full_name": {"vi": "Thị xã Ẩm Hà", "en": "Ẩm Hà Town"}, "parent": "98",)";
    change(site, "data/areas.json", town, town + R"( "valid_to": "2025-06-30",)");
    const PageData once = Pages(site).page("areas/");
    CHECK(once.each("areas.2.below", "ended") == " |  |  | ");
    CHECK(once.at("areas.2.gathered.0.text") == "4 đơn vị cấp huyện đến hết 30/06/2025");
    // On another day.
    change(site, "data/areas.json", town + R"( "valid_to": "2025-06-30",)", town + R"( "valid_to": "2025-06-29",)");
    CHECK(Pages(site).page("areas/").each("areas.2.below", "ended") ==
          "đến hết 29/06/2025 | đến hết 30/06/2025 | đến hết 30/06/2025 | đến hết 30/06/2025");
}

TEST_CASE("Of areas that are called alike lists say where each lies") {
    const SmallSite site("pages");
    const std::string town = R"("full_name": {"vi": "Thị xã Ẩm Hà", "en": "Ẩm Hà Town"})";
    change(site, "data/areas.json", town, R"("full_name": {"vi": "Huyện Sông Xanh", "en": "Sông Xanh District"})");
    const Pages pages(site);
    const std::string labels = pages.page("programs/gnbv/").each("areas", "label");
    CHECK(labels.find("Huyện Sông Xanh (") != std::string::npos);
    CHECK(the_pages().page("programs/gnbv/").each("areas", "label").find("Sông Xanh (") == std::string::npos);
}

TEST_CASE("The list of all indicators leads to its themes") {
    const PageData data = the_pages().page("indicators/");
    CHECK(data.at("has_indicator_toc") == "yes");
    CHECK(data.at("indicator_groups.0.anchor").starts_with("theme-"));
    CHECK(data.at("indicator_groups.0.count") != "");
}

TEST_CASE("The list of all indicators folds those that the plan does not show at once, and says what they are") {
    HandMade made;
    made.subject.kind = PageKind::indicators;
    made.subject.path = "indicators/";
    const auto add = [&](const std::string& id, std::size_t figures) {
        Subject page;
        page.kind = PageKind::indicator;
        page.indicator = made.indicator(id);
        page.path = "indicators/" + id + "/";
        page.detail.slices.coverage.figures = figures;
        made.subject.detail.indicators.push_back(page.indicator);
        made.others.push_back(page);
        return page.indicator;
    };
    const auto list = [&] {
        return made.with(english, [](const PageContext& context) {
            View view;
            fill_indicators(context, view);
            return PageData(std::move(view), PageKind::indicators);
        });
    };
    add("a", 1);
    made.subject.detail.indicators_seen = {add("b", 2), add("c", 2)};
    CHECK(list().each("indicator_groups.0.indicators", "label") == "en b | en c");
    CHECK(list().each("indicator_groups.0.single", "label") == "en a");
    CHECK(list().at("indicator_groups.0.single_count") == "1 indicator with one figure or none yet");
    made.subject.detail.indicators_seen.pop_back();
    CHECK(list().each("indicator_groups.0.single", "label") == "en a | en c");
    CHECK(list().at("indicator_groups.0.single_count") == "2 other indicators, of fewer areas or times");
}

TEST_CASE("The programs of an area stand with what it spent of their money itself") {
    const PageData district = the_pages().page("areas/98-thu-nghiem/980-song-xanh/");
    CHECK(district.each("program_tiles", "label") == "Giảm nghèo");
    CHECK(district.each("program_tiles", "href") == "gnbv/");
    CHECK(district.each("program_tiles", "rate") == "25,0\u00a0%");
    CHECK(district.at("programs") == "0 entries");
    // A program with a plan and no result is in the list, with how much there is of it.
    const PageData province = the_pages().page("areas/98-thu-nghiem/");
    CHECK(province.each("program_tiles", "label") == "Giảm nghèo | Nông thôn mới | Kế hoạch kinh tế");
    CHECK(province.each("program_tiles", "has_sum") == "yes | no | no");
    CHECK(province.at("program_tiles.0.spent") == "987.250");
    CHECK(province.each("program_tiles", "figures") == "24 | 1 | 1");
}

TEST_CASE("The page of a program opens with its sum, where there is one") {
    const PageData data = the_pages().page("programs/gnbv/");
    CHECK(data.at("has_whole") == "yes");
    CHECK(data.at("whole.0.rate") == "57,1\u00a0%");
    CHECK(data.at("whole.0.areas") == "");
    CHECK(the_pages().page("programs/mtqg/").at("has_whole") == "no");
}

TEST_CASE("Lists tell how much was spent of each area of which that is told, and name the others, each part by name") {
    const PageData home = the_pages().page("");
    const std::string sums = home.each("areas", "has_sum");
    CHECK(sums.starts_with("yes"));
    CHECK(sums.find("no") == std::string::npos);
    CHECK(home.at("has_other_areas") == "yes");
    CHECK_FALSE(home.at("other_areas.0.href").empty());
    const PageData program = the_pages().page("programs/gnbv/");
    CHECK(program.each("areas", "has_sum").find("no") == std::string::npos);
    CHECK_FALSE(home.at("areas.0.program").empty());
    CHECK_FALSE(home.at("areas.0.about").empty());
}

TEST_CASE("The list of sources has each, or where one page cannot hold them the way to those of each year") {
    HandMade made;
    made.subject.kind = PageKind::sources;
    made.subject.path = "sources/";
    const auto page = [&] {
        return made.with(english, [](const PageContext& context) {
            View view;
            fill_sources(context, view);
            return PageData(std::move(view), PageKind::sources);
        });
    };
    made.subject.detail.sources = {0};
    CHECK(page().each("reports", "short_name") == "Report");
    CHECK(page().at("has_list_pages") == "no");
    made.subject.detail.sources.clear();
    made.subject.detail.further.push_back({{"2024", "2024"}, "sources/year-2024/", 1, {}, false, {}});
    made.subject.detail.further.push_back({{"2023", "2023"}, "sources/year-2023/", 150, {}, false, {}});
    CHECK(page().at("has_reports") == "no");
    CHECK(page().each("list_pages", "label") == "2024 | 2023");
    CHECK(page().each("list_pages", "href") == "year-2024/ | year-2023/");
    CHECK(page().each("list_pages", "count") == "1 report | 150 reports");
}

TEST_CASE("Programs that the plan puts together stand in their groups and not in trees") {
    HandMade made;
    made.subject.kind = PageKind::programs;
    made.subject.path = "programs/";
    made.subject.detail.program_levels = 1;
    made.subject.detail.program_groups = {{{"Tỉnh", "Province"}, {0}}};
    const PageData page = made.with(english, [](const PageContext& context) {
        View view;
        fill_programs(context, view);
        return PageData(std::move(view), PageKind::programs);
    });
    CHECK(page.at("roots") == "0 entries");
    CHECK(page.each("program_groups", "title") == "Province");
    CHECK(page.each("program_groups.0.group_programs", "label") == "Poverty");
    CHECK(page.at("program_groups.0.group_programs.0.has_sum") == "no");
}

TEST_CASE(
    "A program of several areas of which one states both amounts names it, one of a single area is in its group") {
    HandMade made;
    made.subject.kind = PageKind::programs;
    made.subject.path = "programs/";
    made.subject.detail.program_levels = 1;
    made.subject.detail.program_groups = {{{"Vài nơi", "Several"}, {0}}};
    ProgramTile tile;
    tile.program = 0;
    tile.areas = 1;
    tile.areas_with_figures = 2;
    MoneyRow row;
    row.area = 0;
    tile.rows = {row};
    const auto place = [&] {
        made.subject.parts = {tile};
        return made.with(english, [](const PageContext& context) {
            View view;
            fill_programs(context, view);
            return PageData(std::move(view), PageKind::programs).at("program_groups.0.group_programs.0.place");
        });
    };
    CHECK(place() == "Province");
    tile.only_area = 0;
    CHECK(place().empty());
}

TEST_CASE("What a program is called by its level is not said where its number says it") {
    const auto level = [](const std::string& number) {
        const SmallSite site("pages");
        const std::string before = R"("parent": "gnbv", "number": {"vi": ")";
        change(site, "data/programs.json", before + R"(Dự án 1")", before + number + '"');
        return Pages(site).page("programs/gnbv/gnbv.1/").at("level_label");
    };
    CHECK(level("Dự án 1").empty());
    CHECK(level("1") == "Dự án");
    CHECK(level("dự án thứ nhất").empty());
}
