// SPDX-License-Identifier: MIT
#include "load/figure_references.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "base/text.hpp"
#include "load/hints.hpp"

namespace minhbach {

namespace {

constexpr std::string_view open_mark = "{{";
constexpr std::string_view close_mark = "}}";

struct Pair {
    std::string key;
    std::string value;
    std::size_t offset;  // of the key
    std::size_t value_offset;
};

class ReferenceReader {
public:
    ReferenceReader(const SourceText& source, const Commentary& text, const Corpus& corpus)
        : source_(source), text_(text), corpus_(corpus) {}

    // The reference at [begin, end), both marks included; nothing when it cannot be read.
    std::optional<FigureReference> read(std::size_t begin, std::size_t end, std::size_t body) {
        FigureReference reference;
        reference.offset = begin - body;
        reference.length = end - begin;
        reference.place = source_.place(begin);
        reference.width = static_cast<std::uint32_t>(count_code_points(source_.text().substr(begin, end - begin)));
        constexpr std::size_t longest = 4000;  // bytes; the line of a reference may be a whole text
        if (std::string line = line_of(source_.text(), reference.place.line); line.size() <= longest) {
            reference.excerpt = std::move(line);
        }
        const std::size_t inner = begin + open_mark.size();
        const std::string_view content = source_.text().substr(inner, end - close_mark.size() - inner);
        const std::size_t colon = content.find(':');
        const std::string_view word = trimmed(content.substr(0, std::min(colon, content.size())));
        if (colon == std::string_view::npos || (word != "figure" && word != "chart")) {
            source_.error(begin, reference.width, "bad-reference",
                          say("không hiểu phần trong dấu {{{{ }}}}", "what stands between {{{{ and }}}} means nothing"),
                          example());
            return std::nullopt;
        }
        reference.is_chart = word == "chart";
        reference.selector.area = text_.area == no_area ? std::nullopt : std::optional(text_.area);
        reference.selector.program = text_.program == no_index ? std::nullopt : std::optional(text_.program);
        reference.selector.source = text_.source == no_index ? std::nullopt : std::optional(text_.source);
        good_ = true;
        const std::vector<Pair> all = pairs(content.substr(colon + 1), inner + colon + 1);
        bool has_source = false;
        for (std::size_t i = 0; i < all.size(); ++i) {
            has_source = has_source || all[i].key == "source";
            if (std::any_of(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(i),
                            [&](const Pair& earlier) { return earlier.key == all[i].key; })) {
                fail(all[i], say("khoá \"{0}\" ghi hai lần", "the key \"{0}\" stands there twice", all[i].key),
                     say("chỉ giữ một", "keep one of them"));
            }
            take(reference, all[i]);
        }
        if (reference.selector.computed && !has_source) {
            reference.selector.source.reset();  // a computed value may rest on several reports
        }
        if (good_ && reference.is_chart && reference.chart.empty()) {
            source_.error(begin, reference.width, "bad-reference",
                          say("thiếu name của biểu đồ", "the name of the chart is missing"),
                          say("ví dụ: {{{{chart: name=plan-disbursed-by-project}}}}",
                              "for example: {{{{chart: name=plan-disbursed-by-project}}}}"));
            good_ = false;
        }
        if (good_ && !reference.is_chart && !reference.selector.indicator && !reference.selector.id) {
            source_.error(
                begin, reference.width, "bad-reference",
                say("chỗ dẫn số liệu phải có indicator hoặc id", "a reference to a figure needs an indicator or an id"),
                example());
            good_ = false;
        }
        return good_ ? std::optional(reference) : std::nullopt;
    }

private:
    static LocalText example() {
        return say("ví dụ: {{{{figure: indicator=disbursed area=184 program=gnbv period=2024}}}}",
                   "for example: {{{{figure: indicator=disbursed area=184 program=gnbv period=2024}}}}");
    }

    // key=value, separated by white space; a value with spaces stands in double quotes.
    std::vector<Pair> pairs(std::string_view content, std::size_t offset) {
        std::vector<Pair> result;
        std::size_t at = 0;
        while (true) {
            at = std::min(content.find_first_not_of(" \t\r\n", at), content.size());
            if (at == content.size()) {
                return result;
            }
            const std::size_t end_of_key = std::min(content.find_first_of("= \t\r\n", at), content.size());
            Pair pair{std::string(content.substr(at, end_of_key - at)), {}, offset + at, offset + end_of_key};
            if (end_of_key == content.size() || content[end_of_key] != '=') {
                fail(pair,
                     say("sau \"{0}\" phải có dấu = và giá trị", "after \"{0}\" there must be = and a value", pair.key),
                     example());
                return result;
            }
            at = end_of_key + 1;
            pair.value_offset = offset + at;
            if (at < content.size() && content[at] == '"') {
                const std::size_t close = content.find('"', at + 1);
                if (close == std::string_view::npos) {
                    fail(pair, say("thiếu dấu nháy đóng", "the closing quote is missing"), example());
                    return result;
                }
                pair.value = content.substr(at + 1, close - at - 1);
                at = close + 1;
            } else {
                const std::size_t end = std::min(content.find_first_of(" \t\r\n", at), content.size());
                pair.value = content.substr(at, end - at);
                at = end;
            }
            result.push_back(std::move(pair));
        }
    }

    void fail(const Pair& pair, LocalText message, LocalText hint) {
        good_ = false;
        source_.error(pair.offset, count_code_points(pair.key), "bad-reference", std::move(message), std::move(hint));
    }

    void fail_value(const Pair& pair, std::string code, LocalText message, LocalText hint) {
        good_ = false;
        source_.error(pair.value_offset, count_code_points(pair.value), std::move(code), std::move(message),
                      std::move(hint));
    }

    template <typename Entity, typename Index>
    void entity(const Pair& pair, const Registry<Entity, Index>& registry, const char* file, Index none,
                bool may_be_none, std::optional<Index>& member) {
        if (may_be_none && pair.value == "none") {
            member = none;
            return;
        }
        const auto found = registry.find(pair.value);
        if (!found && !registry.unread()) {
            fail_value(pair, "unknown-code", say("không có mã \"{0}\"", "there is no code \"{0}\"", pair.value),
                       code_hint(pair.value, registry, file));
        }
        good_ = good_ && found;
        member = found.value_or(none);
    }

    template <std::size_t N>
    static std::vector<std::string_view> with_none(const std::array<std::string_view, N>& codes) {
        std::vector<std::string_view> result(codes.begin(), codes.end());
        std::replace(result.begin(), result.end(), std::string_view(), std::string_view("none"));
        return result;
    }

    template <typename Enum, std::size_t N>
    void code(const Pair& pair, const std::array<std::string_view, N>& codes, std::optional<Enum>& member) {
        const auto found =
            from_code<Enum>(codes, pair.value == "none" ? std::string_view() : std::string_view(pair.value));
        if (!found) {
            fail_value(pair, "unknown-code", say("không có mã \"{0}\"", "there is no code \"{0}\"", pair.value),
                       code_list_hint(pair.value, with_none(codes)));
        }
        member = found;
    }

    void yes_or_no(const Pair& pair, bool& member) {
        if (pair.value != "yes" && pair.value != "no") {
            fail_value(pair, "bad-reference", say("ở đây ghi yes hoặc no", "write yes or no here"), {});
        }
        member = pair.value == "yes";
    }

    void take(FigureReference& reference, const Pair& pair) {
        FigureSelector& selector = reference.selector;
        if (pair.key == "area") {
            entity(pair, corpus_.areas, "data/areas.json", no_area, false, selector.area);
        } else if (pair.key == "program") {
            entity(pair, corpus_.programs, "data/programs.json", ProgramIndex{no_index}, !reference.is_chart,
                   selector.program);
        } else if (pair.key == "source") {
            entity(pair, corpus_.sources, "data/sources.json", SourceIndex{no_index}, false, selector.source);
        } else if (reference.is_chart) {
            if (pair.key == "name") {
                reference.chart = pair.value;
            } else {
                unknown(pair, {"name", "area", "program"});
            }
        } else if (pair.key == "indicator") {
            entity(pair, corpus_.indicators, "data/indicators.json", IndicatorIndex{no_index}, false,
                   selector.indicator);
        } else if (pair.key == "breakdown") {
            entity(pair, corpus_.breakdowns, "data/breakdowns.json", BreakdownIndex{no_index}, true,
                   selector.breakdown);
        } else if (pair.key == "capital") {
            code(pair, capital_codes, selector.capital);
        } else if (pair.key == "fund") {
            code(pair, fund_codes, selector.fund);
        } else if (pair.key == "kind") {
            code(pair, kind_codes, selector.kind);
        } else if (pair.key == "fund_year") {
            selector.fund_year = pair.value == "none" ? std::string() : pair.value;
        } else if (pair.key == "locator") {
            selector.locator = pair.value;
        } else if (pair.key == "period") {
            period(pair, selector.period);
        } else if (pair.key == "base") {
            period(pair, selector.base);
        } else if (pair.key == "as_of") {
            selector.as_of = pair.value == "none" ? std::optional(no_date) : parse_date(pair.value);
            if (!selector.as_of) {
                fail_value(
                    pair, "bad-date",
                    say("\"{0}\" không phải là một ngày có thật", "\"{0}\" is not a day that exists", pair.value),
                    date_hint(pair.value));
            }
        } else if (pair.key == "id") {
            selector.id = parse_observation_id(pair.value);
            selector.area.reset(), selector.program.reset(), selector.source.reset();
            if (!selector.id) {
                fail_value(
                    pair, "unknown-code",
                    say("\"{0}\" không phải là mã của một số liệu", "\"{0}\" is not the id of a figure", pair.value),
                    say("mã gồm chữ o và 12 ký tự, xem ở trang nguồn",
                        "an id is an o and 12 characters; it stands on the page of the source"));
            }
        } else if (pair.key == "computed") {
            yes_or_no(pair, selector.computed);
        } else if (pair.key == "date") {
            yes_or_no(pair, reference.with_date);
        } else if (pair.key == "show") {
            static constexpr std::array<std::string_view, 3> shows{"value", "number", "rate"};
            const auto found = from_code<FigureShow>(shows, pair.value);
            if (!found) {
                fail_value(pair, "unknown-code",
                           say("không có cách trình bày \"{0}\"", "nothing can be shown as \"{0}\"", pair.value),
                           code_list_hint(pair.value, {shows.begin(), shows.end()}));
            }
            reference.show = found.value_or(FigureShow::value);
        } else {
            unknown(pair, {"area", "program", "indicator", "breakdown", "capital", "fund", "fund_year", "period",
                           "base", "as_of", "kind", "source", "locator", "id", "computed", "show", "date"});
        }
    }

    // "none" is the timeless period, or no base.
    void period(const Pair& pair, std::optional<Period>& result) {
        result = pair.value == "none" ? std::optional(timeless_period) : parse_period(pair.value);
        if (!result) {
            fail_value(pair, "bad-period",
                       say("\"{0}\" không phải là một kỳ có thật", "\"{0}\" is not a period that exists", pair.value),
                       period_hint());
        }
    }

    void unknown(const Pair& pair, std::vector<std::string_view> keys) {
        fail(pair, say("không có khoá \"{0}\"", "there is no key \"{0}\"", pair.key), code_list_hint(pair.key, keys));
    }

    const SourceText& source_;
    const Commentary& text_;
    const Corpus& corpus_;
    bool good_ = true;
};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) >= 0x80 || (text[at] >= 'a' && text[at] <= 'z') ||
                                (text[at] >= 'A' && text[at] <= 'Z'));
}

// Whether the last word before a number makes it a name: "Dự án 3", "Decision 90".
bool names_what_follows(std::string_view before) {
    if (!before.ends_with(' ')) {
        return false;
    }
    before.remove_suffix(1);
    static constexpr std::array<std::string_view, 16> words{
        "Dự án", "dự án",  "Nội dung", "phần",     "số",         "Quyết định", "Nghị quyết", "Kế hoạch",
        "Điều",  "roject", "omponent", "Decision", "Resolution", "Plan",       "No.",        "content"};
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return before.ends_with(word); });
}

}  // namespace

std::vector<FigureReference> read_figure_references(const SourceText& source, std::size_t body, const Commentary& text,
                                                    const Corpus& corpus) {
    std::vector<FigureReference> references;
    ReferenceReader reader(source, text, corpus);
    const std::string_view all = source.text();
    for (std::size_t at = all.find(open_mark, body); at != std::string_view::npos;) {
        const std::size_t end = all.find(close_mark, at);
        const std::size_t next = all.find(open_mark, at + open_mark.size());
        if (end == std::string_view::npos || next < end) {
            source.error(at, open_mark.size(), "bad-reference",
                         say("thiếu dấu }}}} đóng", "the closing }}}} is missing"),
                         say("mỗi {{{{ phải có }}}}", "each {{{{ needs its }}}}"));
            at = next;
            continue;
        }
        if (auto reference = reader.read(at, end + close_mark.size(), body)) {
            references.push_back(std::move(*reference));
        }
        at = all.find(open_mark, end + close_mark.size());
    }
    return references;
}

void warn_of_typed_numbers(const SourceText& source, std::size_t body, const std::vector<FigureReference>& references,
                           Language language, const Corpus& corpus) {
    // Units by their first word, the longest first: "triệu đồng/người/năm" before "triệu đồng".
    std::vector<std::string> units;
    for (const Unit& unit : corpus.units) {
        units.push_back(unit.symbol.in(language));
    }
    std::sort(units.begin(), units.end(), [](const std::string& a, const std::string& b) {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    const std::string_view text = source.text();
    auto reference = references.begin();
    for (std::size_t at = body; at < text.size();) {
        if (reference != references.end() && at >= body + reference->offset) {
            at = body + reference->offset + reference->length;
            ++reference;
            continue;
        }
        if (!is_digit(text[at])) {
            ++at;
            continue;
        }
        // "12/6/2024 giải ngân", "gnbv.1", "Dự án 3 chương trình": a date, a code, a name.
        const bool part_of_name =
            at > body && (is_letter(text, at - 1) || text[at - 1] == '/' || text[at - 1] == '-' ||
                          text[at - 1] == '.' || names_what_follows(text.substr(body, at - body)));
        const std::size_t begin = at;
        while (at < text.size() && (is_digit(text[at]) || ((text[at] == '.' || text[at] == ',') &&
                                                           at + 1 < text.size() && is_digit(text[at + 1])))) {
            ++at;
        }
        const std::string_view number = text.substr(begin, at - begin);
        const bool year = number.size() == 4 && (number.starts_with("19") || number.starts_with("20"));
        if (part_of_name || year || (at < text.size() && (text[at] == '/' || text[at] == '-'))) {
            continue;
        }
        std::size_t after = at;
        if (after < text.size() && text[after] == ' ') {
            ++after;
        } else if (text.substr(after).starts_with("\u00A0")) {
            after += 2;
        }
        for (const std::string& unit : units) {
            if (!unit.empty() && text.substr(after).starts_with(unit) &&
                (unit == "%" || !is_letter(text, after + unit.size())) && (after > at || unit == "%")) {
                source.warning(
                    begin, count_code_points(text.substr(begin, after + unit.size() - begin)), "typed-number",
                    say("số liệu gõ tay, sẽ không đổi theo dữ liệu", "a number typed by hand does not follow the data"),
                    say("thay bằng {{{{figure: …}}}} nếu số này có trong dữ liệu",
                        "put {{{{figure: …}}}} in its place if the data has it"));
                break;
            }
        }
    }
}

}  // namespace minhbach
