// SPDX-License-Identifier: MIT
// Where the files of a theme are: in the site's folder, and, for what the site does not have, beside the installed
// program. So a site has of a theme only what it wants otherwise: a template, a style sheet, nothing at all.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/site_folder.hpp"

namespace minhbach {

class ThemeFiles {
public:
    // `name`: the theme's folder below both ("themes/default"). `installed` may be empty.
    ThemeFiles(std::filesystem::path site, std::string name, std::filesystem::path installed = {})
        : site_(std::move(site)), name_(std::move(name)), installed_(std::move(installed)) {}

    const std::filesystem::path& site() const { return site_; }
    const std::string& name() const { return name_; }
    // Of a file of the theme ("templates/home.mustache"), from the folder on in which it is.
    std::string path(std::string_view file) const { return std::string(name_).append("/").append(file); }
    // The folder below which it is: the site's if anything at all of that name is there, also what cannot be read.
    const std::filesystem::path& folder_of(std::string_view file) const;
    // What there is in a folder of the theme, each file once. A refusal of the installed folder is told only where the
    // site has none.
    Listing list(std::string_view folder) const;

private:
    std::filesystem::path site_;
    std::string name_;
    std::filesystem::path installed_;
};

}  // namespace minhbach
