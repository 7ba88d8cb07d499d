// SPDX-License-Identifier: MIT
#include "plan/pages/change_pages.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "base/limits.hpp"
#include "model/coordinates.hpp"
#include "model/labels.hpp"
#include "plan/outline/routes.hpp"

namespace minhbach {

namespace {

class ChangePages {
public:
    ChangePages(const Corpus& corpus, const DerivedValues& derived, const ReadingOrder& order)
        : corpus_(corpus), derived_(derived), order_(order), restatements_(corpus) {}

    void of_area(Subject& subject) {
        const bool all = subject.kind == PageKind::area_program;
        std::vector<ObservationIndex> printed;
        std::vector<DerivedIndex> computed;
        for (const ObservationIndex index : subject.observations) {
            if (all || is_for_area(line_of_figure(FigureRef::observation(index)))) {
                printed.push_back(index);
            }
        }
        for (const DerivedIndex index : subject.derived) {
            if (all || is_for_area(line_of_figure(FigureRef::derived(index)))) {
                computed.push_back(index);
            }
        }
        subject.changes = find_changes(corpus_, derived_, order_, restatements_, printed, computed);
        std::size_t room = limits::changes_of_page;
        std::size_t pages = limits::further_pages;
        for (ChangeSpan& span : subject.changes) {
            const std::size_t shown = std::min(room, span.rows.size());
            room -= shown;
            if (shown < span.rows.size()) {
                pages -= add_pages(subject, span, pages);
                span.elsewhere = span.rows.size() - shown;
                span.rows.resize(shown, span.rows.front());
            }
        }
        std::erase_if(subject.changes, [&](const ChangeSpan& span) {
            const bool is_nowhere = span.rows.empty() && span.path.empty();
            subject.changes_omitted += is_nowhere ? span.elsewhere : 0;
            return is_nowhere;
        });
    }

    std::vector<Subject> take() { return std::move(pages_); }

private:
    Statement line_of_figure(FigureRef ref) const { return statement_of(corpus_, derived_, ref); }

    bool is_for_area(const Statement& figure) const {
        return figure.program == no_index || (figure.program == whole_program(corpus_, figure.program) &&
                                              is_whole(corpus_.dimensions, figure.coordinates));
    }

    // Each page that it takes is told apart by its number; returns how many there are.
    std::size_t add_pages(const Subject& whole, ChangeSpan& span, std::size_t room) {
        const std::size_t count = std::min(room, (span.rows.size() + limits::rows_of_page - 1) / limits::rows_of_page);
        const std::string chapter = "changes-" +
                                    (names_kind(corpus_, span.kind) ? corpus_.kinds.id(span.kind) + "-" : "") +
                                    to_string(span.from) + "-to-" + to_string(span.to);
        for (std::size_t part = 0; part < count; ++part) {
            const auto row = [&](std::size_t of) {
                return span.rows.begin() +
                       static_cast<std::ptrdiff_t>(std::min(of * limits::rows_of_page, span.rows.size()));
            };
            Subject page;
            page.kind = PageKind::changes;
            page.area = whole.area;
            page.program = whole.program;
            page.path = chapter_path(whole.path, chapter, part + 1);
            page.changes.push_back({span.from, span.to, span.kind, {row(part), row(part + 1)}, 0, {}});
            page.changes.back().from_period = span.from_period;
            page.changes.back().to_period = span.to_period;
            page.part.kind = whole.kind;
            page.part.path = whole.path;
            page.part.title = change_title(corpus_, span);
            page.part.number = part + 1;
            page.part.of = count;
            if (part > 0) {
                page.part.before = chapter_path(whole.path, chapter, part);
            }
            if (part + 1 < count) {
                page.part.after = chapter_path(whole.path, chapter, part + 2);
            } else {
                page.changes.front().elsewhere =
                    span.rows.size() - std::min(span.rows.size(), count * limits::rows_of_page);
            }
            pages_.push_back(std::move(page));
        }
        if (count > 0) {
            span.path = chapter_path(whole.path, chapter, 1);
        }
        return count;
    }

    const Corpus& corpus_;
    const DerivedValues& derived_;
    const ReadingOrder& order_;
    Restatements restatements_;
    std::vector<Subject> pages_;
};

}  // namespace

std::vector<Subject> make_change_pages(const Corpus& corpus, const DerivedValues& derived, const ReadingOrder& order,
                                       std::vector<Subject>& subjects) {
    ChangePages pages(corpus, derived, order);
    std::map<SourceIndex, Subject*> sources;
    for (Subject& subject : subjects) {
        if (subject.kind == PageKind::source) {
            sources[subject.source] = &subject;
        }
    }
    for (Subject& subject : subjects) {
        if (subject.kind == PageKind::area || subject.kind == PageKind::area_program) {
            pages.of_area(subject);
        } else if (subject.kind == PageKind::source) {
            const auto before = sources.find(corpus.sources[subject.source].follows);
            if (before != sources.end()) {
                subject.revision =
                    find_revision(corpus, subject.source, subject.observations, before->second->observations);
            }
        }
    }
    for (std::size_t i = 0; i < corpus.sources.size(); ++i) {
        const auto source = static_cast<SourceIndex>(i);
        if (const auto before = sources.find(corpus.sources[source].follows); before != sources.end()) {
            before->second->revision.later.push_back(source);
        }
    }
    return pages.take();
}

}  // namespace minhbach
