// SPDX-License-Identifier: MIT
#include "load/registry_table.hpp"

#include <algorithm>
#include <iterator>

#include "base/decimal.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "load/csv_table.hpp"
#include "load/hints.hpp"
#include "load/text_damage.hpp"

namespace minhbach {

namespace {

using Kind = FormValue::Kind;
using Type = JsonValue::Type;

// The languages in which a text has a column each.
std::vector<std::string> language_tags(const SourceText& source) {
    std::vector<std::string> tags;
    std::transform(source.languages().begin(), source.languages().end(), std::back_inserter(tags),
                   [&](Language language) { return source.languages().tag(language); });
    return tags;
}

constexpr std::size_t absent = static_cast<std::size_t>(-1);

struct TableColumn {
    std::string name;               // "owner.vi"
    std::vector<std::string> path;  // of its values in an entry: {"owner", "vi"}
    const FormField* field = nullptr;
    Kind kind = Kind::text;       // of its cells: a text, a flag, a decimal or a list; words: a text of all languages
    bool needed = false;          // every entry has it
    bool needed_in_part = false;  // every entry has it that has anything of the object it stands in
    std::size_t place = absent;   // in the rows of this table
};

// The columns that a table of entries of one form may have, in the order of the form.
class TableColumns {
public:
    TableColumns(const Form& entry, std::vector<std::string> tags) : tags_(std::move(tags)) { add(entry, {}, true); }

    std::vector<TableColumn>& all() { return all_; }
    const std::vector<TableColumn>& all() const { return all_; }

    TableColumn* find(std::string_view name) {
        const auto found =
            std::find_if(all_.begin(), all_.end(), [&](const TableColumn& column) { return column.name == name; });
        return found == all_.end() ? nullptr : &*found;
    }

    // What no cell can hold: lists of objects, and what is within them.
    bool is_unwritable(std::string_view name) const {
        return std::any_of(unwritable_.begin(), unwritable_.end(), [&](const std::string& one) {
            return name.starts_with(one) && (name.size() == one.size() || name[one.size()] == '.');
        });
    }

    std::vector<std::string_view> names() const {
        std::vector<std::string_view> result;
        for (const TableColumn& column : all_) {
            result.emplace_back(column.name);
        }
        return result;
    }

    // As a heading has them; of texts with a column for each language those, or else the one for all.
    std::string listed(bool only_needed) const {
        std::vector<std::string_view> result;
        for (const TableColumn& column : all_) {
            if (column.kind != Kind::local_text && (column.needed || !only_needed)) {
                result.emplace_back(column.name);
            }
        }
        return fmt::format("{}", fmt::join(result, ","));
    }

private:
    void add(const Form& form, const std::vector<std::string>& above, bool needed) {
        for (const FormField& field : form.fields) {
            std::vector<std::string> path = above;
            path.emplace_back(field.key);
            const bool here = needed && field.required;
            switch (field.value.kind) {
                case Kind::text:
                case Kind::flag:
                case Kind::decimal: column(field, path, field.value.kind, here, field.required); break;
                case Kind::local_text:
                case Kind::text_by_language:
                case Kind::partial_text: words(field, path, here); break;
                case Kind::object: add(field.value.forms[0], path, here); break;
                case Kind::list:
                    if (field.value.items.size() == 1 && field.value.items[0].kind == Kind::text) {
                        column(field, path, Kind::list, here, field.required);
                        break;
                    }
                    [[fallthrough]];
                case Kind::choice:
                case Kind::either: unwritable_.push_back(fmt::format("{}", fmt::join(path, "."))); break;
            }
        }
    }

    void column(const FormField& field, const std::vector<std::string>& path, Kind kind, bool needed, bool in_part) {
        all_.push_back({fmt::format("{}", fmt::join(path, ".")), path, &field, kind, needed, in_part});
    }

    void words(const FormField& field, const std::vector<std::string>& path, bool needed) {
        const bool every_language = field.value.kind == Kind::local_text;
        for (const std::string& tag : tags_) {
            std::vector<std::string> in_language = path;
            in_language.push_back(tag);
            column(field, in_language, Kind::text, needed && every_language, every_language);
        }
        column(field, path, Kind::local_text, false, false);
    }

    std::vector<std::string> tags_;  // of the languages
    std::vector<TableColumn> all_;
    std::vector<std::string> unwritable_;
};

// Finds out which column stands where.
class TableHeading {
public:
    TableHeading(const SourceText& source, const FileForm& form, TableColumns& columns)
        : source_(source), form_(form), columns_(columns), names_(columns.names()) {}

    // False when the rows cannot be read with it, which has been reported.
    bool read(const std::vector<CsvCell>& heading) {
        if (report_wrong_separator(source_, heading) || report_too_wide(heading) || report_no_heading(heading)) {
            return false;
        }
        const std::size_t width = named_width(source_, heading);
        for (std::size_t i = 0; i < width; ++i) {
            read_cell(heading[i], i);
        }
        report_double_words(heading);
        return has_all_needed(heading.front());
    }

private:
    void fail(const CsvCell& cell, std::string code, Message message, Message hint) const {
        source_.error(cell.offset, count_code_points(source_.text().substr(cell.offset, cell.length)), std::move(code),
                      std::move(message), std::move(hint));
    }

    bool report_too_wide(const std::vector<CsvCell>& heading) const {
        if (heading.size() <= limits::json_members) {
            return false;
        }
        source_.error(heading.front().offset, 1, "too-many-columns",
                      say("bảng có hơn {0} cột", "the table has more than {0} columns", limits::json_members),
                      say("xoá các cột thừa", "remove those that do not belong here"));
        return true;
    }

    // One message for a first line that is no heading at all: a title, "sep=,", the table of somebody else.
    bool report_no_heading(const std::vector<CsvCell>& heading) {
        std::vector<std::string_view> cells;
        for (const CsvCell& cell : heading) {
            if (columns_.find(cell.text) != nullptr || columns_.is_unwritable(cell.text) ||
                near_code(cell.text, names_)) {
                return false;
            }
            cells.push_back(cell.text);
        }
        const auto line = line_of_heading();
        source_.error(
            heading.front().offset, 1, "not-a-heading",
            say("dòng đầu không phải là tiêu đề của bảng này: \"{0}\"",
                "the first line is not the heading of this table: \"{0}\"", fmt::format("{}", fmt::join(cells, ","))),
            line ? say("tiêu đề ở dòng {0}: xoá các dòng trước nó",
                       "the heading is on line {0}: remove the lines before it", *line)
                 : say("dòng đầu phải là tên các cột: {0}", "the first line must hold the names of the columns: {0}",
                       columns_.listed(true)));
        return true;
    }

    // The line among the first of the file that is the heading, if one is.
    std::optional<std::size_t> line_of_heading() {
        constexpr std::size_t farthest = 20;
        const auto lines = split(source_.text().substr(0, 20'000), '\n');
        for (std::size_t i = 0; i < std::min(lines.size(), farthest); ++i) {
            const auto cells = split(lines[i], ',');
            const auto known = std::count_if(cells.begin(), cells.end(),
                                             [&](std::string_view cell) { return columns_.find(cell) != nullptr; });
            if (known > 1) {
                return i + 1;
            }
        }
        return std::nullopt;
    }

    void read_cell(const CsvCell& cell, std::size_t place) {
        TableColumn* column = columns_.find(cell.text);
        if (column == nullptr) {
            report_unknown(cell);
        } else if (column->place != absent) {
            fail(cell, "duplicate-column",
                 say("cột \"{0}\" có hai lần", "the column \"{0}\" is there twice", column->name),
                 say("bỏ một trong hai cột", "remove one of the two"));
        } else {
            column->place = place;
        }
    }

    void report_unknown(const CsvCell& cell) {
        if (trimmed(cell.text).empty()) {
            fail(cell, "empty-columns", say("cột này không có tên", "this column has no name"),
                 say("ghi tên của cột, hoặc xoá cả cột", "write its name, or remove the column"));
            return;
        }
        if (columns_.is_unwritable(cell.text)) {
            fail(cell, "property-not-in-table",
                 say("\"{0}\" không viết được trong một ô của bảng", "\"{0}\" cannot be written in a cell of a table",
                     cell.text),
                 say("bỏ cột này, hoặc ghi cả sổ danh mục ở dạng JSON, trong data/{0}.json",
                     "remove the column, or write the whole registry as JSON, in data/{0}.json", form_.name));
            return;
        }
        const auto near = near_code(cell.text, names_);
        fail(cell, "unknown-property", say("không có thuộc tính \"{0}\"", "there is no property \"{0}\"", cell.text),
             near ? say("có phải \"{0}\"?", "did you mean \"{0}\"?", *near)
                  : say("bỏ cột này; ở đây có: {0}", "remove the column; known here are: {0}", columns_.listed(false)));
        if (near) {
            misspelt_.push_back(*near);
        }
    }

    // "owner" says what "owner.vi" and "owner.en" say.
    void report_double_words(const std::vector<CsvCell>& heading) {
        for (const TableColumn& all : columns_.all()) {
            if (all.kind != Kind::local_text || all.place == absent) {
                continue;
            }
            for (TableColumn& one : columns_.all()) {
                if (one.field == all.field && one.kind == Kind::text && one.place != absent) {
                    fail(heading[std::max(one.place, all.place)], "duplicate-column",
                         say("cột \"{0}\" và cột \"{1}\" ghi cùng một điều",
                             "the columns \"{0}\" and \"{1}\" say the same", all.name, one.name),
                         say("chỉ giữ \"{0}\" nếu mọi thứ tiếng viết như nhau; không thì bỏ cột đó",
                             "keep \"{0}\" alone where all languages write the same; otherwise remove it", all.name));
                    one.place = absent;
                }
            }
        }
    }

    bool is_misspelt(const TableColumn& column) const {
        return std::find(misspelt_.begin(), misspelt_.end(), column.name) != misspelt_.end();
    }

    // The one column for all languages instead of which a text has a column for each; itself for what is no such text.
    const TableColumn& column_for_all(const TableColumn& column) const {
        const auto& all = columns_.all();
        const auto found = std::find_if(all.begin(), all.end(), [&](const TableColumn& other) {
            return other.field == column.field && other.kind == Kind::local_text;
        });
        return found == all.end() ? column : *found;
    }

    bool has_all_needed(const CsvCell& first) const {
        bool good = true;
        for (const TableColumn& column : columns_.all()) {
            const TableColumn& for_all = column_for_all(column);
            if (!column.needed || column.place != absent || for_all.place != absent) {
                continue;
            }
            good = false;
            if (!is_misspelt(column) && !is_misspelt(for_all)) {
                const auto& about = column.field->about;
                source_.error(first.offset, 1, "missing-column",
                              say("thiếu cột \"{0}\"", "the column \"{0}\" is missing", column.name),
                              say("thêm cột này: {0}", "add it: {1}", about.vi, about.en));
            }
        }
        return good;
    }

    const SourceText& source_;
    const FileForm& form_;
    TableColumns& columns_;
    std::vector<std::string_view> names_;
    std::vector<std::string_view> misspelt_;
};

// Makes an entry of each row.
class TableRow {
public:
    TableRow(const SourceText& source, const TableColumns& columns) : source_(source), tags_(language_tags(source)) {
        for (const TableColumn& column : columns.all()) {
            if (column.place != absent) {
                columns_.push_back(&column);
            }
        }
    }

    // Nothing, reported, where a spreadsheet has written an error into a cell.
    std::optional<JsonValue> read(const std::vector<CsvCell>& cells) const {
        if (has_spreadsheet_errors(cells)) {
            return std::nullopt;
        }
        JsonValue entry;
        entry.type = Type::object;
        entry.offset = cells.front().offset;
        entry.items.reserve(columns_.size());
        entry.members.reserve(columns_.size());
        for (const TableColumn* column : columns_) {
            const CsvCell& cell = cells[column->place];
            if (cell.text.empty()) {
                continue;
            }
            if (column->kind == Kind::local_text) {
                const JsonValue text = value(Kind::text, cell);
                JsonValue words = at(cell, Type::object);
                for (const std::string& tag : tags_) {
                    append(words, tag, text);
                }
                append(entry, column->path.back(), std::move(words));
            } else {
                put(entry, column->path, value(column->kind, cell), cell);
            }
        }
        point_at_gaps(entry, cells);
        return entry;
    }

private:
    std::string_view raw(const CsvCell& cell) const { return source_.text().substr(cell.offset, cell.length); }

    JsonValue at(const CsvCell& cell, Type type) const {
        JsonValue value;
        value.type = type;
        value.offset = cell.offset;
        value.length = std::max<std::size_t>(count_code_points(raw(cell)), 1);
        return value;
    }

    bool has_spreadsheet_errors(const std::vector<CsvCell>& cells) const {
        bool any = false;
        for (const TableColumn* column : columns_) {
            const CsvCell& cell = cells[column->place];
            if (is_spreadsheet_error(cell.text)) {
                source_.error(cell.offset, count_code_points(raw(cell)), "spreadsheet-error",
                              say("\"{0}\" là lỗi của bảng tính", "\"{0}\" is an error of a spreadsheet", cell.text),
                              say("sửa công thức hoặc nới rộng cột trong bảng tính rồi lưu lại",
                                  "mend the formula or widen the column in the spreadsheet, and save again"));
                any = true;
            }
        }
        return any;
    }

    // What JSON would hold there. A text that is none of what a cell of its column may hold stays one: the check of the
    // form tells.
    JsonValue value(Kind kind, const CsvCell& cell) const {
        if (kind == Kind::list) {
            return list(cell);
        }
        JsonValue value = at(cell, Type::string);
        const bool is_true = cell.text == "true" || cell.text == "TRUE";  // spreadsheet programs write capitals
        if (kind == Kind::flag && (is_true || cell.text == "false" || cell.text == "FALSE")) {
            value.type = Type::boolean;
            value.boolean = is_true;
            return value;
        }
        value.text = cell.text;
        check(value);
        return value;
    }

    // The same that is checked of every text of JSON; escapes there are none.
    void check(const JsonValue& value) const {
        check_parsed_text(source_, value.offset, value.length, {}, value.text);
        if (!parse_plain(value.text)) {
            report_formula(source_, value.offset, value.length, value.text);
        }
    }

    JsonValue list(const CsvCell& cell) const {
        JsonValue list = at(cell, Type::array);
        const std::string_view whole = raw(cell);
        const bool quoted = whole.starts_with('"');
        // In a quoted cell every quote is written twice.
        const auto written = [&](std::string_view text) {
            return text.size() + (quoted ? static_cast<std::size_t>(std::count(text.begin(), text.end(), '"')) : 0);
        };
        std::size_t offset = cell.offset + (quoted ? 1 : 0);
        for (const std::string_view part : split(cell.text, ';')) {
            JsonValue item;
            item.type = Type::string;
            item.text = trimmed(part);
            item.offset = offset + std::min(part.find_first_not_of(" \t"), part.size());
            item.length =
                std::max<std::size_t>(count_code_points(source_.text().substr(item.offset, written(item.text))), 1);
            check(item);
            list.items.push_back(std::move(item));
            offset += written(part) + 1;
        }
        return list;
    }

    static void append(JsonValue& object, const std::string& key, JsonValue value) {
        object.members.push_back({key, value.offset, object.items.size()});
        object.items.push_back(std::move(value));
    }

    // The columns of one object stand side by side in the form: what is being filled is the last that was added.
    void put(JsonValue& entry, const std::vector<std::string>& path, JsonValue value, const CsvCell& cell) const {
        JsonValue* object = &entry;
        for (std::size_t i = 0; i + 1 < path.size(); ++i) {
            if (object->members.empty() || object->members.back().key != path[i]) {
                append(*object, path[i], at(cell, Type::object));
            }
            object = &object->items.back();
        }
        append(*object, path.back(), std::move(value));
    }

    // What an object lacks is told where it stands: that is the first cell that should not be empty.
    void point_at_gaps(JsonValue& entry, const std::vector<CsvCell>& cells) const {
        for (auto column = columns_.rbegin(); column != columns_.rend(); ++column) {
            const TableColumn& one = **column;
            if (one.path.size() == 1 || !one.needed_in_part || !cells[one.place].text.empty()) {
                continue;
            }
            const JsonValue* object = &entry;
            for (std::size_t i = 0; i + 1 < one.path.size() && object != nullptr; ++i) {
                object = object->find(one.path[i]);
            }
            if (object != nullptr) {
                auto* moved = const_cast<JsonValue*>(object);
                moved->offset = cells[one.place].offset;
                moved->length = 1;
            }
        }
    }

    const SourceText& source_;
    std::vector<std::string> tags_;
    std::vector<const TableColumn*> columns_;
};

}  // namespace

std::optional<JsonValue> parse_table(const SourceText& source, const FileForm& form, bool& whole) {
    const Form& entry = form.root.find(form.name)->value.items[0].forms[0];
    TableColumns columns(entry, language_tags(source));
    CsvReader csv(source);
    std::vector<CsvCell> cells;
    if (!csv.next(cells) || csv.damaged() || !TableHeading(source, form, columns).read(cells)) {
        return std::nullopt;
    }
    const std::size_t width = cells.size();
    const TableRow row(source, columns);
    JsonValue list;
    list.type = Type::array;
    while (csv.next(cells)) {
        if (!csv.damaged() && is_empty_row(cells)) {
            continue;
        }
        auto read = !csv.damaged() && has_width(source, cells, width) ? row.read(cells) : std::nullopt;
        if (read) {
            list.items.push_back(std::move(*read));
        } else {
            whole = false;
        }
    }
    JsonValue root;
    root.type = Type::object;
    root.members.push_back({.key = std::string(form.name)});
    root.items.push_back(std::move(list));
    return root;
}

}  // namespace minhbach
