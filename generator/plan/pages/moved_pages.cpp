// SPDX-License-Identifier: MIT
#include "plan/pages/moved_pages.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "base/limits.hpp"
#include "plan/outline/routes.hpp"

namespace minhbach {

namespace {

// Addresses are of plain letters. On some hosts one in capitals is the same folder as one in small letters.
std::string without_capitals(std::string_view address) {
    std::string result(address);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

class MovedPages {
public:
    MovedPages(const Corpus& corpus, const Plan& plan, const RegistryNotes& notes, Diagnostics& diagnostics)
        : corpus_(corpus), plan_(plan), notes_(notes), diagnostics_(diagnostics) {}

    std::vector<MovedPage> find() {
        if (!report_without_page()) {
            return {};
        }
        for (std::uint32_t i = 0; i < plan_.pages.size(); ++i) {
            if (plan_.subject_of(plan_.pages[i]).kind != PageKind::not_found) {
                present_.emplace(without_capitals(plan_.pages[i].route), i);
            }
        }
        for (std::uint32_t i = 0; i < plan_.pages.size() && !full_; ++i) {
            add(i);
        }
        std::sort(moved_.begin(), moved_.end(), [](const MovedPage& a, const MovedPage& b) {
            return std::tie(a.page, a.route) < std::tie(b.page, b.route);
        });
        return std::move(moved_);
    }

private:
    // A part of the address of a page, and what its entity says of former ones.
    struct Step {
        std::string_view part;
        const std::vector<FormerAddress>* said;
        bool ends_page;  // the address up to here is that of the entity's own page
    };
    // An address, and the last declaration that it rests on; of the present one there is none.
    struct Address {
        std::string route;
        const FormerAddress* said = nullptr;
    };
    struct Claim {
        std::uint32_t page;
        std::string route;
        const FormerAddress* said;
    };

    static const std::vector<FormerAddress>* said(const FormerAddresses& former, std::size_t index) {
        return index < former.size() ? &former[index] : nothing();
    }

    void report(const FormerAddress& at, Severity severity, std::string code, Message message, Message hint) {
        // What is wrong with one declaration is wrong on all pages below, too.
        if (reported_.insert(&at).second) {
            diagnostics_.add(
                {severity, std::move(code), at.place, std::move(message), std::move(hint), at.excerpt, at.width});
        }
    }

    // Whether any entity declares anything. Those that have no page are told of.
    bool report_without_page() {
        bool any = false;
        const auto look = [&](const FormerAddresses& former, const auto& path_of) {
            for (std::size_t i = 0; i < former.size(); ++i) {
                any = any || !former[i].empty();
                if (!former[i].empty() && !plan_.has(path_of(i))) {
                    report(former[i].front(), Severity::warning, "former-address-unused",
                           say("địa chỉ cũ không có trang nào để dẫn đến: không có số liệu nào về mục này",
                               "the former address leads nowhere: no figure is about this entry, so it has no page"),
                           say("bỏ địa chỉ cũ, hoặc chuyển nó sang mục kế tục",
                               "leave it out, or let the entry declare it that takes the place of this one"));
                }
            }
        };
        look(notes_.former_areas, [&](std::size_t i) { return area_path(corpus_, static_cast<AreaIndex>(i)); });
        look(notes_.former_programs,
             [&](std::size_t i) { return program_path(corpus_, static_cast<ProgramIndex>(i)); });
        look(notes_.former_indicators,
             [&](std::size_t i) { return indicator_path(corpus_, static_cast<IndicatorIndex>(i)); });
        look(notes_.former_sources, [&](std::size_t i) { return source_path(corpus_, static_cast<SourceIndex>(i)); });
        return any;
    }

    // What the path of a subject is made of, behind the word of its kind.
    std::vector<Step> steps_of(const Subject& subject) const {
        std::vector<Step> steps;
        const auto program = [&](ProgramIndex index, bool ends_page) {
            steps.push_back({corpus_.programs[index].id, said(notes_.former_programs, index), ends_page});
        };
        switch (kind_of_whole(subject)) {
            case PageKind::area:
            case PageKind::area_program:
                for (const AreaIndex area : areas_of_path(corpus_, subject.area)) {
                    steps.push_back({corpus_.areas[area].path_segment, said(notes_.former_areas, area), true});
                }
                if (kind_of_whole(subject) == PageKind::area_program && subject.program != no_index) {
                    program(subject.program, false);
                }
                break;
            case PageKind::program:
                if (const ProgramIndex whole = whole_program(corpus_, subject.program); whole != subject.program) {
                    program(whole, true);
                }
                program(subject.program, true);
                break;
            case PageKind::indicator:
                steps.push_back({corpus_.indicators[subject.indicator].id,
                                 said(notes_.former_indicators, subject.indicator), true});
                break;
            case PageKind::source:
                steps.push_back(
                    {corpus_.sources[subject.source].id, said(notes_.former_sources, subject.source), true});
                break;
            case PageKind::siblings:
            case PageKind::pair: steps_of_comparison(subject, steps); break;
            default: break;
        }
        if (is_further(subject)) {
            const std::string_view own = std::string_view(subject.path).substr(subject.part.path.size());
            steps.push_back({own.substr(0, own.size() - 1), nothing(), false});
        }
        return steps;
    }

    static const std::vector<FormerAddress>* nothing() {
        static const std::vector<FormerAddress> none;
        return &none;
    }

    void steps_of_comparison(const Subject& subject, std::vector<Step>& steps) const {
        const auto area = [&](AreaIndex index) {
            steps.push_back({corpus_.areas[index].path_segment, said(notes_.former_areas, index), false});
        };
        if (subject.area != no_area) {
            for (const AreaIndex above : areas_of_path(corpus_, subject.area)) {
                area(above);
            }
        }
        steps.push_back({level_of(corpus_, subject.comparison.areas.front()).id, nothing(), false});
        if (subject.kind == PageKind::pair) {
            area(subject.comparison.areas[0]);
            area(subject.comparison.areas[1]);
        }
    }

    // In which an address is written below the root of the site; what begins with no language's tag, in the first.
    Language language_of(std::string_view address) const {
        const auto tag = corpus_.site.languages.find(address.substr(0, address.find('/')));
        return tag ? *tag : Languages::first;
    }

    void add(std::uint32_t index) {
        const Page& page = plan_.pages[index];
        const Subject& subject = plan_.subject_of(page);
        const std::vector<Step> steps = steps_of(subject);
        if (std::all_of(steps.begin(), steps.end(), [](const Step& step) { return step.said->empty(); })) {
            return;
        }
        const std::string word = subject.path.substr(0, subject.path.find('/') + 1);
        std::vector<Address> addresses{{route(corpus_.site, page.language, word), nullptr}};
        for (const Step& step : steps) {
            addresses = with_step(addresses, step, page.language);
        }
        for (const Address& address : addresses) {
            if (address.said != nullptr && !full_) {
                claim(index, address);
            }
        }
    }

    // Each address goes on with the present part and with every former one.
    std::vector<Address> with_step(const std::vector<Address>& above, const Step& step, Language language) {
        std::vector<Address> result;
        for (const Address& address : above) {
            result.push_back({address.route + std::string(step.part) + "/", address.said});
            for (const FormerAddress& former : *step.said) {
                if (!former.whole && has_room(result.size(), former)) {
                    result.push_back({address.route + former.text + "/", &former});
                }
            }
        }
        for (const FormerAddress& former : *step.said) {
            if (former.whole && step.ends_page && language_of(former.text) == language &&
                has_room(result.size(), former)) {
                result.push_back({former.text, &former});
            }
        }
        return result;
    }

    bool has_room(std::size_t more, const FormerAddress& for_this) {
        if (moved_.size() + more > limits::moved_pages && !full_) {
            full_ = true;
            report(for_this, Severity::error, "too-many",
                   say("các địa chỉ cũ cộng lại quá {0} trang", "former addresses make more than {0} pages",
                       limits::moved_pages),
                   say("khai ít địa chỉ cũ hơn; máy chủ có thể chuyển cả một thư mục, xem docs/publishing.md",
                       "declare fewer; a web server can lead a whole folder on, see docs/publishing.md"));
        }
        return !full_;
    }

    void claim(std::uint32_t page, const Address& address) {
        const std::string key = without_capitals(address.route);
        if (const auto there = present_.find(key); there != present_.end()) {
            report_taken(address, page, there->second);
            return;
        }
        const auto [earlier, fresh] = claims_.try_emplace(key, Claim{page, address.route, address.said});
        if (fresh) {
            moved_.push_back({page, address.route});
        } else if (earlier->second.page != page || earlier->second.route != address.route) {
            report_claimed(address, earlier->second);
        }
    }

    void report_taken(const Address& address, std::uint32_t page, std::uint32_t by) {
        const Page& present = plan_.pages[by];
        const Subject& subject = plan_.subject_of(present);
        const std::string where = written(entry_of(subject, corpus_.site, notes_));
        const bool same = present.route == address.route;
        if (by == page) {
            report(*address.said, Severity::error, "former-address-taken",
                   same ? say("địa chỉ cũ \"{0}\" chính là địa chỉ hiện nay của trang",
                              "the former address \"{0}\" is the present one of the page", address.route)
                        : say("địa chỉ cũ \"{0}\" chỉ khác địa chỉ hiện nay \"{1}\" ở chữ hoa, chữ thường",
                              "the former address \"{0}\" differs from the present one, \"{1}\", in capitals only",
                              address.route, present.route),
                   same ? say("bỏ địa chỉ cũ này", "leave it out") : one_folder());
            return;
        }
        report(*address.said, Severity::error, "former-address-taken",
               say("địa chỉ cũ \"{0}\" là của một trang đang có: \"{1}\" ({2}, {3})",
                   "the former address \"{0}\" is that of a page that is there: \"{1}\" ({2}, {3})", address.route,
                   present.route, to_string(subject.kind), where),
               same ? say("một địa chỉ chỉ là của một trang: bỏ địa chỉ cũ này",
                          "an address is that of one page: leave the former one out")
                    : one_folder());
    }

    void report_claimed(const Address& address, const Claim& earlier) {
        const bool same = earlier.route == address.route;
        report(*address.said, Severity::error, "former-address-claimed",
               same ? say("địa chỉ cũ \"{0}\" đã khai ở {1}, cho một trang khác",
                          "the former address \"{0}\" is declared by {1} for another page", address.route,
                          written(earlier.said->place))
                    : say("địa chỉ cũ \"{0}\" chỉ khác \"{1}\" ({2}) ở chữ hoa, chữ thường",
                          "the former address \"{0}\" differs from \"{1}\" ({2}) in capitals only", address.route,
                          earlier.route, written(earlier.said->place)),
               same ? say("một địa chỉ chỉ dẫn đến một trang: giữ ở một mục, bỏ ở mục kia",
                          "an address leads to one page: keep it in one of the entries")
                    : one_folder());
    }

    static Message one_folder() {
        return say("có máy chủ coi chữ hoa và chữ thường là một thư mục: bỏ địa chỉ cũ này",
                   "on some hosts both are one folder: leave the former address out");
    }

    const Corpus& corpus_;
    const Plan& plan_;
    const RegistryNotes& notes_;
    Diagnostics& diagnostics_;
    std::unordered_map<std::string, std::uint32_t> present_;
    std::unordered_map<std::string, Claim> claims_;
    std::vector<MovedPage> moved_;
    std::set<const FormerAddress*> reported_;
    bool full_ = false;
};

}  // namespace

std::vector<MovedPage> find_moved_pages(const Corpus& corpus, const Plan& plan, const RegistryNotes& notes,
                                        Diagnostics& diagnostics) {
    return MovedPages(corpus, plan, notes, diagnostics).find();
}

}  // namespace minhbach
