// SPDX-License-Identifier: MIT
// The dimensions and levels of our first site, for tests whose corpus comes from no files.
#pragma once

#include <string>
#include <utility>

#include "model/corpus.hpp"

namespace minhbach {

namespace Capital {
inline constexpr CodeIndex none = 0;
inline constexpr CodeIndex investment = 1;
inline constexpr CodeIndex recurrent = 2;
inline constexpr CodeIndex total = 3;
}  // namespace Capital

namespace Fund {
inline constexpr CodeIndex none = 0;
inline constexpr CodeIndex central = 1;
inline constexpr CodeIndex provincial = 2;
inline constexpr CodeIndex district = 3;
inline constexpr CodeIndex commune = 4;
inline constexpr CodeIndex local = 5;
inline constexpr CodeIndex foreign = 6;
inline constexpr CodeIndex other = 7;
inline constexpr CodeIndex total = 8;
}  // namespace Fund

namespace Level {
inline constexpr LevelIndex nation = 1;
inline constexpr LevelIndex province = 2;
inline constexpr LevelIndex district = 3;
inline constexpr LevelIndex commune = 4;
}  // namespace Level

// Their places.
namespace Dim {
inline constexpr std::uint8_t breakdown = 0;
inline constexpr std::uint8_t capital = 1;
inline constexpr std::uint8_t fund = 2;
inline constexpr std::uint8_t fund_year = 3;
}  // namespace Dim

inline void add_code(Dimension& dimension, const char* id, const LocalText& name, CodeIndex parent = no_code,
                     bool optional = false) {
    DimensionCode code;
    code.id = id;
    code.name = name;
    code.parent = code.declared_parent = parent;
    code.optional = optional;
    dimension.codes.add(code);
}

// A breakdown, capital, fund and budget year, as data/dimensions.json declares them.
inline void declare_dimensions(Corpus& corpus) {
    Dimension breakdown;
    breakdown.id = "breakdown";
    breakdown.parts = {"các phần chi tiết", "the items of its breakdown"};
    breakdown.may_overlap = breakdown.at_end = true;
    breakdown.codes_in = "breakdowns";
    corpus.dimensions.add(breakdown);
    Dimension capital;
    capital.id = "capital";
    capital.parts = {"vốn đầu tư và vốn sự nghiệp", "investment and recurrent capital"};
    capital.role = DimensionRole::capital;
    add_code(capital, "investment", {"vốn đầu tư phát triển", "investment capital"});
    add_code(capital, "recurrent", {"vốn sự nghiệp", "recurrent capital"});
    add_code(capital, "total", {"tổng các loại vốn", "all kinds of capital"});
    capital.total = Capital::total;
    capital.total_id = "total";
    corpus.dimensions.add(capital);
    Dimension fund;
    fund.id = "fund";
    fund.parts = {"các nguồn vốn", "the funds"};
    fund.role = DimensionRole::fund;
    add_code(fund, "central", {"ngân sách trung ương", "central budget"});
    add_code(fund, "provincial", {"ngân sách tỉnh", "provincial budget"}, Fund::local);
    add_code(fund, "district", {"ngân sách huyện", "district budget"}, Fund::local);
    add_code(fund, "commune", {"ngân sách xã", "commune budget"}, Fund::local);
    add_code(fund, "local", {"ngân sách địa phương", "local budgets"});
    add_code(fund, "foreign", {"vốn nước ngoài", "foreign capital"}, no_code, true);
    add_code(fund, "other", {"nguồn khác", "other sources"}, no_code, true);
    add_code(fund, "total", {"tổng các nguồn", "all funds"});
    fund.total = Fund::total;
    fund.total_id = "total";
    corpus.dimensions.add(fund);
    Dimension year;
    year.id = "fund_year";
    year.parts = {"các năm ngân sách", "the budget years"};
    year.role = DimensionRole::budget_year;
    add_code(year, "total", {"cả vốn trong năm và vốn kéo dài", "current and carried-over funds"});
    year.total = 1;
    year.total_id = "total";
    corpus.dimensions.add(year);
}

// Another code of the breakdown, with the coordinates of figures that have it: the first has 1.
inline Coordinates add_breakdown(Corpus& corpus, const std::string& id, const LocalText& name = {},
                                 Coordinates parent = no_coordinates) {
    add_code(corpus.dimensions[0], id.c_str(), name, static_cast<CodeIndex>(parent));
    return corpus.dimensions.intern({static_cast<CodeIndex>(corpus.dimensions[0].codes.size() - 1)});
}

// As data/levels.json declares them, with the types of areas that tests name.
inline void declare_levels(Corpus& corpus) {
    corpus.levels.areas.add({"nation", {"quốc gia", "country"}, {"quốc gia", "countries"}, true, false});
    corpus.levels.areas.add({"province", {"tỉnh", "province"}, {"tỉnh", "provinces"}, false, false});
    corpus.levels.areas.add({"district", {"huyện", "district"}, {"huyện", "districts"}, false, false});
    corpus.levels.areas.add({"commune", {"xã", "commune"}, {"xã", "communes"}, false, true});
    for (const char* type : {"country", "province", "district", "commune"}) {
        corpus.levels.area_types.add({type, {type, type}});
    }
    const auto program = [&](const char* id, ProgramRole role, const LocalText& together = {}) {
        corpus.levels.programs.add({id, {id, id}, together, role});
    };
    program("group", ProgramRole::group);
    program("program", ProgramRole::program, {"các chương trình", "the programs"});
    program("component", ProgramRole::part, {"các nội dung thành phần", "the components"});
    program("project", ProgramRole::part, {"các dự án", "the projects"});
    program("subproject", ProgramRole::part, {"các tiểu dự án", "the subprojects"});
    program("content", ProgramRole::part, {"các nội dung", "the content items"});
    program("plan", ProgramRole::plan);
}

inline LevelIndex program_level(const Corpus& corpus, const std::string& id) {
    return corpus.levels.programs.find(id).value_or(no_level);
}

// Those of its indicators that tell of money, as our data/site.json declares them.
inline void declare_money(Corpus& corpus) {
    const auto of = [&](const char* id) { return corpus.indicators.find(id).value_or(IndicatorIndex{no_index}); };
    corpus.site.money = {of("assigned"), of("allocated"), of("disbursed"), of("disbursement_rate"), of("undisbursed")};
}

inline void share_along(Formula& formula, std::uint8_t dimension) {
    formula.along = Along::dimension;
    formula.dimension = dimension;
}

}  // namespace minhbach
