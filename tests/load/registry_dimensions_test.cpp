// SPDX-License-Identifier: MIT
// The dimensions and kinds that a site declares, what is wrong with them, and figures that are divided by them.
#include "load/registry_dimensions.hpp"

#include <catch2/catch.hpp>
#include <memory>
#include <set>

#include "base/limits.hpp"
#include "load/reconciliation.hpp"
#include "load/small_site.hpp"

using namespace minhbach;

namespace {

const std::string names = R"("name": {"vi": "t", "en": "n"}, "parts": {"vi": "p", "en": "q"})";
const std::string codes = R"(, "codes": [{"id": "a", "name": {"vi": "á", "en": "letter"}}, )"
                          R"({"id": "b", "name": {"vi": "bê", "en": "other letter"}, "parent": "a"}])";

std::string entry(const std::string& id, const std::string& more) {
    return "{\"id\": \"" + id + "\", " + names + more + "}";
}

std::string code_entry(const std::string& id, const std::string& more = "") {
    return "{\"id\": \"" + id + R"(", "name": {"vi": "t", "en": "n"})" + more + "}";
}

// A site whose figures are those of one file, of columns that each test names.
struct Site {
    // The entries stand on the second line and on those below it, one each.
    explicit Site(const std::vector<std::string>& dimensions) {
        site->remove("data/breakdowns.json");
        site->remove("content/thu-nghiem-gnbv.vi.md");
        site->remove("content/thu-nghiem-gnbv.en.md");
        site->remove("data/observations/song-xanh-2023.csv");
        site->write("data/sources.json", R"({"sources": [{"id": "thu-nghiem-2023", "title": {"vi": "t", "en": "n"}, )"
                                         R"("publisher": {"vi": "t", "en": "n"}, "period": "2023", )"
                                         R"("description": {"vi": "t", "en": "n"}}]})");
        std::string text = "{\"dimensions\": [\n";
        for (const std::string& dimension : dimensions) {
            text += dimension + (&dimension == &dimensions.back() ? "\n" : ",\n");
        }
        site->write("data/dimensions.json", text + "]}\n");
    }

    Site& write(const std::string& file, const std::string& text) {
        site->write("data/" + file, text);
        return *this;
    }

    // Rows of works with these columns of dimensions; each row is its cells there, and perhaps its kind.
    Site& rows(const std::string& columns, const std::vector<std::string>& cells, const std::string& kind = "actual") {
        std::string text = "area,program,indicator," + columns + (columns.empty() ? "" : ",") +
                           "period,as_of,kind,reported_value:vi,reported_unit,reported_rate:vi,locator,note\n";
        int number = 0;
        for (const std::string& row : cells) {
            text += "98,gnbv,works," + row + (columns.empty() ? "" : ",") + "2023,," + kind + ",4,work,,I/" +
                    std::to_string(++number) + ",\n";
        }
        return write("observations/thu-nghiem-2023.csv", text);
    }

    // What is reported of one file; of all where none is named.
    Reported mistakes(const std::string& file = "data/dimensions.json") {
        load();
        return underlined(*only(file));
    }

    // The message and the hint of the only mistake in a file.
    std::string told(Tongue language = Tongue::en, const std::string& file = "data/dimensions.json") {
        load();
        const auto sorted = only(file)->sorted();
        return sorted.size() == 1 ? sorted[0].message.in(language) + " | " + sorted[0].hint.in(language)
                                  : std::to_string(sorted.size()) + " messages";
    }

    const Corpus& load() {
        diagnostics = std::make_unique<Diagnostics>();
        notes = {};
        corpus = minhbach::load(site->path(), *diagnostics, notes);
        return corpus;
    }

    std::unique_ptr<Diagnostics> only(const std::string& file) const {
        auto result = std::make_unique<Diagnostics>();
        for (const Diagnostic& diagnostic : diagnostics->sorted()) {
            if (file.empty() || diagnostic.place.file == file) {
                result->add(diagnostic);
            }
        }
        return result;
    }

    std::unique_ptr<SmallSite> site = std::make_unique<SmallSite>();
    std::unique_ptr<Diagnostics> diagnostics;
    RegistryNotes notes;
    Corpus corpus;
};

Reported mistakes(const std::vector<std::string>& dimensions) {
    return Site(dimensions).mistakes();
}

std::string told(const std::vector<std::string>& dimensions, Tongue language = Tongue::en) {
    return Site(dimensions).told(language);
}

// The kinds of a site whose data/kinds.json holds these entries, from its second line on.
Site with_kinds(const std::string& entries) {
    Site site({});
    site.rows("", {});
    site.write("kinds.json", "{\"kinds\": [\n" + entries + "\n]}\n");
    return site;
}

std::string kind_entry(const std::string& id, const std::string& more) {
    return "{\"id\": \"" + id + R"(", "name": {"vi": "t", "en": "n"}, )" + more + "}";
}

const std::string observations = "data/observations/thu-nghiem-2023.csv";

}  // namespace

TEST_CASE("A dimension is all that its entry says, and its codes are those of its list") {
    Site site({entry("sex", R"(, "may_overlap": true, "at_end": true, "column_optional": true)" + codes),
               entry("money", R"(, "role": "capital", "total": "b")" + codes)});
    const Corpus& corpus = site.load();
    REQUIRE(corpus.dimensions.size() == 2);
    const Dimension& sex = corpus.dimensions[0];
    CHECK(sex.id == "sex");
    CHECK(sex.name == LocalText{"t", "n"});
    CHECK(sex.parts == LocalText{"p", "q"});
    CHECK(sex.role == DimensionRole::none);
    CHECK((sex.may_overlap && sex.at_end && !sex.column_required));
    CHECK(sex.total == no_code);
    CHECK(sex.total_id.empty());
    CHECK(sex.file() == "data/dimensions.json");
    REQUIRE(sex.codes.size() == 3);
    CHECK(sex.codes[0].id.empty());
    CHECK(sex.codes[1].id == "a");
    CHECK(sex.codes[1].name == LocalText{"á", "letter"});
    CHECK(sex.codes[1].parent == no_code);
    CHECK(sex.codes[2].parent == 1);
    CHECK_FALSE(sex.codes[2].optional);
    const Dimension& money = corpus.dimensions[1];
    CHECK(money.role == DimensionRole::capital);
    CHECK_FALSE((money.may_overlap || money.at_end || !money.column_required));
    CHECK(money.total == 2);
    CHECK(&corpus.dimensions.capital() == &money);
    REQUIRE(site.notes.codes.size() == 2);
    CHECK(site.notes.codes[0].of(2).file == "data/dimensions.json");
    CHECK(site.notes.codes[0].of(2).line == 2);
    CHECK(site.notes.codes[0].of(2).column == 202);
}

TEST_CASE("Each role is read as itself and a code may be one that need not be stated") {
    Site site({entry("who", R"(, "role": "fund", "codes": [)" + code_entry("x", R"(, "optional": true)") + "]"),
               entry("what", R"(, "role": "capital")" + codes),
               entry("when", R"(, "role": "budget_year", "total": "all", "codes": [)" + code_entry("all") + "]")});
    CHECK(site.mistakes().empty());
    CHECK(site.corpus.dimensions.fund().id == "who");
    CHECK(site.corpus.dimensions.fund().codes[1].optional);
    CHECK(site.corpus.dimensions.capital().id == "what");
    CHECK(site.corpus.dimensions.budget_year().id == "when");
    CHECK(site.corpus.dimensions.budget_year().total_id == "all");
    CHECK(site.corpus.is_all_years(site.corpus.strings.intern("all")));
    CHECK(mistakes({entry("when", R"(, "role": "budget_year")")}).empty());  // years need no list
}

TEST_CASE("A site without the file has no dimensions and figures without their columns") {
    Site site({});
    site.site->remove("data/dimensions.json");
    site.rows("", {""});
    CHECK(site.mistakes("").empty());
    CHECK(site.corpus.dimensions.size() == 0);
    REQUIRE(site.corpus.observations.size() == 1);
    CHECK(site.corpus.observations[0].coordinates == no_coordinates);
    CHECK(site.corpus.observations[0].capital == no_code);
}

TEST_CASE("A file of dimensions that cannot be read is one mistake, not one for each column, code and formula") {
    for (const std::string broken : {"{", "[]", "{\"dimensions\": 1}"}) {
        CAPTURE(broken);
        SmallSite site;  // with its figures, texts and formulas
        site.write("data/reconciliation.json", R"({"partitions": ["capital", "fund"]})");
        site.write("content/thu-nghiem-gnbv.vi.md",
                   "---\ntitle: Thử\nlanguage: vi\narea: \"98\"\nprogram: gnbv\nperiod: \"2023\"\nsource: "
                   "thu-nghiem-2023\n---\n"
                   "Vốn là {{figure: indicator=assigned capital=total fund=total kind=plan}}.\n");
        site.write("data/dimensions.json", broken);
        Diagnostics diagnostics;
        site.load(diagnostics);
        for (const Diagnostic& diagnostic : diagnostics.sorted()) {
            CAPTURE(diagnostic.message.en);
            CHECK(diagnostic.place.file == "data/dimensions.json");
        }
        CHECK(diagnostics.errors() == 1);
    }
}

TEST_CASE("What uses a dimension whose entry is wrong is no mistake, too") {
    Site site({entry("sex", codes), entry("value", codes), "1"});
    site.rows("sex,value", {"a,b"});
    CHECK(site.mistakes("") == Reported{"3:8+7 column-taken", "4:1+1 wrong-type"});
}

TEST_CASE("What departs from the form of a dimension is reported at its place") {
    CHECK(mistakes({"1", "{}"}) ==
          Reported{"2:1+1 wrong-type", "3:1+1 missing-property", "3:1+1 missing-property", "3:1+1 missing-property"});
    CHECK(mistakes({entry("Sex", codes)}) == Reported{"2:8+5 bad-id"});
    CHECK(mistakes({entry("sex", R"(, "role": "money")" + codes)}) == Reported{"2:88+7 unknown-code"});
    CHECK(mistakes({entry("sex", R"(, "at_end": 1)" + codes)}) == Reported{"2:90+1 wrong-type"});
    CHECK(mistakes({entry("sex", R"(, "colour": 1)" + codes)}).size() == 1);
    CHECK(mistakes({entry("sex", R"(, "codes": [])")}) == Reported{"2:89+1 too-few"});
    CHECK(mistakes({entry("sex", R"(, "codes": [{"id": "a"}])")}) == Reported{"2:90+1 missing-property"});
    CHECK(mistakes({entry("sex", codes + R"(, "codes_in": "sexes")")}).size() == 1);  // one or the other
}

TEST_CASE("An id of a dimension is there once") {
    CHECK(mistakes({entry("sex", codes), entry("sex", codes)}) == Reported{"3:8+5 duplicate-id"});
    CHECK(told({entry("sex", codes), entry("sex", codes)}) ==
          "there is a dimension \"sex\" already | choose another id, or remove one of the two");
    CHECK(told({entry("sex", codes), entry("sex", codes)}, Tongue::vi) ==
          "đã có chiều \"sex\" | đặt mã khác, hoặc bỏ một mục");
}

TEST_CASE("No dimension takes the name of a column that files of figures or published tables have") {
    for (const char* taken : {"area", "period", "kind", "note", "base", "reported_value"}) {
        CAPTURE(taken);
        CHECK(mistakes({entry(taken, codes)}) ==
              Reported{fmt::format("2:8+{} column-taken", std::string_view(taken).size() + 2)});
    }
    CHECK(told({entry("area", codes)}) ==
          "all files of observations have a column \"area\" | choose another id for this dimension");
    CHECK(told({entry("area", codes)}, Tongue::vi) == "mọi tệp số liệu đã có cột \"area\" | đặt mã khác cho chiều này");
    for (const char* taken : {"id", "value", "unit", "source", "rule", "severity", "show", "computed", "date"}) {
        CAPTURE(taken);
        CHECK(mistakes({entry(taken, codes)}) ==
              Reported{fmt::format("2:8+{} column-taken", std::string_view(taken).size() + 2)});
    }
    CHECK(told({entry("value", codes)}) ==
          "a published table, or a reference in a text, has a \"value\" that means something else | choose another id "
          "for this dimension");
}

TEST_CASE("A role is for one dimension, and none may be that of many") {
    const std::vector<std::string> two{entry("one", R"(, "role": "fund")" + codes),
                                       entry("two", R"(, "role": "fund")" + codes)};
    CHECK(mistakes(two) == Reported{"3:88+6 role-taken"});
    CHECK(told(two) ==
          "the dimension \"one\" has this role already | a role is for one dimension: leave out \"role\" "
          "in one of the two");
    CHECK(told(two, Tongue::vi) ==
          "chiều \"one\" đã có vai trò này | mỗi vai trò chỉ cho một chiều: bỏ \"role\" ở một trong hai");
    CHECK(mistakes({entry("one", codes), entry("two", codes)}).empty());
}

TEST_CASE("There may be several ways to measure, and none is a part of another") {
    const std::string basis = R"(, "role": "basis")";
    const std::string flat = R"(, "codes": [)" + code_entry("a") + ", " + code_entry("b") + "]";
    Site site({entry("prices", basis + flat), entry("accounts", basis + flat)});
    CHECK(site.mistakes().empty());
    CHECK(site.corpus.dimensions[1].role == DimensionRole::basis);
    CHECK(mistakes({entry("prices", basis + R"(, "total": "a")" + flat)}).size() == 1);
    CHECK(mistakes({entry("prices", basis + R"(, "may_overlap": true)" + flat)}).size() == 1);
    const std::vector<std::string> nested{entry(
        "prices", basis + R"(, "codes": [)" + code_entry("a") + ", " + code_entry("b", R"(, "parent": "a")") + "]")};
    CHECK(mistakes(nested).size() == 1);
    CHECK(told(nested) ==
          "the code \"b\" has a \"parent\", but no way to measure is in another | leave out the \"parent\" of the "
          "codes, or \"role\"");
}

TEST_CASE("A dimension without codes is reported, and figures that use it are not") {
    Site site({entry("sex", "")});
    site.rows("sex", {"female", ""});
    CHECK(site.mistakes("") == Reported{"2:8+5 no-codes"});
    CHECK(site.told() ==
          "this dimension has no codes | write a list \"codes\", or \"codes_in\" with the name of a file "
          "in data/");
}

TEST_CASE("Budget years are years, and only what stands for all of them is declared") {
    const std::string year = R"(, "role": "budget_year")";
    CHECK(mistakes({entry("year", year + codes)}) == Reported{"2:113+1 codes-of-years"});
    CHECK(mistakes({entry("year", year + R"(, "codes_in": "years")")}) == Reported{"2:116+7 codes-of-years"});
    CHECK(mistakes({entry("year", year + R"(, "total": "b", "codes": [)" + code_entry("a") + "]")}).size() == 2);
    CHECK(told({entry("year", year + codes)}) ==
          "the codes of budget years are years; only that of \"total\" is declared | leave the other codes out");
    CHECK(told({entry("year", year + codes)}, Tongue::vi) ==
          "mã của chiều năm ngân sách là các năm; chỉ khai mã của \"total\" | bỏ các mã khác");
}

TEST_CASE("A total is one of the codes") {
    CHECK(mistakes({entry("sex", R"(, "total": "Tất cả")" + codes)}) == Reported{"2:89+8 unknown-code"});
    CHECK(mistakes({entry("sex", R"(, "total": "c")" + codes)}) == Reported{"2:89+3 unknown-code"});
    CHECK(told({entry("sex", R"(, "total": "letter")" + codes)}) ==
          "the dimension has no code \"letter\" | a code is written here, not a name: \"a\"");
    CHECK(told({entry("sex", R"(, "total": "letter")" + codes)}, Tongue::vi) ==
          "chiều này không có mã \"letter\" | ở đây ghi mã, không ghi tên: \"a\"");
}

TEST_CASE("A code is there once and its parent is one of the same list") {
    const auto with_codes = [](const std::string& list) { return entry("sex", R"(, "codes": [)" + list + "]"); };
    CHECK(mistakes({with_codes(code_entry("a") + ", " + code_entry("A"))}) ==
          Reported{"2:142+3 bad-id", "2:142+3 duplicate-id"});
    CHECK(mistakes({with_codes(code_entry("a") + ", " + code_entry("a"))}) == Reported{"2:142+3 duplicate-id"});
    CHECK(mistakes({with_codes(code_entry("a", R"(, "parent": "b")"))}) == Reported{"2:144+3 unknown-code"});
    CHECK(mistakes({with_codes(code_entry("con"))}) == Reported{"2:97+5 reserved-id"});
}

TEST_CASE("There are so many dimensions at most, and money is divided into so many cells") {
    std::vector<std::string> many;
    for (std::size_t i = 0; i < limits::dimensions; ++i) {
        many.push_back(entry("d" + std::to_string(i), codes));
    }
    CHECK(mistakes(many).empty());
    many.push_back(entry("one_more", codes));
    CHECK(mistakes(many) == Reported{"34:1+1 too-many"});
    CHECK(told(many) == "more than 32 dimensions | ");
    const auto money = [](std::size_t capitals, std::size_t funds) {
        const auto list = [](std::size_t count) {
            std::string text = code_entry("c0");
            for (std::size_t i = 1; i < count; ++i) {
                text += "," + code_entry("c" + std::to_string(i));
            }
            return R"(, "codes": [)" + text + "]";
        };
        return std::vector{entry("what", R"(, "role": "capital")" + list(capitals)),
                           entry("who", R"(, "role": "fund")" + list(funds))};
    };
    CHECK(mistakes(money(15, 15)).empty());  // and none of both
    CHECK(mistakes(money(15, 16)) == Reported{"1:16+1 too-many"});
    CHECK(told(money(15, 16)) ==
          "codes of capital times codes of funds are 272, the most is 256 | have fewer codes, or "
          "leave out \"role\" in one of the two");
    CHECK(
        told(money(15, 16), Tongue::vi) ==
        "mã loại vốn nhân với mã nguồn vốn là 272, nhiều nhất là 256 | bớt mã, hoặc bỏ \"role\" ở một trong hai chiều");
}

TEST_CASE("Codes may stand in a file of their own, whose mistakes are its own") {
    const auto in_file = [](const std::string& text) {
        Site site({entry("sex", R"(, "codes_in": "sexes", "total": "a")")});
        site.write("sexes.json", text);
        return site;
    };
    const std::string list = "{\"sexes\": [\n" + code_entry("a") + ",\n" + code_entry("b", R"(, "parent": "a")") + "]}";
    Site good = in_file(list);
    good.rows("sex", {"b", "a", ""});
    CHECK(good.mistakes("").empty());
    CHECK(good.corpus.dimensions[0].file() == "data/sexes.json");
    CHECK(good.corpus.dimensions[0].total == 1);
    CHECK(good.corpus.dimensions[0].codes[2].parent == 1);
    CHECK(good.notes.codes[0].of(2) == Place{"data/sexes.json", 3, 1});
    Site wrong = in_file("{\"sexes\": [\n" + code_entry("a", R"(, "parent": "c")") + ",\n" + code_entry("a") + "]}");
    CHECK(wrong.mistakes("data/sexes.json") == Reported{"2:55+3 unknown-code", "3:8+3 duplicate-id"});
    CHECK(wrong.mistakes().empty());
    // Not read, it is one mistake, with the total and the figures that need it.
    for (const std::string broken : {"{", "{}", "{\"sexes\": {}}"}) {
        CAPTURE(broken);
        Site unread = in_file(broken);
        unread.rows("sex", {"b", "a", ""});
        CHECK(unread.mistakes("").size() == 1);
        CHECK(unread.mistakes("data/sexes.json").size() == 1);
    }
    Site absent({entry("sex", R"(, "codes_in": "sexes")")});
    absent.rows("sex", {"b"});
    CHECK(absent.mistakes("") == Reported{"0:0+1 file-missing"});
}

TEST_CASE("A file of codes is of one dimension and of nothing else") {
    for (const char* taken : {"areas", "site", "observations", "findings", "dimensions"}) {
        CAPTURE(taken);
        CHECK(mistakes({entry("sex", std::string(R"(, "codes_in": ")") + taken + "\"")}) ==
              Reported{fmt::format("2:92+{} file-taken", std::string_view(taken).size() + 2)});
    }
    Site twice({entry("sex", R"(, "codes_in": "sexes")"), entry("gender", R"(, "codes_in": "sexes")")});
    twice.write("sexes.json", "{\"sexes\": [" + code_entry("a") + "]}");
    CHECK(twice.mistakes() == Reported{"3:95+7 file-taken"});
    CHECK(twice.told() == "the file or table \"sexes\" is of something else | choose another name of a file");
}

TEST_CASE("A figure may have a code of each of several dimensions, in whatever order the columns stand") {
    Site site({entry("sex", R"(, "codes": [)" + code_entry("female") + "," + code_entry("male") + "]"),
               entry("money", R"(, "role": "capital")" + codes), entry("age", codes)});
    site.rows("age,money,sex", {"b,a,male", "a,,female", ",b,", "b,,female"});
    CHECK(site.mistakes("").empty());
    const Corpus& corpus = site.corpus;
    Reported told;
    for (const Observation& row : corpus.observations) {
        told.push_back(corpus.dimensions.ids(row.coordinates, "/") + " " +
                       corpus.dimensions.capital().codes[row.capital].id);
    }
    CHECK(told == Reported{"male/b a", "female/a ", "/ b", "female/b "});
    // In the order of their codes, whatever order the rows stand in.
    CHECK(corpus.observations[1].coordinates < corpus.observations[3].coordinates);
    CHECK(corpus.observations[3].coordinates < corpus.observations[0].coordinates);
    std::set<std::uint64_t> ids;
    for (const Observation& row : corpus.observations) {
        ids.insert(row.id);
    }
    CHECK(ids.size() == 4);
}

TEST_CASE("Without a column that may be left out figures have none of its codes, and any other column is needed") {
    Site site({entry("sex", R"(, "column_optional": true)" + codes), entry("age", codes)});
    site.rows("age", {"a"});
    CHECK(site.mistakes("").empty());
    CHECK(site.corpus.dimensions.ids(site.corpus.observations[0].coordinates, "/") == "/a");
    site.rows("sex,age", {"b,a"});
    CHECK(site.mistakes("").empty());
    CHECK(site.corpus.dimensions.ids(site.corpus.observations[0].coordinates, "/") == "b/a");
    site.rows("sex", {"b"});
    CHECK(site.mistakes("") == Reported{"1:1+1 missing-column"});
    site.rows("sex,age,sex", {"b,a,b"});
    CHECK(site.mistakes("") == Reported{"1:32+3 duplicate-column"});
    site.rows("sex,age,aeg", {"b,a,b"});
    CHECK(site.told(Tongue::en, observations) == "there is no column \"aeg\" | did you mean \"age\"?");
}

TEST_CASE("The id of a figure is the same with an empty column as without it") {
    Site site({entry("sex", R"(, "column_optional": true)" + codes), entry("age", codes)});
    site.rows("age", {"a"});
    const std::uint64_t without = site.load().observations.at(0).id;
    site.rows("sex,age", {",a"});
    CHECK(site.load().observations.at(0).id == without);
    site.rows("sex,age", {"a,a"});
    CHECK(site.load().observations.at(0).id != without);
}

TEST_CASE("A code that a dimension does not have is reported at its cell with those it has") {
    Site site({entry("sex", codes), entry("age", R"(, "codes_in": "ages")")});
    std::string ages;
    for (int i = 0; i < 20; ++i) {
        ages += (i == 0 ? "" : ",") + code_entry("year" + std::to_string(i));
    }
    site.write("ages.json", "{\"ages\": [" + ages + "]}");
    site.rows("sex,age", {"c,year1", "b,yer12", "letter,"});
    CHECK(site.mistakes("") == Reported{"2:15+1 unknown-code", "3:17+5 unknown-code", "4:15+6 unknown-code"});
    site.rows("sex,age", {"zzz,year1"});
    CHECK(site.told(Tongue::en, observations) ==
          "there is no code \"zzz\" for the column sex | choose one of: a (letter), b (other letter)");
    CHECK(site.told(Tongue::vi, observations) == "không có mã \"zzz\" cho cột sex | chọn một trong: a (á), b (bê)");
    site.rows("sex,age", {"b,yaer12"});
    CHECK(site.told(Tongue::en, observations) ==
          "there is no code \"yaer12\" for the column age | did you mean "
          "\"year12\" (n)? The codes are in data/ages.json");
}

TEST_CASE("A budget year is a year, or what the dimension calls all of them") {
    Site site({entry("year", R"(, "role": "budget_year", "total": "all", "codes": [)" + code_entry("all") + "]")});
    site.rows("year", {"2023", "2022/2023", "all", ""});
    CHECK(site.mistakes("").empty());
    CHECK(site.corpus.strings[site.corpus.observations[2].fund_year] == "all");
    site.rows("year", {"total"});
    CHECK(site.mistakes("") == Reported{"2:15+5 bad-fund-year"});
    CHECK(site.told(Tongue::en, observations)
              .ends_with("| write 2023, 2022/2023 (several years), all (all years), or nothing"));
    Site without({entry("year", R"(, "role": "budget_year")")});
    without.rows("year", {"2023", "", "total"});
    CHECK(without.mistakes("") == Reported{"4:15+5 bad-fund-year"});
    CHECK(without.told(Tongue::en, observations).ends_with("| write 2023, 2022/2023 (several years), or nothing"));
    CHECK(without.told(Tongue::vi, observations).ends_with("| viết 2023, 2022/2023 (nhiều năm), hoặc để trống"));
}

TEST_CASE("A figure of more codes than can be combined is refused, not worked on") {
    std::vector<std::string> many;
    std::string columns;
    std::string cells;
    for (std::size_t i = 0; i < limits::dimensions; ++i) {
        many.push_back(entry("d" + std::to_string(i), codes));
        columns += (i == 0 ? "d" : ",d") + std::to_string(i);
        cells += i == 0 ? "b" : ",b";
    }
    Site site(many);
    site.rows(columns, {cells});
    CHECK(site.mistakes("") == Reported{"2:15+1 too-many-combinations"});
    CHECK(site.told(Tongue::en, observations) ==
          "the codes in this column and in others like it, with those above them, make more than 1000000 combinations "
          "| write fewer codes for each figure");
}

TEST_CASE("Rules add up along dimensions that there are") {
    const auto partitions = [](const std::string& list) {
        Site site({entry("sex", codes), entry("age", codes)});
        site.rows("sex,age", {});
        site.write("reconciliation.json", "{\"partitions\": [" + list + "]}");
        site.load();
        return site;
    };
    const Site good = partitions(R"("age", "area", "sex")");
    Diagnostics diagnostics;
    const ReconciliationRules rules = load_reconciliation(good.site->path(), good.corpus, diagnostics);
    CHECK(rules.dimensions == std::vector<std::uint8_t>{0, 1});
    CHECK((rules.area && !rules.program));
    CHECK(reported(diagnostics).empty());
    const Site wrong = partitions(R"("sex", "agee", "capital", "sex")");
    load_reconciliation(wrong.site->path(), wrong.corpus, diagnostics);
    CHECK(underlined(diagnostics) == Reported{"1:24+6 unknown-code", "1:32+9 unknown-code", "1:43+5 named-twice"});
    CHECK(diagnostics.sorted()[0].message.en == "there is no dimension \"agee\"");
    CHECK(diagnostics.sorted()[0].hint.en == "did you mean \"age\"?");
    CHECK(diagnostics.sorted()[1].hint.en == "choose one of: sex, age, program, area");
    Site basis({entry("prices", R"(, "role": "basis")" + codes)});
    basis.rows("prices", {});
    basis.write("reconciliation.json", R"({"partitions": ["prices", "area"]})");
    basis.load();
    Diagnostics refused;
    CHECK(load_reconciliation(basis.site->path(), basis.corpus, refused).dimensions.empty());
    CHECK(underlined(refused) == Reported{"1:17+8 basis-no-partition"});
}

TEST_CASE("A formula names dimensions, codes and kinds that there are") {
    const auto formula = [](const std::string& text) {
        Site site({entry("sex", codes), entry("groups", R"(, "may_overlap": true)" + codes),
                   entry("ages", R"(, "may_overlap": true, "total": "a")" + codes),
                   entry("year", R"(, "role": "budget_year")"), entry("prices", R"(, "role": "basis")" + codes)});
        site.rows("sex,groups,ages,year,prices", {});
        site.write("indicators.json",
                   R"({"indicators": [{"id": "works", "name": {"vi": "t", "en": "n"}, )"
                   R"("definition": {"vi": "t", "en": "n"}, "unit": "work", "direction": "none", "theme": "x", )"
                   R"("kind": "reported"}, {"id": "x", "name": {"vi": "t", "en": "n"}, )"
                   R"("definition": {"vi": "t", "en": "n"}, "unit": "percent", "direction": "none", "theme": "x", )"
                   R"("kind": "derived", "formula":)"
                   "\n{\"type\": \"share\", \"of\": \"works\", " +
                       text + "}}]}");
        return site;
    };
    const std::string file = "data/indicators.json";
    const auto wrong = [&](const std::string& text) { return formula(text).mistakes(file); };
    const auto hint = [&](const std::string& text) { return formula(text).told(Tongue::en, file); };
    Site good = formula(R"("along": "sex", "where": {"codes": ["sex=a", "ages=none", "sex=b"], "kind": ["plan"]})");
    CHECK(good.mistakes(file).empty());
    const Formula& read = good.corpus.indicators[1].formula;
    CHECK(read.along == Along::dimension);
    CHECK(read.dimension == 0);
    REQUIRE(read.scope.codes.size() == 2);
    CHECK(read.scope.codes[0].codes == std::vector<CodeIndex>{1, 2});
    CHECK(read.scope.codes[1].dimension == 2);
    CHECK(read.scope.codes[1].codes == std::vector<CodeIndex>{no_code});
    CHECK(read.scope.kinds == std::vector{kinds::plan});
    CHECK(wrong(R"("along": "ages")").empty());
    CHECK(wrong(R"("along": "year")").empty());
    CHECK(wrong(R"("along": "sec")") == Reported{"2:43+5 unknown-code"});
    CHECK(hint(R"("along": "sec")") == "there is no dimension \"sec\" | did you mean \"sex\"?");
    CHECK(wrong(R"("along": "prices")") == Reported{"2:43+8 basis-no-partition"});
    CHECK(wrong(R"("along": "sex", "where": {"codes": ["prices=none"]})").empty());
    CHECK(wrong(R"("along": "groups")") == Reported{"2:43+8 no-total"});
    CHECK(hint(R"("along": "groups")") ==
          "the dimension \"groups\" has no total to share | declare its \"total\", or choose another dimension");
    CHECK(wrong(R"("along": "sex", "where": {"codes": ["sec=a"]})") == Reported{"2:70+7 unknown-code"});
    CHECK(hint(R"("along": "sex", "where": {"codes": ["sec=a"]})") ==
          "there is no dimension \"sec\" to choose codes of | did you mean \"sex\"?");
    CHECK(wrong(R"("along": "sex", "where": {"codes": ["year=2023"]})") == Reported{"2:70+11 unknown-code"});
    CHECK(wrong(R"("along": "sex", "where": {"codes": ["sex=c"]})") == Reported{"2:70+7 unknown-code"});
    CHECK(hint(R"("along": "sex", "where": {"codes": ["sex=zzz"]})") ==
          "the dimension \"sex\" has no code \"zzz\" | choose one of: a (letter), b (other letter)");
    CHECK(wrong(R"("along": "sex", "where": {"codes": ["sex"]})") == Reported{"2:70+5 bad-id"});
    CHECK(hint(R"("along": "sex", "where": {"codes": ["sex"]})") ==
          "this is no dimension=code: \"sex\" | for example: capital=total, fund=none");
    CHECK(wrong(R"("along": "sex", "where": {"codes": [""]})") == Reported{"2:70+2 empty-text"});
    // What is no id at all is one mistake, too.
    CHECK(wrong(R"("along": "Giới")") == Reported{"2:43+6 unknown-code"});
    CHECK(wrong(R"("along": "sex", "where": {"codes": ["sex=Nữ"]})") == Reported{"2:70+8 unknown-code"});
    CHECK(wrong(R"("along": "sex", "where": {"kind": ["kế hoạch"]})") == Reported{"2:69+10 unknown-code"});
    CHECK(wrong(R"("along": "sex", "where": {"kind": ["plam"]})") == Reported{"2:69+6 unknown-code"});
    CHECK(hint(R"("along": "sex", "where": {"kind": ["plam"]})") ==
          "there is no kind \"plam\" | did you mean \"plan\"?");
}

TEST_CASE("A site's own kinds have their roles, and of one role each revises the one before") {
    Site site = with_kinds(
        kind_entry("budget", R"("role": "intended", "noun": {"vi": "dự toán", "en": "a budget"})") + ",\n" +
        kind_entry("revised", R"("role": "intended")") + ",\n" +
        kind_entry("goal", R"("role": "intended", "aim": true)") + ",\n" + kind_entry("spent", R"("role": "actual")") +
        ",\n" + kind_entry("likely", R"("role": "expected")") + ",\n" + kind_entry("wanted", R"("role": "requested")"));
    site.rows("", {"", ""}, "spent");
    CHECK(site.mistakes("").empty());
    const Kinds& all = site.corpus.kinds;
    CHECK(all.find("budget") == kinds::plan);
    CHECK(all.find("revised") == Kind(KindRole::intended, false, 1));
    CHECK(all.find("goal") == kinds::target);
    CHECK(all.find("spent") == kinds::actual);
    CHECK(all.find("likely") == kinds::estimate);
    CHECK(all.find("wanted") == kinds::requested);
    CHECK_FALSE(all.find("actual").has_value());
    CHECK(all[kinds::plan].noun == LocalText{"dự toán", "a budget"});
    CHECK(all[kinds::target].noun == LocalText{"t", "n"});  // its name
    CHECK(all.plans().front() == *all.find("revised"));
    site.rows("", {""}, "actual");
    CHECK(site.mistakes("") == Reported{"2:21+6 unknown-code"});
    CHECK(site.told(Tongue::en, observations).starts_with("there is no value \"actual\" for the column kind | "));
}

TEST_CASE("What is wrong with kinds is reported at its place") {
    const auto wrong = [](const std::string& entries) { return with_kinds(entries).mistakes("data/kinds.json"); };
    const auto hint = [](const std::string& entries) {
        return with_kinds(entries).told(Tongue::en, "data/kinds.json");
    };
    const std::string actual = R"("role": "actual")";
    CHECK(wrong(kind_entry("a", actual)).empty());
    CHECK(wrong("1") == Reported{"2:1+1 wrong-type"});
    CHECK(wrong("{}").size() == 3);
    CHECK(wrong(kind_entry("a", R"("role": "real")")) == Reported{"2:53+6 unknown-code"});
    CHECK(wrong(kind_entry("a", actual + R"(, "aim": true)")) == Reported{"2:70+4 aim-not-intended"});
    CHECK(hint(kind_entry("a", actual + R"(, "aim": true)")) ==
          "only what is intended can be an aim | leave out \"aim\", or write \"role\": \"intended\"");
    CHECK(wrong(kind_entry("a", actual) + ",\n" + kind_entry("a", actual)) == Reported{"3:8+3 duplicate-id"});
    CHECK(hint(kind_entry("a", actual) + ",\n" + kind_entry("a", actual)) ==
          "there is a kind \"a\" already | choose another id, or remove one of the two");
    std::string many;
    for (int i = 0; i < Kind::most_revisions; ++i) {
        many += kind_entry("a" + std::to_string(i), actual) + ",\n";
    }
    CHECK(wrong(many + kind_entry("b", R"("role": "intended")")).empty());
    CHECK(wrong(many + kind_entry("b", actual)) == Reported{"34:8+3 too-many"});
    CHECK(hint(many + kind_entry("b", actual)) == "more than 32 kinds of one role | ");
}

TEST_CASE("A file of kinds that cannot be read is one mistake, not one for each figure") {
    for (const std::string broken : {"{", "[]", "{\"kinds\": 1}"}) {
        CAPTURE(broken);
        Site site({});
        site.rows("", {"", ""}, "spent");
        site.write("kinds.json", broken);
        CHECK(site.mistakes("").size() == 1);
        CHECK(site.mistakes("data/kinds.json").size() == 1);
    }
}
