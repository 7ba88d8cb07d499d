// SPDX-License-Identifier: MIT
// How each entity of the registries is read from its JSON object. References are resolved here: all ids of the file and
// of the files before it are known by then. Formats: data/schema/*.schema.json.
#pragma once

#include "load/json_document.hpp"
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
void read_site(const SourceText& source, const JsonValue& json, const Corpus& corpus, SiteConfig& site);

}  // namespace minhbach
