// SPDX-License-Identifier: MIT
// The data beside a page.
#include "emit/page_json.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "load/theme_words.hpp"
#include "render/hand_made.hpp"
#include "render/views/page_view.hpp"

using namespace minhbach;

TEST_CASE("the data beside a page name the page and what stands on it in its language") {
    Corpus corpus;
    speak(corpus);
    corpus.site.edition_number = "7";
    corpus.site.edition_date = *parse_date("2025-06-07");
    corpus.site.license_url = "https://example.org/license";
    Area area;
    area.id = "01";
    area.name = area.full_name = {"Vùng", "Region"};
    corpus.areas.add(area);
    Program program;
    program.id = "ntm";
    program.name = program.short_name = {"Nông thôn", "Rural"};
    corpus.programs.add(program);
    for (const char* const id : {"unused", "one", "two"}) {
        Source source;
        source.id = id;
        source.title = {std::string(id) + " vi", std::string(id) + " en"};
        source.publisher = {std::string(id) + " của", std::string(id) + " by"};
        if (source.id == "two") {
            source.as_of = parse_date("2024-12-31");
        }
        corpus.sources.add(source);
    }
    corpus.periods = {*parse_period("2024")};
    for (const SourceIndex source : std::vector<SourceIndex>{2, 1, 2}) {
        Observation row;
        row.id = corpus.observations.size() + 1;
        row.source = source;
        corpus.observations.push_back(row);
    }
    DerivedValues derived;
    derived.lines.emplace_back();
    derived.values.resize(2);
    derived.values[0].id = 1;
    derived.values[1].id = 2;
    Reconciliation reconciliation;
    reconciliation.findings.resize(2);
    reconciliation.findings[0].id = 1;
    reconciliation.findings[1].id = 2;
    reconciliation.findings[1].observations = {0};
    Plan plan;
    Subject subject;
    subject.kind = PageKind::sources;
    subject.observations = {0, 1, 2};
    subject.derived = {1};
    subject.findings = {1};
    plan.subjects.push_back(subject);
    const bool full = GENERATE(true, false);
    if (full) {
        plan.subjects[0].area = 0;
        plan.subjects[0].program = 0;
        plan.subjects[0].source = 1;
        plan.subjects[0].charts.resize(2);
        plan.subjects[0].charts[0].name = "b";
        plan.subjects[0].charts[1].name = "a";
        plan.subjects[0].detail.further.push_back({{}, "a/part-1/", 2, {}, false, {}});
    } else {
        plan.subjects[0].observations.clear();
        plan.subjects[0].derived.clear();
        plan.subjects[0].findings.clear();
    }
    const CommentaryHtml commentary{};
    const RenderInput input{corpus, derived, plan, commentary, reconciliation, *corpus.words, "https://x.example/"};
    const Language language = GENERATE(vietnamese, english);
    const bool vi = language == vietnamese;
    Page page;
    page.subject = 0;
    page.language = language;
    page.route = vi ? "nguon/" : "en/nguon/";
    const Formatter format(*corpus.words, language);
    const PageContext context{input, page, format};
    const std::string text = page_json(context);
    // Names stand in all languages of the site.
    Page in_first = page;
    in_first.language = vietnamese;
    Page in_english = page;
    in_english.language = english;
    const std::string start =
        "{\"url\":\"https://x.example/" + page.route + "\",\"kind\":\"sources\",\"language\":\"" + (vi ? "vi" : "en") +
        "\",\"title\":\"" + page_title({input, in_first, Formatter(*corpus.words, vietnamese)}) + "\",\"title_en\":\"" +
        page_title({input, in_english, Formatter(*corpus.words, english)}) +
        "\",\"edition\":{\"number\":\"7\",\"date\":\"2025-06-07\"},\"license\":\"https://example.org/license\",";
    CAPTURE(text);
    CHECK_FALSE(page_title(context).empty());
    CHECK(text.starts_with(start));
    if (!full) {
        CHECK(text.substr(start.size()) ==
              "\"area\":null,\"program\":null,\"source\":null,\"observations\":[],\"derived\":[],"
              "\"computed_here\":[],\"findings\":[],\"sources\":[],\"omitted\":0,\"parts\":[],\"charts\":[]}\n");
        return;
    }
    const auto at = [&](std::string_view part) { return text.find(part); };
    CHECK(text.substr(start.size())
              .starts_with(R"("area":"01","program":"ntm","source":"one","observations":[)"
                           "\n{\"id\":\"o000000000001\","));
    CHECK(at("o000000000002") < at("o000000000003"));
    CHECK_THAT(text, Catch::Contains("],\"derived\":[\n{\"id\":\"d000000000002\","));
    CHECK(at("d000000000001") == std::string::npos);
    CHECK_THAT(text, Catch::Contains("],\"findings\":[\n{\"id\":\"f000000000002\","));
    CHECK(at("f000000000001") == std::string::npos);
    const std::string site = "https://x.example/" + route(corpus.site, language, "");
    const std::string end =
        "],\"sources\":[\n{\"id\":\"one\",\"title\":\"one vi\",\"title_en\":\"one en\","
        "\"publisher\":\"one của\",\"publisher_en\":\"one by\",\"as_of\":null,\"url\":\"";
    REQUIRE(at(end) != std::string::npos);
    CHECK(text.substr(at(end) + end.size()) ==
          site + source_path(corpus, 1) +
              "\"},\n{\"id\":\"two\",\"title\":\"two vi\",\"title_en\":\"two en\",\"publisher\":\"two của\","
              "\"publisher_en\":\"two by\",\"as_of\":\"2024-12-31\",\"url\":\"" +
              site + source_path(corpus, 2) + "\"}\n],\"omitted\":0,\"parts\":[\n\"https://x.example/" +
              route(corpus.site, language, "a/part-1/") +
              "\"\n],\"charts\":[\n\"charts/b.vl.json\",\n\"charts/a.vl.json\"\n]}\n");
}

TEST_CASE("the table beside a page has the computed values that stand on it behind the printed ones") {
    HandMade made;
    const IndicatorIndex spent = made.indicator("spent");
    const IndicatorIndex rate = made.indicator("rate");
    const ObservationIndex part = made.figure(spent, "3");
    const ObservationIndex whole = made.figure(spent, "12");
    const DerivedIndex value =
        made.computed(rate, "25.5", {FigureRef::observation(part), FigureRef::observation(whole)});
    made.computed(rate, "99", {FigureRef::observation(part)});
    made.subject.kind = PageKind::indicator;
    made.subject.path = "indicators/rate/";
    made.subject.indicator = rate;
    made.subject.observations = {part};
    made.subject.derived = {value};
    const std::string table = made.with(vietnamese, [](const PageContext& context) { return page_csv(context); });
    const auto line = [&](int number) {
        std::size_t begin = 0;
        for (int i = 0; i < number; ++i) {
            begin = table.find('\n', begin) + 1;
        }
        return table.substr(begin, table.find('\n', begin) - begin);
    };
    CHECK_THAT(line(0), Catch::StartsWith("id,area,program,indicator,"));
    CHECK_THAT(line(0), Catch::EndsWith(",kind_name_vi,kind_name_en,unit_name_vi,unit_name_en"));
    CHECK_THAT(line(1), Catch::StartsWith("o000000000001,98,gnbv,spent,"));
    CHECK_THAT(line(1), Catch::Contains(",vi spent,en spent,reported,,"));
    CHECK_THAT(line(1), Catch::EndsWith(",thực hiện,actual,million_vnd vi,million_vnd en"));
    CHECK_THAT(line(2), Catch::StartsWith("d000000000001,98,gnbv,rate,"));
    CHECK_THAT(line(2), Catch::Contains(",2023,,actual,25.5,million_vnd,,,,bao-cao,"));
    CHECK_THAT(line(2), Catch::Contains(",vi rate,en rate,computed,o000000000001;o000000000002,"));
    CHECK(line(3).empty());
    const auto cells = [](const std::string& row) { return std::count(row.begin(), row.end(), ','); };
    CHECK(cells(line(1)) == cells(line(0)));
    CHECK(cells(line(2)) == cells(line(0)));
    // What stands on further pages only is in none of the files.
    made.subject.detail.shows_all = false;
    const std::string fewer = made.with(vietnamese, [](const PageContext& context) { return page_csv(context); });
    CHECK(fewer == table.substr(0, table.find("d000000000001")));
}
