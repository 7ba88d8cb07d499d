// SPDX-License-Identifier: MIT
// Everything that was loaded: registries, observations, commentary, configuration. Built by load/, read by all later
// stages.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/entities.hpp"
#include "model/figure_reference.hpp"
#include "model/observation.hpp"

namespace minhbach {

// Entities in the order of their file, found by id.
template <typename Entity, typename Index>
class Registry {
public:
    using index_type = Index;

    // False when the id is taken; nothing is changed then.
    bool add(Entity entity) {
        if (!by_id_.emplace(entity.id, static_cast<Index>(items_.size())).second) {
            return false;
        }
        items_.push_back(std::move(entity));
        return true;
    }

    std::optional<Index> find(const std::string& id) const {
        const auto found = by_id_.find(id);
        return found == by_id_.end() ? std::nullopt : std::optional<Index>(found->second);
    }

    const Entity& operator[](Index index) const { return items_[index]; }
    Entity& operator[](Index index) { return items_[index]; }
    std::size_t size() const { return items_.size(); }
    auto begin() const { return items_.begin(); }
    auto end() const { return items_.end(); }

    // The registry's file could not be read, which has been reported: that an id is not here is no mistake of whoever
    // names it.
    void mark_unread() { unread_ = true; }
    bool unread() const { return unread_; }

    std::vector<std::string_view> ids() const {
        std::vector<std::string_view> result;
        for (const Entity& item : items_) {
            result.push_back(item.id);
        }
        return result;
    }

private:
    std::vector<Entity> items_;
    std::unordered_map<std::string, Index> by_id_;
    bool unread_ = false;
};

// One authored text in one language, bound to what it is about by ids; empty bindings are -1 indexes.
struct Commentary {
    std::string file;  // relative to the source folder
    Language language = Language::vi;
    std::string page;  // "about", or empty when bound to an area or a program
    AreaIndex area = no_area;
    ProgramIndex program = no_index;
    std::optional<Period> period;
    SourceIndex source = no_index;
    std::string title;
    std::uint32_t body_line = 1;  // line of the file on which the Markdown begins
    std::string markdown;
    std::vector<FigureReference> references;  // in the order of the text
};

struct SiteConfig {
    LocalText title;
    LocalText subtitle;
    LocalText publisher;
    LocalText contact;     // may be empty
    std::string base_url;  // ends in "/"
    std::string edition_number;
    Date edition_date;
    LocalText license_name;
    std::string license_url;
    std::vector<IndicatorIndex> headline_indicators;  // results that the head of a page tells of, the foremost first
};

struct Corpus {
    SiteConfig site;
    Registry<Area, AreaIndex> areas;
    Registry<Program, ProgramIndex> programs;
    Registry<Unit, UnitIndex> units;
    Registry<Indicator, IndicatorIndex> indicators;
    Registry<Breakdown, BreakdownIndex> breakdowns;
    Registry<Source, SourceIndex> sources;
    std::vector<Period> periods;
    StringPool strings;
    std::vector<Observation> observations;  // by source in registry order, then in the order of the file
    std::vector<Commentary> commentary;     // by file name
    std::vector<Explanation> explanations;  // in the order of the file

    const Period& period_of(const Observation& observation) const { return periods[observation.period]; }
};

// What stands right above a program; no_index of the highest, and of no program.
ProgramIndex parent_of(const Corpus& corpus, ProgramIndex program);

// The ancestor of a program that is a whole program or plan; itself where it is one; no_index of no program.
ProgramIndex whole_program(const Corpus& corpus, ProgramIndex program);

// Whether a program is `above` itself or stands below it.
bool is_within(const Corpus& corpus, ProgramIndex program, ProgramIndex above);

}  // namespace minhbach
