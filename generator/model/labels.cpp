// SPDX-License-Identifier: MIT
#include "model/labels.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>
#include <unordered_map>

#include "base/text.hpp"

namespace minhbach {

namespace {

using Words = std::unordered_map<std::string_view, LocalText>;

LocalText word(const Words& words, const std::string& code) {
    const auto found = words.find(code);
    return found == words.end() ? LocalText{code, code} : found->second;
}

}  // namespace

std::string_view english_month(unsigned month) {
    static constexpr std::array<std::string_view, 12> names{"January",   "February", "March",    "April",
                                                            "May",       "June",     "July",     "August",
                                                            "September", "October",  "November", "December"};
    return names.at(month - 1);
}

LocalText date_label(Date date) {
    const auto calendar = to_calendar(date);
    const auto day = static_cast<unsigned>(calendar.day());
    const auto month = static_cast<unsigned>(calendar.month());
    const auto year = static_cast<int>(calendar.year());
    return {fmt::format("{:02}/{:02}/{}", day, month, year), fmt::format("{} {} {}", day, english_month(month), year)};
}

LocalText label(Missing missing) {
    switch (missing) {
        case Missing::not_reported: return {"nguồn không nêu", "not stated by the source"};
        case Missing::not_applicable: return {"không áp dụng", "not applicable"};
        case Missing::suppressed: return {"không công bố", "not published"};
        case Missing::present: break;
    }
    return {};
}

LocalText area_type_label(const Area& area) {
    static const Words words{{"country", {"Quốc gia", "Country"}},
                             {"province", {"Tỉnh", "Province"}},
                             {"district", {"Huyện", "District"}},
                             {"town", {"Thị xã", "Town"}},
                             {"city", {"Thành phố thuộc tỉnh", "City under a province"}},
                             {"commune", {"Xã", "Commune"}},
                             {"ward", {"Phường", "Ward"}},
                             {"township", {"Thị trấn", "Township"}}};
    return word(words, area.type);
}

LocalText program_level_label(const Program& program) {
    static const Words words{{"group", {"Nhóm chương trình", "Group of programs"}},
                             {"program", {"Chương trình", "Program"}},
                             {"component", {"Nội dung thành phần", "Component"}},
                             {"project", {"Dự án", "Project"}},
                             {"subproject", {"Tiểu dự án", "Subproject"}},
                             {"content", {"Nội dung", "Content item"}},
                             {"plan", {"Kế hoạch", "Plan"}}};
    return word(words, program.level);
}

LocalText theme_label(const std::string& theme) {
    static const Words words{{"finance", {"Tài chính", "Finance"}},
                             {"poverty", {"Nghèo đa chiều", "Poverty"}},
                             {"rural_development", {"Nông thôn mới", "Rural development"}},
                             {"infrastructure", {"Cơ sở hạ tầng", "Infrastructure"}},
                             {"production", {"Sản xuất, sinh kế", "Production and livelihoods"}},
                             {"employment", {"Việc làm", "Employment"}},
                             {"training", {"Đào tạo, tập huấn", "Training"}},
                             {"health", {"Y tế", "Health"}},
                             {"education", {"Giáo dục", "Education"}},
                             {"housing", {"Nhà ở", "Housing"}},
                             {"information", {"Thông tin, truyền thông", "Information"}},
                             {"credit", {"Tín dụng chính sách", "Policy credit"}},
                             {"social_protection", {"An sinh xã hội", "Social protection"}},
                             {"administration", {"Đơn vị hành chính", "Administration"}},
                             {"population", {"Dân số", "Population"}},
                             {"economy", {"Kinh tế", "Economy"}},
                             {"agriculture", {"Nông, lâm nghiệp, thuỷ sản", "Agriculture"}},
                             {"industry", {"Công nghiệp, xây dựng", "Industry"}},
                             {"trade", {"Thương mại, dịch vụ", "Trade and services"}},
                             {"culture", {"Văn hoá, du lịch", "Culture and tourism"}},
                             {"environment", {"Môi trường", "Environment"}},
                             {"governance", {"Quản lý, điều hành", "Governance"}}};
    return word(words, theme);
}

LocalText qualifier_label(const std::string& note) {
    static const Words words{{"about", {"khoảng", "about"}},
                             {"over", {"trên", "over"}},
                             {"under", {"dưới", "under"}},
                             {"nearly", {"gần", "nearly"}},
                             {"at_least", {"ít nhất", "at least"}},
                             {"at_most", {"nhiều nhất", "at most"}},
                             {"preliminary", {"sơ bộ", "preliminary"}},
                             {"expected", {"dự kiến", "expected"}},
                             {"per_unit", {"mỗi đơn vị", "each"}},
                             {"in_words", {"(nêu bằng lời)", "(stated in words)"}},
                             {"illegible", {"(khó đọc)", "(hard to read)"}}};
    LocalText result;
    for (const std::string_view code : split(note, ';')) {
        if (const auto found = words.find(code); found != words.end()) {
            result.vi += (result.vi.empty() ? "" : ", ") + found->second.vi;
            result.en += (result.en.empty() ? "" : ", ") + found->second.en;
        }
    }
    return result;
}

LocalText budget_year_label(const Corpus& corpus, const FigureKey& key) {
    const std::string& fund_year = corpus.strings[key.fund_year];
    const Period& period = corpus.periods[key.period];
    if (fund_year.empty()) {
        return {};
    }
    if (corpus.is_all_years(key.fund_year)) {
        const Dimension& years = corpus.dimensions.budget_year();
        return years.codes[years.total].name;
    }
    const auto year = parse_period(fund_year, corpus.calendar);
    if (year && year->kind == PeriodKind::year && year->year == period.year) {
        return {fmt::format("vốn năm {}", fund_year), fmt::format("funds of {}", fund_year)};
    }
    std::string shown = fund_year;
    for (char& c : shown) {
        c = c == '/' ? '-' : c;
    }
    if (year && year->last < period.first) {
        return {fmt::format("vốn năm {} kéo dài", shown), fmt::format("funds carried over from {}", shown)};
    }
    return {fmt::format("vốn năm {}", shown), fmt::format("funds of {}", shown)};
}

LocalText period_label(const Period& period) {
    static constexpr std::array<std::string_view, 4> roman{"I", "II", "III", "IV"};
    static constexpr std::array<std::string_view, 4> ordinals{"first", "second", "third", "fourth"};
    const auto part = static_cast<std::size_t>(period.part);
    const std::string year = year_text(period.year, period.first_month);
    switch (period.kind) {
        case PeriodKind::half:
            return {fmt::format("6 tháng {} năm {}", part == 1 ? "đầu" : "cuối", year),
                    fmt::format("{} half of {}", ordinals[part - 1], year)};
        case PeriodKind::quarter:
            return {fmt::format("quý {} năm {}", roman[part - 1], year),
                    fmt::format("{} quarter of {}", ordinals[part - 1], year)};
        case PeriodKind::month:
            return {fmt::format("tháng {} năm {}", part, period.year),
                    fmt::format("{} {}", english_month(period.part), period.year)};
        case PeriodKind::years:
            return {fmt::format("giai đoạn {}-{}", year, year_text(period.last_year, period.first_month)),
                    fmt::format("{}–{}", year, year_text(period.last_year, period.first_month))};
        case PeriodKind::months:
            return {
                fmt::format("{} tháng đầu năm {}", part, year),
                part == 1 ? fmt::format("first month of {}", year) : fmt::format("first {} months of {}", part, year)};
        case PeriodKind::timeless: return {};
        case PeriodKind::year: break;
    }
    return {fmt::format("năm {}", year), year};
}

LocalText base_label(const Corpus& corpus, const FigureKey& key) {
    if (key.base == no_index) {
        return {};
    }
    const LocalText period = period_label(corpus.periods[key.base]);
    const PeriodKind kind = corpus.periods[key.base].kind;
    const bool part = kind == PeriodKind::half || kind == PeriodKind::quarter || kind == PeriodKind::months;
    return {"so với " + period.vi, (part ? "against the " : "against ") + period.en};
}

std::string dimensions_label(const Corpus& corpus, const FigureKey& key, Language language) {
    std::string result;
    const auto append = [&](const std::string& part) {
        if (!part.empty()) {
            result += (result.empty() ? "" : " · ") + part;
        }
    };
    append(corpus.dimensions.capital().codes[key.capital].name.in(language));
    append(corpus.dimensions.fund().codes[key.fund].name.in(language));
    append(budget_year_label(corpus, key).in(language));
    append(base_label(corpus, key).in(language));
    return result;
}

std::string program_label(const Corpus& corpus, ProgramIndex program, Language language) {
    return program == no_index ? std::string() : program_label(corpus.programs[program], language);
}

const std::string& unit_word(const Unit& unit, Decimal number, Language language) {
    const bool one = number.scale == 0 && (number.mantissa == 1 || number.mantissa == -1);
    const std::string& singular = unit.one.in(language);
    return one && !singular.empty() ? singular : unit.symbol.in(language);
}

std::string with_unit(const std::string& written, Decimal number, const Unit& unit, Language language) {
    if (is_percent(unit)) {
        return with_percent_sign(written, language);
    }
    if (is_sign(unit)) {
        return written + (language == Language::vi ? " " : "") + unit.symbol.in(language);
    }
    const std::string& word = unit_word(unit, number, language);
    return word.empty() ? written : written + " " + word;
}

std::string program_label(const Program& program, Language language) {
    const std::string& number = program.number.in(language);
    // A content item may have no name but its number.
    return number.empty() || number == program.short_name.in(language)
               ? program.short_name.in(language)
               : number + ": " + program.short_name.in(language);
}

}  // namespace minhbach
