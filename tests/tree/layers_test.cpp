// SPDX-License-Identifier: MIT
// The folders of generator/ as docs/architecture.md lists them: each includes only those before it.
#include <algorithm>
#include <catch2/catch.hpp>
#include <regex>
#include <set>
#include <sstream>

#include "base/files.hpp"

namespace fs = std::filesystem;
using namespace minhbach;

namespace {

const fs::path root = MINHBACH_SOURCE_DIR;

std::vector<std::string> lines_of(const fs::path& file) {
    std::istringstream text(read_file(file).value());
    std::vector<std::string> lines;
    for (std::string line; std::getline(text, line);) {
        lines.push_back(line);
    }
    return lines;
}

// The folders in the order of the table in docs/architecture.md.
std::vector<std::string> listed_folders() {
    static const std::regex row(R"(\| `(\w+)/` \|.*)");
    std::vector<std::string> folders;
    for (const std::string& line : lines_of(root / "docs/architecture.md")) {
        if (std::smatch match; std::regex_match(line, match, row)) {
            folders.push_back(match[1]);
        }
    }
    return folders;
}

// The rooms of a large folder, in the order in which that table names them: "`words/` (…), `charts/` (…)".
std::vector<std::string> listed_rooms(const std::string& folder) {
    static const std::regex room(R"(`(\w+)/` \()");
    std::vector<std::string> rooms;
    for (const std::string& line : lines_of(root / "docs/architecture.md")) {
        if (line.starts_with("| `" + folder + "/` |")) {
            for (std::sregex_iterator at(line.begin(), line.end(), room), end; at != end; ++at) {
                rooms.push_back((*at)[1]);
            }
        }
    }
    return rooms;
}

// "plan/charts/chart.cpp: render/views/view.hpp" for every include of a later folder; `below` is "" or "render/".
std::vector<std::string> wrong_includes(const std::vector<std::string>& folders, const std::string& below = {}) {
    const std::regex include("#include \"(" + below + "(\\w+)/[^\"]+)\"");
    const auto place = [&](const std::string& folder) { return std::find(folders.begin(), folders.end(), folder); };
    std::vector<std::string> wrong;
    for (const std::string& folder : folders) {
        for (const auto& entry : fs::recursive_directory_iterator(root / "generator" / below / folder)) {
            if (!entry.is_regular_file()) {
                continue;
            }
            for (const std::string& line : lines_of(entry.path())) {
                if (std::smatch match; std::regex_match(line, match, include) && place(match[2]) > place(folder)) {
                    wrong.push_back(folder + "/" + entry.path().filename().string() + ": " + match[1].str());
                }
            }
        }
    }
    return wrong;
}

}  // namespace

TEST_CASE("The map of the architecture lists every folder of the generator") {
    std::set<std::string> there;
    for (const auto& entry : fs::directory_iterator(root / "generator")) {
        if (entry.is_directory()) {
            there.insert(entry.path().filename().string());
        }
    }
    const auto folders = listed_folders();
    CHECK(std::set<std::string>(folders.begin(), folders.end()) == there);
    CHECK(folders.size() == there.size());
}

TEST_CASE("A folder includes only itself and the folders before it on the map") {
    const auto folders = listed_folders();
    CHECK(wrong_includes(folders).empty());
    // The test can see: with the order turned round nearly everything is wrong.
    CHECK(wrong_includes({folders.rbegin(), folders.rend()}).size() > 100);
}

TEST_CASE("The rooms of a large folder include only themselves and the rooms before them") {
    for (const std::string folder : {"plan", "render"}) {
        INFO(folder);
        const auto rooms = listed_rooms(folder);
        std::set<std::string> there;
        for (const auto& entry : fs::directory_iterator(root / "generator" / folder)) {
            CHECK(entry.is_directory());
            there.insert(entry.path().filename().string());
        }
        CHECK(std::set<std::string>(rooms.begin(), rooms.end()) == there);
        CHECK(rooms.size() == there.size());
        CHECK(wrong_includes(rooms, folder + "/") == std::vector<std::string>());
        CHECK(wrong_includes({rooms.rbegin(), rooms.rend()}, folder + "/").size() > 10);
    }
}
