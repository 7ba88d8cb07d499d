// SPDX-License-Identifier: MIT
// What a figure is about: equal, ordered and hashed by all of it.
#include "model/figure_key.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <type_traits>
#include <vector>

#include "model/observation.hpp"
#include "model/vietnamese.hpp"

using namespace minhbach;

namespace {

// Statements each of which differs from the first in one place.
std::vector<Statement> neighbours() {
    std::vector<Statement> all(13);
    all[1].area = 1;
    all[2].fund_year = 1;
    all[3].program = 1;
    all[4].indicator = 1;
    all[5].coordinates = 2;
    all[6].period = 1;
    all[7].capital = Capital::investment;
    all[8].fund = Fund::central;
    all[9].source = 1;
    all[10].as_of = Date{1};
    all[11].kind = kinds::plan;
    all[12].base = 1;
    return all;
}

}  // namespace

TEST_CASE("Statements that differ in one place are different and hashed differently") {
    const auto all = neighbours();
    std::set<std::uint64_t> hashes;
    for (std::size_t i = 0; i < all.size(); ++i) {
        hashes.insert(hash_of(all[i]));
        for (std::size_t j = 0; j < all.size(); ++j) {
            CHECK((all[i] == all[j]) == (i == j));
            CHECK((all[i] < all[j]) == (all[j] > all[i]));
        }
    }
    CHECK(hashes.size() == all.size());
}

TEST_CASE("A line knows nothing of the date and the kind and a key nothing of the source") {
    std::set<std::uint64_t> lines;
    std::set<std::uint64_t> keys;
    std::set<FigureLine> different_lines;
    std::set<FigureKey> different_keys;
    for (const Statement& statement : neighbours()) {
        lines.insert(hash_of(static_cast<const FigureLine&>(statement)));
        keys.insert(hash_of(static_cast<const FigureKey&>(statement)));
        different_lines.insert(statement);
        different_keys.insert(statement);
    }
    CHECK(lines.size() == 11);
    CHECK(different_lines.size() == 11);
    CHECK(keys.size() == 10);
    CHECK(different_keys.size() == 10);
}

TEST_CASE("The same but for one place is the key with another value there") {
    Statement statement;
    statement.area = 7;
    statement.program = 3;
    const Statement other = with(statement, &FigureKey::program, ProgramIndex{4});
    CHECK(other.program == 4);
    CHECK(other.area == 7);
    CHECK(statement.program == 3);
    CHECK(with(other, &FigureKey::program, ProgramIndex{3}) == statement);
    CHECK(with(statement, &Statement::kind, kinds::target).kind == kinds::target);
}

TEST_CASE("The line that indicators share is that of the figure without its indicator") {
    Observation row;
    row.area = 5;
    row.indicator = 9;
    row.source = 2;
    row.kind = kinds::plan;
    const FigureLine line = line_of(row);
    CHECK(line.indicator == no_index);
    CHECK(line.area == 5);
    CHECK(line.source == 2);
    row.indicator = 8;
    CHECK(line_of(row) == line);
}

TEST_CASE("A key is small and an observation that carries it no larger than before") {
    CHECK(sizeof(FigureKey) == 24);
    CHECK(sizeof(FigureLine) == 28);
    CHECK(sizeof(Statement) <= 32);
    CHECK(sizeof(Observation) <= 104);
    CHECK(std::is_trivially_copyable_v<Observation>);
}
