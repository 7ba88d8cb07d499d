// SPDX-License-Identifier: MIT
#include "load/observations.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "load/small_site.hpp"

using namespace minhbach;

namespace {

Reported mistakes_in(const std::string& rows) {
    SmallSite site;
    site.write(province_file, heading_vi + rows);
    return site.mistakes();
}

std::string only_id(const std::string& row) {
    SmallSite site;
    site.write(province_file, heading_vi + row);
    Diagnostics diagnostics;
    const Corpus corpus = site.load(diagnostics);
    REQUIRE(reported(diagnostics).empty());
    return to_observation_id(corpus.observations.front().id);
}

}  // namespace

TEST_CASE("Observations keep what was printed beside its value in the canonical unit") {
    Diagnostics diagnostics;
    const Corpus corpus = SmallSite().load(diagnostics);
    REQUIRE(corpus.observations.size() == 12);
    const Observation& assigned = corpus.observations[0];
    CHECK(to_string(assigned.reported_value) == "1250.5");
    CHECK(to_string(assigned.value) == "1250500");
    CHECK(corpus.units[assigned.reported_unit].id == "billion_vnd");
    CHECK(assigned.capital == Capital::total);
    CHECK(assigned.fund == Fund::total);
    CHECK(corpus.strings[assigned.fund_year] == "2023");
    CHECK(assigned.kind == kinds::plan);
    CHECK(assigned.as_of == no_date);
    CHECK(assigned.line == 2);
    CHECK(!assigned.has_rate);

    const Observation& disbursed = corpus.observations[1];
    CHECK(disbursed.has_rate);
    CHECK(to_string(disbursed.reported_rate) == "78.95");
    CHECK(to_string(disbursed.as_of) == "2023-12-31");
    CHECK(to_string(corpus.period_of(disbursed)) == "2023");

    const Observation& missing = corpus.observations[9];
    CHECK(!missing.has_value());
    CHECK(missing.missing == Missing::not_reported);
    CHECK(corpus.strings[missing.note] == "not_reported");
    CHECK(corpus.strings[missing.fund_year] == "2022/2023");
}

TEST_CASE("Zero is a value and a missing value is not zero") {
    Diagnostics diagnostics;
    const Corpus corpus = SmallSite().load(diagnostics);
    const Observation& none = corpus.observations[11];
    CHECK(none.has_value());
    CHECK(none.value == Decimal{0, 0});
    CHECK(corpus.dimensions.ids(none.coordinates, ",") == "transport.completed");
}

TEST_CASE("An observation's id survives a correction of its value rate and unit") {
    const std::string id = only_id("98,gnbv,assigned,,total,total,2023,2023,,plan,\"1.250,5\",billion_vnd,,I/1,\n");
    CHECK(only_id("98,gnbv,assigned,,total,total,2023,2023,,plan,1.250.501,million_vnd,\"50,1\",I/1,about\n") == id);
    CHECK(only_id("98,gnbv,assigned,,total,total,2023,2023,,plan,,,,I/1,not_reported\n") == id);
    CHECK(only_id("98,gnbv,assigned,,total,total,2023,2023,,plan,1,million_vnd,,I/2,\n") != id);
    CHECK(only_id("98,gnbv,assigned,,total,total,2022,2023,,plan,1,million_vnd,,I/1,\n") != id);
    CHECK(id.size() == 13);
}

TEST_CASE("A base of comparison is part of what a figure is about and of its id") {
    const std::string heading = heading_vi.substr(0, heading_vi.size() - 1) + ",base\n";
    const std::string row = "98,gnbv,works,,,,,2023,,actual,4,work,,I/1,,";
    const auto with_base = [&](const std::string& base) {
        SmallSite site;
        site.write(province_file, heading + row + base + "\n");
        Diagnostics diagnostics;
        const Corpus corpus = site.load(diagnostics);
        REQUIRE(reported(diagnostics).empty());
        return std::pair(corpus.observations.front(),
                         corpus.observations.front().base == no_index
                             ? std::string("none")
                             : to_string(corpus.periods[corpus.observations.front().base]));
    };
    CHECK(with_base("2022").second == "2022");
    CHECK(with_base("2016/2020").second == "2016/2020");
    CHECK(with_base("").second == "none");
    // A file without the column has no bases, and a figure without one the id it always had.
    CHECK(to_observation_id(with_base("").first.id) == only_id(row.substr(0, row.size() - 1) + "\n"));
    CHECK(with_base("2022").first.id != with_base("").first.id);
    CHECK(with_base("2022").first.id != with_base("2021").first.id);
}

TEST_CASE("A base of comparison is an earlier period") {
    const auto mistakes = [](const std::string& period, const std::string& base) {
        SmallSite site;
        site.write(province_file, heading_vi.substr(0, heading_vi.size() - 1) + ",base\n98,gnbv,works,,,,," + period +
                                      ",,actual,4,work,,I/1,," + base + "\n");
        return site.mistakes();
    };
    CHECK(mistakes("2023", "2022").empty());
    CHECK(mistakes("2023-S2", "2023-S1").empty());
    CHECK(mistakes("2021/2025", "2020").empty());
    CHECK(mistakes("2023", "2023") == Reported{"2:45 base-not-earlier"});
    CHECK(mistakes("2023", "2024") == Reported{"2:45 base-not-earlier"});
    CHECK(mistakes("2023", "last year") == Reported{"2:45 bad-period"});
}

TEST_CASE("Only what is meant to be is noted as expected, a result that is expected is an estimate") {
    const auto mistakes = [](const std::string& kind) {
        SmallSite site;
        site.write(province_file, heading_vi + "98,gnbv,works,,,,,2023,," + kind + ",4,work,,I/1,expected\n");
        return site.mistakes();
    };
    CHECK(mistakes("plan").empty());
    CHECK(mistakes("target").empty());
    CHECK(mistakes("actual") == Reported{"2:44 expected-not-planned"});
    CHECK(mistakes("estimate") == Reported{"2:46 expected-not-planned"});
    CHECK(mistakes("requested") == Reported{"2:47 expected-not-planned"});
}

TEST_CASE("A figure may belong to an area alone and hold at any time") {
    SmallSite site;
    site.write(province_file,
               heading_vi + "98,,works,,,,,2023,,actual,4,work,,I/1,\n98,,works,,,,,,,actual,4,work,,I/2,\n");
    Diagnostics diagnostics;
    const Corpus corpus = site.load(diagnostics);
    REQUIRE(reported(diagnostics).empty());
    CHECK(corpus.observations[0].program == no_index);
    CHECK(to_string(corpus.period_of(corpus.observations[0])) == "2023");
    CHECK(corpus.period_of(corpus.observations[1]) == timeless_period);
    CHECK(to_string(corpus.period_of(corpus.observations[1])).empty());
}

TEST_CASE("What is planned or counted from a day or a budget's money has a period") {
    CHECK(mistakes_in("98,gnbv,works,,,,,,,plan,4,work,,I/1,\n") == Reported{"2:19 empty-cell"});
    CHECK(mistakes_in("98,gnbv,works,,,,,,,estimate,4,work,,I/1,\n") == Reported{"2:19 empty-cell"});
    CHECK(mistakes_in("98,gnbv,works,,,,,,2023-12-31,actual,4,work,,I/1,\n") == Reported{"2:19 empty-cell"});
    CHECK(mistakes_in("98,gnbv,assigned,,total,,,,,actual,4,million_vnd,,I/1,\n") == Reported{"2:27 empty-cell"});
    CHECK(mistakes_in("98,gnbv,assigned,,,total,,,,actual,4,million_vnd,,I/1,\n") == Reported{"2:27 empty-cell"});
    CHECK(mistakes_in("98,gnbv,assigned,,,,2023,,,actual,4,million_vnd,,I/1,\n") == Reported{"2:26 empty-cell"});
    SmallSite site;
    site.write(province_file,
               heading_vi.substr(0, heading_vi.size() - 1) + ",base\n98,gnbv,works,,,,,,,actual,4,work,,I/1,,2022\n");
    CHECK(site.mistakes() == Reported{"2:19 empty-cell"});
}

TEST_CASE("What a source asks for is neither planned nor done") {
    SmallSite site;
    site.write(province_file, heading_vi + "98,gnbv,works,,,,,2023,,requested,4,work,,I/1,\n");
    Diagnostics diagnostics;
    const Corpus corpus = site.load(diagnostics);
    REQUIRE(reported(diagnostics).empty());
    CHECK(corpus.observations.front().kind == kinds::requested);
    CHECK(!is_intended(kinds::requested));
    CHECK(!is_result(kinds::requested));
}

TEST_CASE("The ids of the small site are all different") {
    Diagnostics diagnostics;
    const Corpus corpus = SmallSite().load(diagnostics);
    std::set<std::uint64_t> ids;
    for (const Observation& row : corpus.observations) {
        ids.insert(row.id);
    }
    CHECK(ids.size() == corpus.observations.size());
}

TEST_CASE("Rows of commas as spreadsheets write them are passed over") {
    CHECK(mistakes_in(",,,,,,,,,,,,,,\n,,,\n98,gnbv,works,,,,,2023,,actual,4,work,,I/1,\n,,,,,,,,,,,,,,\n").empty());
}

TEST_CASE("All mistakes of a row are reported each at its cell") {
    CHECK(mistakes_in("1,2,3,4,5,6,7,8,9,10,x,y,z,,w\n") ==
          Reported{"2:1 unknown-code", "2:3 unknown-code", "2:5 unknown-code", "2:7 unknown-code", "2:9 unknown-code",
                   "2:11 unknown-code", "2:13 bad-fund-year", "2:15 bad-period", "2:17 bad-date", "2:19 unknown-code",
                   "2:22 bad-number", "2:24 unknown-code", "2:26 bad-number", "2:28 empty-cell", "2:29 unknown-code"});
}

TEST_CASE("A period that reaches into an area's time is enough") {
    CHECK(mistakes_in("980,gnbv,works,,,,,2025,,plan,4,work,,I/1,\n980,gnbv,works,,,,,2025-S1,,plan,4,work,,I/1,\n")
              .empty());
    CHECK(mistakes_in("980,gnbv,works,,,,,2025-S2,,plan,4,work,,I/1,\n") == Reported{"2:1 area-not-valid"});
}

TEST_CASE("A program still spends after its end and nothing before its beginning") {
    CHECK(mistakes_in("98,gnbv,works,,,,,2027,,plan,4,work,,I/1,\n").empty());
    CHECK(mistakes_in("98,gnbv,works,,,,,2020,,actual,4,work,,I/1,\n") == Reported{"2:4 program-not-valid"});
}

TEST_CASE("A program has figures in the areas that run it and in what lies in them") {
    const auto mistakes = [](const std::string& area) {
        SmallSite site;
        std::string programs = site.read("data/programs.json");
        programs.insert(
            programs.rfind(']'),
            R"(, {"id": "gnbv.9", "level": "project", "parent": "gnbv", "name": {"vi": "Chín", "en": "Nine"},
            "short_name": {"vi": "Chín", "en": "Nine"}, "source": "made up for the tests", "areas": ["980"]})");
        site.write("data/programs.json", programs);
        site.write(province_file, heading_vi + area + ",gnbv.9,works,,,,,2023,,actual,4,work,,I/1,\n");
        return site.mistakes();
    };
    CHECK(mistakes("980").empty());
    CHECK(mistakes("98").empty());  // of all that lies in it
    CHECK(mistakes("981") == Reported{"2:5 program-not-in-area"});
}

TEST_CASE("The same figure at the same place twice is a mistake of the later row whatever the value") {
    CHECK(mistakes_in("98,gnbv,works,,,,,2023,,actual,4,work,,I/1,\n98,gnbv,works,,,,,2023,,actual,5,work,,I/"
                      "1,\n98,gnbv,works,,,,,2023,,actual,4,work,,I/2,\n") == Reported{"3:1 duplicate-key"});
}

TEST_CASE("A file of observations has a source and a source has its file") {
    SmallSite site;
    site.write("data/observations/other.csv", heading_vi);
    site.remove(province_file);
    CHECK(site.mistakes() == Reported{"1:1 unknown-source", "0:0 file-missing"});
}

TEST_CASE("A file with a heading and no rows is a source that states nothing and is asked about") {
    CHECK(mistakes_in("") == Reported{"1:1 no-rows"});
}

TEST_CASE("A column whose numbers all have three digits behind their mark is asked about once at the first") {
    const auto row = [](const std::string& indicator, const std::string& number, const std::string& unit) {
        static int line = 0;
        return fmt::format("98,gnbv,{},,total,total,2023,2023,,plan,\"{}\",{},,I/{},\n", indicator, number, unit,
                           ++line);
    };
    const std::string three = row("assigned", "1,250", "billion_vnd") + row("assigned", "13,805", "billion_vnd");
    CHECK(mistakes_in(row("assigned", "7", "billion_vnd") + three) == Reported{"3:47 number-form-unclear"});
    CHECK(mistakes_in(row("assigned", "1.250", "million_vnd")) == Reported{"2:47 number-form-unclear"});
    // A number without a mark shows that dots group thousands, and nothing of commas; a count shows neither.
    CHECK(mistakes_in(row("assigned", "874", "million_vnd") + row("assigned", "1.250", "million_vnd")).empty());
    CHECK(mistakes_in(row("works", "874", "work") + row("assigned", "1.250", "million_vnd")) ==
          Reported{"3:47 number-form-unclear"});
    CHECK(mistakes_in(row("assigned", "1.250", "million_vnd") + three) == Reported{"3:47 number-form-unclear"});
    const std::string rate = "98,gnbv,disbursed,,total,total,2023,2023,,actual,7,billion_vnd,";
    CHECK(mistakes_in(three + rate + "\"10,505\",II,\n").empty());
    CHECK(mistakes_in(three + rate + "10,II,\n") == Reported{"2:47 number-form-unclear"});
    CHECK(mistakes_in(three + row("assigned", "1,5", "billion_vnd")).empty());
    CHECK(mistakes_in(row("assigned", "1.250,500", "million_vnd") + three).empty());
    CHECK(mistakes_in(row("assigned", "7", "billion_vnd")).empty());
    SmallSite site;
    std::string plain = heading_vi;
    for (auto at = plain.find(":vi"); at != std::string::npos; at = plain.find(":vi")) {
        plain.replace(at, 3, ":plain");
    }
    site.write(province_file, plain + row("assigned", "1.250", "billion_vnd"));
    CHECK(site.mistakes() == Reported{"2:47 thousands-unclear"});
}
