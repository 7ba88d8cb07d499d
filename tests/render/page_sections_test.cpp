// SPDX-License-Identifier: MIT
// What only some pages have: units that were merged, texts that stand on another page, figures that contradict each
// other side by side.
#include <array>

#include "base/files.hpp"
#include "base/limits.hpp"
#include "load/theme_words.hpp"
#include "render/pages.hpp"

using namespace minhbach;

namespace {

const std::string district_file = "data/observations/huyen-2024.csv";

Pages with_districts(const SmallSite& site, const std::string& rows) {
    site.write(district_file, heading_vi + rows);
    site.write("data/explanations.json", R"({"explanations": []})");
    return Pages(site);
}

void write_text(const SmallSite& site, const std::string& name, const std::string& binding) {
    for (const char* language : {"vi", "en"}) {
        site.write("content/" + name + "." + language + ".md",
                   "---\ntitle: " + name + " " + language + "\nlanguage: " + language + "\n" + binding + "---\nx\n");
    }
}

}  // namespace

TEST_CASE("A unit says from when until when it was valid and what became of it") {
    const SmallSite site("pages");
    const Pages pages = with_districts(site,
                                       "00001,gnbv,poor_households,,,,,2024,,actual,5,household,,1,\n"
                                       "00002,gnbv,poor_households,,,,,2024,,actual,6,household,,1,\n"
                                       "00009@2025,gnbv,poor_households,,,,,2026,,target,7,household,,1,\n");
    const std::string green = "areas/98-thu-nghiem/980-song-xanh/";
    const auto page_of = [&](const std::string& code, Language language) {
        for (const Page& page : pages.plan.pages) {
            const Subject& subject = pages.plan.subject_of(page);
            if (subject.kind == PageKind::area && pages.corpus.areas[subject.area].id == code) {
                return pages.page(subject.path, language);
            }
        }
        FAIL("no page of " << code);
        return pages.not_found();
    };
    const PageData merged = page_of("00002", vietnamese);
    CHECK(merged.at("validity") == "từ 01/01/2020 đến hết 31/12/2024");
    CHECK(page_of("00002", english).at("validity") == "from 1 January 2020 until 31 December 2024");
    CHECK(merged.at("ended_on") == "31/12/2024");
    CHECK(merged.at("has_ended") == "yes");
    CHECK(merged.at("has_predecessors") == "no");
    CHECK(merged.at("has_successors") == "yes");
    CHECK(merged.at("successors.0.label") == "Xã Sen");
    CHECK(merged.at("successors.0.has_href") == "yes");
    CHECK(merged.at("parent_label") == "Huyện Sông Xanh");
    CHECK(merged.at("parent_href") == "../");
    const PageData now = page_of("00009@2025", vietnamese);
    CHECK(now.at("validity") == "từ 01/07/2025");
    CHECK(page_of("00009@2025", english).at("validity") == "from 1 July 2025");
    CHECK(now.at("has_ended") == "no");
    CHECK(now.each("predecessors", "label") == "Thị trấn Bưởi | Xã Sen");
    CHECK(now.each("predecessors", "has_href") == "no | yes");
    CHECK(now.each("predecessors", "code") == "00003 | 00001");
    CHECK(now.each("gathered", "title").empty());
    CHECK(page_of("980", vietnamese).each("gathered", "title") ==
          "2 đơn vị cấp xã đến hết 30/06/2025 | 1 đơn vị cấp xã đã kết thúc từ trước");
}

TEST_CASE("An area with one text on a program shows it and with two it names them") {
    const SmallSite site("pages");
    write_text(site, "mot", "area: \"980\"\nprogram: gnbv\n");
    write_text(site, "ba", "area: \"982\"\nprogram: gnbv\n");
    write_text(site, "bon", "area: \"982\"\nprogram: ntm\n");
    write_text(site, "nam", "area: \"982\"\n");
    const auto row = [](const char* area, const char* program) {
        return std::string(area) + "," + program + ",poor_households,,,,,2024,,actual,5,household,,1,\n";
    };
    const Pages pages =
        with_districts(site, row("980", "gnbv") + row("982", "gnbv") + row("982", "ntm") + row("981", "gnbv"));
    const PageData one = pages.page("areas/98-thu-nghiem/980-song-xanh/");
    CHECK(one.each("commentaries", "title") == "mot vi");
    CHECK(one.at("commentaries.0.anchor") == "text-1");
    CHECK(one.at("has_commentary_links") == "no");
    const PageData several = pages.page("areas/98-thu-nghiem/982-dong-cao/", english);
    CHECK(several.each("commentaries", "title") == "nam en");
    CHECK(several.each("commentary_links", "label") == "ba en | bon en");
    CHECK(several.each("commentary_links", "href") == "gnbv/ | ntm/");
    const PageData own = pages.page("areas/98-thu-nghiem/982-dong-cao/ntm/");
    CHECK(own.each("commentaries", "title") == "bon vi");
    CHECK(own.at("has_commentary_links") == "no");
}

TEST_CASE("Where the newest figures of an area contradict each other none stands beside those of others") {
    const SmallSite site("pages");
    const auto row = [](const char* area, const char* value, const char* at) {
        return std::string(area) + ",gnbv,assigned,,total,total,2024,2024,,plan," + value + ",million_vnd,," + at +
               ",\n";
    };
    const Pages pages = with_districts(
        site, row("980", "10", "1") + row("980", "11", "2") + row("981", "12", "1") + row("982", "13", "1"));
    for (const Language language : two_languages()) {
        const PageData page = pages.page("compare/98-thu-nghiem/district/", language);
        std::string told;
        for (std::size_t i = 0;
             page.at("compared_programs.0.compared_groups.0.compared_rows.0.cells." + std::to_string(i)) != "?"; ++i) {
            const std::string at =
                "compared_programs.0.compared_groups.0.compared_rows.0.cells." + std::to_string(i) + ".";
            told += page.at(at + "column_label") + ": " +
                    (page.at(at + "is_missing") == "yes" ? page.at(at + "reason") : page.at(at + "value")) + "\n";
        }
        INFO(told);
        CHECK(told.find(language == vietnamese
                            ? "Huyện Sông Xanh: báo cáo nêu hai số khác nhau\n"
                            : "Sông Xanh District: two different figures are stated\n") != std::string::npos);
        CHECK(told.find(language == vietnamese ? "Huyện Núi Đỏ: 12\n" : "Núi Đỏ District: 12\n") != std::string::npos);
    }
}

TEST_CASE("A report of one figure has the one figure") {
    const SmallSite site("pages");
    const Pages pages = with_districts(site, "980,gnbv,poor_households,,,,,2024,,actual,5,household,,1,\n");
    CHECK(pages.page("sources/huyen-2024/").at("description") == "Toàn bộ 1 số liệu trong: Báo cáo các huyện");
    CHECK(pages.page("sources/huyen-2024/", english).at("description") ==
          "The one figure stated in: Report of the districts");
    CHECK(pages.page("areas/98-thu-nghiem/980-song-xanh/", english).story() ==
          "Poor households, 2024: 5. The reports here do not state how much Sông Xanh District was assigned or "
          "disbursed. This page has one figure, from: Report of the districts.");
}

TEST_CASE("The break of a series is told also where two reports tell the two sides of it") {
    const SmallSite site("pages");
    site.write("data/observations/dao-xa.csv", heading_vi + "980,gnbv,poverty_rate,,,,,2024,,actual,20,percent,,1,\n");
    const Pages pages = with_districts(site, "980,gnbv,poverty_rate,,,,,2023,,actual,30,percent,,1,\n");
    const PageData page = pages.page("indicators/poverty_rate/");
    CHECK(page.each("value_table.0.rows", "sort_value").starts_with("30 | 20"));
    CHECK(page.at("value_table.0.rows.0.has_break") == "no");
    CHECK(page.at("value_table.0.rows.1.has_break") == "yes");
    CHECK(page.at("value_table.0.rows.1.break_text") == "Chuẩn nghèo mới.");
    // What the page opens with is told apart from the older figures, so it says of the break, too.
    CHECK(page.at("breaks.0.text") == "Chuẩn nghèo mới.");
}

TEST_CASE("The nation lists its provinces as a province lists its districts") {
    const PageData nation = the_pages().page("areas/VN-viet-nam/");
    CHECK(nation.each("children_told", "label") == "Thành phố Đảo Xa | Tỉnh Thử Nghiệm");
    CHECK(nation.at("has_children") == "no");
    // As the list of all areas tells of them, each with the program, below the nation, which is listed without them.
    const PageData all = the_pages().page("areas/");
    CHECK(all.each("areas", "label") == "Cả nước | Thành phố Đảo Xa | Tỉnh Thử Nghiệm");
    CHECK(all.each("areas", "rate") == " | " + nation.each("children_told", "rate"));
    CHECK(all.at("areas.0.below") == "0 entries");
    CHECK(all.at("areas.0.gathered") == "0 entries");
    CHECK(all.at("has_area_sums") == "yes");
    CHECK(all.at("rate_href").find("/disbursement_rate/") != std::string::npos);
    CHECK(all.each("areas", "program") == " | " + nation.each("children_told", "program"));
    const PageData province = the_pages().page("areas/98-thu-nghiem/");
    CHECK(province.each("children_told", "label") == "Huyện Đồng Cao | Huyện Núi Đỏ | Huyện Sông Xanh");
    CHECK(province.each("children", "label").find("Huyện Sông Xanh") == std::string::npos);
    CHECK(province.at("has_units") == "yes");
    // With what the page of each opens with.
    CHECK(province.at("children_told.2.rate") ==
          the_pages().page("areas/98-thu-nghiem/980-song-xanh/").at("heroes.0.rate"));
}

TEST_CASE("A page says where its mistakes are reported with its title and its address") {
    const SmallSite site("pages");
    const std::string file = "data/site.json";
    const std::string before = read_file(site.path() / file).value();
    const auto with_report = [&](const std::string& to) {
        std::string text = before;
        site.write(file, text.insert(text.find('{') + 1, "\"report_to\": \"" + to + "\", "));
        return Pages(site).page("areas/98-thu-nghiem/981-nui-do/", vietnamese);
    };
    CHECK(Pages(site).page("areas/98-thu-nghiem/981-nui-do/", vietnamese).at("has_report") == "no");
    const PageData by_mail = with_report("mailto:bao-loi@example.org");
    CHECK(by_mail.at("has_report") == "yes");
    CHECK(by_mail.at("report_address") == "bao-loi@example.org");
    const std::string href = by_mail.at("report_href");
    CHECK(href.starts_with("mailto:bao-loi@example.org?subject=Huy%E1%BB%87n%20"));
    CHECK(href.ends_with("https%3A%2F%2Fexample.org%2Fthu%2Fdia-phuong%2F98-thu-nghiem%2F981-nui-do%2F"));
    const PageData by_form = with_report("https://example.org/bao-loi?x=1");
    CHECK(by_form.at("report_href") == "https://example.org/bao-loi?x=1");
    CHECK(by_form.at("report_address") == "https://example.org/bao-loi?x=1");
}

TEST_CASE("Headings of tables of money lead to what they mean") {
    const SmallSite site("pages");
    const PageData page = Pages(site).page("areas/98-thu-nghiem/981-nui-do/gnbv/", vietnamese);
    CHECK(page.at("has_planned_href") == "yes");
    CHECK(page.at("planned_href").find("/assigned/") != std::string::npos);
    CHECK(page.at("spent_href").find("/disbursed/") != std::string::npos);
}

TEST_CASE("Lists tell of an area that opens with the sum of its programs that sum, not its largest program") {
    const SmallSite site("pages");
    std::string programs = read_file(site.path() / "data/programs.json").value();
    const std::string plan = "\"id\": \"ktxh\", \"level\": \"plan\"";
    programs.replace(programs.find(plan), plan.size(), "\"id\": \"ktxh\", \"level\": \"program\"");
    site.write("data/programs.json", programs);
    const auto rows_of = [](const char* second, const std::string& note) {
        std::string rows;
        for (const auto& [program, given, spent] :
             {std::array{"gnbv", "100", "50"}, {"ntm", "200", second}, {"ktxh", "300", "30"}}) {
            const std::string line = "980," + std::string(program) + ",";
            rows += line + "assigned,,total,total,2024,2024,,plan," + given + ",million_vnd,,1,\n" + line +
                    "disbursed,,total,total,2024,2024,2024-06-30,actual," + spent + ",million_vnd,,1," + note + "\n";
        }
        return rows;
    };
    const auto begins = [&](const std::string& rows) {
        const std::string told = with_districts(site, rows).page("areas/98-thu-nghiem/980-song-xanh/", english).story();
        return told.substr(0, told.find(':'));
    };
    const std::string rows = rows_of("100", "");
    const Pages pages = with_districts(site, rows);
    CHECK(pages.page("areas/98-thu-nghiem/980-song-xanh/").each("whole", "rate") == "30,0\u00a0%");
    // Its sentences begin with how far apart they are; but not where two have spent half, of which none is the first.
    CHECK(begins(rows_of("90", "")) == "3 programs together, up to 30 June 2024, spent 170 of 600 million VND, 28.33%");
    CHECK(begins(rows).starts_with("In 2024, "));
    CHECK(begins(rows_of("90", "about")).starts_with("In 2024, "));
    // What is not exact is told as what it is.
    const PageData about = with_districts(site, rows_of("90", "over")).page("areas/98-thu-nghiem/980-song-xanh/");
    CHECK(about.each("whole", "rate") == "≥ 28,3\u00a0%");
    CHECK(about.each("whole", "spent_note") == "ít nhất");
    CHECK(pages.page("areas/98-thu-nghiem/").each("children_told", "rate") == "30,0\u00a0%");
    CHECK(pages.page("areas/98-thu-nghiem/").at("children_told.0.about").find("3") != std::string::npos);
    const std::string home = pages.page("").each("areas", "rate");
    CHECK(home.find("30,0\u00a0%") != std::string::npos);
    CHECK((" " + home).find(" 10,0\u00a0%") == std::string::npos);
}

TEST_CASE("Units of which no money is told are listed all the same") {
    const SmallSite site("pages");
    const PageData province = with_districts(site, "980,gnbv,poor_households,,,,,2024,,actual,5,household,,1,\n")
                                  .page("areas/98-thu-nghiem/");
    CHECK(province.at("has_children_told") == "no");
    CHECK(province.at("has_units") == "yes");
}

TEST_CASE("A result of a later year is better or worse, one of a later day of its year is neither") {
    const SmallSite site("pages");
    const std::string line = "980,gnbv,poverty_rate,,,,,";
    const PageData page =
        with_districts(site, line + "2022,,actual,30,percent,,1,\n" + line + "2023,2023-06-30,actual,29,percent,,1,\n" +
                                 line + "2023,2023-12-31,actual,28,percent,,1,\n")
            .page("areas/98-thu-nghiem/980-song-xanh/gnbv/", english);
    CHECK(page.each("changes", "title") ==
          "From 30 June 2023 to 31 December 2023 | From 31 December 2022 to 31 December 2023");
    CHECK(page.each("changes.0.change_rows", "judgement") == "");
    CHECK(page.each("changes.1.change_rows", "judgement").find("better") != std::string::npos);
}

TEST_CASE("What is expected to change says so once, and times without a row are folded away") {
    const SmallSite site("pages");
    std::string rows;
    for (const char* const day : {"2024-03-31", "2024-06-30", "2024-09-30"}) {
        for (std::size_t line = 0; line < limits::changes_of_page; ++line) {
            rows += "980,gnbv,disbursed,,total,total," + std::to_string(2001 + line) + ",2024," + day +
                    ",estimate,500,million_vnd,,1,\n";
        }
    }
    const auto pages = with_districts(site, rows);
    const PageData page = pages.page("areas/98-thu-nghiem/980-song-xanh/gnbv/");
    CHECK(pages.page("areas/98-thu-nghiem/980-song-xanh/gnbv/changes-estimate-2024-03-31-to-2024-06-30/").at("title") ==
          "Huyện Sông Xanh: Giảm nghèo: Từ 31/03/2024 đến 30/06/2024: ước thực hiện");
    CHECK(page.each("changes", "title") == "Từ 30/06/2024 đến 30/09/2024: ước thực hiện");
    CHECK(page.at("changes.0.is_expected") == "yes");
    CHECK(page.at("changes.0.change_rows.0.about").find("ước") == std::string::npos);
    CHECK(page.at("changes_further") == "1 khoảng thời gian khác");
    CHECK(page.each("further_changes", "title") == "Từ 31/03/2024 đến 30/06/2024: ước thực hiện");
    CHECK(page.each("further_changes", "more_href") == "changes-estimate-2024-03-31-to-2024-06-30/");
}

TEST_CASE("The page of a district tells what was to be reached, of which program, and what came of it") {
    const SmallSite site("pages");
    const std::string line = "980,gnbv,poverty_rate,,,,,";
    const auto pages =
        with_districts(site, line + "2023,,target,30,percent,,1,at_most\n" + line + "2023,,actual,29,percent,,1,\n");
    const PageData area = pages.page("areas/98-thu-nghiem/980-song-xanh/", english);
    CHECK(area.at("targets") == "1 entries");
    CHECK(area.at("targets.0.label") == "Poverty rate");
    CHECK(area.at("targets.0.about") == "Poverty reduction");
    CHECK(area.at("targets.0.aims.0.qualifier") == "target: at most");
    CHECK(area.at("targets.0.aims.0.value") == "30%");
    CHECK(area.at("targets.0.aimed") == "2023");
    CHECK(area.at("targets.0.results.0.value") == "29%");
    CHECK(area.at("targets.0.reached") == "2023");
    CHECK(area.at("targets.0.outcome") == "reached");
    CHECK(area.at("no_results") == "");
    CHECK(area.at("targets_more") == "");
    const PageData by_program = pages.page("areas/98-thu-nghiem/980-song-xanh/gnbv/", vietnamese);
    CHECK(by_program.at("targets.0.about") == "");
    CHECK(by_program.at("targets.0.outcome") == "đã đạt");
    // The page of the area leaves the others to those of its programs.
    CHECK(area.at("targets_href") == "#programs");
    CHECK(by_program.at("targets_href") == "#figures");
}

TEST_CASE("That no report states a result of any target is said once, and what there is no room for is counted") {
    const SmallSite site("pages");
    std::string rows;
    for (std::size_t year = 0; year < limits::targets_of_page + 2; ++year) {
        rows += "980,gnbv,poverty_rate,,,," + std::to_string(2001 + year) + ",2023,,target,30,percent,,1,\n";
    }
    const PageData page = with_districts(site, rows).page("areas/98-thu-nghiem/980-song-xanh/", english);
    CHECK(page.at("no_results") == "There are no results of these targets here yet.");
    CHECK(page.at("targets") == std::to_string(limits::targets_of_page) + " entries");
    CHECK(page.at("targets_more") == "2 more targets and plans, on the pages of the programs");
    CHECK(page.at("targets.0.has_results") == "no");
    // Of one alone the line says it.
    const SmallSite single("pages");
    const PageData one = with_districts(single, "980,gnbv,poverty_rate,,,,,2023,,target,30,percent,,1,\n")
                             .page("areas/98-thu-nghiem/980-song-xanh/", english);
    CHECK(one.at("no_results") == "");
    CHECK(one.at("targets.0.outcome") == "");
}

TEST_CASE("Two districts whose numbers have no difference are told why, and there is less or more of what is no rate") {
    const auto told = [](const std::string& first, const std::string& second) {
        const SmallSite site("pages");
        const PageData page = with_districts(site, "980,gnbv," + first + "\n981,gnbv," + second + "\n")
                                  .page("compare/98-thu-nghiem/district/980-song-xanh/981-nui-do/", vietnamese);
        std::string all;
        for (std::size_t program = 0; page.at("compared_programs." + std::to_string(program)) != "?"; ++program) {
            const std::string in = "compared_programs." + std::to_string(program) + ".compared_groups.";
            for (std::size_t group = 0; page.at(in + std::to_string(group)) != "?"; ++group) {
                all += page.each(in + std::to_string(group) + ".compared_rows", "difference") + "; ";
            }
        }
        return all;
    };
    const std::string rate = "poverty_rate,,,,,2022,,actual,";
    CHECK(told(rate + "30,percent,,1,", rate + "20,percent,,1,").find("Sông Xanh cao hơn 10 điểm") !=
          std::string::npos);
    CHECK(told(rate + "30,percent,,1,over", rate + "20,percent,,1,").find("có số không nêu chính xác") !=
          std::string::npos);
    const std::string count = "poor_households,,,,,2022,,actual,";
    CHECK(told(count + "30,household,,1,", count + "20,household,,1,").find("Sông Xanh nhiều hơn 10 hộ") !=
          std::string::npos);
    CHECK(told(count + "30,household,,1,", "poor_households,,,,,2022,2022-12-31,actual,20,household,,1,")
              .find("khác ngày hoặc khác loại số") != std::string::npos);
}
