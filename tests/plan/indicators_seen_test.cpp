// SPDX-License-Identifier: MIT
#include "plan/pages/indicators_seen.hpp"

#include <catch2/catch.hpp>
#include <deque>
#include <string>

using namespace minhbach;

namespace {

struct List {
    Corpus corpus;
    std::deque<Coverage> known;
    CoverageOfIndicators coverage;
    std::vector<IndicatorIndex> listed;

    IndicatorIndex add(const std::string& id, std::size_t areas, std::size_t figures,
                       const std::string& theme = "finance") {
        Indicator entry;
        entry.id = id;
        entry.theme = theme;
        corpus.indicators.add(entry);
        const auto index = static_cast<IndicatorIndex>(corpus.indicators.size() - 1);
        known.push_back({areas, figures});
        coverage[index] = &known.back();
        listed.push_back(index);
        return index;
    }
    std::string seen() const {
        std::string ids;
        for (const IndicatorIndex index : indicators_seen(corpus, listed, coverage)) {
            ids += corpus.indicators[index].id;
        }
        return ids;
    }
};

}  // namespace

TEST_CASE("Of a long theme the indicators that most areas have are seen at once, the headlines of the site first") {
    List list;
    list.add("a", 1, 1);  // of one figure, which is never seen
    const IndicatorIndex headline = list.add("b", 1, 2);
    list.add("c", 1, 3);
    list.add("d", 2, 2);
    for (const char* id : {"e", "f", "g", "h", "i"}) {
        list.add(id, 2, 3);
    }
    list.add("z", 1, 2, "poverty");
    // Two more than are seen are no reason to fold them.
    CHECK(list.seen() == "bcdefghiz");
    list.add("j", 9, 9);
    CHECK(list.seen() == "efghizj");
    list.corpus.site.headline_indicators = {headline};
    CHECK(list.seen() == "befghzj");
}

TEST_CASE("On the page of one theme all of its indicators of several figures are seen") {
    List list;
    list.add("a", 1, 1);
    for (const char* id : {"b", "c", "d", "e", "f", "g", "h", "i", "j", "k"}) {
        list.add(id, 1, 2);
    }
    CHECK(list.seen() == "bcdefghijk");
}
