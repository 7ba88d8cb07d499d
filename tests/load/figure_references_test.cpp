// SPDX-License-Identifier: MIT
// References to figures in a text, and numbers that were typed where a reference would do.
#include "load/figure_references.hpp"

#include <catch2/catch.hpp>

#include "base/text.hpp"
#include "load/small_site.hpp"
#include "load/theme_words.hpp"
#include "load/typed_numbers.hpp"

using namespace minhbach;

namespace {

constexpr std::string_view matter = "ă\n";  // before the body, so that offsets of the two differ

struct Read {
    explicit Read(const std::string& body, const Commentary& text = {})
        : corpus(SmallSite().load(ignored)), source("a.md", std::string(matter) + body, diagnostics) {
        references = read_figure_references(source, matter.size(), text, corpus);
    }
    const FigureSelector& first() const { return references.at(0).selector; }

    Diagnostics ignored;
    Diagnostics diagnostics;
    Corpus corpus;
    SourceText source;
    std::vector<FigureReference> references;
};

// The code that a text's first reference names in a dimension; nothing where it leaves it out.
std::optional<std::string> code_of(const Read& read, std::uint8_t dimension) {
    for (const auto& [place, code] : read.first().codes) {
        if (place == dimension) {
            return read.corpus.dimensions[place].codes[code].id;
        }
    }
    return std::nullopt;
}

Reported mistakes(const std::string& body) {
    const Read read(body);
    CHECK(read.references.empty());
    return underlined(read.diagnostics);
}

// The typed numbers that are warned of in a text, as they stand there.
std::vector<std::string> typed(const std::string& body, Language language = vietnamese) {
    Read read(body);
    CHECK(read.diagnostics.errors() == 0);
    warn_of_typed_numbers(read.source, matter.size(), read.references, language, read.corpus);
    std::vector<std::string> result;
    for (const Diagnostic& diagnostic : read.diagnostics.sorted()) {
        CHECK(diagnostic.code == "typed-number");
        CHECK(diagnostic.severity == Severity::warning);
        const auto points = code_points(line_of(read.source.text(), diagnostic.place.line));
        std::string words;
        for (std::uint32_t i = 0; i < diagnostic.width; ++i) {
            words += to_utf8(points.at(diagnostic.place.column - 1 + i));
        }
        result.push_back(words);
    }
    return result;
}

using Phrases = std::vector<std::string>;

}  // namespace

TEST_CASE("A reference knows where it stands in the text and in the file") {
    const Read read("Đã {{figure: indicator=disbursed}} và {{ chart : name=x}}.\n");
    REQUIRE(read.references.size() == 2);
    const FigureReference& figure = read.references[0];
    CHECK(figure.offset == 5);
    CHECK(figure.length == 31);
    CHECK(figure.place.line == 2);
    CHECK(figure.place.column == 4);
    CHECK(figure.width == 31);
    CHECK(figure.excerpt == "Đã {{figure: indicator=disbursed}} và {{ chart : name=x}}.");
    CHECK(!figure.is_chart);
    CHECK(figure.show == FigureShow::value);
    CHECK(figure.with_date);
    CHECK(read.references[1].is_chart);
    CHECK(read.references[1].chart == "x");
    CHECK(read.references[1].place.column == 39);
    CHECK(Read(std::string(3969, 'a') + "{{figure: indicator=disbursed}}").references[0].excerpt.size() == 4000);
    CHECK(Read(std::string(3970, 'a') + "{{figure: indicator=disbursed}}").references[0].excerpt.empty());
}

TEST_CASE("A reference to a finding has its id and the words of the link where there are any") {
    const Read read("Đã {{finding: f00000000000z}} và {{ finding :  f0000000000zz |  lời\n“khác” }}.\n");
    CHECK(reported(read.diagnostics).empty());
    REQUIRE(read.references.size() == 2);
    CHECK(read.references[0].finding == 31U);
    CHECK(read.references[0].words.empty());
    CHECK(read.references[0].offset == 5);
    CHECK(read.references[0].length == 26);
    CHECK_FALSE(read.references[0].is_chart);
    CHECK(read.references[1].finding == 31U * 32U + 31U);
    CHECK(read.references[1].words == "lời “khác”");
    CHECK_FALSE(Read("{{figure: indicator=works}}").references[0].finding.has_value());
}

TEST_CASE("What is no id of a finding and a link without words are mistakes at their place") {
    CHECK(mistakes("{{finding: o00000000000z}}") == Reported{"2:12+13 bad-reference"});
    CHECK(mistakes("{{finding: f1 | a}}") == Reported{"2:12+2 bad-reference"});
    CHECK(mistakes("{{finding: }}") == Reported{"2:11+1 bad-reference"});
    CHECK(mistakes("{{finding:|a}}") == Reported{"2:11+1 bad-reference"});
    CHECK(mistakes("{{finding: f00000000000z | }}") == Reported{"2:26+1 bad-reference"});
    CHECK(mistakes("{{finding}}") == Reported{"2:1+11 bad-reference"});
    const auto first = [](const std::string& body) { return Read(body).diagnostics.sorted().at(0); };
    CHECK(first("{{finding: f1}}").message ==
          Message{"\"f1\" không phải là mã của một mâu thuẫn", "\"f1\" is not the id of a finding"});
    CHECK(first("{{finding: f1}}").hint.en ==
          "an id is an f and 12 characters, see minhbach check --findings; for example: {{finding: f0123456789ab | the "
          "words of the link}}");
    CHECK(first("{{finding: f00000000000z |}}").message.en == "there are no words after the |");
}

TEST_CASE("A number that is typed in the words of a link is warned of like any other") {
    CHECK(typed("{{finding: f00000000000z | in 12 triệu đồng}} và {{finding: f00000000000z}} 5 triệu đồng.") ==
          Phrases{"12 triệu đồng", "5 triệu đồng"});
    CHECK(typed("{{finding: f0000000012zz | khác}} {{finding: f0000000012zz}} {{figure: indicator=works period=2023}}")
              .empty());
}

TEST_CASE("Each key of a reference selects by what it names") {
    const Read read(
        "{{figure: indicator=disbursed area=98 program=gnbv.1 source=song-xanh-2023 breakdown=transport "
        "capital=investment fund=district kind=plan fund_year=2022 locator=\"I/2 a\" "
        "period=2023-Q1\n\tas_of=2023-03-31 "
        "show=rate date=no computed=yes}}");
    CHECK(reported(read.diagnostics).empty());
    const FigureSelector& selector = read.first();
    CHECK(read.corpus.indicators[*selector.indicator].id == "disbursed");
    CHECK(read.corpus.areas[*selector.area].id == "98");
    CHECK(read.corpus.programs[*selector.program].id == "gnbv.1");
    CHECK(read.corpus.sources[*selector.source].id == "song-xanh-2023");
    CHECK(code_of(read, Dim::breakdown) == "transport");
    CHECK(code_of(read, Dim::capital) == "investment");
    CHECK(code_of(read, Dim::fund) == "district");
    CHECK(selector.kind == kinds::plan);
    CHECK(selector.fund_year == "2022");
    CHECK(selector.locator == "I/2 a");
    CHECK(to_string(*selector.period) == "2023-Q1");
    CHECK(to_string(*selector.as_of) == "2023-03-31");
    CHECK(!selector.id);
    CHECK(selector.computed);
    CHECK(read.references[0].show == FigureShow::rate);
    CHECK(!read.references[0].with_date);
    CHECK(Read("{{figure: indicator=works show=number date=yes computed=no}}").references[0].show ==
          FigureShow::number);
    CHECK(Read("{{figure: indicator=works show=number date=yes computed=no}}").references[0].with_date);
    CHECK(!Read("{{figure: indicator=works computed=no}}").first().computed);
}

TEST_CASE("None says that a figure has nothing there and a key left out says nothing") {
    const Read none("{{figure: indicator=works breakdown=none capital=none fund=none fund_year=none as_of=none}}");
    CHECK(code_of(none, Dim::breakdown) == "");
    CHECK(code_of(none, Dim::capital) == "");
    CHECK(code_of(none, Dim::fund) == "");
    CHECK(none.first().fund_year == "");
    CHECK(none.first().as_of == no_date);
    const Read out("{{figure: indicator=works}}");
    CHECK(out.first().codes.empty());
    CHECK(!code_of(out, Dim::breakdown));
    CHECK(!out.first().fund_year);
    CHECK(!out.first().as_of);
    CHECK(!out.first().period);
    CHECK(!out.first().kind);
    CHECK(!out.first().locator);
    CHECK(!out.first().area);
    CHECK(!out.first().program);
    CHECK(!out.first().source);
    CHECK(mistakes("{{figure: indicator=works area=none}}") == Reported{"2:32+4 unknown-code"});
    CHECK(mistakes("{{figure: indicator=works kind=none}}") == Reported{"2:32+4 unknown-code"});
}

TEST_CASE("What a text is bound to stands for what its references leave out") {
    Commentary text;
    text.area = AreaIndex{2};
    text.program = ProgramIndex{1};
    text.source = SourceIndex{0};
    const Read plain("{{figure: indicator=disbursed}}", text);
    CHECK(plain.first().area == AreaIndex{2});
    CHECK(plain.first().program == ProgramIndex{1});
    CHECK(plain.first().source == SourceIndex{0});
    const Read other("{{figure: indicator=disbursed area=98}}", text);
    CHECK(other.first().area == AreaIndex{1});
    CHECK(other.first().program == ProgramIndex{1});
    // A computed value may rest on several reports, unless one is named.
    const Read computed("{{figure: computed=yes indicator=undisbursed}}", text);
    CHECK(!computed.first().source);
    CHECK(computed.first().area == AreaIndex{2});
    CHECK(Read("{{figure: source=song-xanh-2023 indicator=undisbursed computed=yes}}", text).first().source ==
          SourceIndex{1});
    // An id says all.
    const std::string id = to_observation_id(plain.corpus.observations[0].id);
    const Read by_id("{{figure: id=" + id + "}}", text);
    CHECK(by_id.first().id == plain.corpus.observations[0].id);
    CHECK(!by_id.first().area);
    CHECK(!by_id.first().program);
    CHECK(!by_id.first().source);
}

TEST_CASE("A reference that cannot be read is reported where it goes wrong") {
    CHECK(mistakes("{{}}") == Reported{"2:1+4 bad-reference"});
    CHECK(mistakes("{{figure}}") == Reported{"2:1+10 bad-reference"});
    CHECK(mistakes("{{figures: indicator=works}}") == Reported{"2:1+28 bad-reference"});
    CHECK(mistakes("{{figure: }}") == Reported{"2:1+12 bad-reference"});
    CHECK(mistakes("{{chart: area=98}}") == Reported{"2:1+18 bad-reference"});
    CHECK(mistakes("{{chart: name=}}") == Reported{"2:1+16 bad-reference"});
    CHECK(mistakes("{{chart: name=x indicator=works}}") == Reported{"2:17+9 bad-reference"});
    CHECK(mistakes("{{figure: indicator=works name=x}}") == Reported{"2:27+4 bad-reference"});
    CHECK(mistakes("{{figure: indicator=works area=98 area=98}}") == Reported{"2:35+4 bad-reference"});
    CHECK(mistakes("{{figure: indicator works=1}}") == Reported{"2:11+9 bad-reference"});
    CHECK(mistakes("{{figure: indicator}}") == Reported{"2:11+9 bad-reference"});
    CHECK(mistakes("{{figure: =works}}") == Reported{"2:11+1 bad-reference"});
    CHECK(mistakes("{{figure: indicator=works locator=\"I/1}}") == Reported{"2:27+7 bad-reference"});
    CHECK(mistakes("{{figure: indicator=works date=0}}") == Reported{"2:32+1 bad-reference"});
    CHECK(mistakes("{{figure: indicator=works computed=}}") == Reported{"2:36+1 bad-reference"});
    CHECK(mistakes("{{figure: indicator=works id=98}}") == Reported{"2:30+2 unknown-code"});
    CHECK(mistakes("{{figure: indicator=works show=all}}") == Reported{"2:32+3 unknown-code"});
    CHECK(mistakes("{{figure: indicator=works as_of=2023}}") == Reported{"2:33+4 bad-date"});
    CHECK(mistakes("{{figure: indicator=works period=2023-13}}") == Reported{"2:34+7 bad-period"});
    CHECK(mistakes("{{figure: indicator=zzzz program=zzzz source=zzzz breakdown=zzzz area=zzzz}}") ==
          Reported{"2:21+4 unknown-code", "2:34+4 unknown-code", "2:46+4 unknown-code", "2:61+4 unknown-code",
                   "2:71+4 unknown-code"});
}

TEST_CASE("Marks that are not closed are reported and the references after them are read") {
    const Read read("{{figure: indicator=works {{figure: indicator=works}} {{ x");
    CHECK(underlined(read.diagnostics) == Reported{"2:1+2 bad-reference", "2:55+2 bad-reference"});
    REQUIRE(read.references.size() == 1);
    CHECK(read.references[0].offset == 26);
    // After a mistake the next reference begins anew.
    const Read next("{{figure: indicator=zzzz}} {{figure: indicator=works}}");
    CHECK(next.references.size() == 1);
    CHECK(Read("}} { { indicator=works").references.empty());
}

TEST_CASE("A value in quotes may hold spaces and the next key follows it") {
    const Read read("{{figure: locator=\"Phần II, mục 1\" indicator=\"works\"}}");
    CHECK(reported(read.diagnostics).empty());
    CHECK(read.first().locator == "Phần II, mục 1");
    CHECK(read.first().indicator);
    CHECK(Read("{{figure: locator=\"\" indicator=works}}").first().locator == "");
}

TEST_CASE("A reference to a registry that could not be read is no mistake of the text") {
    for (const char* name : {"areas", "programs", "indicators", "breakdowns", "sources"}) {
        INFO(name);
        SmallSite site;
        site.write("data/" + std::string(name) + ".json", "{");
        site.write("content/thu-nghiem-gnbv.vi.md",
                   "---\ntitle: T\nlanguage: vi\narea: \"98\"\nprogram: gnbv\nperiod: \"2023\"\nsource: "
                   "thu-nghiem-2023\n---\n{{figure: indicator=works area=98 program=gnbv source=thu-nghiem-2023 "
                   "breakdown=transport}}\n");
        CHECK(site.mistakes() == Reported{"1:1 json-syntax"});
    }
}

TEST_CASE("A number beside a unit of the data is warned of") {
    CHECK(typed("Giao 1.250,5 triệu đồng.") == Phrases{"1.250,5 triệu đồng"});
    CHECK(typed("Giao 5 tỷ đồng, 7\u00A0đồng; 10,5% và 20 %") == Phrases{"5 tỷ đồng", "7\u00A0đồng", "10,5%", "20 %"});
    CHECK(typed("3 hộ") == Phrases{"3 hộ"});
    CHECK(typed("12 công trình\n34 hộ") == Phrases{"12 công trình", "34 hộ"});
    CHECK(typed("Paid 12 million VND to 3 households.", english) == Phrases{"12 million VND", "3 households"});
    CHECK(typed("Paid 12 triệu đồng", english).empty());
    CHECK(typed("1.2.3 hộ 1, 2 hộ") == Phrases{"1.2.3 hộ", "2 hộ"});
    CHECK(typed("Dự án của 3 hộ") == Phrases{"3 hộ"});
    CHECK(typed("(5 hộ) 6 hộ.") == Phrases{"5 hộ", "6 hộ"});
}

TEST_CASE("Years dates codes names and numbers within words or references are no typed figures") {
    for (const char* text : {"năm 2023 hộ",
                             "1999 hộ",
                             "12/6 hộ",
                             "6-7 hộ",
                             "a3 hộ",
                             "Z3 hộ",
                             "đ3 hộ",
                             "x/3 hộ",
                             "x-3 hộ",
                             "x.3 hộ",
                             "Dự án 3 hộ",
                             "nội dung và phần 2 hộ",
                             "Quyết định 90 hộ",
                             "Project 3 hộ",
                             "Component 4 hộ",
                             "No. 5 hộ",
                             "Điều 6 hộ",
                             "3 hộp",
                             "3 hộập",
                             "3  hộ",
                             "3hộ",
                             "3 cái",
                             "3",
                             "{{figure: indicator=works locator=\"3 hộ\"}}",
                             "hộ 3"}) {
        INFO(text);
        CHECK(typed(text).empty());
    }
    CHECK(typed("2123 hộ") == Phrases{"2123 hộ"});
    CHECK(typed("1899 hộ") == Phrases{"1899 hộ"});
    CHECK(typed("199 hộ") == Phrases{"199 hộ"});
    CHECK(typed("20001 hộ") == Phrases{"20001 hộ"});
    // A number just before or after a reference stands for itself.
    CHECK(typed("4 hộ {{figure: indicator=works}} 5 hộ {{figure: indicator=works}} 6 hộ") ==
          Phrases{"4 hộ", "5 hộ", "6 hộ"});
}
