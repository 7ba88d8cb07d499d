// SPDX-License-Identifier: MIT
#include "load/theme_files.hpp"

#include <catch2/catch.hpp>

#include "load/temporary_folder.hpp"

using namespace minhbach;

TEST_CASE("A file of a theme is the site's where it has one and the installed one else") {
    const TemporaryFolder folder;
    folder.write("site/themes/a/templates/own.mustache", "x");
    folder.write("share/themes/a/templates/own.mustache", "y");
    folder.write("share/themes/a/templates/other.mustache", "y");
    const ThemeFiles both(folder.path() / "site", "themes/a", folder.path() / "share");
    CHECK(both.folder_of("templates/own.mustache") == folder.path() / "site");
    CHECK(both.folder_of("templates/other.mustache") == folder.path() / "share");
    CHECK(both.path("templates/own.mustache") == "themes/a/templates/own.mustache");
    CHECK(both.list("templates").files == std::vector<std::string>{"other.mustache", "own.mustache"});
    CHECK(both.list("templates").refusals.empty());
    const ThemeFiles own(folder.path() / "site", "themes/a");
    CHECK(own.folder_of("templates/other.mustache") == folder.path() / "site");
    CHECK(own.list("templates").files == std::vector<std::string>{"own.mustache"});
}

TEST_CASE("A folder that only the installed theme has is listed, one that none has is absent") {
    const TemporaryFolder folder;
    folder.write("site/data/x", "x");
    folder.write("share/themes/a/assets/style.css", "y");
    const ThemeFiles both(folder.path() / "site", "themes/a", folder.path() / "share");
    CHECK(both.list("assets").files == std::vector<std::string>{"style.css"});
    CHECK(both.list("templates").refusals.size() == 1);
    CHECK(both.folder_of("templates") == folder.path() / "share");
}
