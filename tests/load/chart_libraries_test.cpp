// SPDX-License-Identifier: MIT
#include "load/chart_libraries.hpp"

#include <catch2/catch.hpp>

#include "load/temporary_folder.hpp"

using namespace minhbach;

namespace {

const std::vector<std::string> names{"LICENSES.txt", "vega-interpreter.min.js", "vega-lite.min.js", "vega.min.js"};

struct Loaded {
    std::vector<ChartLibrary> libraries;
    std::vector<Diagnostic> mistakes;
};

Loaded load_from(const std::filesystem::path& share) {
    Diagnostics diagnostics;
    Loaded loaded;
    loaded.libraries = load_chart_libraries(share, diagnostics);
    loaded.mistakes = diagnostics.sorted();
    return loaded;
}

void write_all(const TemporaryFolder& folder) {
    for (const std::string& name : names) {
        folder.write("vega/" + name, "of " + name);
    }
}

}  // namespace

TEST_CASE("The libraries for charts are read with their licences and nothing else beside them") {
    const TemporaryFolder folder;
    write_all(folder);
    folder.write("vega/vega.min.js.map", "{}");
    const Loaded loaded = load_from(folder.path());
    CHECK(loaded.mistakes.empty());
    REQUIRE(loaded.libraries.size() == names.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
        CHECK(loaded.libraries[i].name == names[i]);
        CHECK(loaded.libraries[i].bytes == "of " + names[i]);
    }
}

TEST_CASE("Where there are no libraries for charts a site does without and nobody is told") {
    const TemporaryFolder folder;
    for (const std::filesystem::path& share : {std::filesystem::path(), folder.path(), folder.path() / "nowhere"}) {
        const Loaded loaded = load_from(share);
        CHECK(loaded.libraries.empty());
        CHECK(loaded.mistakes.empty());
    }
}

TEST_CASE("Without one of the libraries or without their licences none is published which is a warning") {
    for (const std::string& name : names) {
        const TemporaryFolder folder;
        write_all(folder);
        std::filesystem::remove(folder.path() / "vega" / name);
        const Loaded loaded = load_from(folder.path());
        CHECK(loaded.libraries.empty());
        REQUIRE(loaded.mistakes.size() == 1);
        CHECK(loaded.mistakes[0].severity == Severity::warning);
        CHECK(loaded.mistakes[0].code == "chart-library-missing");
        CHECK(loaded.mistakes[0].place.file == "vega/" + name);
    }
}

TEST_CASE("A library for charts that cannot be read is an error") {
    const TemporaryFolder folder;
    write_all(folder);
    std::filesystem::remove(folder.path() / "vega/vega.min.js");
    std::filesystem::create_directory(folder.path() / "vega/vega.min.js");
    const Loaded loaded = load_from(folder.path());
    CHECK(loaded.libraries.empty());
    REQUIRE(loaded.mistakes.size() == 1);
    CHECK(loaded.mistakes[0].severity == Severity::error);
    CHECK(loaded.mistakes[0].code == "not-a-file");
}
