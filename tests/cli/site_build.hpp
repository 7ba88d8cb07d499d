// SPDX-License-Identifier: MIT
// Building whole little sites in tests, and comparing what is published with approved files.
#pragma once

#include <catch2/catch.hpp>
#include <cstdlib>
#include <map>
#include <string>

#include "base/files.hpp"
#include "cli/run.hpp"
#include "load/temporary_folder.hpp"

namespace minhbach {

inline std::filesystem::path test_sites() {
    return std::filesystem::path(MINHBACH_TEST_DATA) / "sites";
}

// A copy of tests/sites/NAME with the project's theme in `folder`/site.
inline std::filesystem::path copy_of_site(const std::string& name, const TemporaryFolder& folder) {
    const std::filesystem::path site = folder.path() / "site";
    std::filesystem::copy(test_sites() / name, site, std::filesystem::copy_options::recursive);
    std::filesystem::create_directories(site / "themes");
    std::filesystem::copy(std::filesystem::path(MINHBACH_SOURCE_DIR) / "themes" / "default",
                          site / "themes" / "default", std::filesystem::copy_options::recursive);
    return site;
}

inline ExitCode build_site(const std::filesystem::path& site, const std::filesystem::path& out, unsigned jobs = 1) {
    Arguments arguments;
    arguments.command = Command::build;
    arguments.source = site;
    arguments.out = out;
    arguments.jobs = jobs;
    arguments.sync = false;
    return run(arguments);
}

// All files below a folder, by their path with "/".
using FileTree = std::map<std::string, std::string>;

inline FileTree tree(const std::filesystem::path& root) {
    FileTree files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
        if (entry.is_regular_file()) {
            files[entry.path().lexically_relative(root).generic_string()] = read_file(entry.path()).value_or("?");
        }
    }
    return files;
}

// Compares `files` with those of the folder tests/sites/`name`, none more and none less. With MINHBACH_APPROVE=1 the
// folder is written anew: read the difference before you keep it.
inline void check_approved(const std::string& name, const FileTree& files) {
    const std::filesystem::path approved = test_sites() / name;
    if (const char* approve = std::getenv("MINHBACH_APPROVE"); approve != nullptr && std::string(approve) == "1") {
        std::filesystem::remove_all(approved);
        for (const auto& [file, bytes] : files) {
            std::filesystem::create_directories((approved / file).parent_path());
            std::ofstream(approved / file, std::ios::binary) << bytes;
        }
    }
    REQUIRE(std::filesystem::exists(approved));
    const FileTree expected = tree(approved);
    for (const auto& [file, bytes] : files) {
        INFO(name << "/" << file);
        const auto found = expected.find(file);
        CHECK((found == expected.end() ? "not approved yet" : found->second) == bytes);
    }
    for (const auto& [file, bytes] : expected) {
        INFO(name << "/" << file << " is approved, but no longer published");
        CHECK(files.contains(file));
    }
}

}  // namespace minhbach
