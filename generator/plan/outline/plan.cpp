// SPDX-License-Identifier: MIT
#include "plan/outline/plan.hpp"

#include <algorithm>
#include <limits>

#include "base/limits.hpp"
#include "load/registry_notes.hpp"
#include "plan/outline/routes.hpp"

namespace minhbach {

namespace {

constexpr std::uint32_t no_subject = std::numeric_limits<std::uint32_t>::max();

}  // namespace

Place entry_of(const Subject& subject, const SiteConfig& site, const RegistryNotes& notes) {
    switch (subject.kind) {
        case PageKind::area: return notes.areas.of(subject.area);
        case PageKind::area_program:
        case PageKind::program: return notes.programs.of(subject.program);
        case PageKind::source: return notes.sources.of(subject.source);
        case PageKind::indicator: return notes.indicators.of(subject.indicator);
        default: return {route(site, Languages::first, subject.path), 0, 0};
    }
}

bool has_page_csv(const Subject& subject) {
    const Detail& detail = subject.detail;
    const bool has_computed = !detail.derived.empty() || (detail.shows_all && !subject.derived.empty() &&
                                                          subject.derived.size() <= limits::page_figures);
    return (has_computed || !subject.observations.empty()) && subject.observations.size() <= limits::page_figures;
}

const Subject* Plan::find(const std::string& path) const {
    const auto found = by_path_.find(path);
    return found == by_path_.end() ? nullptr : &subjects[found->second];
}

std::string Plan::page_of(const Corpus& corpus, ObservationIndex figure) const {
    const std::string path = source_path(corpus, corpus.observations[figure].source);
    const std::size_t part = figure < anchors.figures.size() ? anchors.figures[figure] : 0;
    return part == 0 ? path : part_path(path, part);
}

std::string Plan::page_of_value(DerivedIndex value) const {
    const bool is_listed = value < pages_of_values_.size() && pages_of_values_[value] != no_subject;
    return is_listed ? subjects[pages_of_values_[value]].path : std::string();
}

std::string written(const Place& place) {
    return place.file + (place.line > 0 ? ":" + std::to_string(place.line) : "");
}

// The page of an indicator itself before its further ones, and of these the first.
void Plan::find_pages_of_values() {
    for (const bool further : {false, true}) {
        for (std::size_t i = 0; i < subjects.size(); ++i) {
            if (kind_of_whole(subjects[i]) != PageKind::indicator || is_further(subjects[i]) != further) {
                continue;
            }
            for (const DerivedIndex value : subjects[i].detail.derived) {
                if (pages_of_values_.size() <= value) {
                    pages_of_values_.resize(value + std::size_t{1}, no_subject);
                }
                if (pages_of_values_[value] == no_subject) {
                    pages_of_values_[value] = static_cast<std::uint32_t>(i);
                }
            }
        }
    }
}

std::string Plan::page_of_finding(const Corpus& corpus, const std::vector<Finding>& all, std::uint32_t finding) const {
    std::string path(findings_path);
    const std::size_t part = finding < anchors.findings.size() ? anchors.findings[finding] : 0;
    if (part == 0) {
        return path;
    }
    const SourceIndex source = corpus.observations[all[finding].observations.front()].source;
    return chapter_path(path, corpus.sources[source].id, part);
}

std::span<const MovedPage> Plan::moved_to(std::size_t page) const {
    const auto first =
        std::partition_point(moved.begin(), moved.end(), [&](const auto& one) { return one.page < page; });
    const auto last = std::partition_point(first, moved.end(), [&](const auto& one) { return one.page == page; });
    return {first, last};
}

void Plan::finish(const SiteConfig& site, const RegistryNotes& notes, Diagnostics& diagnostics) {
    find_pages_of_values();
    for (std::size_t i = 0; i < subjects.size(); ++i) {
        const Subject& subject = subjects[i];
        const auto index = static_cast<std::uint32_t>(i);
        if (subject.kind == PageKind::not_found) {
            // One file for all addresses that do not exist; the web server has no way to know the reader's language.
            pages.push_back({index, Languages::first, ""});
            continue;
        }
        if (const auto [first, fresh] = by_path_.emplace(subject.path, index); !fresh) {
            const Subject& earlier = subjects[first->second];
            const std::string entry = written(entry_of(earlier, site, notes));
            diagnostics.add({Severity::error,
                             "route-collision",
                             entry_of(subject, site, notes),
                             say("hai trang có cùng địa chỉ \"{0}\": {1} của {2} và {3} của mục này",
                                 "two pages have one address \"{0}\": {1} of {2} and {3} of this entry",
                                 route(site, Languages::first, subject.path), to_string(earlier.kind), entry,
                                 to_string(subject.kind)),
                             say("đổi mã của một trong hai mục", "change the id of one of the two entries"),
                             {},
                             1});
            continue;
        }
        for (const Language language : site.languages) {
            pages.push_back({index, language, route(site, language, subject.path)});
        }
    }
}

}  // namespace minhbach
