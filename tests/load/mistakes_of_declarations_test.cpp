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
    CHECK(site.told(indicators_file) == Told{"?"});
}

TEST_CASE("Two columns for one dimension are told at the second") {
    ChangedSite site;
    site.change(province_file, "fund_year,period", "fund_year,capital,period");
    CHECK(site.told(province_file) == Told{"?"});
}

TEST_CASE("One code may stand in two dimensions and means in each what it says there") {
    ChangedSite site;
    CHECK(site.told(dimensions_file).empty());  // "total" of capital, of fund and of fund_year
    site.change(dimensions_file, R"("id": "investment")", R"("id": "central")");
    site.change(province_file, "investment,central", "central,central");
    CHECK(site.told(dimensions_file).empty());
    CHECK(site.told(province_file) == Told{"?"});
}

TEST_CASE("One code that is twice in a dimension is told at the second") {
    ChangedSite site;
    site.change(dimensions_file, R"("id": "recurrent")", R"("id": "investment")");
    CHECK(site.told(dimensions_file) == Told{"?"});
}

TEST_CASE("A level that is there twice, and so below itself, is told at the second") {
    ChangedSite site;
    site.change("data/levels.json", R"("id": "commune", "name": {"vi": "đơn vị cấp xã")",
                R"("id": "province", "name": {"vi": "đơn vị cấp xã")");
    CHECK(site.told("data/levels.json") == Told{"?"});
}

TEST_CASE("An area in another of its own level is told at its entry") {
    ChangedSite site;
    site.change("data/areas.json", R"("parent": "98", "valid_to": "2025-06-30")",
                R"("parent": "981", "valid_to": "2025-06-30")");
    CHECK(site.told("data/areas.json") == Told{"?"});
}

TEST_CASE("Years begin on the first of a month that there is") {
    for (const char* begins : {"13-01", "04-15", "4-1", "02-30", "April"}) {
        CAPTURE(begins);
        ChangedSite site;
        site.change(site_file, R"("edition")", std::string(R"("year_begins": ")") + begins + "\",\n  \"edition\"");
        const Told told = site.told(site_file);
        REQUIRE(told.size() == 1);
        CHECK(told[0] == fmt::format("?{}", begins));
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
    CHECK(period("2023/25", true) == Told{"?"});
    CHECK(period("2023/24", false) == Told{"?"});
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
    CHECK(year("2022-S1", true) == Told{"?"});
    CHECK(year("2022-S1", false) == Told{"?"});
}

TEST_CASE("Words of addresses that collide are told where the second stands") {
    ChangedSite site;
    site.change(site_file, R"("programs": "chuong-trinh")", R"("programs": "dia-phuong")");
    CHECK(site.told(site_file) == Told{"?"});
    ChangedSite language;
    language.change(site_file, R"("about": "gioi-thieu")", R"("about": {"en": "vi"})");
    CHECK(language.told(site_file) == Told{"?"});
}
