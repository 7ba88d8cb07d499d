// SPDX-License-Identifier: MIT
// The explicit list of what will be published, made before anything is rendered: every page with its address, its
// template, its language and all that it depends on.
#pragma once

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/diagnostics.hpp"
#include "compute/derived.hpp"
#include "model/area_tree.hpp"
#include "model/corpus.hpp"
#include "model/finding.hpp"
#include "model/program_tree.hpp"
#include "plan/charts/chart.hpp"
#include "plan/comparisons/changes.hpp"
#include "plan/comparisons/comparison.hpp"
#include "plan/comparisons/targets.hpp"
#include "plan/maps/area_squares.hpp"
#include "plan/money/head.hpp"
#include "plan/money/home.hpp"
#include "plan/money/money_table.hpp"
#include "plan/money/unspent.hpp"
#include "plan/outline/detail.hpp"
#include "plan/outline/page_kind.hpp"
#include "plan/outline/search_index.hpp"
#include "plan/rows/finding_index.hpp"
#include "plan/rows/reading_order.hpp"

namespace minhbach {

struct RegistryNotes;

// What a page is about, shared by its versions in all languages. The indexes are all that the page depends on
// besides the registries.
struct Subject {
    PageKind kind = PageKind::home;
    std::string path;  // below the root of a language, see plan/outline/routes.hpp
    AreaIndex area = no_area;
    ProgramIndex program = no_index;
    SourceIndex source = no_index;
    IndicatorIndex indicator = no_index;
    std::vector<ObservationIndex> observations;
    std::vector<DerivedIndex> derived;
    std::vector<std::uint32_t> commentary;  // of all languages
    std::vector<MoneyRow> money;
    Unspent unspent;  // of an area, an area by program
    Targets targets;  // the same
    std::vector<ProgramTile>
        parts;  // that have money: of a program those right below it, of all programs the whole ones
    std::vector<ProgramTile> whole;    // the one of a program itself, or of all programs of an area together, if any
    std::vector<ProgramTile> by_area;  // of a part of a program: one of each area that is listed, if it has money
    Head head;                         // of an area, an area by program, a program
    std::vector<Chart> charts;
    std::vector<AreaSquares> squares;         // of the home page, an area
    Comparison comparison;                    // of a page that puts areas side by side
    std::vector<ComparedArea> compared_with;  // of an area: those with which it has a page of the two
    std::vector<ChangeSpan> changes;          // of an area, an area by program, and a page of changes
    std::size_t changes_omitted = 0;          // rows of spans of which no page has any
    Revision revision;                        // of a source
    Home home;                                // of the home page
    Detail detail;
    PartOf part;                          // of a further page
    std::vector<std::uint32_t> findings;  // that concern a figure of the page, see plan/rows/finding_index.hpp
};

// Whether it belongs to another page.
inline bool is_further(const Subject& subject) {
    return subject.kind == PageKind::detail || subject.kind == PageKind::changes;
}

// Of a further page the kind of the page that it belongs to.
inline PageKind kind_of_whole(const Subject& subject) {
    return is_further(subject) ? subject.part.kind : subject.kind;
}

// Whether a table of its figures stands beside a page: of the printed ones, and of the computed ones that it shows.
bool has_page_csv(const Subject& subject);

struct Page {
    std::uint32_t subject = 0;
    Language language = Languages::first;
    std::string route;  // below the root of the site, with the words of its language: "en/nguon/"
};

// An address that a page had before; it leads on to the page. No link of the site leads there.
struct MovedPage {
    std::uint32_t page = 0;  // into Plan::pages
    std::string route;       // the former one, below the root of the site
};

class Plan {
public:
    std::vector<Subject> subjects;
    std::vector<Page> pages;
    std::vector<MovedPage> moved;  // by page, then by route; see plan/pages/moved_pages.hpp
    FindingIndex findings;
    ReadingOrder order;
    SearchIndex search;
    AreaTree area_tree;
    ProgramTree program_tree;
    Anchors anchors;

    // Whether there is a page at a path: the question behind every link.
    bool has(const std::string& path) const { return by_path_.contains(path); }
    const Subject* find(const std::string& path) const;
    const Subject& subject_of(const Page& page) const { return subjects[page.subject]; }
    // The path of the page on which a figure has its permanent anchor.
    std::string page_of(const Corpus& corpus, ObservationIndex figure) const;
    // The path of the page of its indicator that lists a computed value; empty where none does.
    std::string page_of_value(DerivedIndex value) const;
    // The same as of a figure of a finding, by its index into the reconciliation.
    std::string page_of_finding(const Corpus& corpus, const std::vector<Finding>& all, std::uint32_t finding) const;
    // The former addresses of a page, by its index into `pages`.
    std::span<const MovedPage> moved_to(std::size_t page) const;

    // Sorts out the pages once all subjects are there; two on one path are reported where their entries stand.
    void finish(const SiteConfig& site, const RegistryNotes& notes, Diagnostics& diagnostics);

private:
    void find_pages_of_values();

    std::unordered_map<std::string, std::uint32_t> by_path_;
    std::vector<std::uint32_t> pages_of_values_;  // by DerivedIndex: into `subjects`, or none
};

// The entry of a registry without which there were no page of this subject; of a standing page its route.
Place entry_of(const Subject& subject, const SiteConfig& site, const RegistryNotes& notes);
// "data/programs.json:12"; the file alone where no line is known.
std::string written(const Place& place);

}  // namespace minhbach
