// SPDX-License-Identifier: MIT
// Sources that count a line otherwise.
#include "compute/restatements.hpp"

#include "compute/book.hpp"

using namespace minhbach;

namespace {

// Edition one of 2021 and 2022, edition two of 2022 and 2023; a third source is there.
struct Editions : Book {
    IndicatorIndex spent = indicator("spent", "million_vnd");

    Editions(const char* first, const char* second) {
        source("three");
        add(spent, "90", "2021");
        add(spent, first, "2022");
        add(spent, second, "2022").source = 1;
        add(spent, "210", "2023").source = 1;
    }

    bool apart(ObservationIndex a, ObservationIndex b) const {
        const Restatements restatements(corpus);
        const bool forth = restatements.are_apart(corpus.observations[a], corpus.observations[b]);
        CHECK(restatements.are_apart(corpus.observations[b], corpus.observations[a]) == forth);
        return forth;
    }
};

}  // namespace

TEST_CASE("Editions of which one restates a year by a hundredth or more are not held against each other") {
    Editions moved("100", "200");
    CHECK(moved.apart(0, 3));
    CHECK(moved.apart(1, 2));
    CHECK_FALSE(moved.apart(0, 1));
    CHECK_FALSE(moved.apart(2, 3));
    CHECK(Editions("99", "100").apart(0, 3));
    CHECK(Editions("100", "99").apart(0, 3));
    CHECK_FALSE(Editions("99.1", "100").apart(0, 3));
    CHECK_FALSE(Editions("100", "100").apart(0, 3));
    CHECK(Editions("0", "1").apart(0, 3));
    CHECK_FALSE(Editions("0", "0").apart(0, 3));
}

TEST_CASE("What is another line, or no result, or a percentage, restates nothing") {
    Editions book("100", "200");
    book.corpus.observations[2].kind = kinds::plan;
    CHECK_FALSE(book.apart(0, 3));
    Editions missing("100", "200");
    missing.corpus.observations[2].missing = Missing::not_reported;
    CHECK_FALSE(missing.apart(0, 3));
    Editions other("100", "200");
    other.corpus.observations[3].program = 1;
    CHECK_FALSE(other.apart(0, 3));
    Editions dated("100", "200");
    dated.corpus.observations[2].as_of = *parse_date("2022-06-30");
    CHECK_FALSE(dated.apart(0, 3));
    Editions about("100", "200");
    about.corpus.observations[2].note = about.corpus.strings.intern("about");
    CHECK_FALSE(about.apart(0, 3));
    about.corpus.observations[2].note = about.corpus.strings.intern("in_words");
    CHECK(about.apart(0, 3));
    Editions exchanged("100", "200");
    exchanged.corpus.misplaced = {2};
    CHECK_FALSE(exchanged.apart(0, 3));
    Editions rate("100", "200");
    rate.corpus.indicators[rate.spent].unit = *rate.corpus.units.find("percent");
    CHECK_FALSE(rate.apart(0, 3));
}

TEST_CASE("A plan is not held against a result of an edition that counts otherwise") {
    Editions book("100", "200");
    book.add(book.spent, "220", "2024", kinds::plan).source = 1;
    CHECK(book.apart(0, 4));
    CHECK_FALSE(book.apart(3, 4));
    // Of its own budget year each is of the same line.
    for (const ObservationIndex index : {0U, 4U}) {
        Observation& row = book.corpus.observations[index];
        row.fund_year = book.corpus.strings.intern(to_string(book.corpus.periods[row.period]));
    }
    CHECK(book.apart(0, 4));
    book.corpus.observations[4].fund_year = book.corpus.strings.intern("2021");
    CHECK_FALSE(book.apart(0, 4));  // money that was carried over
}

TEST_CASE("Of editions without a time in common one that a third restates is not held against the other") {
    Editions book("100", "200");
    book.add(book.spent, "50", "2020").source = 2;
    CHECK(book.apart(3, 4));
    CHECK(book.apart(0, 4));
    // With a time in common that decides.
    book.add(book.spent, "90", "2021").source = 2;
    CHECK_FALSE(book.apart(0, 4));
    CHECK(book.apart(3, 4));
}

TEST_CASE("No growth is computed across editions of which one restates the other") {
    Editions book("100", "200");
    book.derived("growth", "percent", FormulaKind::change, {book.spent}).as = ChangeAs::relative;
    CHECK(book.values("growth") == Values{"11.111111", "5.000000"});
    // Alike but for a correction: the year between is stated by both, and each goes on from its own.
    Editions corrected("100", "100");
    corrected.corpus.observations.erase(corrected.corpus.observations.begin() + 2);
    corrected.derived("growth", "percent", FormulaKind::change, {corrected.spent}).as = ChangeAs::relative;
    CHECK(corrected.values("growth") == Values{"11.111111", "110.000000"});
}
