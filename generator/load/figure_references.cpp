// SPDX-License-Identifier: MIT
#include "load/figure_references.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "base/limits.hpp"
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
        const std::size_t line = source_.line_start(reference.place.line);
        const std::size_t line_end = std::min(source_.text().find('\n', begin), source_.text().size());
        if (line_end - line <= longest) {
            reference.excerpt = source_.text().substr(line, line_end - line);
        }
        const std::size_t inner = begin + open_mark.size();
        const std::string_view content = source_.text().substr(inner, end - close_mark.size() - inner);
        const std::size_t colon = content.find(':');
        const std::string_view word = trimmed(content.substr(0, std::min(colon, content.size())));
        if (colon == std::string_view::npos || (word != "figure" && word != "chart" && word != "finding")) {
            source_.error(begin, reference.width, "bad-reference",
                          say("không hiểu phần trong dấu {{{{ }}}}", "what stands between {{{{ and }}}} means nothing"),
                          example());
            return std::nullopt;
        }
        if (word == "finding") {
            return read_finding(std::move(reference), content.substr(colon + 1), inner + colon + 1);
        }
        reference.is_chart = word == "chart";
        reference.selector.area = text_.area == no_area ? std::nullopt : std::optional(text_.area);
        reference.selector.program = text_.program == no_index ? std::nullopt : std::optional(text_.program);
        reference.selector.source = text_.source == no_index ? std::nullopt : std::optional(text_.source);
        good_ = true;
        const std::vector<Pair> all = pairs(content.substr(colon + 1), inner + colon + 1);
        take_all(reference, all);
        const bool has_source =
            std::any_of(all.begin(), all.end(), [](const Pair& pair) { return pair.key == "source"; });
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

    // What stands at [begin, end), without marks around it.
    std::optional<FigureSelector> read_selector(std::size_t begin, std::size_t end) {
        FigureReference reference;
        good_ = true;
        const std::vector<Pair> all = pairs(source_.text().substr(begin, end - begin), begin);
        for (const Pair& pair : all) {
            if (pair.key == "id" || pair.key == "show" || pair.key == "date") {
                fail(pair, say("khoá \"{0}\" chỉ có trong bài viết", "the key \"{0}\" is of texts only", pair.key),
                     say("bỏ khoá này", "leave it out"));
            }
        }
        if (good_) {
            take_all(reference, all);
        }
        if (good_ && !reference.selector.indicator) {
            source_.error(begin, count_code_points(source_.text().substr(begin, end - begin)), "bad-reference",
                          say("phải nêu indicator", "an indicator is needed"), example());
            good_ = false;
        }
        return good_ ? std::optional(reference.selector) : std::nullopt;
    }

private:
    static Message example() {
        return say("ví dụ: {{{{figure: indicator=disbursed area=184 program=gnbv period=2024}}}}",
                   "for example: {{{{figure: indicator=disbursed area=184 program=gnbv period=2024}}}}");
    }

    // "f0123456789ab", or "f0123456789ab | the words of the link"; `at` is where that begins.
    std::optional<FigureReference> read_finding(FigureReference reference, std::string_view content, std::size_t at) {
        const std::size_t bar = std::min(content.find('|'), content.size());
        const std::string id(trimmed(content.substr(0, bar)));
        reference.finding = parse_finding_id(id);
        reference.number_free = reference.length;
        if (!reference.finding) {
            const std::size_t begin = id.empty() ? 0 : content.find(id);
            source_.error(
                at + begin, std::max<std::size_t>(1, count_code_points(id)), "bad-reference",
                say("\"{0}\" không phải là mã của một mâu thuẫn", "\"{0}\" is not the id of a finding", id),
                say("mã gồm chữ f và 12 ký tự, xem bằng minhbach check --findings; ví dụ: {{{{finding: "
                    "f0123456789ab | lời của liên kết}}}}",
                    "an id is an f and 12 characters, see minhbach check --findings; for example: {{{{finding: "
                    "f0123456789ab | the words of the link}}}}"));
            return std::nullopt;
        }
        if (bar < content.size()) {
            reference.words = trimmed(content.substr(bar + 1));
            std::replace(reference.words.begin(), reference.words.end(), '\n', ' ');
            reference.number_free -= content.size() - bar + close_mark.size();
            if (reference.words.empty()) {
                source_.error(
                    at + bar, 1, "bad-reference", say("sau dấu | không có lời nào", "there are no words after the |"),
                    say("viết lời của liên kết, hoặc bỏ dấu |", "write the words of the link, or remove the |"));
                return std::nullopt;
            }
        }
        return reference;
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
            if (result.size() == limits::reference_keys) {
                fail({{}, {}, offset + at, offset + at},
                     say("chỗ dẫn có hơn {0} khoá", "the reference has more than {0} keys", limits::reference_keys),
                     example());
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

    void fail(const Pair& pair, Message message, Message hint) {
        good_ = false;
        source_.error(pair.offset, count_code_points(pair.key), "bad-reference", std::move(message), std::move(hint));
    }

    void fail_value(const Pair& pair, std::string code, Message message, Message hint) {
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
                       code_hint(pair.value, registry, corpus_.site.languages, file));
        }
        good_ = good_ && found;
        member = found.value_or(none);
    }

    void code(const Pair& pair, std::size_t place, FigureSelector& selector) {
        const Dimension& dimension = corpus_.dimensions[place];
        const std::string id = pair.value == "none" ? std::string() : pair.value;
        if (dimension.role == DimensionRole::budget_year) {
            selector.fund_year = id;
            return;
        }
        const auto found = dimension.codes.find(id);
        if (!found && !dimension.codes.unread()) {
            fail_value(pair, "unknown-code", say("không có mã \"{0}\"", "there is no code \"{0}\"", pair.value),
                       code_hint(pair.value, dimension, corpus_.site.languages));
        }
        good_ = good_ && found;
        selector.codes.emplace_back(static_cast<std::uint8_t>(place), found.value_or(no_code));
    }

    void kind(const Pair& pair, std::optional<Kind>& member) {
        member = corpus_.kinds.find(pair.value);
        good_ = good_ && member;
        if (!member && !corpus_.kinds.unread()) {
            std::vector<std::string_view> known;
            for (const KindEntry& entry : corpus_.kinds.entries()) {
                known.emplace_back(entry.id);
            }
            fail_value(pair, "unknown-code", say("không có mã \"{0}\"", "there is no code \"{0}\"", pair.value),
                       code_list_hint(pair.value, known));
        }
    }

    void yes_or_no(const Pair& pair, bool& member) {
        if (pair.value != "yes" && pair.value != "no") {
            fail_value(pair, "bad-reference", say("ở đây ghi yes hoặc no", "write yes or no here"), {});
        }
        member = pair.value == "yes";
    }

    void take_all(FigureReference& reference, const std::vector<Pair>& all) {
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (std::any_of(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(i),
                            [&](const Pair& earlier) { return earlier.key == all[i].key; })) {
                fail(all[i], say("khoá \"{0}\" ghi hai lần", "the key \"{0}\" stands there twice", all[i].key),
                     say("chỉ giữ một", "keep one of them"));
            }
            take(reference, all[i]);
        }
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
        } else if (const auto dimension = corpus_.dimensions.find(pair.key)) {
            code(pair, *dimension, selector);
        } else if (pair.key == "kind") {
            kind(pair, selector.kind);
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
            std::vector<std::string_view> known{"area", "program", "indicator"};
            for (const Dimension& each : corpus_.dimensions) {
                known.emplace_back(each.id);
            }
            known.insert(known.end(),
                         {"period", "base", "as_of", "kind", "source", "locator", "id", "computed", "show", "date"});
            if (corpus_.dimensions.unread()) {
                good_ = false;  // it may be one of them
            } else {
                unknown(pair, known);
            }
        }
    }

    // "none" is the timeless period, or no base.
    void period(const Pair& pair, std::optional<Period>& result) {
        result = pair.value == "none" ? std::optional(timeless_period) : parse_period(pair.value, corpus_.calendar);
        if (!result) {
            fail_value(pair, "bad-period",
                       say("\"{0}\" không phải là một kỳ có thật", "\"{0}\" is not a period that exists", pair.value),
                       period_hint(corpus_.calendar));
        }
    }

    void unknown(const Pair& pair, const std::vector<std::string_view>& keys) {
        fail(pair, say("không có khoá \"{0}\"", "there is no key \"{0}\"", pair.key), code_list_hint(pair.key, keys));
    }

    const SourceText& source_;
    const Commentary& text_;
    const Corpus& corpus_;
    bool good_ = true;
};

}  // namespace

std::vector<FigureReference> read_figure_references(const SourceText& source, std::size_t body, const Commentary& text,
                                                    const Corpus& corpus) {
    std::vector<FigureReference> references;
    ReferenceReader reader(source, text, corpus);
    const std::string_view all = source.text();
    std::size_t end = body;
    for (std::size_t at = all.find(open_mark, body); at != std::string_view::npos;) {
        if (end <= at) {  // what was found for the one before may close this one, too
            end = all.find(close_mark, at);
        }
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

std::optional<FigureSelector> read_selector(const SourceText& source, std::size_t begin, std::size_t length,
                                            const Corpus& corpus) {
    const Commentary bound_to_nothing;
    return ReferenceReader(source, bound_to_nothing, corpus).read_selector(begin, begin + length);
}

}  // namespace minhbach
