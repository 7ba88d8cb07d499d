// SPDX-License-Identifier: MIT
#include "load/headings.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "load/hints.hpp"
#include "load/object_reader.hpp"
#include "load/registry_codes.hpp"
#include "load/registry_file.hpp"
#include "load/registry_forms.hpp"
#include "model/locator.hpp"

namespace minhbach {

namespace {

// Of each document the headings below which its figures stand.
using Places = std::map<SourceIndex, std::set<std::string_view>>;

// One pass over all figures, of which a nation has millions, and most of which share their place with others.
Places places_of_figures(const Corpus& corpus) {
    std::unordered_set<std::uint64_t> seen;
    Places places;
    for (const Observation& row : corpus.observations) {
        constexpr unsigned half = 32U;
        if (!seen.insert((static_cast<std::uint64_t>(row.source) << half) | row.locator).second) {
            continue;
        }
        std::set<std::string_view>& own = places[row.source];
        for (std::string_view place = corpus.strings[row.locator]; !place.empty(); place = heading_above(place)) {
            own.insert(place);
        }
    }
    return places;
}

class HeadingReader {
public:
    HeadingReader(Corpus& corpus, bool complete) : corpus_(corpus) {
        if (complete) {
            places_ = places_of_figures(corpus);
        }
    }

    void read(const SourceText& source, const JsonValue& item) {
        ObjectReader entry(source, item, Shape::checked);
        const SourceIndex of = reference(entry, "source", corpus_.sources, SourceIndex{no_index}, "data/sources.json");
        const std::string locator = entry.text("locator");
        LocalText title = entry.local_text("title");
        if (of == no_index || locator.empty()) {
            return;  // which has been reported
        }
        auto& headings = corpus_.sources[of].headings;
        if (!headings.emplace(locator, Heading{std::move(title), headings.size()}).second) {
            entry.error("locator", "duplicate-heading",
                        say("đề mục \"{0}\" của văn bản này đã ghi ở một dòng khác",
                            "another entry tells of the heading \"{0}\" of this document", locator),
                        say("giữ một dòng, xóa dòng kia", "keep one of them and remove the other"));
        } else if (places_ && !(*places_)[of].contains(locator)) {
            warn_of_unused(source, entry.at("locator"), of, locator);
        }
    }

private:
    void warn_of_unused(const SourceText& source, const JsonValue& at, SourceIndex of, const std::string& locator) {
        const auto& known = (*places_)[of];
        const auto near = nearest(locator, {known.begin(), known.end()});
        source.warning(at.offset, at.length, "heading-unused",
                       say("không số liệu nào của văn bản này ở dưới đề mục \"{0}\"",
                           "no figure of this document stands below the heading \"{0}\"", locator),
                       near ? say("có phải \"{0}\"? Viết như ở cột locator của số liệu",
                                  "did you mean \"{0}\"? Write it as in the column locator of the figures", *near)
                            : say("viết như ở cột locator của số liệu, các bậc cách nhau bằng /",
                                  "write it as in the column locator of the figures, with / between its steps"));
    }

    Corpus& corpus_;
    std::optional<Places> places_;  // nothing where figures could not be read
};

}  // namespace

void load_headings(const std::filesystem::path& folder, Corpus& corpus, Diagnostics& diagnostics) {
    if (!has_registry(folder, "headings")) {
        return;
    }
    const bool complete = !diagnostics.has_errors();
    RegistryFile file = read_registry(folder, headings_file(), corpus.site.languages, diagnostics);
    const JsonValue* list = file.entries();
    if (list == nullptr) {
        return;
    }
    HeadingReader headings(corpus, complete);
    for (const JsonValue& item : list->items) {
        headings.read(*file.source, item);
    }
}

}  // namespace minhbach
