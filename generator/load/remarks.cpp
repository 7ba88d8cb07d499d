// SPDX-License-Identifier: MIT
#include "load/remarks.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>

#include "base/text.hpp"
#include "load/edition_date.hpp"
#include "load/object_reader.hpp"
#include "load/registry_codes.hpp"
#include "load/registry_file.hpp"
#include "load/registry_forms.hpp"

namespace minhbach {

namespace {

// The figures that the file names, by id; nothing for an id that no row has.
using NamedFigures = std::unordered_map<std::uint64_t, std::optional<ObservationIndex>>;

void gather_ids(const JsonValue& value, NamedFigures& ids) {
    if (value.type == JsonValue::Type::string) {
        if (const auto id = parse_observation_id(value.text)) {
            ids.emplace(*id, std::nullopt);
        }
    }
    for (const JsonValue& item : value.items) {
        gather_ids(item, ids);
    }
}

// One pass over all figures, of which a nation has millions; the file names some.
NamedFigures find_figures(const JsonValue& list, const Corpus& corpus) {
    NamedFigures ids;
    gather_ids(list, ids);
    for (std::size_t i = 0; i < corpus.observations.size(); ++i) {
        if (const auto wanted = ids.find(corpus.observations[i].id); wanted != ids.end()) {
            wanted->second = static_cast<ObservationIndex>(i);
        }
    }
    return ids;
}

class RemarkReader {
public:
    RemarkReader(const SourceText& source, const NamedFigures& known, bool complete, Date edition)
        : source_(source), known_(known), complete_(complete), edition_(edition) {}

    Remark read(const JsonValue& item) {
        ObjectReader entry(source_, item, Shape::checked);
        Remark remark;
        remark.name = name(entry);
        remark.id = remark_id(remark.name);
        remark.place = source_.place(entry.at("id").offset);
        for (const JsonValue* figure : entry.text_items("figures")) {
            add(entry, *figure, remark);
        }
        remark.statement = entry.local_text("statement");
        if (entry.has("severity")) {
            remark.severity = code<FindingSeverity>(entry, "severity", finding_severity_codes);
        }
        for (auto& [key, figures] : flagged_) {
            if (entry.boolean(key, false)) {
                figures.insert(figures.end(), remark.figures.begin(), remark.figures.end());
            }
        }
        for (const JsonValue* finding : entry.text_items("explains")) {
            remark.explains.push_back(finding->text);
        }
        remark.by = entry.local_text("by");
        remark.date = date_within(entry, edition_);
        return remark;
    }

    // The figures of those remarks that have a flag, sorted.
    std::vector<ObservationIndex> take_flagged(const char* key) {
        std::vector<ObservationIndex>& figures = flagged_.at(key);
        std::sort(figures.begin(), figures.end());
        return std::move(figures);
    }

private:
    std::string name(ObjectReader& entry) {
        std::string name = entry.text("id");
        if (!name.empty() && !names_.insert(name).second) {
            entry.error("id", "duplicate-id",
                        say("mã \"{0}\" đã dùng cho một nhận xét khác", "another remark has the id \"{0}\"", name),
                        say("đặt mã khác; mã đã công bố thì giữ nguyên",
                            "choose another; one that has been published stays as it is"));
        }
        return name;
    }

    void add(ObjectReader& entry, const JsonValue& figure, Remark& remark) {
        const auto id = parse_observation_id(figure.text);
        if (!id) {
            return;  // which has been reported
        }
        const auto index = known_.at(*id);
        if (index && std::find(remark.figures.begin(), remark.figures.end(), *index) == remark.figures.end()) {
            remark.figures.push_back(*index);
        } else if (!index && complete_) {
            entry.error(
                figure, "unknown-code",
                say("không có số liệu mang mã \"{0}\"", "there is no figure \"{0}\"", figure.text),
                say("xem mã ở trang nguồn; dòng dữ liệu ghi lại theo mục khác thì mang mã mới, sửa trị số thì không",
                    "see the ids on the page of the source; a row that is keyed anew has a new id, one whose value is "
                    "corrected has not"));
        }
    }

    const SourceText& source_;
    const NamedFigures& known_;
    bool complete_;
    Date edition_;
    std::set<std::string> names_;
    std::map<std::string, std::vector<ObservationIndex>> flagged_{{"misplaced", {}}, {"within_source", {}}};
};

}  // namespace

void load_remarks(const std::filesystem::path& folder, Corpus& corpus, Diagnostics& diagnostics) {
    if (!has_registry(folder, "remarks")) {
        return;
    }
    const bool complete = !diagnostics.has_errors();
    RegistryFile file = read_registry(folder, remarks_file(), corpus.site.languages, diagnostics);
    const JsonValue* list = file.entries();
    if (list == nullptr) {
        return;
    }
    const NamedFigures known = find_figures(*list, corpus);
    RemarkReader remarks(*file.source, known, complete, corpus.site.edition_date);
    for (const JsonValue& item : list->items) {
        Remark remark = remarks.read(item);
        if (!remark.figures.empty()) {  // otherwise there is a mistake, which has been reported
            corpus.remarks.push_back(std::move(remark));
        }
    }
    corpus.misplaced = remarks.take_flagged("misplaced");
    corpus.within_source = remarks.take_flagged("within_source");
}

}  // namespace minhbach
