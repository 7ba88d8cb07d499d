// SPDX-License-Identifier: MIT
#include "load/registry_dimensions.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "base/limits.hpp"
#include "base/site_folder.hpp"
#include "load/entry_list.hpp"
#include "load/form_check.hpp"
#include "load/json_texts.hpp"
#include "load/observation_columns.hpp"
#include "load/registry_codes.hpp"
#include "load/registry_file.hpp"
#include "load/registry_forms.hpp"

namespace minhbach {

namespace {

constexpr std::array<std::string_view, 5> role_codes{"", "capital", "fund", "budget_year", "basis"};
constexpr std::array<std::string_view, 4> kind_role_codes{"actual", "expected", "intended", "requested"};

// What else stands in published tables of figures and findings, or is a key of a reference in a text.
constexpr std::array<std::string_view, 20> published_columns{"id",
                                                             "value",
                                                             "unit",
                                                             "source",
                                                             "inputs",
                                                             "via",
                                                             "reporting",
                                                             "siblings",
                                                             "rule",
                                                             "severity",
                                                             "printed",
                                                             "computed",
                                                             "difference",
                                                             "observations",
                                                             "explanation_by",
                                                             "explanation_date",
                                                             "explanation_document",
                                                             "date",
                                                             "show",
                                                             "finding"};

// Texts that stand there in each language, the first without its tag.
constexpr std::array<std::string_view, 3> published_texts{"message", "explanation", "by"};

bool is_published(const std::string& column, const Languages& languages) {
    return std::find(published_columns.begin(), published_columns.end(), column) != published_columns.end() ||
           std::any_of(published_texts.begin(), published_texts.end(), [&](std::string_view text) {
               return column == text || std::any_of(languages.begin(), languages.end(), [&](Language language) {
                          return column == std::string(text) + "_" + languages.tag(language);
                      });
           });
}

// Files of data/ and published tables that are no list of codes.
constexpr std::array<std::string_view, 19> files{
    "areas",   "charts",       "dimensions",     "explanations", "headings", "indicators", "kinds",
    "levels",  "programs",     "reconciliation", "remarks",      "site",     "sources",    "units",
    "periods", "observations", "derived",        "findings",     "schema"};

// The codes of one dimension, from a list that stands in data/dimensions.json or in a file of its own.
void read_codes(const SourceText& source, const JsonValue& list, Dimension& dimension, EntryPlaces& places) {
    const std::vector<const JsonValue*> items = EntryList(source, dimension.codes, places, no_index).add(list);
    for (std::size_t i = 0; i < items.size(); ++i) {
        ObjectReader reader(source, *items[i], Shape::checked);
        reader.has("id");
        DimensionCode& code = dimension.codes[static_cast<CodeIndex>(i + 1)];
        code.name = reader.local_text("name");
        code.declared_parent = reference(reader, "parent", dimension.codes, no_code, source.name());
        code.optional = reader.boolean("optional", false);
    }
    dimension.settle_parents();
}

class DimensionsReader {
public:
    DimensionsReader(const std::filesystem::path& folder, const SourceText& source, Corpus& corpus,
                     RegistryNotes& notes, Diagnostics& diagnostics)
        : folder_(folder), source_(source), corpus_(corpus), notes_(notes), diagnostics_(diagnostics) {}

    void read(const JsonValue& list) {
        for (const JsonValue& item : list.items) {
            if (item.type != JsonValue::Type::object) {
                corpus_.dimensions.mark_unread();
                continue;
            }
            if (corpus_.dimensions.size() == limits::dimensions) {
                source_.error(item.offset, 1, "too-many",
                              say("quá {0} chiều", "more than {0} dimensions", limits::dimensions));
                return;
            }
            read_dimension(item);
        }
        check_cells(list);
    }

private:
    void read_dimension(const JsonValue& item) {
        ObjectReader reader(source_, item, Shape::checked);
        Dimension dimension;
        dimension.id = reader.text("id");
        dimension.name = reader.local_text("name");
        dimension.parts = reader.local_text("parts");
        dimension.role = code<DimensionRole>(reader, "role", role_codes);
        dimension.may_overlap = reader.boolean("may_overlap", false);
        dimension.at_end = reader.boolean("at_end", false);
        dimension.column_required = !reader.boolean("column_optional", false);
        dimension.codes_in = reader.optional_text("codes_in");
        dimension.total_id = reader.optional_text("total");
        if (dimension.id.empty() || !is_free(reader, dimension)) {
            corpus_.dimensions.mark_unread();
            return;
        }
        EntryPlaces places(dimension.file());
        places.add({});  // of the code that stands for none
        const JsonValue* own = reader.list("codes");
        if (!dimension.codes_in.empty() && dimension.role != DimensionRole::budget_year) {
            read_file_of_codes(dimension, places);
        } else if (own != nullptr) {
            read_codes(source_, *own, dimension, places);
        } else if (dimension.role != DimensionRole::budget_year) {
            reader.error("id", "no-codes", say("chiều này không có mã nào", "this dimension has no codes"),
                         say("ghi danh sách \"codes\", hoặc \"codes_in\" với tên một tệp trong data/",
                             "write a list \"codes\", or \"codes_in\" with the name of a file in data/"));
            dimension.codes.mark_unread();
        }
        if (dimension.role == DimensionRole::budget_year) {
            refuse_years(reader, dimension);
        }
        if (dimension.role == DimensionRole::basis) {
            refuse_parents(reader, dimension);
        }
        read_total(reader, dimension);
        notes_.codes.push_back(std::move(places));
        corpus_.dimensions.add(std::move(dimension));
    }

    // Neither its name nor its role may be another's, nor its column one that all sites have.
    bool is_free(ObjectReader& reader, const Dimension& dimension) const {
        if (corpus_.dimensions.find(dimension.id)) {
            reader.error("id", "duplicate-id",
                         say("đã có chiều \"{0}\"", "there is a dimension \"{0}\" already", dimension.id),
                         say("đặt mã khác, hoặc bỏ một mục", "choose another id, or remove one of the two"));
            return false;
        }
        if (std::any_of(fixed_columns.begin(), fixed_columns.end(),
                        [&](const FixedColumn& column) { return column.name == dimension.id; })) {
            reader.error("id", "column-taken",
                         say("mọi tệp số liệu đã có cột \"{0}\"", "all files of observations have a column \"{0}\"",
                             dimension.id),
                         say("đặt mã khác cho chiều này", "choose another id for this dimension"));
            return false;
        }
        if (is_published(dimension.id, corpus_.site.languages)) {
            reader.error("id", "column-taken",
                         say("một bảng công bố hay một tham chiếu trong bài viết đã có \"{0}\" mang nghĩa khác",
                             "a published table, or a reference in a text, has a \"{0}\" that means something else",
                             dimension.id),
                         say("đặt mã khác cho chiều này", "choose another id for this dimension"));
            return false;
        }
        if (!dimension.codes_in.empty() && is_taken(dimension.codes_in)) {
            reader.error("codes_in", "file-taken",
                         say("tệp hay bảng \"{0}\" là của việc khác", "the file or table \"{0}\" is of something else",
                             dimension.codes_in),
                         say("đặt tên tệp khác", "choose another name of a file"));
            return false;
        }
        const auto same = std::find_if(
            corpus_.dimensions.begin(), corpus_.dimensions.end(),
            [&](const Dimension& other) { return !is_coordinate(dimension.role) && other.role == dimension.role; });
        if (same != corpus_.dimensions.end()) {
            reader.error(
                "role", "role-taken",
                say("chiều \"{0}\" đã có vai trò này", "the dimension \"{0}\" has this role already", same->id),
                say("mỗi vai trò chỉ cho một chiều: bỏ \"role\" ở một trong hai",
                    "a role is for one dimension: leave out \"role\" in one of the two"));
            return false;
        }
        return true;
    }

    // A table of that name is published, too.
    bool is_taken(const std::string& file) const {
        return std::find(files.begin(), files.end(), file) != files.end() ||
               std::any_of(corpus_.dimensions.begin(), corpus_.dimensions.end(),
                           [&](const Dimension& other) { return other.codes_in == file; });
    }

    // Budget years are written as they are; only what stands for all of them has a name.
    void refuse_years(ObjectReader& reader, const Dimension& dimension) const {
        const bool only_total =
            dimension.codes.size() == 1 || (dimension.codes.size() == 2 && dimension.codes[1].id == dimension.total_id);
        if (!only_total || !dimension.codes_in.empty()) {
            reader.error(dimension.codes_in.empty() ? "codes" : "codes_in", "codes-of-years",
                         say("mã của chiều năm ngân sách là các năm; chỉ khai mã của \"total\"",
                             "the codes of budget years are years; only that of \"total\" is declared"),
                         say("bỏ các mã khác", "leave the other codes out"));
        }
    }

    // What is measured one way is no part of what is measured another.
    static void refuse_parents(ObjectReader& reader, const Dimension& dimension) {
        const auto below = std::find_if(dimension.codes.begin(), dimension.codes.end(),
                                        [](const DimensionCode& code) { return code.declared_parent != no_code; });
        if (below != dimension.codes.end()) {
            reader.error("role", "basis-with-parents",
                         say("mã \"{0}\" có \"parent\", mà các cách đo không bao gồm nhau",
                             "the code \"{0}\" has a \"parent\", but no way to measure is in another", below->id),
                         say("bỏ \"parent\" của các mã, hoặc bỏ \"role\"",
                             "leave out the \"parent\" of the codes, or \"role\""));
        }
    }

    void read_file_of_codes(Dimension& dimension, EntryPlaces& places) {
        RegistryFile file =
            read_registry(folder_, codes_file(dimension.codes_in), corpus_.site.languages, diagnostics_);
        file.mark(dimension.codes);
        places = EntryPlaces(file.name);
        places.add({});
        if (const JsonValue* list = file.entries()) {
            read_codes(*file.source, *list, dimension, places);
        }
    }

    void read_total(ObjectReader& reader, Dimension& dimension) const {
        if (dimension.total_id.empty() || dimension.codes.unread()) {
            return;
        }
        const auto total = dimension.codes.find(dimension.total_id);
        if (!total) {
            reader.error(
                "total", "unknown-code",
                say("chiều này không có mã \"{0}\"", "the dimension has no code \"{0}\"", dimension.total_id),
                code_hint(dimension.total_id, dimension.codes, corpus_.site.languages, "data/dimensions.json"));
        }
        dimension.total = total.value_or(no_code);
    }

    // What is added up along capital and fund at once is a table of the codes of both.
    void check_cells(const JsonValue& list) const {
        const std::size_t cells = corpus_.dimensions.capital().codes.size() * corpus_.dimensions.fund().codes.size();
        if (cells > limits::cells_of_money) {
            source_.error(
                list.offset, 1, "too-many",
                say("mã loại vốn nhân với mã nguồn vốn là {0}, nhiều nhất là {1}",
                    "codes of capital times codes of funds are {0}, the most is {1}", cells, limits::cells_of_money),
                say("bớt mã, hoặc bỏ \"role\" ở một trong hai chiều",
                    "have fewer codes, or leave out \"role\" in one of the two"));
        }
    }

    const std::filesystem::path& folder_;
    const SourceText& source_;
    Corpus& corpus_;
    RegistryNotes& notes_;
    Diagnostics& diagnostics_;
};

}  // namespace

void load_dimensions(const std::filesystem::path& folder, Corpus& corpus, RegistryNotes& notes,
                     Diagnostics& diagnostics) {
    if (is_absent_below(folder, "data/dimensions.json")) {
        return;
    }
    auto source = read_source_text(folder, "data/dimensions.json", diagnostics);
    const auto document = source ? parse_json(*source) : std::nullopt;
    const JsonValue* list = nullptr;
    if (document) {
        source->set_languages(corpus.site.languages);
        check_form(*source, *document, dimensions_file().root);
        list = document->find("dimensions");
    }
    if (list == nullptr || list->type != JsonValue::Type::array) {
        corpus.dimensions.mark_unread();
        return;
    }
    check_texts(*source, *list);
    DimensionsReader(folder, *source, corpus, notes, diagnostics).read(*list);
}

void load_kinds(const std::filesystem::path& folder, Corpus& corpus, Diagnostics& diagnostics) {
    if (!has_registry(folder, "kinds")) {
        return;
    }
    RegistryFile file = read_registry(folder, kinds_file(), corpus.site.languages, diagnostics);
    const auto& source = file.source;
    const JsonValue* list = file.entries();
    if (!file.complete) {
        corpus.kinds.mark_unread();
    }
    if (list == nullptr) {
        return;
    }
    std::vector<KindEntry> entries;
    std::set<std::string> ids;
    std::array<std::uint8_t, 256> revisions{};  // by role and aim
    for (const JsonValue& item : list->items) {
        if (item.type != JsonValue::Type::object) {
            continue;
        }
        ObjectReader reader(*source, item, Shape::checked);
        KindEntry entry;
        entry.id = reader.text("id");
        if (entry.id.empty()) {
            continue;
        }
        entry.name = reader.local_text("name");
        entry.noun = reader.optional_local_text("noun");
        if (entry.noun.empty()) {
            entry.noun = entry.name;
        }
        const auto role = code<KindRole>(reader, "role", kind_role_codes);
        const bool aim = reader.boolean("aim", false);
        if (aim && role != KindRole::intended) {
            reader.error("aim", "aim-not-intended",
                         say("chỉ loại có vai trò intended mới là mục tiêu", "only what is intended can be an aim"),
                         say("bỏ \"aim\", hoặc ghi \"role\": \"intended\"",
                             "leave out \"aim\", or write \"role\": \"intended\""));
        }
        if (!ids.insert(entry.id).second) {
            reader.error("id", "duplicate-id", say("đã có loại \"{0}\"", "there is a kind \"{0}\" already", entry.id),
                         say("đặt mã khác, hoặc bỏ một mục", "choose another id, or remove one of the two"));
            continue;
        }
        std::uint8_t& revision = revisions[Kind(role, aim, 0).code()];
        if (revision == Kind::most_revisions) {
            reader.error("id", "too-many",
                         say("quá {0} loại cùng vai trò", "more than {0} kinds of one role", Kind::most_revisions));
            return;
        }
        entry.kind = Kind(role, aim, revision++);
        entries.push_back(std::move(entry));
    }
    if (!entries.empty()) {
        corpus.kinds.declare(std::move(entries));
    }
}

}  // namespace minhbach
