// SPDX-License-Identifier: MIT
#include "plan/pages/source_parts.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "base/limits.hpp"
#include "model/labels.hpp"
#include "model/locator.hpp"
#include "model/program_tree.hpp"

namespace minhbach {

namespace {

// Figures that stand below one heading, or below several that follow each other.
struct Headings {
    std::string_view first;
    std::string_view last;
    std::vector<ObservationIndex> observations;
};

std::vector<Headings> by_heading(const Corpus& corpus, std::span<const ObservationIndex> observations) {
    std::vector<Headings> headings;
    std::map<std::string_view, std::size_t> places;
    for (const ObservationIndex index : observations) {
        const std::string_view heading = heading_of(corpus.strings[corpus.observations[index].locator]);
        const auto [place, fresh] = places.emplace(heading, headings.size());
        if (fresh) {
            headings.push_back({heading, heading, {}});
        }
        headings[place->second].observations.push_back(index);
    }
    return headings;
}

// A file may hold its rows in another order than the report. What has no declared heading stays behind what it follows
// there: footnotes.
std::vector<Headings> in_order_of_report(const Source& source, std::vector<Headings> headings) {
    std::vector<std::pair<std::size_t, std::size_t>> order;  // the rank, and the place in the file
    std::size_t rank = 0;
    for (std::size_t i = 0; i < headings.size(); ++i) {
        const auto own = source.headings.find(headings[i].first);
        rank = own == source.headings.end() ? rank : own->second.rank;
        order.emplace_back(rank, i);
    }
    std::sort(order.begin(), order.end());
    std::vector<Headings> sorted;
    sorted.reserve(headings.size());
    for (const auto& [of, place] : order) {
        sorted.push_back(std::move(headings[place]));
    }
    return sorted;
}

std::vector<Headings> as_parts(const std::vector<Headings>& headings) {
    std::vector<Headings> parts;
    for (const Headings& heading : headings) {
        const std::span<const ObservationIndex> all = heading.observations;
        for (std::size_t begin = 0; begin < all.size(); begin += limits::rows_of_page) {
            const auto some = all.subspan(begin, std::min(limits::rows_of_page, all.size() - begin));
            if (parts.empty() || parts.back().observations.size() + some.size() > limits::rows_of_page) {
                parts.push_back({heading.first, heading.first, {}});
            }
            Headings& part = parts.back();
            part.last = heading.first;
            part.observations.insert(part.observations.end(), some.begin(), some.end());
        }
    }
    return parts;
}

// What the figures of a report are of, in such steps that they differ.
class Topics {
public:
    Topics(const Corpus& corpus, std::span<const ObservationIndex> observations) : corpus_(corpus) {
        std::set<ProgramIndex> wholes;
        for (const ObservationIndex index : observations) {
            const ProgramIndex program = corpus.observations[index].program;
            if (program != no_index && role_of(corpus, program) != ProgramRole::plan) {
                wholes.insert(whole_program(corpus, program));
            }
        }
        depth_ = wholes.size() > 1 ? 0 : 1;
    }

    LocalText of(std::span<const ObservationIndex> figures) const {
        std::map<std::pair<ProgramIndex, std::string_view>, std::size_t> counts;
        for (const ObservationIndex index : figures) {
            const Observation& row = corpus_.observations[index];
            ++counts[tells(row.program)
                         ? std::pair(ancestor(row.program), std::string_view())
                         : std::pair(no_index, std::string_view(corpus_.indicators[row.indicator].theme))];
        }
        std::vector<std::pair<std::size_t, LocalText>> topics;
        topics.reserve(counts.size());
        for (const auto& [topic, count] : counts) {
            topics.emplace_back(count, topic.first == no_index
                                           ? theme_label(words_of(corpus_), std::string(topic.second))
                                           : corpus_.programs[topic.first].short_name);
        }
        std::stable_sort(topics.begin(), topics.end(), [](const auto& a, const auto& b) { return b.first < a.first; });
        return listed(topics);
    }

private:
    // A plan for all that an area does holds everything, and so does the only program of a report.
    bool tells(ProgramIndex program) const {
        return program != no_index && role_of(corpus_, program) != ProgramRole::plan &&
               depth_of(corpus_, program) >= depth_;
    }

    ProgramIndex ancestor(ProgramIndex program) const {
        while (depth_of(corpus_, program) > depth_) {
            program = corpus_.programs[program].parent;
        }
        return program;
    }

    LocalText listed(const std::vector<std::pair<std::size_t, LocalText>>& topics) const {
        constexpr std::size_t most = 3;
        const Words& words = words_of(corpus_);
        return words.each([&](Language language) {
            std::string list;
            for (std::size_t i = 0; i < std::min(topics.size(), most); ++i) {
                list += (i == 0 ? std::string() : words.in(language, "semicolon")) + topics[i].second.in(language);
            }
            return topics.size() <= most
                       ? list
                       : words.in(language, "list_and_more", {{"list", list}, {"count", topics.size() - most}});
        });
    }

    const Corpus& corpus_;
    int depth_ = 0;
};

// The words of a heading as far as a line has room: some are whole sentences.
std::string brief(const std::string& heading) {
    constexpr std::size_t most = 60;
    std::size_t letters = 0;
    std::size_t end = 0;  // behind the last word that there is room for
    for (std::size_t at = 0; at < heading.size(); ++at) {
        if (heading[at] == ' ') {
            end = at;
        }
        constexpr unsigned char continues = 0x80;  // of a letter of several bytes all but the first: 10xxxxxx
        constexpr unsigned char mask = 0xC0;
        letters += (static_cast<unsigned char>(heading[at]) & mask) == continues ? 0U : 1U;
        if (letters > most && end > 0) {
            while (end > 0 && std::string_view(" ,;:-(").find(heading[end - 1]) != std::string_view::npos) {
                --end;
            }
            return heading.substr(0, end) + "…";
        }
    }
    return heading;
}

}  // namespace

LocalText heading_range(const Corpus& corpus, std::string_view first, std::string_view last) {
    const Words& words = words_of(corpus);
    return first == last ? words.each([&](Language) { return spaced_steps(first); })
                         : words.all("chapter_range", {{"first", spaced_steps(first)}, {"last", spaced_steps(last)}});
}

LocalText title_range(const Corpus& corpus, const Source& source, std::string_view first, std::string_view last) {
    const Heading* begin = declared_heading(source, first);
    const Heading* end = declared_heading(source, last);
    if (begin == nullptr || end == nullptr) {
        return heading_range(corpus, first, last);
    }
    const Words& words = words_of(corpus);
    return words.each([&](Language language) {
        const std::string from = brief(begin->title.in(language));
        const std::string to = brief(end->title.in(language));
        return from == to ? from : words.in(language, "chapter_range", {{"first", from}, {"last", to}});
    });
}

std::vector<SourcePart> divide_source(const Corpus& corpus, const Source& source,
                                      std::span<const ObservationIndex> observations) {
    const Topics topics(corpus, observations);
    std::vector<Headings> cut = as_parts(in_order_of_report(source, by_heading(corpus, observations)));
    // A list of more parts has no room for more than their titles.
    const bool tells = cut.size() <= limits::rows_of_page;
    std::vector<SourcePart> parts;
    parts.reserve(cut.size());
    for (Headings& part : cut) {
        LocalText about = tells ? topics.of(part.observations) : LocalText();
        parts.push_back({title_range(corpus, source, part.first, part.last),
                         heading_range(corpus, part.first, part.last), std::move(about), std::move(part.observations),
                         part.first, part.last});
    }
    return parts;
}

}  // namespace minhbach
