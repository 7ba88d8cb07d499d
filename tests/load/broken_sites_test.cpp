// SPDX-License-Identifier: MIT
// Whole little sites with mistakes. A folder tests/sites/broken-* holds only what differs from good-small: files that
// are laid over it, a file DELETE with the paths to take away, and the text that a person gets to read, expected.vi.txt
// and expected.en.txt.
//
// After a change of a message, MINHBACH_APPROVE=1 writes these texts anew. Read them as if you had made the mistake
// before you keep them.

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <sstream>
#include <vector>

#include "base/files.hpp"
#include "check/check.hpp"
#include "load/load.hpp"
#include "load/reconciliation.hpp"
#include "load/temporary_folder.hpp"
#include "load/tokens.hpp"

namespace fs = std::filesystem;
using namespace minhbach;

namespace {

const fs::path sites = fs::path(MINHBACH_TEST_DATA) / "sites";

std::vector<fs::path> broken_sites() {
    std::vector<fs::path> result;
    for (const auto& entry : fs::directory_iterator(sites)) {
        if (entry.path().filename().string().starts_with("broken-")) {
            result.push_back(entry.path());
        }
    }
    std::sort(result.begin(), result.end());
    return result;
}

void lay_over(const fs::path& broken, const fs::path& site) {
    fs::copy(sites / "good-small", site, fs::copy_options::recursive);
    for (const auto& entry : fs::recursive_directory_iterator(broken)) {
        const fs::path name = entry.path().lexically_relative(broken);
        if (!entry.is_regular_file() || name == "DELETE" || name == "expected.vi.txt" || name == "expected.en.txt") {
            continue;
        }
        fs::create_directories((site / name).parent_path());
        fs::copy_file(entry.path(), site / name, fs::copy_options::overwrite_existing);
    }
    std::istringstream paths(read_file(broken / "DELETE").value_or(""));
    for (std::string name; std::getline(paths, name);) {
        REQUIRE(fs::remove(site / name));
    }
}

void load_and_check(const fs::path& site, Diagnostics& diagnostics) {
    const Corpus corpus = load(site, diagnostics);
    check(corpus, diagnostics);
    load_reconciliation(site, corpus, diagnostics);
    load_tokens(ThemeFiles(site, "themes/default", MINHBACH_SOURCE_DIR), diagnostics);
}

}  // namespace

TEST_CASE("A broken site gets exactly the approved diagnostics") {
    const auto folders = broken_sites();
    REQUIRE(folders.size() > 20);
    for (const fs::path& broken : folders) {
        INFO(broken.filename().string());
        const TemporaryFolder folder;
        const fs::path site = folder.path() / "site";
        lay_over(broken, site);
        Diagnostics diagnostics;
        load_and_check(site, diagnostics);
        CHECK(diagnostics.errors() + diagnostics.warnings() > 0);
        for (const Tongue language : all_tongues) {
            const std::string name = "expected." + std::string(to_string(language)) + ".txt";
            const std::string text = to_text(diagnostics, language);
            if (const char* approve = std::getenv("MINHBACH_APPROVE");
                approve != nullptr && std::string_view(approve) == "1") {
                std::ofstream(broken / name, std::ios::binary) << text;
            }
            const auto expected = read_file(broken / name);
            INFO(name);
            CHECK(expected.has_value());
            CHECK(text == expected.value_or(""));
        }
    }
}

TEST_CASE("The good sites have no mistakes") {
    for (const char* name : {"good-small", "good-full"}) {
        INFO(name);
        Diagnostics diagnostics;
        load_and_check(sites / name, diagnostics);
        CHECK(to_text(diagnostics, Tongue::vi).empty());
    }
}
