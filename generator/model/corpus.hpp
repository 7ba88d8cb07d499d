// SPDX-License-Identifier: MIT
// Everything that was loaded: registries, observations, commentary, configuration. Built by load/, read by all later
// stages.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/boundary.hpp"
#include "model/declared_chart.hpp"
#include "model/entities.hpp"
#include "model/figure_reference.hpp"
#include "model/finding.hpp"
#include "model/level.hpp"
#include "model/observation.hpp"
#include "model/registry.hpp"

namespace minhbach {

// One authored text in one language, bound to what it is about by ids; empty bindings are -1 indexes.
struct Commentary {
    std::string file;  // relative to the source folder
    Language language = Languages::first;
    std::string page;  // "home", "about" or the id of a SitePage; empty when bound to an area or a program
    AreaIndex area = no_area;
    ProgramIndex program = no_index;
    std::optional<Period> period;
    SourceIndex source = no_index;
    std::string title;
    std::uint32_t body_line = 1;  // line of the file on which the Markdown begins
    std::string markdown;
    std::vector<FigureReference> references;  // in the order of the text
};

// Which indicators tell of money: what was given, what of it was allocated further, spent, spent in percent of what was
// given, and left. Of a site that declares none, or some only, the others are no_index. Planned and spent may be one
// indicator, whose kinds tell them apart.
struct MoneyDeclaration {
    IndicatorIndex planned = no_index;
    IndicatorIndex allocated = no_index;
    IndicatorIndex spent = no_index;
    IndicatorIndex rate = no_index;
    IndicatorIndex left = no_index;
    IndicatorIndex unspendable = no_index;  // what its holder declares it cannot spend
    UnitIndex shown_in = no_index;  // in which pages show amounts (model/shown_amount.hpp); no_index: as they are
    std::uint8_t decimals = 0;      // of amounts that are shown in another unit than their own
};

// The kinds of page that stand at the head of an address: the word for each is the site's.
enum class AddressKind : std::uint8_t { areas, programs, sources, indicators, compare, about, findings, search };

inline constexpr std::array<std::string_view, 8> address_codes{"areas",   "programs", "sources",  "indicators",
                                                               "compare", "about",    "findings", "search"};

// A page that its publisher writes, besides the home page and the one about the site.
struct SitePage {
    std::string id;     // texts say it in their front matter: "page: methods"
    LocalText address;  // the word of its address; empty: the id
};

struct SiteConfig {
    Languages languages;
    bool first_language_at_root = true;                     // or below its tag, like the others
    std::array<LocalText, address_codes.size()> addresses;  // the words; the kind's own code where there is none
    std::vector<SitePage> pages;                            // in the order in which they are listed
    LocalText title;
    LocalText subtitle;
    LocalText publisher;
    LocalText contact;      // may be empty
    std::string report_to;  // where readers report mistakes: "mailto:…" or "https://…"; may be empty
    std::string base_url;   // ends in "/"
    std::string edition_number;
    Date edition_date;
    LocalText license_name;
    std::string license_url;
    MoneyDeclaration money;
    bool tolerates_heavy_pages = false;               // pages beyond limits::page_bytes are a warning only
    std::vector<IndicatorIndex> headline_indicators;  // results that the head of a page tells of, the foremost first
};

class Words;

struct Corpus {
    SiteConfig site;
    std::shared_ptr<const Words> words;  // that readers see, see words_of(); of the theme, which is loaded last
    Registry<Area, AreaIndex> areas;
    Registry<Program, ProgramIndex> programs;
    Registry<Unit, UnitIndex> units;
    Registry<Indicator, IndicatorIndex> indicators;
    Registry<Source, SourceIndex> sources;
    Calendar calendar;
    Dimensions dimensions;
    Kinds kinds;
    Levels levels;
    std::vector<Period> periods;
    StringPool strings;
    std::vector<Observation> observations;        // by source in registry order, then in the order of the file
    std::vector<Commentary> commentary;           // by file name
    std::vector<Explanation> explanations;        // in the order of the file
    std::vector<Remark> remarks;                  // in the order of the file
    std::vector<DeclaredChart> charts;            // the same
    std::vector<Boundary> boundaries;             // by area; of each one at most
    std::vector<ObservationIndex> misplaced;      // those of which remarks say so, sorted: see is_misplaced()
    std::vector<ObservationIndex> within_source;  // the same: see is_within_source()

    // Whether it stands for all budget years together.
    bool is_all_years(StringPool::Index budget_year) const;

    const Period& period_of(const Observation& observation) const { return periods[observation.period]; }
};

// The code that a figure has in a dimension, by its place in Corpus::dimensions; not of budget years.
CodeIndex code_of(const Corpus& corpus, const FigureKey& key, std::size_t dimension);

// That of an area, or nothing.
const Boundary* boundary_of(const Corpus& corpus, AreaIndex area);

// Gives the key another code of a dimension; not of budget years. False, and nothing changed, where no figure has it.
bool set_code(const Corpus& corpus, FigureKey& key, std::size_t dimension, CodeIndex code);

// The key, line or statement with another code; nothing where no figure has it.
template <typename Key>
std::optional<Key> with_code(const Corpus& corpus, Key key, std::size_t dimension, CodeIndex code) {
    return set_code(corpus, key, dimension, code) ? std::optional(key) : std::nullopt;
}

// Of one of its own figures.
ObservationIndex index_of(const Corpus& corpus, const Observation& figure);

// Whether a person has remarked of a figure that it is of another line than that under which it stands, as where a
// report has exchanged two: no share is told and nothing is computed of it.
bool is_misplaced(const Corpus& corpus, const Observation& figure);
// Whether a person has remarked of a figure that other sources count its line otherwise, as where a later edition has
// moved a task from one department to another: it may be held against figures of its own source alone.
bool is_within_source(const Corpus& corpus, const Observation& figure);
// Whether one may be told as a part of the other, as far as remarks say.
bool are_of_one_thing(const Corpus& corpus, const Observation& a, const Observation& b);

// Whether a figure is printed in another unit than that of its indicator, so that its number is another one, too: 24
// projects stay 24 where the indicator counts works.
bool is_converted(const Corpus& corpus, const Observation& figure);

// The themes of all indicators, each once, in the order in which they are read: that of the registry.
std::vector<std::string> themes_in_order(const Corpus& corpus);

// What stands right above a program; no_index of the highest, and of no program.
ProgramIndex parent_of(const Corpus& corpus, ProgramIndex program);

const AreaLevel& level_of(const Corpus& corpus, AreaIndex area);

// That of its level; of what has none, a program where nothing stands above it, and else a part.
ProgramRole role_of(const Corpus& corpus, ProgramIndex program);

// The ancestor of a program that is a whole program or plan; itself where it is one; no_index of no program.
ProgramIndex whole_program(const Corpus& corpus, ProgramIndex program);

// Whether a program is `above` itself or stands below it.
bool is_within(const Corpus& corpus, ProgramIndex program, ProgramIndex above);

}  // namespace minhbach
