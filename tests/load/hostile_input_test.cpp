// SPDX-License-Identifier: MIT
// Input that no honest person writes: nothing may crash, hang or take the memory of the machine. Run with
// MINHBACH_SANITIZE, too.

#include <catch2/catch.hpp>
#include <random>

#include "base/files.hpp"
#include "check/check.hpp"
#include "load/in_time.hpp"
#include "load/small_site.hpp"

using namespace minhbach;

namespace {

std::size_t errors_with(const std::string& name, const std::string& bytes) {
    const InTime in_time;
    SmallSite site;
    site.write(name, bytes);
    Diagnostics diagnostics;
    const Corpus corpus = site.load(diagnostics);
    check(corpus, diagnostics);
    CHECK(to_text(diagnostics, Tongue::vi).size() < 1'000'000);
    return diagnostics.errors();
}

}  // namespace

TEST_CASE("Lines of a hundred thousand commas quotes or line breaks are mistakes like others", "[slow]") {
    CHECK(errors_with(province_file, std::string(100'000, ',')) > 0);
    CHECK(errors_with(province_file, std::string(100'000, '"')) > 0);
    CHECK(errors_with(province_file, std::string(100'000, '\n') + "a") > 0);
    CHECK(errors_with(province_file, heading_vi + "98" + std::string(100'000, ',') + "\n") == 1);
    CHECK(errors_with(province_file, heading_vi + std::string(100'000, '"') + "\n") > 0);
    std::string quotes = heading_vi;
    for (int i = 0; i < 50'000; ++i) {
        quotes += "\",\n";
    }
    CHECK(errors_with(province_file, quotes) > 0);
}

TEST_CASE("Cells of two hundred kilobytes are mistakes with short messages", "[slow]") {
    const std::string huge(200'000, 'a');
    std::string row;
    for (int i = 0; i < 15; ++i) {
        row += (i == 0 ? "" : ",") + huge;
    }
    CHECK(errors_with(province_file, heading_vi + row + "\n") > 10);
    CHECK(errors_with(province_file, row + "\n") == 1);  // no heading at all
}

TEST_CASE("Twenty thousand rows with unknown codes are counted and only the first get a hint", "[slow]") {
    std::string rows = heading_vi;
    for (int i = 0; i < 20'000; ++i) {
        rows += fmt::format("x{0},y{0},z{0},b{0},,,,2023,,actual,1,u{0},,I/1,\n", i);
    }
    CHECK(errors_with(province_file, rows) == 100'000);
}

TEST_CASE("A hundred thousand rows with the same key are reported without reading the file for each", "[slow]") {
    std::string rows = heading_vi;
    for (int i = 0; i < 100'000; ++i) {
        rows += "98,gnbv,works,,,,,2023,,actual,4,work,,I/1,\n";
    }
    CHECK(errors_with(province_file, rows) == 99'999);
}

TEST_CASE("A heading of thirty thousand columns is read once", "[slow]") {
    std::string columns;
    for (int i = 0; i < 30'000; ++i) {
        columns += fmt::format(",c{}", i);
    }
    CHECK(errors_with(province_file, columns.substr(1) + "\n") == 1);  // somebody else's table
    const std::string known = heading_vi.substr(0, heading_vi.size() - 1);
    CHECK(errors_with(province_file, fmt::format("{}{}\n", known, columns)) == 30'000);
}

TEST_CASE("Ten thousand areas with one code and a chain of ten thousand parents are checked in a moment", "[slow]") {
    std::string areas;
    for (int i = 0; i < 10'000; ++i) {
        areas +=
            fmt::format(R"({}{{"id": "a{}", "code": "{}", "level": "commune", "type": "commune", )"
                        R"("name": {{"vi": "x", "en": "x"}}, "full_name": {{"vi": "x", "en": "x"}}, "parent": "a{}", )"
                        R"("source": "x"}})",
                        i == 0 ? "" : ",\n", i, i, (i + 1) % 10'000);
    }
    CHECK(errors_with("data/areas.json", "{\"areas\": [" + areas + "]}") > 0);
}

TEST_CASE("A registry on one line of megabytes with a mistake in every entry is read in a moment", "[slow]") {
    std::string entries;
    for (int i = 0; i < 20'000; ++i) {
        entries += fmt::format(R"({}{{"id": "b{}", "name": {{"vi": "Giao thông", "en": ""}}, "x": 1}})",
                               i == 0 ? "" : ", ", i);
    }
    CHECK(errors_with("data/breakdowns.json", "{\"breakdowns\": [" + entries + "]}") == 40'002);
}

TEST_CASE("Empty texts everywhere are mistakes not crashes") {
    SmallSite site;
    for (const std::string& name : list_files(site.path() / "data", ".json")) {
        std::string text = *read_file(site.path() / "data" / name);
        std::string emptied;
        bool inside = false;
        // Every text that is a value becomes "".
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] == '"') {
                inside = !inside;
            }
            if (!inside || text[i] == '"') {
                emptied += text[i];
            } else if (const auto end = text.find('"', i); text[end + 1] == ':') {
                emptied += text[i];
            }
        }
        site.write("data/" + name, emptied);
    }
    site.write(province_file,
               heading_vi + "\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\"\n");
    Diagnostics diagnostics;
    const Corpus corpus = site.load(diagnostics);
    check(corpus, diagnostics);
    CHECK(diagnostics.errors() > 30);
}

// Not a fuzzer, but the same few thousand damaged files on every machine.
TEST_CASE("Files with random damage are loaded or refused but never crash", "[slow]") {
    std::mt19937 random(20'240'601);
    const std::string pieces[] = {"\"",    ",",       "\n",
                                  "{",     "}",       "[",
                                  "]",     ":",       "\\",
                                  "---\n", "\xFF",    std::string(1, '\0'),
                                  "null",  "1e999",   "\xEF\xBB\xBF",
                                  "ộ",     "\r",      "-",
                                  "@2025", "\\u0000", "=1"};
    SmallSite site;
    std::vector<std::string> names;
    for (const char* extension : {".json", ".csv", ".md"}) {
        for (const std::string& name : list_files(site.path(), extension)) {
            names.push_back(name);
        }
    }
    for (int round = 0; round < 400; ++round) {
        const std::string& name = names[random() % names.size()];
        const std::string good = *read_file(site.path() / name);
        std::string bad = good;
        for (unsigned change = random() % 4 + 1; change > 0; --change) {
            const std::size_t at = random() % (bad.size() + 1);
            switch (random() % 3) {
                case 0: bad.insert(at, pieces[random() % std::size(pieces)]); break;
                case 1: bad.erase(at, random() % 20); break;
                default: bad.resize(at);
            }
        }
        site.write(name, bad);
        Diagnostics diagnostics;
        const Corpus corpus = site.load(diagnostics);
        check(corpus, diagnostics);
        to_text(diagnostics, Tongue::en);
        site.write(name, good);
    }
    CHECK(site.mistakes().empty());
}
