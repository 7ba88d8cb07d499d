// SPDX-License-Identifier: MIT
// How each entity of the registries is read from its JSON object. References are resolved here: all ids of the file and
// of the files before it are known by then. Formats: data/schema/*.schema.json.
#pragma once

#include "load/json_document.hpp"
#include "load/object_reader.hpp"
#include "load/registry_notes.hpp"
#include "model/corpus.hpp"

namespace minhbach {

void read_unit(const SourceText& source, const JsonValue& json, const Corpus& corpus, Unit& unit);
// The limits of the figures of a unit or an indicator.
FigureLimits read_limits(const SourceText& source, const JsonValue& json);
void read_area(const SourceText& source, const JsonValue& json, const Corpus& corpus, Area& area);
void read_program(const SourceText& source, const JsonValue& json, const Corpus& corpus, Program& program);
void read_indicator(const SourceText& source, const JsonValue& json, const Corpus& corpus, Indicator& indicator);
void read_source(const SourceText& source, const JsonValue& json, const Corpus& corpus, Source& entry);
// From which month the years count that are written 2018/19.
Calendar read_calendar(const SourceText& source, const JsonValue& json);
// "01-31": a day that every year has; nothing where the property is absent or departs from its form.
std::optional<std::chrono::month_day> read_day_of_year(ObjectReader& reader, std::string_view key);
void read_site(const SourceText& source, const JsonValue& json, const Corpus& corpus, SiteConfig& site);

}  // namespace minhbach
