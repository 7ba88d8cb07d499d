// SPDX-License-Identifier: MIT
// What people get wrong where a site declares its dimensions, levels, years and addresses: each with its place, what is
// wrong and what to do, whole. More of each stands in the test of its registry.
#include <catch2/catch.hpp>

#include "base/files.hpp"
#include "check/check.hpp"
#include "load/small_site.hpp"

using namespace minhbach;

namespace {

using Told = std::vector<std::string>;

// The small site with one text in the place of another, in some of its files.
class ChangedSite {
public:
    ChangedSite& change(const std::string& file, const std::string& from, const std::string& to) {
        std::string text = read_file(site_.path() / file).value();
        const auto at = text.find(from);
        INFO(from);
        REQUIRE(at != std::string::npos);
        text.replace(at, from.size(), to);
        site_.write(file, text);
        return *this;
    }

    // "file:line:column+width code: message | hint", in English, as loading and checking report it.
    Told told(const std::string& file) const {
        Diagnostics diagnostics;
        RegistryNotes notes;
        const Corpus corpus = load(site_.path(), diagnostics, notes);
        check(corpus, notes, diagnostics);
        Told result;
        for (const Diagnostic& mistake : diagnostics.sorted()) {
            if (mistake.place.file == file) {
                result.push_back(fmt::format("{}:{}:{}+{} {}: {} | {}", file, mistake.place.line, mistake.place.column,
                                             mistake.width, mistake.code, mistake.message.en, mistake.hint.en));
            }
        }
        return result;
    }

private:
    SmallSite site_;
};

const std::string site_file = "data/site.json";
const std::string dimensions_file = "data/dimensions.json";
const std::string indicators_file = "data/indicators.json";

}  // namespace

TEST_CASE("A share of a dimension without a total says that there is none") {
    ChangedSite site;
    site.change(indicators_file, R"("type": "ratio", "numerator": "disbursed", "denominator": "assigned")",
                R"("type": "share", "of": "disbursed", "along": "breakdown")");
    CHECK(site.told(indicators_file) == Told{"data/indicators.json:4:340+11 no-total: the dimension \"breakdown\" has "
                                             "no total to share | declare its \"total\", or choose another dimension"});
}

TEST_CASE("Two columns for one dimension are told at the second") {
    ChangedSite site;
    site.change(province_file, "fund_year,period", "fund_year,capital,period");
    CHECK(site.told(province_file) == Told{"data/observations/thu-nghiem-2023.csv:1:57+7 duplicate-column: the column "
                                           "\"capital\" is there twice | remove one of the two"});
}

TEST_CASE("One code may stand in two dimensions and means in each what it says there") {
    ChangedSite site;
    CHECK(site.told(dimensions_file).empty());  // "total" of capital, of fund and of fund_year
    site.change(dimensions_file, R"("id": "investment")", R"("id": "central")");
    site.change(province_file, "investment,central", "central,central");
    CHECK(site.told(dimensions_file).empty());
    CHECK(site.told(province_file) ==
          Told{"data/observations/thu-nghiem-2023.csv:5:22+10 unknown-code: there is no code \"investment\" for the "
               "column capital | a code is written here, not a name: \"central\""});
}

TEST_CASE("One code that is twice in a dimension is told at the second") {
    ChangedSite site;
    site.change(dimensions_file, R"("id": "recurrent")", R"("id": "investment")");
    CHECK(site.told(dimensions_file) ==
          Told{"data/dimensions.json:7:14+12 duplicate-id: the id \"investment\" is taken by line 6 | an id stands for "
               "one entry: choose another, or remove one of the two"});
}

TEST_CASE("A level that is there twice, and so below itself, is told at the second") {
    ChangedSite site;
    site.change("data/levels.json", R"("id": "commune", "name": {"vi": "đơn vị cấp xã")",
                R"("id": "province", "name": {"vi": "đơn vị cấp xã")");
    CHECK(site.told("data/levels.json") ==
          Told{"data/levels.json:6:12+10 duplicate-id: the id \"province\" is taken by line 4 | an id stands for one "
               "entry: choose another, or remove one of the two"});
}

TEST_CASE("An area in another of its own level is told at its entry") {
    ChangedSite site;
    site.change("data/areas.json", R"("parent": "98", "valid_to": "2025-06-30")",
                R"("parent": "981", "valid_to": "2025-06-30")");
    CHECK(site.told("data/areas.json") == Told{"data/areas.json:4:3+1 level-order: \"980\" (level district) cannot lie "
                                               "in \"981\" (level district) | mend \"level\" or \"parent\""});
}

TEST_CASE("Years begin on the first of a month that there is") {
    for (const char* begins : {"13-01", "04-15", "4-1", "02-30", "April"}) {
        CAPTURE(begins);
        ChangedSite site;
        site.change(site_file, R"("edition")", std::string(R"("year_begins": ")") + begins + "\",\n  \"edition\"");
        const Told told = site.told(site_file);
        REQUIRE(told.size() == 1);
        CHECK(told[0] == fmt::format("data/site.json:9:18+{} bad-calendar: \"year_begins\" must be the first day of a "
                                     "month, written month-day | for example: \"04-01\"",
                                     std::string_view(begins).size() + 2));
    }
}

TEST_CASE("A year that does not end in the next is none, nor is a financial year where there are calendar years only") {
    const auto period = [](const std::string& written, bool financial) {
        ChangedSite site;
        if (financial) {
            site.change(site_file, R"("edition")", R"("year_begins": "07-01", "edition")");
        }
        site.change(province_file, "2023,2023,,plan,\"1.250,5\"", "2023," + written + ",,plan,\"1.250,5\"");
        return site.told(province_file);
    };
    CHECK(period("2023/24", true).empty());
    CHECK(period("2023/25", true) ==
          Told{"data/observations/thu-nghiem-2023.csv:2:36+7 bad-period: \"2023/25\" is not a period that exists | "
               "write 2018/19 (the year), 2018/19-S1 (its first half), 2018/19-Q2 (a quarter), 2018/19-9M (its first "
               "nine months), 2018/19-2020/21 (several years), 2018-06 (a month) or 2018 (a calendar year)"});
    CHECK(period("2023/24", false) ==
          Told{"data/observations/thu-nghiem-2023.csv:2:36+7 bad-period: \"2023/24\" is not a period that exists | "
               "write 2023 (the year), 2024-S1 (its first half), 2024-Q2 (a quarter), 2024-9M (its first nine months), "
               "2024-06 (a month) or 2021/2023 (several years)"});
}

TEST_CASE("A budget year that is none says how the years of the site are written") {
    const auto year = [](const std::string& written, bool financial) {
        ChangedSite site;
        if (financial) {
            site.change(site_file, R"("edition")", R"("year_begins": "07-01", "edition")");
        }
        site.change(province_file, "2023,2023,,plan,\"1.250,5\"", written + ",2023,,plan,\"1.250,5\"");
        return site.told(province_file);
    };
    CHECK(year("2022/23", true).empty());
    CHECK(year("2022-S1", true) ==
          Told{"data/observations/thu-nghiem-2023.csv:2:31+7 bad-fund-year: \"2022-S1\" is not a budget year | write "
               "2018/19, 2018/19-2020/21 (several years), total (all years), or nothing"});
    CHECK(year("2022-S1", false) ==
          Told{"data/observations/thu-nghiem-2023.csv:2:31+7 bad-fund-year: \"2022-S1\" is not a budget year | write "
               "2023, 2022/2023 (several years), total (all years), or nothing"});
}

TEST_CASE("Words of addresses that collide are told where the second stands") {
    ChangedSite site;
    site.change(site_file, R"("programs": "chuong-trinh")", R"("programs": "dia-phuong")");
    CHECK(site.told(site_file) == Told{"data/site.json:7:52+12 address-collision: the word \"dia-phuong\" of addresses "
                                       "is taken by: areas | choose another word",
                                       "data/site.json:7:52+12 address-collision: the word \"dia-phuong\" of addresses "
                                       "is taken by: areas | choose another word"});
    ChangedSite language;
    language.change(site_file, R"("about": "gioi-thieu")", R"("about": {"en": "vi"})");
    CHECK(language.told(site_file) == Told{"data/site.json:7:152+4 address-collision: the word \"vi\" of addresses is "
                                           "taken by: data, assets, index, charts; LANG | choose another word"});
}
