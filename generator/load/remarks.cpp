// SPDX-License-Identifier: MIT
#include "load/remarks.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>

#include "base/site_folder.hpp"
#include "base/text.hpp"
#include "load/json_texts.hpp"
#include "load/object_reader.hpp"
#include "load/registry_codes.hpp"

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

// Small letters, digits and single hyphens between them: what slug() makes, and what looks the same everywhere.
bool is_name(std::string_view name) {
    constexpr std::size_t longest = 60;
    return !name.empty() && name.size() <= longest && slug(name) == name;
}

class RemarkReader {
public:
    RemarkReader(const SourceText& source, const NamedFigures& known, bool complete)
        : source_(source), known_(known), complete_(complete) {}

    Remark read(const JsonValue& item) {
        ObjectReader entry(source_, item);
        Remark remark;
        remark.name = name(entry);
        remark.id = remark_id(remark.name);
        remark.place = source_.place(entry.at("id").offset);
        figures(entry, item, remark);
        remark.statement = entry.local_text("statement");
        if (entry.has("severity")) {
            remark.severity = code<FindingSeverity>(entry, "severity", finding_severity_codes);
        }
        remark.by = entry.local_text("by");
        const auto date = entry.optional_date("date");
        if (!date && !entry.has("date") && item.type == JsonValue::Type::object) {
            entry.error("date", "missing-property", say("thiếu ngày ghi nhận xét", "the date of the remark is missing"),
                        say("thêm \"date\": \"2024-07-31\"", "add \"date\": \"2024-07-31\""));
        }
        remark.date = date.value_or(Date{});
        return remark;
    }

private:
    std::string name(ObjectReader& entry) {
        std::string name = entry.text("id");
        if (!name.empty() && !is_name(name)) {
            const std::string plain = slug(name);
            entry.error("id", "bad-id",
                        say("\"id\" gồm chữ thường không dấu, số và dấu - ở giữa, không quá 60 ký tự",
                            "an \"id\" is of small plain letters, digits and - between them, 60 at most"),
                        is_name(plain)
                            ? say("ví dụ: \"id\": \"{0}\"", "for example: \"id\": \"{0}\"", plain)
                            : say("ví dụ: \"id\": \"van-quan-19490\"", "for example: \"id\": \"van-quan-19490\""));
        } else if (!name.empty() && !names_.insert(name).second) {
            entry.error("id", "duplicate-id",
                        say("mã \"{0}\" đã dùng cho một nhận xét khác", "another remark has the id \"{0}\"", name),
                        say("đặt mã khác; mã đã công bố thì giữ nguyên",
                            "choose another; one that has been published stays as it is"));
        }
        return name;
    }

    void figures(ObjectReader& entry, const JsonValue& item, Remark& remark) {
        const JsonValue* about = entry.list("figures");
        if (item.type == JsonValue::Type::object &&
            (!entry.has("figures") || (about != nullptr && about->items.empty()))) {
            entry.error("figures", "missing-property",
                        say("nhận xét không nêu số liệu nào", "the remark names no figure"),
                        say("thêm \"figures\": [\"o…\"], mã của các số liệu mà nhận xét nói đến",
                            "add \"figures\": [\"o…\"], the ids of the figures it is about"));
        }
        std::set<std::string_view> named;
        for (std::size_t i = 0; about != nullptr && i < about->items.size(); ++i) {
            add(about->items[i], named, remark);
        }
    }

    void add(const JsonValue& figure, std::set<std::string_view>& named, Remark& remark) {
        const auto fail = [&](std::string code, LocalText message, LocalText hint) {
            source_.error(figure.offset, figure.length, std::move(code), std::move(message), std::move(hint));
        };
        if (figure.type != JsonValue::Type::string) {
            fail("wrong-type",
                 say("danh sách này chỉ chứa chuỗi trong dấu nháy", "this list holds texts in quotes only"), {});
            return;
        }
        const auto id = parse_observation_id(figure.text);
        if (!id) {
            fail("unknown-code",
                 say("\"{0}\" không phải là mã của một số liệu", "\"{0}\" is not the id of a figure", figure.text),
                 say("mã gồm chữ o và 12 ký tự, xem ở trang nguồn",
                     "an id is an o and 12 characters; it stands on the page of the source"));
        } else if (!named.insert(figure.text).second) {
            fail("duplicate-id",
                 say("số liệu \"{0}\" đã nêu ở trên", "the figure \"{0}\" has been named above", figure.text),
                 say("chỉ giữ một", "keep one of them"));
        } else if (const auto index = known_.at(*id)) {
            remark.figures.push_back(*index);
        } else if (complete_) {
            fail("unknown-code", say("không có số liệu mang mã \"{0}\"", "there is no figure \"{0}\"", figure.text),
                 say("xem mã ở trang nguồn; dòng dữ liệu ghi lại theo mục khác thì mang mã mới, sửa trị số thì không",
                     "see the ids on the page of the source; a row that is keyed anew has a new id, one whose value is "
                     "corrected has not"));
        }
    }

    const SourceText& source_;
    const NamedFigures& known_;
    bool complete_;
    std::set<std::string> names_;
};

}  // namespace

void load_remarks(const std::filesystem::path& folder, Corpus& corpus, Diagnostics& diagnostics) {
    if (is_absent_below(folder, "data/remarks.json")) {
        return;
    }
    const bool complete = !diagnostics.has_errors();
    const auto source = read_source_text(folder, "data/remarks.json", diagnostics);
    const auto document = source ? parse_json(*source) : std::nullopt;
    if (!document) {
        return;
    }
    ObjectReader reader(*source, *document);
    const JsonValue* list = reader.list("remarks");
    if (list == nullptr) {
        return;
    }
    check_texts(*source, *list);
    const NamedFigures known = find_figures(*list, corpus);
    RemarkReader remarks(*source, known, complete);
    for (const JsonValue& item : list->items) {
        Remark remark = remarks.read(item);
        if (!remark.figures.empty()) {  // otherwise there is a mistake, which has been reported
            corpus.remarks.push_back(std::move(remark));
        }
    }
}

}  // namespace minhbach
