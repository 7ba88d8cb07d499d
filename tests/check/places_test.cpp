// SPDX-License-Identifier: MIT
// Every message about what stands in a file says where in the file it stands.
#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

#include "base/files.hpp"
#include "check/check.hpp"
#include "load/small_site.hpp"

using namespace minhbach;

namespace {

// The messages of check() about a small site with one other registry.
Reported checked(const std::string& name, const std::string& text) {
    SmallSite site;
    site.write("data/" + name + ".json", text);
    Diagnostics loading;
    RegistryNotes notes;
    const Corpus corpus = load(site.path(), loading, notes);
    Diagnostics diagnostics;
    check(corpus, notes, diagnostics);
    return reported(diagnostics);
}

std::string unit(const std::string& id, const std::string& quantity, const std::string& base,
                 const std::string& factor) {
    return R"({"id": ")" + id +
           R"(", "name": {"vi": "a", "en": "a"}, "symbol": {"vi": "a", "en": "a"}, "quantity": ")" + quantity +
           R"(", "base": ")" + base + R"(", "factor": ")" + factor + "\"}";
}

std::string area(const std::string& id, const std::string& level, const std::string& more) {
    return R"({"id": ")" + id + R"(", "code": ")" + id.substr(0, 5) + R"(", "level": ")" + level +
           R"(", "type": "commune", "name": {"vi": "a", "en": "a"}, )" +
           R"("full_name": {"vi": "a", "en": "a"}, "source": "s")" + more + "}";
}

}  // namespace

TEST_CASE("Units that do not work out are pointed at") {
    CHECK(checked("units", "{\"units\": [\n" + unit("a", "x", "a", "1") + ",\n " + unit("b", "x", "b", "2") + "]}") ==
          Reported{"3:2 base-factor"});
    CHECK(checked("units", "{\"units\": [\n" + unit("a", "x", "a", "1") + ",\n" + unit("b", "x", "a", "2") + ",\n" +
                               unit("c", "x", "b", "2") + ",\n" + unit("d", "y", "a", "2") + "]}") ==
          Reported{"4:1 base-not-canonical", "5:1 quantity-differs"});
}

TEST_CASE("Areas that do not go together are pointed at") {
    const auto two = [](const std::string& first, const std::string& second) {
        return checked("areas", "{\"areas\": [\n" + first + ",\n" + second + "]}");
    };
    CHECK(two(area("01", "district", R"(, "parent": "02")"), area("02", "commune", R"(, "parent": "01")")).at(0) ==
          "2:1 level-order");
    CHECK(two(area("01", "district", ""), area("02", "nation", R"(, "parent": "01")")) == Reported{"3:1 level-order"});
    CHECK(two(area("01", "district", ""), area("02", "district", R"(, "parent": "01")")) ==
          Reported{"3:1 level-order"});
    CHECK(two(area("01", "district", ""), area("02", "commune", R"(, "parent": "01")")).empty());
    CHECK(two(area("00001", "commune", R"(, "valid_to": "2025-06-30", "successors": ["00002"])"),
              area("00002", "commune", R"(, "valid_from": "2025-06-30")")) == Reported{"3:1 successor-too-early"});
    CHECK(two(area("00001", "commune", ""), area("00001@2025", "commune", "")) == Reported{"3:1 code-shared"});
}

TEST_CASE("A circle of programs is pointed at") {
    const std::string rest = R"(", "level": "project", "name": {"vi": "a", "en": "a"}, )"
                             R"("short_name": {"vi": "a", "en": "a"}, "source": "s"})";
    CHECK(checked("programs", "{\"programs\": [\n{\"id\": \"a\", \"parent\": \"b" + rest +
                                  ",\n{\"id\": \"b\", \"parent\": \"a" + rest + "]}") == Reported{"2:1 parent-cycle"});
}

TEST_CASE("No message is without a line but those about a whole file or folder") {
    // By file, how many messages are about something that has no lines: a file or a folder that is not there, that is
    // too many, or that cannot be read at all.
    const std::map<std::string, std::size_t> without{{"cli/run.cpp", 1},
                                                     {"load/commentary.cpp", 2},
                                                     {"load/load.cpp", 3},
                                                     {"load/observations.cpp", 1},
                                                     {"load/source_files.cpp", 1},
                                                     {"load/source_text.cpp", 1},
                                                     {"load/tokens.cpp", 1},
                                                     {"load/translations.cpp", 2},
                                                     {"load/words.cpp", 2},
                                                     {"plan/outline/plan.cpp", 1},
                                                     {"render/theme/theme.cpp", 3},
                                                     {"load/registry_notes.hpp", 1},
                                                     {"load/registry_file.cpp", 1},
                                                     {"load/chart_libraries.cpp", 1}};
    const std::filesystem::path generator = std::filesystem::path(MINHBACH_SOURCE_DIR) / "generator";
    for (const auto& entry : std::filesystem::recursive_directory_iterator(generator)) {
        const std::string name = entry.path().lexically_relative(generator).string();
        if (!entry.is_regular_file() || name.starts_with("emit/")) {
            continue;
        }
        std::size_t found = 0;
        std::istringstream lines(read_file(entry.path()).value_or(""));
        for (std::string line; std::getline(lines, line);) {
            found += line.find(", 0, 0}") != std::string::npos ? 1U : 0U;
        }
        INFO(name);
        const auto known = without.find(name);
        CHECK(found == (known == without.end() ? 0 : known->second));
    }
}
