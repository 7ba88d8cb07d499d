// SPDX-License-Identifier: MIT
// The pages of a little site as the templates get them: everything that a build does before it writes, and the data of
// a page as a text.
#pragma once

#include <catch2/catch.hpp>
#include <set>

#include "check/check.hpp"
#include "check/reconcile.hpp"
#include "load/reconciliation.hpp"
#include "load/small_site.hpp"
#include "load/theme_words.hpp"
#include "plan/pages/planner.hpp"
#include "render/texts/markdown.hpp"
#include "render/theme/template_names.hpp"
#include "render/views/page_view.hpp"

namespace minhbach {

// An empty text is as good as "no" to a template; what a name stands for its beginning tells.
inline std::string shown_no(std::string_view name) {
    const bool truth = name.starts_with("has_") || name.starts_with("is_") || name.starts_with("in_");
    return truth || name == "printed_differs" ? "no" : "";
}

// The data under some names of a page, or of all; a line for each object: "label=Giảm nghèo | figures=20". A list is
// indented below what it belongs to. Names that the view does not give are not there.
inline void tell_data(const View::Data& data, const NameScope& scope, const std::string& indent, std::string& out) {
    std::string line;
    for (const auto& [name, inner] : scope.names) {
        const View::Data* value = data.get(name);
        if (value != nullptr && !value->is_list()) {
            const std::string shown =
                value->is_bool() ? (value->is_true() ? "yes" : shown_no(name)) : value->string_value();
            line += (line.empty() ? "" : " | ") + name + "=" + shown;
        }
    }
    out += indent + line + "\n";
    for (const auto& [name, inner] : scope.names) {
        const View::Data* value = data.get(name);
        if (value != nullptr && value->is_list()) {
            out += indent + "  " + name + ":" + (value->list_value().empty() ? " none" : "") + "\n";
            for (const View::Data& item : value->list_value()) {
                REQUIRE(inner != nullptr);
                tell_data(item, *inner, indent + "  - ", out);
            }
        }
    }
}

class PageData {
public:
    PageData(View view, PageKind kind) : view_(std::move(view)), names_(names_of(kind)) {}

    // The value at a path through lists: "money_groups.0.money_rows.0.assigned.1.value"; "?" where there is none.
    std::string at(const std::string& path) const {
        const View::Data* data = &view_.data();
        for (std::size_t begin = 0; begin <= path.size();) {
            const std::size_t end = std::min(path.find('.', begin), path.size());
            const std::string step = path.substr(begin, end - begin);
            if (data->is_list()) {
                const std::size_t index = std::stoul(step);
                if (index >= data->list_value().size()) {
                    return "?";
                }
                data = &data->list_value()[index];
            } else {
                data = data->get(step);
            }
            if (data == nullptr) {
                return "?";
            }
            begin = end + 1;
        }
        return data->is_true()     ? "yes"
               : data->is_false()  ? shown_no(path.substr(path.rfind('.') + 1))
               : data->is_string() ? data->string_value()
               : data->is_list()   ? std::to_string(data->list_value().size()) + " entries"
                                   : "(object)";
    }

    // One name of each entry of a list, " | " between them.
    std::string each(const std::string& list, const std::string& name) const {
        std::string result;
        for (std::size_t i = 0; at(list + "." + std::to_string(i)) != "?"; ++i) {
            result += (i == 0 ? "" : " | ") + at(list + "." + std::to_string(i) + "." + name);
        }
        return result;
    }

    // All that the story of the page says.
    std::string story() const {
        std::string result;
        for (const std::string list : {"story.", "story_more."}) {
            for (std::size_t i = 0; at(list + std::to_string(i) + ".text") != "?"; ++i) {
                result += (result.empty() ? "" : " ") + at(list + std::to_string(i) + ".text");
            }
        }
        return result;
    }

    std::string text(const std::set<std::string>& names) const {
        NameScope chosen;
        for (const auto& [name, inner] : names_.names) {
            if (names.contains(name)) {
                chosen.names[name] = inner ? copy(*inner) : nullptr;
            }
        }
        CHECK(chosen.names.size() == names.size());
        std::string out;
        tell_data(view_.data(), chosen, "", out);
        return out;
    }
    // What every page has, and what only this kind has.
    std::string frame() const { return text(keys(names_of(PageKind::not_found))); }
    std::string own(const std::set<std::string>& but = {}) const {
        std::set<std::string> names = keys(names_);
        for (const std::string& name : keys(names_of(PageKind::not_found))) {
            names.erase(name);
        }
        for (const std::string& name : but) {
            CHECK(names.erase(name) == 1);
        }
        return text(names);
    }

private:
    static std::set<std::string> keys(const NameScope& scope) {
        std::set<std::string> result;
        for (const auto& [name, inner] : scope.names) {
            result.insert(name);
        }
        return result;
    }
    static std::unique_ptr<NameScope> copy(const NameScope& scope) {
        auto result = std::make_unique<NameScope>();
        for (const auto& [name, inner] : scope.names) {
            result->names[name] = inner ? copy(*inner) : nullptr;
        }
        return result;
    }

    View view_;
    const NameScope& names_;
};

class Pages {
public:
    explicit Pages(const SmallSite& site)
        : corpus(with_words(site.load(diagnostics))),
          derived(compute_derived(corpus)),
          reconciliation(reconcile(corpus, load_reconciliation(site.path(), corpus, diagnostics))) {
        check(corpus, diagnostics);
        attach_explanations(corpus, reconciliation, diagnostics);
        plan = make_plan(corpus, derived, reconciliation.findings, diagnostics);
        commentary = render_commentary(corpus, derived, plan, reconciliation.findings, diagnostics);
        INFO(to_text(diagnostics, Tongue::en));
        REQUIRE_FALSE(diagnostics.has_errors());
    }
    Pages(const Pages&) = delete;
    Pages& operator=(const Pages&) = delete;

    PageData page(const std::string& path, Language language = vietnamese) const {
        for (const Page& page : plan.pages) {
            if (page.language == language && plan.subject_of(page).path == path &&
                plan.subject_of(page).kind != PageKind::not_found) {
                return data(page);
            }
        }
        FAIL("no page " << path);
        return {View(), PageKind::home};
    }
    PageData not_found() const {
        for (const Page& page : plan.pages) {
            if (plan.subject_of(page).kind == PageKind::not_found) {
                return data(page);
            }
        }
        FAIL("no page for what is not found");
        return {View(), PageKind::home};
    }
    // Both languages, one after the other.
    template <typename Tell>
    std::string both(const std::string& path, const Tell& tell) const {
        return "# " + path + "\n" + tell(page(path, vietnamese)) + "# en/" + path + "\n" + tell(page(path, english)) +
               "\n";
    }

    // What `make` gives for the context of a page.
    template <typename Make>
    auto with(const std::string& path, Language language, const Make& make) const {
        for (const Page& page : plan.pages) {
            if (page.language == language && plan.subject_of(page).path == path) {
                const RenderInput all = input();
                return make(context_of(page, all));
            }
        }
        throw std::logic_error("no page " + path);
    }

    RenderInput input() const {
        return {corpus, derived, plan, commentary, reconciliation, *corpus.words, "https://example.org/thu/"};
    }

    Diagnostics diagnostics;
    Corpus corpus;
    DerivedValues derived;
    Reconciliation reconciliation;
    Plan plan;
    CommentaryHtml commentary;

private:
    PageContext context_of(const Page& page, const RenderInput& all) const {
        static const Formatter vi(*theme_words(), vietnamese);
        static const Formatter en(*theme_words(), english);
        return {all, page, page.language == vietnamese ? vi : en, plan.subject_of(page).kind == PageKind::not_found};
    }
    PageData data(const Page& page) const {
        const RenderInput all = input();
        return {page_view(context_of(page, all)), plan.subject_of(page).kind};
    }
};

// The site tests/sites/pages, as it is.
inline const Pages& the_pages() {
    static const Pages pages{SmallSite("pages")};
    return pages;
}

}  // namespace minhbach
