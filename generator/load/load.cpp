// SPDX-License-Identifier: MIT
#include "load/load.hpp"

#include <algorithm>
#include <array>

#include "base/site_folder.hpp"
#include "base/text.hpp"
#include "load/area_tiles.hpp"
#include "load/boundaries.hpp"
#include "load/charts.hpp"
#include "load/commentary.hpp"
#include "load/explanations.hpp"
#include "load/headings.hpp"
#include "load/observations.hpp"
#include "load/registries.hpp"
#include "load/registry_notes.hpp"
#include "load/remarks.hpp"
#include "load/source_files.hpp"

namespace minhbach {

namespace {

// The files that are read in data/ itself; data/schema/ is for editors.
constexpr std::array<std::string_view, 14> known_files{
    "areas.json",      "charts.json", "dimensions.json", "explanations.json", "headings.json",
    "indicators.json", "kinds.json",  "levels.json",     "programs.json",     "reconciliation.json",
    "remarks.json",    "site.json",   "sources.json",    "units.json"};

// Registries that may be tables instead.
constexpr std::array<std::string_view, 9> known_tables{"areas.csv",      "charts.csv",  "headings.csv",
                                                       "indicators.csv", "kinds.csv",   "programs.csv",
                                                       "remarks.csv",    "sources.csv", "units.csv"};

// Whether there is a folder data to read at all.
bool has_data(const std::filesystem::path& source, Diagnostics& diagnostics) {
    const auto refusal = folder_refusal(source, "data");
    if (!refusal) {
        return true;
    }
    const auto error = [&](const std::string& name, Message message) {
        diagnostics.add({Severity::error,
                         "source-missing",
                         {name, 0, 0},
                         std::move(message),
                         say("chạy lệnh trong thư mục của trang, hoặc chỉ nó bằng --source",
                             "run the command in the site's folder, or name it with --source"),
                         {},
                         1});
    };
    const std::string shown = escaped_name(source.string());
    if (refusal->obstacle == Obstacle::absent && !refusal->name.empty()) {
        error("data", say("không có thư mục data trong {0}", "there is no folder data in {0}", shown));
    } else if (refusal->obstacle == Obstacle::absent || refusal->obstacle == Obstacle::not_a_folder) {
        error(refusal->name.empty() ? shown : refusal->name, say("không có thư mục này", "there is no such folder"));
    } else {
        report_refusal({refusal->obstacle, refusal->name.empty() ? source.string() : refusal->name, refusal->error},
                       diagnostics);
    }
    return false;
}

// A misspelt remark.json would be passed over, and all that it says.
void report_unread_data(const std::filesystem::path& source, const Corpus& corpus, Diagnostics& diagnostics) {
    std::vector<std::string> known(known_files.begin(), known_files.end());
    known.insert(known.end(), known_tables.begin(), known_tables.end());
    for (const Dimension& dimension : corpus.dimensions) {
        if (!dimension.codes_in.empty()) {
            known.push_back(dimension.codes_in + ".json");
            known.push_back(dimension.codes_in + ".csv");
        }
    }
    const Listing listing = list_below(source, "data");
    for (const Refusal& refusal : listing.refusals) {
        const bool told = (refusal.name + '/').starts_with("data/observations/") ||
                          (refusal.name + '/').starts_with("data/boundaries/");
        if (!told && std::find(known.begin(), known.end(), refusal.name.substr(5)) == known.end()) {
            report_refusal(refusal, diagnostics);
        }
    }
    for (const std::string& name : listing.files) {
        // Without its dimensions it is not known which files of codes a site has.
        if (corpus.dimensions.unread() || name.find('/') != std::string::npos ||
            std::find(known.begin(), known.end(), name) != known.end()) {
            continue;
        }
        const auto near = nearest(name, {known.begin(), known.end()});
        diagnostics.add({Severity::warning,
                         "file-not-read",
                         {"data/" + escaped_name(name), 0, 0},
                         say("tệp này không được đọc", "this file is not read"),
                         near ? say("có phải {0}? Đổi tên tệp", "did you mean {0}? Rename the file", *near)
                              : say("chuyển tệp này ra ngoài data/", "move it out of data/"),
                         {},
                         1});
    }
}

// Words of a language that the site has not, as i18n/vn.json for vi.json, would be passed over.
void report_unread_words(const std::filesystem::path& source, const Corpus& corpus, Diagnostics& diagnostics) {
    std::vector<std::string> known;
    for (const Language language : corpus.site.languages) {
        known.push_back(corpus.site.languages.tag(language) + ".json");
    }
    for (const std::string& name : list_below(source, "i18n").files) {
        if (known.empty() || std::find(known.begin(), known.end(), name) != known.end()) {
            continue;
        }
        const auto near = nearest(name, {known.begin(), known.end()});
        diagnostics.add({Severity::warning,
                         "file-not-read",
                         {"i18n/" + escaped_name(name), 0, 0},
                         say("tệp này không được đọc: trang không có ngôn ngữ này",
                             "this file is not read: the site has no such language"),
                         near ? say("có phải {0}? Đổi tên tệp", "did you mean {0}? Rename the file", *near)
                              : say("trang có: {0}", "the site has: {0}", corpus.site.languages.tags()),
                         {},
                         1});
    }
}

}  // namespace

Corpus load(const std::filesystem::path& source, Diagnostics& diagnostics) {
    RegistryNotes notes;
    return load(source, diagnostics, notes);
}

Corpus load(const std::filesystem::path& source, Diagnostics& diagnostics, RegistryNotes& notes) {
    Corpus corpus;
    if (!has_data(source, diagnostics)) {
        return corpus;
    }
    // Without the site's languages and years every other file would be full of mistakes that are none.
    if (!load_registries(source, corpus, notes, diagnostics)) {
        return corpus;
    }
    check_area_tiles(corpus, notes, diagnostics);
    load_boundaries(source, corpus, diagnostics);
    report_unread_data(source, corpus, diagnostics);
    report_unread_words(source, corpus, diagnostics);
    load_observations(source, notes, corpus, diagnostics);
    load_headings(source, corpus, diagnostics);
    load_remarks(source, corpus, diagnostics);
    load_commentary(source, notes.pages, corpus, diagnostics);
    load_explanations(source, corpus, diagnostics);
    load_charts(source, corpus, diagnostics);
    return corpus;
}

}  // namespace minhbach
